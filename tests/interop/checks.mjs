// What the JavaScript libraries' runs share: the lines that are counted, the person, and the secret that libraries encode differently.
import { execFile } from 'node:child_process'
import { isDeepStrictEqual, promisify } from 'node:util'

export const server = process.env.SERVER
export const confidential = { id: 'demo-client', secret: 'demo-secret', redirect: 'http://127.0.0.1:3000/callback' }
export const open = { id: 'demo-spa', redirect: 'http://127.0.0.1:3001/callback' }
export const odd = { id: 'demo-client', secret: process.env.ODD_SECRET }

export const checks = (library) => {
  const print = (isRight, name, detail) => console.log(`${isRight ? 'ok' : 'not ok'} - ${library}: ${name}${isRight ? '' : `\n  ${detail}`}`)
  return {
    equal: (name, answered, expected) =>
      print(isDeepStrictEqual(answered, expected), name, `answered ${JSON.stringify(answered)}, expected ${JSON.stringify(expected)}`),
    // That the library throws its own error, from which `read` takes what is compared.
    fails: async (name, work, type, read, expected) => {
      try {
        const answer = await work()
        print(false, name, `no error, but ${JSON.stringify(answer)}`)
      } catch (error) {
        print(error instanceof type && read(error) === expected, name, `${error?.constructor?.name}: ${error?.stack}`)
      }
    },
  }
}

// Where the person's browser ends: the redirect URI with the answer.
export const person = async (url, decision, account = {}) => {
  const { stdout } = await promisify(execFile)(new URL('person', import.meta.url).pathname, [String(url), decision], {
    env: { ...process.env, ...account },
  })
  return new URL(stdout.trim())
}

// Somebody who never approves, so that the dialog is never skipped.
export const personWhoDenies = (url) => person(url, 'deny', { PERSON_EMAIL: 'user@planplatform.local', PERSON_PASSWORD: 'User-Passw0rd!' })

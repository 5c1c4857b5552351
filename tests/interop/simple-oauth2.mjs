import { AuthorizationCode, ClientCredentials } from 'simple-oauth2'
import { createHash, randomBytes } from 'node:crypto'
import { checks, confidential, odd, open, person, personWhoDenies, server } from './checks.mjs'

// It knows neither metadata nor PKCE nor introspection: addresses are given, PKCE goes in as extra parameters.
const check = checks('simple-oauth2')
const code = (error) => error.data?.payload?.error
const auth = { tokenHost: server, revokePath: '/oauth/revoke' }

async function call(token) {
  const answer = await fetch(`${server}/fetch-groups`, {
    method: 'POST', body: '{}', headers: { 'content-type': 'application/json', authorization: `Bearer ${token.token.access_token}` },
  })
  return (await answer.json()).statusCode
}

async function flow(name, app, options, withPkce) {
  const client = new AuthorizationCode({ client: { id: app.id, secret: app.secret ?? '' }, auth, options })
  const verifier = randomBytes(32).toString('base64url')
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const state = randomBytes(16).toString('base64url')
  const url = client.authorizeURL({
    redirect_uri: app.redirect, scope: 'benefits', state,
    ...withPkce && { code_challenge: challenge, code_challenge_method: 'S256' },
  })

  const denied = await personWhoDenies(url)
  check.equal(`${name}: denial`, denied.searchParams.get('error'), 'access_denied')

  const answer = (await person(url, 'approve')).searchParams
  check.equal(`${name}: state and issuer`, [answer.get('state'), answer.get('iss')], [state, server])
  const exchange = { code: answer.get('code'), redirect_uri: app.redirect }
  if (withPkce) {
    await check.fails(`${name}: no verifier`, () => client.getToken(exchange), Error, code, 'invalid_grant')
    exchange.code_verifier = verifier
  }
  const first = await client.getToken(exchange)
  check.equal(`${name}: exchange`, [first.token.token_type, first.token.expires_in, first.expired()], ['bearer', 7200, false])
  check.equal(`${name}: call`, await call(first), 200)

  const second = await first.refresh()
  const again = await first.refresh({ scope: 'benefits' })
  check.equal(`${name}: a repeated refresh gives the same pair`,
    [again.token.access_token, again.token.refresh_token], [second.token.access_token, second.token.refresh_token])
  check.equal(`${name}: call with the refreshed token`, await call(second), 200)
  const third = await second.refresh()
  check.equal(`${name}: the new refresh token works`, await call(third), 200)

  await third.revoke('access_token')
  check.equal(`${name}: call after revocation`, await call(third), 403)
  const fourth = await third.refresh()
  check.equal(`${name}: a revoked access token leaves the refresh token`, await call(fourth), 200)
  await fourth.revokeAll()
  await check.fails(`${name}: nothing to refresh after revocation`, () => fourth.refresh(), Error, code, 'invalid_grant')
}

await flow('public with PKCE', open, { authorizationMethod: 'body' }, true)
await flow('Basic with PKCE', confidential, { authorizationMethod: 'header' }, true)
await flow('Basic, loose, without PKCE', confidential, { authorizationMethod: 'header', credentialsEncodingMode: 'loose' }, false)
await flow('form without PKCE', confidential, { authorizationMethod: 'body' }, false)

for (const [way, options] of [
  ['Basic', { authorizationMethod: 'header' }],
  ['Basic, loose', { authorizationMethod: 'header', credentialsEncodingMode: 'loose' }],
  ['form', { authorizationMethod: 'body' }],
]) {
  const own = (secret) => new ClientCredentials({ client: { id: odd.id, secret }, auth, options }).getToken({ scope: 'benefits' })
  check.equal(`${way}: client credentials with an odd secret`, (await own(odd.secret)).token.scope, 'benefits')
  await check.fails(`${way}: wrong secret`, () => own('wrong'), Error, code, 'invalid_client')
}

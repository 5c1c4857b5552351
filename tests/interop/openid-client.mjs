import * as client from 'openid-client'
import { checks, confidential, odd, open, person, personWhoDenies, server } from './checks.mjs'

const check = checks('openid-client')
const discover = (app, authentication) => client.discovery(new URL(server), app.id, undefined, authentication, {
  algorithm: 'oauth2',
  execute: [client.allowInsecureRequests],
})
const code = (error) => error.error

async function call(config, token) {
  const answer = await client.fetchProtectedResource(
    config, token, new URL('/fetch-groups', server), 'POST', '{}', new Headers({ 'content-type': 'application/json' }))
  return (await answer.json()).statusCode
}

async function flow(name, config, app, withPkce) {
  const verifier = withPkce ? client.randomPKCECodeVerifier() : undefined
  const state = client.randomState()
  const parameters = { redirect_uri: app.redirect, scope: 'benefits', state }
  if (withPkce)
    Object.assign(parameters, { code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' })
  const url = client.buildAuthorizationUrl(config, parameters)

  await check.fails(`${name}: denial`, async () =>
    client.authorizationCodeGrant(config, await personWhoDenies(url), { pkceCodeVerifier: verifier, expectedState: state }),
  client.AuthorizationResponseError, code, 'access_denied')

  const answer = await person(url, 'approve')
  const forged = new URL(answer)
  forged.searchParams.set('iss', 'http://other.example')
  await check.fails(`${name}: another issuer is seen`, () =>
    client.authorizationCodeGrant(config, forged, { pkceCodeVerifier: verifier, expectedState: state }),
  client.ClientError, (error) => error.code, 'OAUTH_INVALID_RESPONSE')
  await check.fails(`${name}: another state is seen`, () =>
    client.authorizationCodeGrant(config, answer, { pkceCodeVerifier: verifier, expectedState: 'another' }),
  client.ClientError, (error) => error.code, 'OAUTH_INVALID_RESPONSE')
  if (withPkce) {
    await check.fails(`${name}: another verifier`, () =>
      client.authorizationCodeGrant(config, answer, { pkceCodeVerifier: client.randomPKCECodeVerifier(), expectedState: state }),
    client.ResponseBodyError, code, 'invalid_grant')
  }

  const first = await client.authorizationCodeGrant(config, answer, { pkceCodeVerifier: verifier, expectedState: state })
  check.equal(`${name}: exchange`, [first.token_type, first.expires_in, first.scope], ['bearer', 7200, 'benefits'])
  check.equal(`${name}: call`, await call(config, first.access_token), 200)

  const second = await client.refreshTokenGrant(config, first.refresh_token)
  const again = await client.refreshTokenGrant(config, first.refresh_token)
  check.equal(`${name}: a repeated refresh gives the same pair`, [again.access_token, again.refresh_token], [second.access_token, second.refresh_token])
  check.equal(`${name}: call with the refreshed token`, await call(config, second.access_token), 200)
  const third = await client.refreshTokenGrant(config, second.refresh_token)
  check.equal(`${name}: the new refresh token works`, third.refresh_token !== second.refresh_token, true)

  if (app === confidential) {
    const facts = await client.tokenIntrospection(config, third.access_token)
    check.equal(`${name}: introspection`, [facts.active, facts.client_id, facts.username], [true, app.id, 'admin@planplatform.local'])
  }
  await client.tokenRevocation(config, third.refresh_token, { token_type_hint: 'refresh_token' })
  await check.fails(`${name}: nothing to refresh after revocation`, () => client.refreshTokenGrant(config, third.refresh_token),
    client.ResponseBodyError, code, 'invalid_grant')
  if (app === confidential)
    check.equal(`${name}: introspection after revocation`, await client.tokenIntrospection(config, third.access_token), { active: false })
}

const spa = await discover(open, client.None())
check.equal('discovery', spa.serverMetadata().token_endpoint, `${server}/oauth/token`)
await flow('public with PKCE', spa, open, true)
await flow('Basic with PKCE', await discover(confidential, client.ClientSecretBasic(confidential.secret)), confidential, true)
await flow('form without PKCE', await discover(confidential, client.ClientSecretPost(confidential.secret)), confidential, false)

for (const [way, authentication] of [['Basic', client.ClientSecretBasic], ['form', client.ClientSecretPost]]) {
  const own = await client.clientCredentialsGrant(await discover(odd, authentication(odd.secret)), { scope: 'benefits' })
  check.equal(`${way}: client credentials with an odd secret`, [own.scope, own.refresh_token], ['benefits', undefined])
  await check.fails(`${way}: wrong secret`, async () => client.clientCredentialsGrant(await discover(odd, authentication('wrong'))),
    Error, (error) => error.error ?? error.cause?.[0]?.scheme, way === 'Basic' ? 'basic' : 'invalid_client')
}

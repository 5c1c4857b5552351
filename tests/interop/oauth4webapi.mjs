import * as oauth from 'oauth4webapi'
import { checks, confidential, odd, open, person, personWhoDenies, server } from './checks.mjs'

const check = checks('oauth4webapi')
const http = { [oauth.allowInsecureRequests]: true }
const issuer = new URL(server)
const metadata = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...http }))
check.equal('discovery', [metadata.issuer, metadata.code_challenge_methods_supported], [server, ['S256']])
const code = (error) => error.error

async function call(token) {
  const answer = await oauth.protectedResourceRequest(
    token, 'POST', new URL('/fetch-groups', server), new Headers({ 'content-type': 'application/json' }), '{}', http)
  return (await answer.json()).statusCode
}

async function flow(name, app, authentication, withPkce) {
  const client = { client_id: app.id }
  const refresh = async (token) =>
    oauth.processRefreshTokenResponse(metadata, client, await oauth.refreshTokenGrantRequest(metadata, client, authentication, token, http))
  const introspect = async (token) =>
    oauth.processIntrospectionResponse(metadata, client, await oauth.introspectionRequest(metadata, client, authentication, token, http))
  const verifier = withPkce ? oauth.generateRandomCodeVerifier() : oauth.nopkce
  const state = oauth.generateRandomState()
  const url = new URL(metadata.authorization_endpoint)
  url.search = new URLSearchParams({
    client_id: app.id, response_type: 'code', redirect_uri: app.redirect, scope: 'benefits', state,
    ...withPkce && { code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
  })

  await check.fails(`${name}: denial`, async () => oauth.validateAuthResponse(metadata, client, await personWhoDenies(url), state),
    oauth.AuthorizationResponseError, code, 'access_denied')

  const parameters = oauth.validateAuthResponse(metadata, client, await person(url, 'approve'), state)
  const first = await oauth.processAuthorizationCodeResponse(
    metadata, client, await oauth.authorizationCodeGrantRequest(metadata, client, authentication, parameters, app.redirect, verifier, http))
  check.equal(`${name}: exchange`, [first.token_type, first.expires_in, first.scope], ['bearer', 7200, 'benefits'])
  check.equal(`${name}: call`, await call(first.access_token), 200)

  // Two at once, as from two tabs.
  const [second, again] = await Promise.all([refresh(first.refresh_token), refresh(first.refresh_token)])
  check.equal(`${name}: two refreshes at once give the same pair`, [again.access_token, again.refresh_token], [second.access_token, second.refresh_token])
  check.equal(`${name}: call with the refreshed token`, await call(second.access_token), 200)
  const third = await refresh(second.refresh_token)
  check.equal(`${name}: the new refresh token works`, third.refresh_token !== second.refresh_token, true)

  if (app === confidential) {
    const facts = await introspect(third.access_token)
    check.equal(`${name}: introspection`, [facts.active, facts.client_id, facts.iss], [true, app.id, server])
  }
  await oauth.processRevocationResponse(await oauth.revocationRequest(metadata, client, authentication, third.refresh_token, http))
  await check.fails(`${name}: nothing to refresh after revocation`, () => refresh(third.refresh_token), oauth.ResponseBodyError, code, 'invalid_grant')
  if (app === confidential)
    check.equal(`${name}: introspection after revocation`, await introspect(third.access_token), { active: false })
  await check.fails(`${name}: call after revocation`, async () => {
    const status = await call(third.access_token)
    if (status === 403)
      throw new Error(String(status))
  }, Error, () => 'refused', 'refused')
  await check.fails(`${name}: a code works once`, async () => oauth.processAuthorizationCodeResponse(
    metadata, client, await oauth.authorizationCodeGrantRequest(metadata, client, authentication, parameters, app.redirect, verifier, http)),
  oauth.ResponseBodyError, code, 'invalid_grant')
}

await flow('public with PKCE', open, oauth.None(), true)
await flow('Basic with PKCE', confidential, oauth.ClientSecretBasic(confidential.secret), true)
await flow('form without PKCE', confidential, oauth.ClientSecretPost(confidential.secret), false)

for (const [way, authentication] of [['Basic', oauth.ClientSecretBasic], ['form', oauth.ClientSecretPost]]) {
  const client = { client_id: odd.id }
  const own = async (secret) => oauth.processClientCredentialsResponse(
    metadata, client, await oauth.clientCredentialsGrantRequest(metadata, client, authentication(secret), { scope: 'benefits' }, http))
  check.equal(`${way}: client credentials with an odd secret`, (await own(odd.secret)).scope, 'benefits')
  await check.fails(`${way}: wrong secret`, () => own('wrong'), Error,
    (error) => error.error ?? error.cause?.[0]?.scheme, way === 'Basic' ? 'basic' : 'invalid_client')
}

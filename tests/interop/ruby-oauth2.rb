require 'base64'
require 'digest'
require 'json'
require 'oauth2'
require 'open3'
require 'securerandom'
require 'uri'

SERVER = ENV.fetch('SERVER')
PERSON = File.join(__dir__, 'person')
DENIER = { 'PERSON_EMAIL' => 'user@planplatform.local', 'PERSON_PASSWORD' => 'User-Passw0rd!' }.freeze
$stdout.sync = true

def check(name, right, detail = '')
  puts "#{right ? 'ok' : 'not ok'} - ruby-oauth2: #{name}#{"\n  #{detail}" unless right}"
end

def equal(name, answered, expected)
  check(name, answered == expected, "answered #{answered.inspect}, expected #{expected.inspect}")
end

def fails(name, code)
  check(name, false, "no error, but #{yield.inspect}")
rescue OAuth2::Error => e
  equal(name, e.code, code)
end

def person(url, decision, account = {})
  out, status = Open3.capture2(account, PERSON, url, decision)
  raise 'the person got lost' unless status.success?

  URI.decode_www_form(URI(out.strip).query).to_h
end

def call(token)
  token.post('/fetch-groups', body: '{}', headers: { 'Content-Type' => 'application/json' }).parsed['statusCode']
end

# The client of the compliance API's documentation: nothing but key, secret and site; no scope, and no state.
def documented_flow
  client = OAuth2::Client.new('demo-client', 'demo-secret', site: SERVER)
  redirect_uri = 'http://localhost:3000/auth/plangrade/callback'
  answer = person(client.auth_code.authorize_url(redirect_uri: redirect_uri), 'approve')
  token = client.auth_code.get_token(answer['code'], redirect_uri: redirect_uri)
  equal('as documented: exchange', [token.params['token_type'], token.expires_in, token.expired?], ['bearer', 7200, false])
  equal('as documented: call', call(token), 200)
  new_token = token.refresh!
  equal('as documented: refresh gives a new pair', [new_token.token == token.token, new_token.refresh_token == token.refresh_token], [false, false])
  equal('as documented: call with the refreshed token', call(new_token), 200)
end

# The documentation's text names other addresses than its code.
def documented_addresses
  client = OAuth2::Client.new('demo-client', 'demo-secret', site: SERVER, authorize_url: '/api/v1/authenticate', token_url: '/oauth/v1/token')
  redirect_uri = 'http://localhost:3000/callback'
  answer = person(client.auth_code.authorize_url(redirect_uri: redirect_uri), 'approve')
  token = client.auth_code.get_token(answer['code'], redirect_uri: redirect_uri)
  equal('the documented addresses: exchange, call, refresh, call', [call(token), call(token.refresh!)], [200, 200])
end

def flow(name, id, secret, redirect_uri, scheme, with_pkce:)
  client = OAuth2::Client.new(id, secret, site: SERVER, auth_scheme: scheme)
  verifier = SecureRandom.urlsafe_base64(48)
  state = SecureRandom.urlsafe_base64(16)
  asked = { redirect_uri: redirect_uri, scope: 'benefits', state: state }
  exchange = { redirect_uri: redirect_uri }
  if with_pkce
    asked.merge!(code_challenge: Base64.urlsafe_encode64(Digest::SHA256.digest(verifier), padding: false), code_challenge_method: 'S256')
    exchange[:code_verifier] = verifier
  end
  url = client.auth_code.authorize_url(asked)

  # The library doesn't read the answer; its user does.
  equal("#{name}: denial", person(url, 'deny', DENIER).values_at('error', 'state'), ['access_denied', state])
  answer = person(url, 'approve')
  equal("#{name}: state and issuer", answer.values_at('state', 'iss'), [state, SERVER])
  fails("#{name}: another redirect URI", 'invalid_grant') { client.auth_code.get_token(answer['code'], exchange.merge(redirect_uri: "#{redirect_uri}/other")) }
  first = client.auth_code.get_token(answer['code'], exchange)
  equal("#{name}: exchange", [first.params['token_type'], first.params['scope'], first.expires_in], ['bearer', 'benefits', 7200])
  equal("#{name}: call", call(first), 200)

  second = first.refresh!
  again = first.refresh!
  equal("#{name}: a repeated refresh gives the same pair", [again.token, again.refresh_token], [second.token, second.refresh_token])
  equal("#{name}: call with the refreshed token", call(second), 200)
  third = second.refresh!
  equal("#{name}: the new refresh token works", call(third), 200)

  ask = lambda do |path, token|
    credentials = OAuth2::Authenticator.new(id, secret, scheme).apply('token' => token)
    headers = credentials.delete(:headers) || {}
    client.request(:post, path, body: credentials, headers: { 'Content-Type' => 'application/x-www-form-urlencoded' }.merge(headers)).parsed
  end
  equal("#{name}: introspection", ask.call('/oauth/introspect', third.token).values_at('active', 'client_id'), [true, id]) if secret
  equal("#{name}: revocation", ask.call('/oauth/revoke', third.refresh_token), {})
  fails("#{name}: nothing to refresh after revocation", 'invalid_grant') { third.refresh! }
end

documented_flow
documented_addresses
flow('public with PKCE, form', 'demo-spa', nil, 'http://127.0.0.1:3001/callback', :request_body, with_pkce: true)
flow('public with PKCE, client_id alone', 'demo-spa', nil, 'http://127.0.0.1:3001/callback', :tls_client_auth, with_pkce: true)
flow('Basic with PKCE', 'demo-client', 'demo-secret', 'http://127.0.0.1:3000/callback', :basic_auth, with_pkce: true)
flow('form without PKCE', 'demo-client', 'demo-secret', 'http://127.0.0.1:3000/callback', :request_body, with_pkce: false)

{ 'Basic' => :basic_auth, 'form' => :request_body }.each do |way, scheme|
  own = ->(secret) { OAuth2::Client.new('demo-client', secret, site: SERVER, auth_scheme: scheme).client_credentials.get_token(scope: 'benefits') }
  equal("#{way}: client credentials with an odd secret", call(own.call(ENV.fetch('ODD_SECRET'))), 200)
  fails("#{way}: wrong secret", 'invalid_client') { own.call('wrong') }
end

import base64
import hashlib
import os
import secrets
import subprocess
import time
from urllib.parse import parse_qs, urlsplit

import requests
from oauthlib.oauth2 import AccessDeniedError, BackendApplicationClient, InvalidClientError, InvalidGrantError, MismatchingStateError
from requests.auth import HTTPBasicAuth
from requests_oauthlib import OAuth2Session

SERVER = os.environ['SERVER']
PERSON = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'person')
DENIER = {'PERSON_EMAIL': 'user@planplatform.local', 'PERSON_PASSWORD': 'User-Passw0rd!'}
METADATA = requests.get(SERVER + '/.well-known/oauth-authorization-server').json()
TOKENS = METADATA['token_endpoint']
FORM = {'client_id': 'demo-client', 'client_secret': 'demo-secret'}


def check(name, is_right, detail=''):
    print(f'{"ok" if is_right else "not ok"} - requests-oauthlib: {name}' + ('' if is_right else f'\n  {detail}'), flush=True)


def equal(name, answered, expected):
    check(name, answered == expected, f'answered {answered!r}, expected {expected!r}')


def fails(name, kind, work):
    try:
        check(name, False, f'no error, but {work()!r}')
    except Exception as error:  # what came instead of the library's own error is the finding
        check(name, isinstance(error, kind), repr(error))


def person(url, decision, **account):
    return subprocess.run([PERSON, url, decision], env={**os.environ, **account}, capture_output=True, text=True, check=True).stdout.strip()


def call(session):
    return session.post(SERVER + '/fetch-groups', json={}).json()['statusCode']


def flow(name, client_id, redirect, exchange, form, auth, with_pkce):
    """exchange: what the library is told for the exchange; form and auth: how the client names itself where the library leaves that to its user."""
    verifier = secrets.token_urlsafe(48)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b'=').decode()
    asked = {'code_challenge': challenge, 'code_challenge_method': 'S256'} if with_pkce else {}
    if with_pkce:
        exchange = {**exchange, 'code_verifier': verifier}
    session = OAuth2Session(client_id, redirect_uri=redirect, scope=['benefits'])
    url, state = session.authorization_url(METADATA['authorization_endpoint'], **asked)

    fails(f'{name}: denial', AccessDeniedError,
          lambda: session.fetch_token(TOKENS, authorization_response=person(url, 'deny', **DENIER), **exchange))
    answer = person(url, 'approve')
    equal(f'{name}: state and issuer', [parse_qs(urlsplit(answer).query)[part] for part in ('state', 'iss')], [[state], [METADATA['issuer']]])
    fails(f'{name}: another state is seen', MismatchingStateError,
          lambda: OAuth2Session(client_id, redirect_uri=redirect, state='another').fetch_token(TOKENS, authorization_response=answer, **exchange))

    first = session.fetch_token(TOKENS, authorization_response=answer, **exchange)
    equal(f'{name}: exchange', [first['token_type'], first['expires_in'], first.scopes], ['bearer', 7200, ['benefits']])
    equal(f'{name}: call', call(session), 200)

    second = session.refresh_token(TOKENS, refresh_token=first['refresh_token'], auth=auth, **form)
    again = session.refresh_token(TOKENS, refresh_token=first['refresh_token'], auth=auth, **form)
    equal(f'{name}: a repeated refresh gives the same pair',
          [again['access_token'], again['refresh_token']], [second['access_token'], second['refresh_token']])
    equal(f'{name}: call with the refreshed token', call(session), 200)

    # The library refreshes by itself when its clock says that the token has run out; it can't send Basic then.
    kept = []
    aged = OAuth2Session(client_id, token={**second, 'expires_at': time.time() - 10}, scope=['benefits'],
                         auto_refresh_url=TOKENS, auto_refresh_kwargs=form or FORM, token_updater=kept.append)
    equal(f'{name}: a call with a token that ran out refreshes by itself', [call(aged), len(kept)], [200, 1])
    third = kept[0]
    equal(f'{name}: the new refresh token works', third['refresh_token'] != second['refresh_token'], True)

    if client_id != 'demo-spa':
        facts = requests.post(METADATA['introspection_endpoint'], {'token': third['access_token'], **form}, auth=auth).json()
        equal(f'{name}: introspection', [facts['active'], facts['client_id']], [True, client_id])
    revocation, headers, body = session._client.prepare_token_revocation_request(
        METADATA['revocation_endpoint'], third['refresh_token'], 'refresh_token', **form)
    equal(f'{name}: revocation', requests.post(revocation, body, headers=headers, auth=auth).status_code, 200)
    fails(f'{name}: nothing to refresh after revocation', InvalidGrantError,
          lambda: session.refresh_token(TOKENS, refresh_token=third['refresh_token'], auth=auth, **form))


equal('metadata', METADATA['issuer'], SERVER)
basic = HTTPBasicAuth('demo-client', 'demo-secret')
spa, web = 'http://127.0.0.1:3001/callback', 'http://127.0.0.1:3000/callback'
flow('public with PKCE', 'demo-spa', spa, {'include_client_id': True}, {'client_id': 'demo-spa'}, None, True)
# Unless it is told to send client_id in the form, the library sends a public client as Basic with an empty secret.
flow('public with PKCE, as it sends it by itself', 'demo-spa', spa, {}, {'client_id': 'demo-spa'}, HTTPBasicAuth('demo-spa', ''), True)
flow('Basic with PKCE', 'demo-client', web, {'client_secret': 'demo-secret'}, {}, basic, True)
flow('form without PKCE', 'demo-client', web, {'client_secret': 'demo-secret', 'include_client_id': True}, FORM, None, False)

odd = os.environ['ODD_SECRET']
for way, included in (('Basic', None), ('form', True)):
    own = OAuth2Session(client=BackendApplicationClient('demo-client', scope=['benefits']))
    token = own.fetch_token(TOKENS, client_secret=odd, include_client_id=included)
    equal(f'{way}: client credentials with an odd secret', [token['token_type'], 'refresh_token' in token, call(own)], ['bearer', False, 200])
    fails(f'{way}: wrong secret', InvalidClientError, lambda: own.fetch_token(TOKENS, client_secret='wrong', include_client_id=included))

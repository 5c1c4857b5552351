"""Uses samples/ThirdPartyApp as a person does. APP is the application, IMPATIENT_APP the same one told to refresh before every call."""
import html
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

SERVER, APP, IMPATIENT_APP = (os.environ[name] for name in ('SERVER', 'APP', 'IMPATIENT_APP'))
PERSON = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'person')
DENIER = {'PERSON_EMAIL': 'user@planplatform.local', 'PERSON_PASSWORD': 'User-Passw0rd!'}
CONNECT, DISCONNECT = 'Connect with PlanPlatform', 'Disconnect'


def check(name, is_right, detail):
    print(f'{"ok" if is_right else "not ok"} - sample application: {name}' + ('' if is_right else f'\n  {detail}'), flush=True)


def shows(name, page, *texts):
    missing = [text for text in texts if text not in page]
    check(name, not missing, f'without {missing}: {page}')


def database(statement):
    connection = sqlite3.connect(sys.argv[1], timeout=10)
    with connection:
        return connection.execute(statement).fetchall()


def chains():
    return database('select count(*) from TokenChains')[0][0]


class Browser:
    def __init__(self, folder, name):
        self.jar = os.path.join(folder, name)

    def go(self, url, *buttons, **account):
        """The address and the page where this ends."""
        out = subprocess.run([PERSON, url, *buttons], env={**os.environ, 'PERSON_JAR': self.jar, **account}, capture_output=True, text=True, check=True).stdout
        address, _, page = out.partition('\n')
        return address, page

    def see(self, url, *buttons, **account):
        """The words of that page."""
        return ' '.join(html.unescape(re.sub('<style>.*?</style>|<[^>]*>', ' ', self.go(url, *buttons, **account)[1], flags=re.S)).split())

    def cookies(self):
        with open(self.jar) as jar:
            return jar.read()


def post(path, body, headers):
    with urllib.request.urlopen(urllib.request.Request(SERVER + path, body.encode(), headers)) as answer:
        return json.load(answer)


def add_company(name):
    # By the API it would take a permission of the administrator, who is to give the first one here.
    database(f"""insert into Companies (Id, OrganisationId, Name, NormalizedName, Ein, CreatedAt, Version)
        select 900001, OrganisationId, '{name}', upper('{name}'), '123456789', '2026-01-01 00:00:00', 1 from People where Email = 'admin@planplatform.local'""")
    database("""insert into CompanyManagers (CompanyId, PersonId, Ein, Version)
        select 900001, Id, '123456789', 1 from People where Email = 'admin@planplatform.local' and Kind = 0""")


def add_group(name):
    token = post('/oauth/token', 'grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret', {})['access_token']
    post('/sync-group', json.dumps({'group_name': name}), {'Content-Type': 'application/json', 'Authorization': 'Bearer ' + token})


def connects(browser):
    shows('asks to connect', browser.see(APP), CONNECT)
    shows('shows who is connected, the companies with their grades, and the groups', browser.see(APP, CONNECT, 'approve'),
          'Connected as admin@planplatform.local', 'Plan & Grade: grade A+', 'Dental & Vision', 'It is the first one.', DISCONNECT)
    session = re.search('ThirdPartyApp="?([^";]*)', browser.cookies()).group(1)
    check('keeps the tokens to itself', len(session) < 400, f'the cookie has {len(session)} characters')


def refreshes(browser, other):
    database("update AccessTokens set ExpiresAt = '2020-01-01 00:00:00' where RefreshTokenId is not null")
    shows('refreshes a token that the server takes for expired', browser.see(APP), 'Dental & Vision', 'It was refreshed once.')
    shows('doesn\'t refresh one that works', browser.see(APP), 'Dental & Vision', 'It was refreshed once.')
    other.go(IMPATIENT_APP, CONNECT, 'approve')
    shows('refreshes a token before it runs out, with each of two calls', other.see(IMPATIENT_APP), 'Dental & Vision', 'It was refreshed 4 times.')


def disconnects(browser):
    before = chains()
    shows('disconnects', browser.see(APP, DISCONNECT), CONNECT)
    check('revokes', chains() == before - 1, f'{before} chains before, {chains()} after')
    shows('stays disconnected', browser.see(APP), CONNECT)


def is_careful(folder):
    shows('says when the person declined', Browser(folder, 'decliner').see(APP, CONNECT, 'deny', **DENIER), 'You did not give the permission.', CONNECT)
    victim, stranger = Browser(folder, 'victim'), Browser(folder, 'stranger')
    answer = victim.go(APP, CONNECT, 'approve', PERSON_UNTIL=APP + '/callback')[0]
    forged = answer.replace(urllib.parse.quote(SERVER, safe=''), urllib.parse.quote('http://other.example', safe=''))
    shows('refuses the answer of another issuer', victim.see(forged), 'Connecting did not work.', CONNECT)
    shows('refuses an answer without its issuer', victim.see(answer.partition('&iss=')[0]), 'Connecting did not work.', CONNECT)
    shows('refuses an answer that another browser asked for', stranger.see(answer), 'Connecting did not work.', CONNECT)
    shows('takes the right one', victim.see(answer), 'Connected as admin@planplatform.local')
    _, granted = victim.go(SERVER + '/oauth/authorized_applications')
    victim.go(SERVER + re.search('href="([^"]*/revoke)">Take back<span[^>]*> the permission of Demo application<', granted).group(1), 'Take back')
    shows('says when the permission was taken back', victim.see(APP), 'The permission was taken back.', CONNECT)
    shows('and forgets it', victim.see(APP), 'Allow this application', CONNECT)


with tempfile.TemporaryDirectory() as home:
    add_group('Dental & Vision')
    add_company('Plan & Grade')
    person, other_person = Browser(home, 'person'), Browser(home, 'other')
    connects(person)
    refreshes(person, other_person)
    disconnects(person)
    is_careful(home)

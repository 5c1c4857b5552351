"""Runs the examples of docs/guides/oauth.md as they stand there, with the server's address in place of the document's and a person at the browser.

An example is a fenced block below a comment <!-- run: NAME -->; blocks of one name are one script. WORK holds a folder for them, with node_modules.
"""
import os
import re
import sqlite3
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SERVER, WORK = os.environ['SERVER'], os.environ['WORK']
GUIDE = os.path.join(HERE, '../../docs/guides/oauth.md')
GROUPS = r'.*"?statusCode"?\'?: ?200.*'
TWICE = [GROUPS, GROUPS]
PAIR = r'{"access_token":"pp_at_[\w-]{43}","expires_in":7200,"refresh_token":"pp_rt_[\w-]{43}","token_type":"bearer","scope":"benefits"}'

# A page's script runs in Node, which has all that it uses but the session's storage.
PAGE = '''
globalThis.sessionStorage = { kept: {}, getItem(key) { return this.kept[key] ?? null }, setItem(key, value) { this.kept[key] = value }, removeItem(key) { delete this.kept[key] } }
const page = await import('./page.mjs')
console.log(await page.signInAddress())
for await (const chunk of process.stdin) {
  console.log(JSON.stringify(await page.finishSignIn(String(chunk).trim())))
  break
}
'''

# name: the file, the command, what it prints after the person came back, and whether that ends with a revocation
EXAMPLES = {
    'shell': ('connect.sh', ['bash', 'connect.sh'], [PAIR, GROUPS, PAIR, 'The same pair again.', '{}{"error":"invalid_grant".*}'], True),
    'browser': ('page.mjs', ['node', 'browser.mjs'], [PAIR], False),
    'csharp': ('connect.cs', ['dotnet', 'run', 'connect.cs'], TWICE, True),
    'python': ('connect.py', ['/usr/bin/python3', 'connect.py'], TWICE, True),
    'ruby': ('connect.rb', ['/usr/bin/ruby', 'connect.rb'], TWICE, True),
    'node': ('connect.mjs', ['node', 'connect.mjs'], TWICE, True),
}


def check(name, is_right, detail):
    print(f'{"ok" if is_right else "not ok"} - guide: {name}' + ('' if is_right else f'\n  {detail}'), flush=True)


def examples():
    found = {}
    with open(GUIDE) as guide:
        for name, text in re.findall(r'^<!-- run: (\w+) -->\n```\w+\n(.*?)^```$', guide.read(), re.S | re.M):
            found[name] = found.get(name, '') + text
    return found


def chains():
    return sqlite3.connect(sys.argv[1], timeout=10).execute('select count(*) from TokenChains').fetchone()[0]


def run(command, change=lambda answer: answer):
    """The exit code and what was printed after the person came back from the browser."""
    with subprocess.Popen(command, cwd=WORK, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        address = next((line for line in process.stdout if line.startswith('http')), None)
        if address is None:
            return process.wait(), process.stderr.read()
        answer = subprocess.run([os.path.join(HERE, 'person'), address.strip(), 'approve'], capture_output=True, text=True, check=True).stdout
        out, err = process.communicate(change(answer), timeout=60)
        return process.returncode, (out.replace('Where did the browser end?', '') + err).strip()


def another_state(answer):
    return re.sub('state=[^&]*', 'state=another', answer)


found = examples()
check('has an example in each language', sorted(found) == sorted(EXAMPLES), sorted(found))
with open(os.path.join(WORK, 'browser.mjs'), 'w') as page:
    page.write(PAGE)
for name, (file, command, expected, is_revoked) in EXAMPLES.items():
    with open(os.path.join(WORK, file), 'w') as example:
        example.write(found.get(name, '').replace('http://localhost:5080', SERVER))
    before = chains()
    code, printed = run(command)
    check(f'{name} works', code == 0 and re.fullmatch(r'\s*'.join(expected), printed), f'exit code {code}: {printed}')
    if is_revoked:
        check(f'{name} revokes', chains() == before, f'{before} chains before, {chains()} after')
    code, printed = run(command, another_state)
    check(f'{name} refuses an answer with another state', not re.search('pp_at_|200', printed), printed)

"""Mixed load over the four APIs on two nodes that share one database, while one of them is killed and started again at random.

Every creation carries an Idempotency-Key and is sent again, to whichever node answers, until it is acknowledged; so is every change and
deletion. In the end each object must be on both nodes as it was acknowledged last, once, and nothing else beside it. Every answer on the way,
failures included, must have the shape of its own API.
"""

import collections
import hashlib
import http.client
import json
import os
import random
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import uuid

CLIENTS = 12
START_LIMIT = 60  # seconds until a node must be ready
CALL_LIMIT = 60  # seconds within which a call must be acknowledged, kills and retries included
PROGRAM = os.path.abspath("src/Web/bin/Debug/net10.0/PlanPlatform.Web.dll")
PARTICIPANT = {
    "employee_id": 0, "last_name": "Lance", "street1": "1 Main St", "city": "Springfield", "state": "IL", "zip": "62701", "dob": "1980-02-29", "ssn": "1234",
}


class Node:
    def __init__(self, folder, number):
        self.folder, self.number = folder, number
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.log = open(os.path.join(folder, f"node{number}.log"), "ab")
        self.process = None

    def start(self):
        settings = {
            "ASPNETCORE_ENVIRONMENT": "Development",
            "ASPNETCORE_URLS": f"http://127.0.0.1:{self.port}",
            "Data__Folder": self.folder,
            "Logging__LogLevel__Default": "Warning",
        }
        self.process = subprocess.Popen(["dotnet", PROGRAM], env={**os.environ, **settings}, stdout=self.log, stderr=self.log, cwd=self.folder)
        until = time.monotonic() + START_LIMIT
        while time.monotonic() < until and self.process.poll() is None:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/health/ready")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                pass
            time.sleep(0.05)
        raise SystemExit(f"not ok node {self.number} didn't start; see its log:\n" + open(self.log.name).read()[-2000:])

    def kill(self):
        self.process.kill()
        self.process.wait()


class Outcomes:
    """What all clients saw: answers by API and status, and what was wrong with them."""

    def __init__(self):
        self.lock = threading.Lock()
        self.answers = collections.Counter()
        self.wrong = []
        self.broken = 0

    def answered(self, api, status):
        with self.lock:
            self.answers[api, status] += 1

    def fault(self, text):
        with self.lock:
            self.wrong.append(text)


def envelope_of(answer):
    body = json.loads(answer.body)["Response"]
    return body if {"resultCode", "responseId", "responseTimestamp", "resultParam"} <= body.keys() else None


def has_shape(api, answer):
    """Whether an answer of whatever status looks as its API's contract says."""
    if answer.status == 204:
        return answer.body == b"" and api in ("compliance", "storage")
    try:
        if api == "benefits":
            return json.loads(answer.body).keys() == {"statusCode", "data", "message"}
        if api == "connectivity":
            return envelope_of(answer) is not None
        if api == "compliance" and answer.status >= 400:
            return all("message" in error for error in json.loads(answer.body)["errors"])
        if api == "storage" and answer.status >= 400:
            return answer.type == "application/problem+json" and json.loads(answer.body)["status"] == answer.status and "code" in json.loads(answer.body)
        return api == "storage" and answer.type == "application/octet-stream" or isinstance(json.loads(answer.body), dict)
    except (ValueError, KeyError, TypeError):
        return False


def is_success(api, answer):
    if api == "benefits":
        return json.loads(answer.body)["statusCode"] == 200
    if api == "connectivity":
        return envelope_of(answer)["resultCode"] == "0"
    return answer.status < 300


def is_unavailable(api, answer):
    """The outcomes that ask for another try: the database was busy, or nobody knows whether the change took place."""
    if answer.status == 503:
        return answer.retry_after is not None
    return api == "connectivity" and answer.status == 200 and envelope_of(answer)["resultParam"]["resultCode"] in ("10239", "10240")


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.body = response.read()
        self.type = (response.getheader("Content-Type") or "").split(";")[0]
        self.retry_after = response.getheader("Retry-After")
        self.tag = response.getheader("ETag")

    def json(self):
        return json.loads(self.body)


class Client:
    """Calls whichever node answers. A broken connection and a 503 are tried again with the same key; any other answer is the outcome."""

    def __init__(self, nodes, token, outcomes):
        self.nodes, self.token, self.outcomes = nodes, token, outcomes
        self.connections = {}
        self.tries = 0

    def call(self, api, method, path, body=None, node=None, key=None, headers=None, token=None):
        content = body if isinstance(body, bytes) else None if body is None else json.dumps(body).encode()
        sent = {"Authorization": "Bearer " + (token or self.token), **(headers or {})}
        if isinstance(body, dict):
            sent["Content-Type"] = "application/json"
        if key:
            sent["Idempotency-Key"] = key
        until = time.monotonic() + CALL_LIMIT
        self.tries = 0
        while time.monotonic() < until:
            self.tries += 1
            chosen = node or random.choice(self.nodes)
            try:
                connection = self.connections.get(chosen) or http.client.HTTPConnection("127.0.0.1", chosen.port, timeout=30)
                self.connections[chosen] = connection
                connection.request(method, path, content, sent)
                answer = Answer(connection.getresponse())
            except (OSError, http.client.HTTPException) as fault:
                if isinstance(fault, TimeoutError):
                    self.outcomes.fault(f"{method} {path}: no answer within 30 s")
                self.connections.pop(chosen, None)
                with self.outcomes.lock:
                    self.outcomes.broken += 1
                time.sleep(0.05)
                continue
            self.outcomes.answered(api, answer.status)
            if not has_shape(api, answer):
                self.outcomes.fault(f"{method} {path}: {answer.status} of a wrong shape: {answer.type} {answer.body[:300]}")
                return None
            if not is_unavailable(api, answer):
                return answer
            time.sleep(0.2)
        self.outcomes.fault(f"{method} {path}: not acknowledged within {CALL_LIMIT} s")
        return None

    def done(self, api, method, path, body=None, **more):
        """A call that must succeed. None where it didn't, which is a fault of the run."""
        answer = self.call(api, method, path, body, **more)
        if answer is None or not is_success(api, answer):
            if answer is not None:
                self.outcomes.fault(f"{method} {path}: {answer.status} {answer.body[:300]}")
            return None
        return answer


class Objects:
    """The objects that one client made on one API, as they were acknowledged last. None else changes them."""

    names = ()

    def __init__(self, client):
        self.client = client
        self.state = {}
        self.gone = set()

    def create(self):
        name = f"{self.api} {uuid.uuid4()}"
        identity = self.post(name, str(uuid.uuid4()))
        if identity is not None:
            self.state[identity] = name

    def change(self):
        if self.state:
            identity = random.choice(list(self.state))
            name = f"{self.api} {uuid.uuid4()}"
            if self.put(identity, name):
                self.state[identity] = name

    def look(self):
        if self.state:
            identity = random.choice(list(self.state))
            self.check(identity)

    def check(self, identity, node=None):
        shown = self.get(identity, node)
        if shown != self.state[identity]:
            self.client.outcomes.fault(f"{self.api} {identity} is {shown!r}, acknowledged was {self.state[identity]!r}")

    def remove(self):
        if len(self.state) > 5:
            identity = random.choice(list(self.state))
            if self.delete(identity):
                del self.state[identity]
                self.gone.add(identity)

    def deleted(self, *call):
        """A deletion that was tried more than once may find that the first try did it."""
        answer = self.client.call(self.api, *call)
        if answer is None:
            return False
        if is_success(self.api, answer) or self.client.tries > 1 and self.is_absent(answer):
            return True
        self.client.outcomes.fault(f"{call[0]} {call[1]}: {answer.status} {answer.body[:300]}")
        return False


class BenefitPlans(Objects):
    api = "benefits"

    def post(self, name, key):
        answer = self.client.done(self.api, "POST", "/sync-plan", {"plan_name": name, "description": "Soak", "collection_id": "soak", "color": "#FF5733"}, key=key)
        return answer and answer.json()["data"]["plan_id"]

    def put(self, identity, name):
        return self.client.done(self.api, "POST", "/sync-plan", {"plan_id": identity, "plan_name": name, "description": "Soak"})

    def get(self, identity, node):
        answer = self.client.done(self.api, "POST", "/get-plan-details", {"plan_id": identity}, node=node)
        return answer and answer.json()["data"]["plan_name"]

    def delete(self, identity):
        return self.deleted("POST", "/sync-plan", {"is_delete": True, "plan_id": identity})

    def is_absent(self, answer):
        return answer.json()["statusCode"] == 437

    def list(self, node):
        return [(plan["plan_id"], plan["plan_name"]) for plan in self.client.done(self.api, "POST", "/get-plans", {"collection_id": "soak"}, node=node).json()["data"]]


class Participants(Objects):
    api = "compliance"
    company = None

    def post(self, name, key):
        answer = self.client.done(self.api, "POST", "/api/v1/participants", {**PARTICIPANT, "company_id": self.company, "first_name": name}, key=key)
        return answer and answer.json()["id"]

    def put(self, identity, name):
        return self.client.done(self.api, "PUT", f"/api/v1/participants/{identity}", {"employee_id": identity, "first_name": name})

    def get(self, identity, node):
        answer = self.client.done(self.api, "GET", f"/api/v1/participants/{identity}", node=node)
        return answer and answer.json()["participant"]["first_name"]

    def delete(self, identity):
        return self.deleted("DELETE", f"/api/v1/participants/{identity}")

    def is_absent(self, answer):
        return answer.status == 404

    def list(self, node):
        answer = self.client.done(self.api, "GET", f"/api/v1/participants?company_id={self.company}", node=node)
        return [(row["id"], row["first_name"]) for row in answer.json()["participants"]]


class RatePlans(Objects):
    api = "connectivity"
    links = None

    def post(self, name, key):
        answer = self.client.done(self.api, "POST", "/api/createPlan", {"planInfo": {"planName": name, "status": "1", **self.links}}, key=key)
        return answer and envelope_of(answer)["planId"]

    def put(self, identity, name):
        return self.client.done(self.api, "POST", "/api/modifyPlan", {"planInfo": {"planId": identity, "planName": name, "status": "1", **self.links}})

    def get(self, identity, node):
        answer = self.client.done(self.api, "GET", f"/api/QueryRatePlan?planId={identity}", node=node)
        return answer and envelope_of(answer)["responseParam"]["rows"][0]["planName"]

    def delete(self, identity):
        return self.deleted("POST", "/api/deletePlan", {"planInfo": {"planId": identity}})

    def is_absent(self, answer):
        return envelope_of(answer)["resultParam"]["resultCode"] == "1609"

    def list(self, node):
        answer = self.client.done(self.api, "GET", "/api/QueryRatePlan", node=node)
        return [(row["planId"], row["planName"]) for row in envelope_of(answer)["responseParam"]["rows"]]


class QuotaPlans(Objects):
    api = "storage"

    def post(self, name, key):
        answer = self.client.done(self.api, "POST", "/api/v1/plans", {"name": name, "description": "", "quota": 1}, key=key)
        return answer and answer.json()["id"]

    def put(self, identity, name):
        return self.client.done(self.api, "PUT", f"/api/v1/plans/{identity}", {"name": name})

    def get(self, identity, node):
        answer = self.client.done(self.api, "GET", f"/api/v1/plans/{identity}", node=node)
        return answer and answer.json()["name"]

    def delete(self, identity):
        return self.deleted("DELETE", f"/api/v1/plans/{identity}")

    def is_absent(self, answer):
        return answer.status == 404

    def list(self, node):
        return [(plan["id"], plan["name"]) for plan in self.client.done(self.api, "GET", "/api/v1/plans", node=node).json()["items"] if plan["name"] != "Default"]


class Files(Objects):
    """Stored objects: the state is the content's size and hash. They can't be changed."""

    api = "storage"

    def create(self):
        content = random.randbytes(random.randint(1, 200_000))
        answer = self.client.done(
            self.api, "POST", "/api/v1/objects", content, key=str(uuid.uuid4()), headers={"Content-Type": "application/octet-stream", "X-Object-Name": "soak"})
        if answer is not None:
            self.state[answer.json()["id"]] = (len(content), hashlib.sha256(content).hexdigest())

    def change(self):
        self.look()

    def get(self, identity, node):
        answer = self.client.done(self.api, "GET", f"/api/v1/objects/{identity}/contents", node=node)
        return answer and (len(answer.body), hashlib.sha256(answer.body).hexdigest())

    def delete(self, identity):
        return self.deleted("DELETE", f"/api/v1/objects/{identity}")

    def is_absent(self, answer):
        return answer.status == 404

    def list(self, node):
        items = self.client.done(self.api, "GET", "/api/v1/objects", node=node).json()["items"]
        return [(item["id"], next((objects.state[item["id"]] for objects in WORKERS[Files] if item["id"] in objects.state), None)) for item in items]


KINDS = (BenefitPlans, Participants, RatePlans, QuotaPlans, Files)
WORKERS = {kind: [] for kind in KINDS}

# What must be refused, and how: API, method, path, body, token, expected (status, code in the body).
NONSENSE = (
    ("benefits", "POST", "/sync-plan", {}, None, (435, '"statusCode":435')),
    ("benefits", "POST", "/get-plan-details", {"plan_id": "none"}, None, (437, '"statusCode":437')),
    ("benefits", "POST", "/sync-plan", b"{", None, (436, '"statusCode":436')),
    ("benefits", "POST", "/get-plans", {}, "pp_at_nonsense", (403, '"statusCode":403')),
    ("benefits", "DELETE", "/sync-plan", None, None, (405, '"statusCode":405')),
    ("compliance", "POST", "/api/v1/companies", {}, None, (400, '"field":"ein"')),
    ("compliance", "GET", "/api/v1/companies/999999", None, None, (404, '"errors"')),
    ("compliance", "GET", "/api/v1/companies", None, "pp_at_nonsense", (401, '"errors"')),
    ("connectivity", "POST", "/api/createPlan", {}, None, (200, '"resultCode":"1602"')),
    ("connectivity", "GET", "/api/QueryRatePlan", None, "pp_at_nonsense", (401, '"resultCode":"401"')),
    ("connectivity", "POST", "/api/nowhere", {}, None, (404, '"resultCode":"404"')),
    ("storage", "POST", "/api/v1/plans", {}, None, (400, '"code":"validation"')),
    ("storage", "GET", "/api/v1/plans/none", None, None, (404, '"code":"not_found"')),
    ("storage", "GET", "/api/v1/plans", None, "pp_at_nonsense", (401, '"code":"unauthenticated"')),
)


def talk_nonsense(client):
    api, method, path, body, token, (status, words) = random.choice(NONSENSE)
    answer = client.call(api, method, path, body, token=token, headers={"Content-Type": "application/json"})
    if answer is not None and (answer.status != status or words not in answer.body.decode()):
        client.outcomes.fault(f"{method} {path}: {answer.status} {answer.body[:300]}, expected {status} with {words}")


def exchange_tokens(client):
    """A token that is had at one node and revoked at another is dead at both."""
    answer = token_call(client, "/oauth/token", "grant_type=client_credentials&scope=benefits")
    if answer is None:
        return
    token = answer.json()["access_token"]
    if token_call(client, "/oauth/revoke", f"token={token}") is None:
        return
    for node in client.nodes:
        # A node that is down now is waited for by the call.
        refused = client.call("benefits", "POST", "/get-plan-details", {"plan_id": "none"}, token=token, node=node)
        if refused is not None and refused.status != 403:
            client.outcomes.fault(f"a revoked token was taken: {refused.status} {refused.body[:300]}")


def token_call(client, path, form):
    until = time.monotonic() + CALL_LIMIT
    while time.monotonic() < until:
        node = random.choice(client.nodes)
        try:
            connection = http.client.HTTPConnection("127.0.0.1", node.port, timeout=30)
            connection.request("POST", path, form + "&client_id=demo-client&client_secret=demo-secret", {"Content-Type": "application/x-www-form-urlencoded"})
            answer = Answer(connection.getresponse())
        except (OSError, http.client.HTTPException):
            time.sleep(0.05)
            continue
        client.outcomes.answered("oauth", answer.status)
        if answer.status == 200:
            return answer
        if answer.status != 503 or answer.json().keys() < {"error"}:
            client.outcomes.fault(f"POST {path}: {answer.status} {answer.body[:300]}")
            return None
        time.sleep(0.2)
    client.outcomes.fault(f"POST {path}: not answered within {CALL_LIMIT} s")
    return None


def work(client, until):
    kinds = [kind(client) for kind in KINDS]
    for kind, objects in zip(KINDS, kinds):
        WORKERS[kind].append(objects)
    try:
        while time.monotonic() < until:
            objects = random.choice(kinds)
            random.choices((objects.create, objects.change, objects.look, objects.remove), (4, 2, 5, 1))[0]()
            if random.random() < 0.1:
                talk_nonsense(client)
            if random.random() < 0.02:
                exchange_tokens(client)
    except Exception as fault:  # whatever breaks a client is a fault of the run, not its silent end
        client.outcomes.fault(f"a client broke: {fault!r}")


def prepare(nodes, outcomes):
    scopes = "benefits+compliance+connectivity+storage"
    client = Client(nodes, "", outcomes)
    client.token = token_call(client, "/oauth/token", f"grant_type=password&username=admin%40planplatform.local&password=Admin-Passw0rd!&scope={scopes}").json()["access_token"]
    Participants.company = client.done("compliance", "POST", "/api/v1/companies", {"name": "Soak", "ein": "123456789"}).json()["id"]
    profile = envelope_of(client.done("connectivity", "POST", "/api/CreateServiceProfile", {
        "Request": {"requestParam": {"serviceProfile": {"name": "Soak", "category": "0", "status": "1", "service": "4|2|3", "accessType": "06"}}}}))["serviceProfile"]
    tariff = envelope_of(client.done("connectivity", "POST", "/api/createTariff", {
        "tariffInfo": {"tariffName": "Soak", "ratezoneId": "zone", "serviceProfileId": str(profile), "status": "1"}}))["tariffId"]
    RatePlans.links = {"tariffId": str(tariff), "serviceProfileId": str(profile)}
    client.done("storage", "POST", "/api/v1/plans", {"name": "Default", "description": "", "quota": 1_000_000})
    return client.token


def kill_at_random(nodes, until):
    kills = 0
    while (pause := random.uniform(1, 5)) and time.monotonic() + pause < until:
        time.sleep(pause)
        node = random.choice(nodes)
        node.kill()
        kills += 1
        print(f"   killed node {node.number}, {max(0, until - time.monotonic()):.0f} s to go")
        time.sleep(random.uniform(0, 1))
        node.start()
    return kills


def main(seconds):
    folder = tempfile.mkdtemp(prefix="soak")
    outcomes = Outcomes()
    nodes = [Node(folder, 1), Node(folder, 2)]
    failed = False

    def check(name, wrong):
        nonlocal failed
        print(f"not ok {name}: {wrong}" if wrong else f"ok {name}")
        failed = failed or bool(wrong)

    try:
        for node in nodes:
            node.start()
        token = prepare(nodes, outcomes)
        print(f"== {seconds} s of load by {CLIENTS} clients on two nodes")
        until = time.monotonic() + seconds
        threads = [threading.Thread(target=work, args=(Client(nodes, token, outcomes), until)) for _ in range(CLIENTS)]
        for thread in threads:
            thread.start()
        kills = kill_at_random(nodes, until)
        for thread in threads:
            thread.join()
        answers = sum(outcomes.answers.values())
        print(f"== {answers} answers, {outcomes.broken} broken connections, {kills} kills:", ", ".join(f"{api} {status}: {number}" for (api, status), number in sorted(outcomes.answers.items())))
        check("every answer has its own API's shape, and every call is acknowledged", outcomes.wrong[:5])
        check("the run is one: at least 2 kills a minute, and 5 answers a second", [kills, answers] if kills < seconds // 30 or answers < seconds * 5 else None)
        outcomes.wrong = []
        for kind in KINDS:
            expected = {identity: name for objects in WORKERS[kind] for identity, name in objects.state.items()}
            for node in nodes:
                listed = WORKERS[kind][0].list(node)
                check(f"{len(expected)} of {kind.__name__} are on node {node.number} as acknowledged, once, and nothing else",
                      [entry for entry in listed if expected.get(entry[0]) != entry[1]][:3] or sorted(expected.keys() - dict(listed).keys())[:3] or (len(listed) - len(expected)))
        for objects in WORKERS[Files]:
            for identity in objects.state:
                objects.check(identity)
        check("every stored object has its bytes", outcomes.wrong[:5])
        usage = WORKERS[Files][0].client.done("storage", "GET", "/api/v1/plans/usage").json()["diskStorage"]["total"]
        stored = sum(size for objects in WORKERS[Files] for size, _ in objects.state.values())
        check("the usage is the sum of the objects", None if usage == str(stored) else f"{usage}, not {stored}")
        for node in nodes:
            node.kill()
        with sqlite3.connect(os.path.join(folder, "planplatform.db")) as database:
            sound = [row[0] for row in database.execute("PRAGMA integrity_check")] + database.execute("PRAGMA foreign_key_check").fetchall()
            check("the database is sound", None if sound == ["ok"] else sound[:3])
        logs = [open(node.log.name, errors="replace").read() for node in nodes]
        check("no log has an error or a stack trace", [match for log in logs for match in re.findall(r"(?m)^fail.*\n.*|^crit.*\n.*|^\s+at .*", log)][:3])
    finally:
        for node in nodes:
            if node.process and node.process.poll() is None:
                node.kill()
        if failed:
            print(f"   logs and database are kept in {folder}")
        else:
            shutil.rmtree(folder)
    print("end of the soak run")


main(int(sys.argv[1]))

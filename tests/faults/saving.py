#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Grades saved over the API, as evaluators save them, while the server is killed or the disk is
full: what was acknowledged is there, what was not is told, and the audit chain verifies. KOMPASS
names the program. Usage: saving.py [ROUNDS] [SEED]; 12 rounds unless told."""
import http.client
import json
import random
import resource
import subprocess
import sys
import threading
import time

from server import PROGRAM, Server, Tally, kompass, status_of, unless

PASSWORD = "en karta och en kompass"  # of every account of a store for show
CRITERIA = {"lead@example.org": ("1.1.1", "1.2.1"), "evaluator@example.org": ("2.1.1", "3.1.1")}


def ask(server, method, target, body=None, headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    try:
        data = None if body is None else json.dumps(body)
        connection.request(method, target, data, {"Content-Type": "application/json",
                                                  **(headers or {})})
        answer = connection.getresponse()
        text = answer.read()
        return answer.status, dict(answer.getheaders()), json.loads(text) if text else None
    finally:
        connection.close()


class Evaluator:
    """Who has signed in, and may grade the evaluation under work."""

    def __init__(self, server, email):
        status, headers, said = ask(server, "POST", "/api/v1/sessions",
                                    {"email": email, "password": PASSWORD})
        if status != 201:
            raise RuntimeError(f"{email} cannot sign in: {status} {said}")
        self.headers = {"Cookie": headers["Set-Cookie"].split(";")[0],
                        "X-CSRF-Token": said["csrf_token"]}
        self.account = said["account"]["id"]
        work = ask(server, "GET", "/api/v1/work", headers=self.headers)[2]["items"]
        self.grades = f"/api/v1/work/{work[0]['id']}/grades/{self.account}:"


class Grade:
    """One that a single writer saves again and again."""

    def __init__(self, evaluator, criterion):
        self.evaluator, self.target = evaluator, evaluator.grades + criterion
        self.sent = self.acknowledged = self.tag = None

    def save(self, server, percent):
        """The status, and the problem's code where there is one."""
        self.sent = percent
        condition = {"If-Match": self.tag} if self.tag else {"If-None-Match": "*"}
        status, headers, said = ask(server, "PUT", self.target, {"percent": percent},
                                    {**self.evaluator.headers, **condition})
        if status in (200, 201):
            self.acknowledged, self.tag = percent, headers["ETag"]
        return status, (said or {}).get("code")

    def fault(self, server):
        """Of what the server has now; it may also have saved what it had no time to acknowledge.
        What is there counts as acknowledged from then on."""
        status, headers, said = ask(server, "GET", self.target, headers=self.evaluator.headers)
        may_be = (self.acknowledged, self.sent)
        self.acknowledged = said["value"]["percent"] if status == 200 else None
        self.tag = headers["ETag"] if status == 200 else None
        return unless(self.acknowledged in may_be, f"{self.acknowledged} is there, not {may_be}")


def save_until_killed(server, grade, seed, saved):
    chance = random.Random(seed)
    try:
        while grade.save(server, chance.randrange(101))[0] in (200, 201):
            saved.set()
    except (OSError, http.client.HTTPException):
        pass  # the server is gone


def check_killed(tally, server, grades, chance, rounds):
    for number in range(1, rounds + 1):
        saved = threading.Event()
        writers = [threading.Thread(target=save_until_killed,
                                    args=(server, grade, chance.random(), saved))
                   for grade in grades]
        for writer in writers:
            writer.start()
        tally.expect(f"round {number}: something is saved", unless(saved.wait(60), "nothing"))
        time.sleep(chance.uniform(0, 0.3))
        server.kill()
        for writer in writers:
            writer.join()
        server.start()
        for grade in grades:
            tally.expect(f"round {number}: {grade.target}", grade.fault(server))


def check_full_disk(tally, server, grade):
    """No file of the server may grow, as on a disk that is full; then it may again."""
    server.stop()
    server.start()  # with a journal that is short
    journal = server.folder / (server.store.name + "-wal")
    largest = journal.stat().st_size + 200_000
    pid, free = server.process.pid, resource.RLIM_INFINITY
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (largest, free))
    answers = []
    for number in range(1000):
        answers.append(grade.save(server, number % 101))
        if answers[-1][0] not in (200, 201):
            break
    tally.expect("grades while there is room", unless(len(answers) > 2, str(answers)))
    tally.expect("a grade without room", unless(answers[-1] == (507, "output"), str(answers[-1])))
    tally.expect("the last one that was saved", grade.fault(server))
    for target in ("/healthz", "/sv", "/sv/kommun/vallentuna/2019"):
        tally.expect(f"{target} without room",
                     unless(status_of(server.get(target)) == 200, "is not answered"))
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (free, free))
    tally.expect("a grade when there is room", unless(grade.save(server, 42)[0] in (200, 201), "no"))
    tally.expect("it is there", grade.fault(server))


def check_read_only(tally, server):
    """On a file system that takes no writes, in a name space of its own."""
    server.stop()
    folder = server.folder
    script = (f'mount --bind "{folder}" "{folder}" && mount -o remount,ro,bind "{folder}" && '
              'exec "$@"')
    words = ("serve", "--store", f"sqlite:{server.store}", "--listen", "127.0.0.1:0")
    ran = subprocess.run(["unshare", "-rm", "sh", "-c", script, "-", PROGRAM, *words],
                         capture_output=True, text=True, timeout=60, check=False)
    tally.expect("a start where nothing can be written", unless(
        ran.returncode in (4, 5) and str(server.store) in ran.stderr, f"{ran.returncode} {ran.stderr}"))


def main(rounds=12, seed=None):
    seed = seed if seed is not None else random.randrange(1 << 32)
    print(f"seed {seed}")
    tally = Tally()
    server = Server("--rate-accounts", 1000000, "--rate-visitors", 1000000, fill=False)
    made = kompass("demo", "--store", f"sqlite:{server.store}")
    if made.returncode != 0:
        raise RuntimeError(made.stderr)
    with server:
        grades = [Grade(Evaluator(server, email), one)
                  for email, criteria in CRITERIA.items() for one in criteria]
        check_killed(tally, server, grades, random.Random(seed), rounds)
        check_full_disk(tally, server, grades[0])
        check_read_only(tally, server)
        ran = kompass("audit", "verify", "--store", f"sqlite:{server.store}")
        tally.expect("the audit chain", unless(ran.returncode == 0, ran.stdout + ran.stderr))
    return tally.close()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))

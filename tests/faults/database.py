#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A database that is replaced, removed, cut or may not be written while a server runs on it, or before
it starts: each is told, nothing that was acknowledged is lost. KOMPASS names the program."""
import os
import resource
import shutil
import subprocess
import sys

from server import EXAMPLES, PROGRAM, Server, Tally, kompass, status_of, unless


def verified(store):
    ran = kompass("audit", "verify", "--store", f"sqlite:{store}")
    return ran.returncode == 0, ran.stdout + ran.stderr


def expect_told(tally, name, server, what):
    """To callers that it is the server's matter; in the log what and where."""
    body = '{"email": "agnes@example.org", "password": "three small boats"}'
    sign_in = (f"POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
               f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}")
    for asked, answer in (("whether it is ready", server.get("/readyz")),
                          ("to sign in", server.say(sign_in))):
        tally.expect(f"{name}, asked {asked}", unless(
            status_of(answer) == 503 and '"environment"' in answer
            and str(server.folder) not in answer, answer))
    lines = [line for line in server.log().splitlines() if " error trouble " in line]
    tally.expect(f"{name}: the log", unless(
        any(what in line and str(server.store) in line for line in lines), server.log()))


def check_replaced(tally):
    with Server() as server:
        shutil.copy(server.store, server.folder / "other.db")
        os.replace(server.store, server.folder / "kept.db")
        os.replace(server.folder / "other.db", server.store)
        expect_told(tally, "a database that was replaced", server, "is another file")
        tally.expect("the server lives", unless(status_of(server.get("/healthz")) == 200, "not"))
        server.stop()
        held, said = verified(server.folder / "kept.db")
        tally.expect("the one that was taken away", unless(held, said))


def check_removed(tally):
    with Server() as server:
        server.store.unlink()
        expect_told(tally, "a database that was removed", server, "is not there any more")


def check_truncated(tally):
    with Server() as server:
        server.get("/sv")
        server.stop()
        server.start()  # so that what its first start wrote is in the file, and not beside it
        os.truncate(server.store, server.store.stat().st_size // 2)
        answers = [status_of(server.get(path)) for path in ("/healthz", "/readyz", "/sv")]
        tally.expect("a database that was cut", unless(
            answers[0] == 200 and 0 not in answers, f"the server answers {answers}"))
        expect_told(tally, "a database that was cut", server, "is damaged")
        server.kill()
        for ending in ("-wal", "-shm"):
            server.store.with_name(server.store.name + ending).unlink(missing_ok=True)
        ran = kompass("serve", "--store", f"sqlite:{server.store}", "--listen", "127.0.0.1:0")
        tally.expect("a start on it", unless(
            ran.returncode == 3 and "is damaged" in ran.stderr, f"{ran.returncode} {ran.stderr}"))


def check_second_server(tally):
    with Server() as server:
        ran = kompass("serve", "--store", f"sqlite:{server.store}", "--listen", "127.0.0.1:0")
        tally.expect("a second server", unless(
            ran.returncode == 5 and f"process {server.process.pid}" in ran.stderr,
            f"{ran.returncode} {ran.stderr}"))
        ran = kompass("import", *EXAMPLES, "--store", f"sqlite:{server.store}")
        tally.expect("a writer beside a server", unless(
            ran.returncode == 5 and "is in use" in ran.stderr, f"{ran.returncode} {ran.stderr}"))
        other = server.folder / "other.db"
        for name, link, told in (("symbolic", os.symlink, f"process {server.process.pid}"),
                                 ("hard", os.link, "has 2 names")):
            link(server.store, other)
            for words in (("serve", "--listen", "127.0.0.1:0"), ("import", *EXAMPLES)):
                ran = kompass(*words, "--store", f"sqlite:{other}")
                tally.expect(f"{words[0]} by a {name} link", unless(
                    ran.returncode == 5 and told in ran.stderr, f"{ran.returncode} {ran.stderr}"))
            other.unlink()
        server.kill()
        server.start()  # a lock does not outlive who held it


def check_backup_without_room(tally):
    with Server() as server:
        target = server.folder / "backup.tar"
        ran = subprocess.run([PROGRAM, "backup", str(target), "--store", f"sqlite:{server.store}"],
                             capture_output=True, text=True, check=False, preexec_fn=lambda:
                             resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000)))
        tally.expect("a backup without room", unless(
            ran.returncode == 4 and str(target) in ran.stderr and "make room" in ran.stderr,
            f"{ran.returncode} {ran.stderr}"))
        tally.expect("what is left of it", unless(not target.exists(), "is taken for a backup"))


def check_no_room(tally):
    """A file may grow to so many bytes only, as on a disk that is full."""
    with Server() as server:
        most = server.store.stat().st_size

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

        more = sorted((EXAMPLES[0].parent / "published").glob("*.kompass.json"))
        server.stop()
        ran = subprocess.run([PROGRAM, "import", *more, "--store", f"sqlite:{server.store}"],
                             capture_output=True, text=True, preexec_fn=limit, check=False)
        tally.expect("an import without room", unless(
            ran.returncode in (1, 4) and "see to the disk" in ran.stderr,
            f"{ran.returncode} {ran.stderr[-300:]}"))
        held, said = verified(server.store)
        tally.expect("what was there before", unless(held, said))
        server.start()
        tally.expect("a server after it", unless(
            status_of(server.get("/sv/kommun/vallentuna/2019")) == 200, "does not answer"))


def main():
    tally = Tally()
    check_replaced(tally)
    check_removed(tally)
    check_truncated(tally)
    check_second_server(tally)
    check_no_room(tally)
    check_backup_without_room(tally)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())

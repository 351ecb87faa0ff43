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


def check_replaced(tally):
    with Server() as server:
        shutil.copy(server.store, server.folder / "other.db")
        os.replace(server.store, server.folder / "kept.db")
        os.replace(server.folder / "other.db", server.store)
        answer = server.get("/readyz")
        tally.expect("a database that was replaced is told", unless(
            status_of(answer) >= 500 and "another file" in answer, answer[:200]))
        tally.expect("the server lives", unless(status_of(server.get("/healthz")) == 200, "not"))
        server.stop()
        held, said = verified(server.folder / "kept.db")
        tally.expect("the one that was taken away", unless(held, said))


def check_removed(tally):
    with Server() as server:
        server.store.unlink()
        answer = server.get("/readyz")
        tally.expect("a database that was removed is told", unless(
            status_of(answer) >= 500 and "not there any more" in answer, answer[:200]))


def check_truncated(tally):
    with Server() as server:
        server.get("/sv")
        os.truncate(server.store, server.store.stat().st_size // 2)
        answers = [status_of(server.get(path)) for path in ("/healthz", "/readyz", "/sv")]
        tally.expect("a database that was cut", unless(
            answers[0] == 200 and 0 not in answers, f"the server answers {answers}"))
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
        server.kill()
        server.start()  # a lock does not outlive who held it


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
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())

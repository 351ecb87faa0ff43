#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""kill -9 at random moments under parallel writers, on one store all along: every write that was
acknowledged is there with its file, the audit chain verifies, the next writer and a server start.
KOMPASS and STORE_WRITER name the programs. Usage: kill.py [ROUNDS] [SEED]; 50 rounds unless told."""
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from server import Server, Tally, kompass, status_of, unless

WRITER = os.environ.get("STORE_WRITER") or sys.exit("kill: STORE_WRITER names no program")
SERVED_EACH = 10  # rounds


def killed_writer(url, seconds):
    """What it acknowledged: whole lines only."""
    with tempfile.TemporaryFile() as said:
        writer = subprocess.Popen([WRITER, "write", url], stdout=said, stderr=subprocess.PIPE)
        while said.seek(0, os.SEEK_END) == 0 and writer.poll() is None:
            time.sleep(0.001)
        time.sleep(seconds)
        writer.kill()
        _, trouble = writer.communicate()
        said.seek(0)
        text = said.read().decode()
    return text[:text.rfind("\n") + 1], trouble.decode()


def missing(url, lines):
    ran = subprocess.run([WRITER, "check", url], input=lines, capture_output=True, text=True,
                         timeout=120, check=False)
    return (ran.stdout + ran.stderr).splitlines() if ran.returncode else []


def check_round(tally, number, url, acknowledged, seconds):
    lines, trouble = killed_writer(url, seconds)
    acknowledged.append(lines)
    name = f"round {number}, killed after {seconds * 1000:.1f} ms"
    tally.expect(f"{name}: writes", unless(lines and not trouble, f"none; {trouble}"))
    tally.expect(f"{name}: every acknowledged write", missing(url, "".join(acknowledged[-3:])))
    ran = kompass("audit", "verify", "--store", url)
    tally.expect(f"{name}: audit", unless(ran.returncode == 0, ran.stdout + ran.stderr))


def main(rounds=50, seed=None):
    seed = seed if seed is not None else random.randrange(1 << 32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    tally = Tally()
    server = Server(fill=False)
    url, acknowledged = f"sqlite:{server.store}", []
    try:
        for number in range(1, rounds + 1):
            check_round(tally, number, url, acknowledged, chance.uniform(0, 0.15))
            if number % SERVED_EACH == 0:
                server.start()
                tally.expect(f"round {number}: a server",
                             unless(status_of(server.get("/readyz")) == 200, "is not ready"))
                server.kill()
        tally.expect("all rounds: every acknowledged write", missing(url, "".join(acknowledged)))
    finally:
        subprocess.run(["rm", "-rf", Path(server.folder)], check=True)
    print(f"{sum(lines.count(chr(10)) for lines in acknowledged)} writes were acknowledged")
    return tally.close()


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))

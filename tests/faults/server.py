# SPDX-License-Identifier: EUPL-1.2
"""A server of its own on a port that is free, and raw requests to it."""
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("KOMPASS") or sys.exit("faults: KOMPASS names no program")
sys.path.insert(0, str(ROOT / "tests"))
from tally import Tally  # noqa: E402,F401  for those who import from here

EXAMPLES = [ROOT / "examples/vallentuna-2017.kompass.json",
            ROOT / "examples/vallentuna-2019.kompass.json"]


def kompass(*words, **options):
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=120,
                          check=False, **options)


class Server:
    """`with Server() as server:` has a store with two evaluations in a folder that goes with it."""

    def __init__(self, *options, fill=True):
        self.folder = Path(tempfile.mkdtemp(prefix="kompass-faults-"))
        self.store = self.folder / "kompass.db"
        self.options = options
        self.process = None
        if fill:
            kompass("import", *EXAMPLES, "--store", f"sqlite:{self.store}")

    def __enter__(self):
        self.start()
        return self

    def start(self):
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--store", f"sqlite:{self.store}", "--listen", "127.0.0.1:0",
             *map(str, self.options)], stdout=subprocess.PIPE,
            stderr=open(self.folder / "log", "a", encoding="utf-8"), text=True)
        said = self.process.stdout.readline()
        found = re.search(r":(\d+)$", said)
        if not found:
            raise RuntimeError(f"the server does not start: {self.log()}")
        self.port = int(found.group(1))

    def log(self):
        return (self.folder / "log").read_text(encoding="utf-8")

    def connect(self, timeout=60):
        return socket.create_connection(("127.0.0.1", self.port), timeout=timeout)

    def say(self, text):
        """Bytes in, all that comes until the server closes out."""
        with self.connect() as client:
            client.sendall(text if isinstance(text, bytes) else text.encode())
            return heard(client)

    def get(self, target, *headers):
        lines = [f"GET {target} HTTP/1.1", "Host: x", "Connection: close", *headers, "", ""]
        return self.say("\r\n".join(lines))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()
        self.process.stdout.close()
        subprocess.run(["rm", "-rf", self.folder], check=True)


def heard(client):
    parts = []
    try:
        while part := client.recv(65536):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts).decode("utf-8", "replace")


def status_of(answer):
    return int(answer.split(" ", 2)[1]) if answer.startswith("HTTP/1.1 ") else 0


def headers_of(answer):
    head = answer.partition("\r\n\r\n")[0]
    return [line.partition(": ")[::2] for line in head.split("\r\n")[1:]]


def unless(held, fault):
    return "" if held else fault

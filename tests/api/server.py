# SPDX-License-Identifier: EUPL-1.2
"""A server of our own on a new store, for as long as a test takes."""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("KOMPASS") or ROOT / "build/dev/bin/kompass").resolve()
ADMINISTRATOR = {"email": "agnes@example.org", "password": "three small boats"}
PUBLISHED = ("vallentuna-2017", "vallentuna-2019", "published/karlskrona-2014", "bjorkhaga-2016",
             "bjorkhaga-2019")


class Server:
    def __init__(self, port=0):
        self.folder = tempfile.TemporaryDirectory()
        self.store = f"sqlite:{self.folder.name}/kompass.db"
        self.port = port

    def run(self, *args, store=None, **options):
        done = subprocess.run([PROGRAM, *args, "--store", store or self.store], cwd=ROOT,
                              text=True, capture_output=True, **options)
        if done.returncode:
            sys.exit(f"api: kompass {' '.join(args)}: {done.stderr}")

    def __enter__(self):
        self.run("import", *[f"examples/{name}.kompass.json" for name in PUBLISHED])
        self.run("account", "create-administrator", ADMINISTRATOR["email"], "--name", "Agnes Alm",
                 input=ADMINISTRATOR["password"])
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--store", self.store, "--listen", f"127.0.0.1:{self.port}"],
            cwd=ROOT, text=True, stdout=subprocess.PIPE)
        for line in self.process.stdout:
            if "listening on" in line:
                self.address = line.split("listening on ")[1].split()[0]
                return self
        sys.exit("api: the server does not listen")

    def __exit__(self, *exception):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.process.stdout.close()
        self.folder.cleanup()

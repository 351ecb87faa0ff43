# SPDX-License-Identifier: EUPL-1.2
"""An evaluator at work as bench/run meets them: pages of grading, and grades saved by their form."""
import html
import http.client
import re
import subprocess
import tempfile
import time
import urllib.parse
from pathlib import Path

from served import KOMPASS, Server

PASSWORD = "en karta och en kompass"  # of every account of a store for show
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Desk:
    """One connection of somebody who has signed in, as a browser holds it."""

    def __init__(self, server, who):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port)
        self.headers = {}
        sent = urllib.parse.urlencode({"email": f"{who}@example.org", "password": PASSWORD})
        answer, _, _ = self.ask("POST", "/sv/logga-in", sent)
        self.headers = {"Cookie": answer.getheader("Set-Cookie").split(";")[0]}

    def ask(self, method, path, body=None):
        """The answer, its text, and the seconds until the last byte was there."""
        began = time.perf_counter()
        self.connection.request(method, path, body, {**self.headers, **(FORM if body else {})})
        answer = self.connection.getresponse()
        text = answer.read().decode()
        return answer, text, time.perf_counter() - began

    def form_of(self, page):
        """Where the grade that is open goes, and what it carries; none where all is locked."""
        form = re.search(r'<form method="post" action="([^"]*/bedom/[^"]*)" data-keep.*?</form>', page,
                         re.DOTALL)
        if form is None:
            return None
        hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form[0])
        return html.unescape(form[1]), dict(hidden)


def grading_times(rounds):
    """Seconds of each page of grading, and of each grade saved, without any network between."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "kompass.db"
        subprocess.run([KOMPASS, "demo", "--store", f"sqlite:{store}"], check=True,
                       stdout=subprocess.DEVNULL)
        with Server(store, "0,1") as server:
            return measured(Desk(server, "evaluator"), rounds)


def measured(desk, rounds):
    start = desk.ask("GET", "/sv/arbete")[1]
    base = re.search(r'href="(/sv/arbete/[0-9a-f-]{36})', start)[1]
    first = desk.ask("GET", f"{base}/bedom")[0].getheader("Location")
    page = desk.ask("GET", first)[1]
    areas = sorted(set(re.findall(r'href="([^"]*/bedom/[\d.]+)"', page)) | {first})
    shown, saved = [], []
    for number in range(rounds):
        _, page, seconds = desk.ask("GET", areas[number % len(areas)])
        shown.append(seconds)
        if not (form := desk.form_of(page)):
            continue
        action, fields = form
        fields |= {"percent": str(number % 101), "rationale": f"Sett i underlaget, {number}."}
        answer, _, seconds = desk.ask("POST", action, urllib.parse.urlencode(fields))
        assert answer.status == 303, f"{action} answers {answer.status}"
        saved.append(seconds)
    return shown, saved

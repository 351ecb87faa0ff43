#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Calls every operation of the API on a real server and holds requests and answers against the
contract. The cases are in cases_*.py, each a function run(client, world). KOMPASS names the
program."""
import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import manual  # noqa: E402
from client import BASE, METHODS, Client  # noqa: E402
from server import Server  # noqa: E402
from tally import Tally  # noqa: E402


# The server of the test sends no mail, and says so.
REFUSED = {"ask_for_reset": 503, "remind": 503}


def check_called(client, tally):
    """Every operation was called and did what it is for at least once."""
    for name in client.contract.operations:
        done = [status for status in client.called.get(name, ())
                if status < 400 or status == REFUSED.get(name)]
        tally.expect(f"{name} is called", [] if done else "no case has it succeed")


def check_methods(client, tally):
    """The methods that the server has for a path are those of the contract."""
    for path, item in client.contract.document["paths"].items():
        target = BASE + path.replace("{", "").replace("}", "")
        allowed = client.send("OPTIONS", target).headers.get("allow", "").split(", ")
        promised = {method.upper() for method in METHODS if method in item}
        served = set(allowed) - {"OPTIONS", "HEAD"}
        tally.expect(f"methods of {path}",
                     [] if served == promised else f"{served} are served, {promised} promised")


def check_limits(client, tally):
    """A body that is too large is refused as a problem, by the route or before there is one."""
    json = {"Content-Type": "application/json"}
    for body, more in (("x" * 70_000, {}), (None, {"Content-Length": "100000000"})):
        answer = client.send("POST", f"{BASE}/sessions", body, {**json, **more})
        told = answer.media == "application/problem+json" and answer.data["code"] == "too_large"
        tally.expect(f"413 {more}", [] if answer.status == 413 and told else
                     f"{answer.status} {answer.body[:100]}")


def main():
    tally = Tally()
    cases = sorted(Path(__file__).resolve().parent.glob("cases_*.py"))
    with Server() as server:
        client = Client(server.address, tally)
        manual.check_commands(server.address, tally)
        manual.check_problems(tally)
        world = {"server": server}  # what cases leave to those after them
        for case in cases:
            importlib.import_module(case.stem).run(client, world)
        check_limits(client, tally)
        check_called(client, tally)
        check_methods(client, tally)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())

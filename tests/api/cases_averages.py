# SPDX-License-Identifier: EUPL-1.2
"""Means of countries and groups: for everybody to read, for a method owner to take in."""
import json

from cases_accounts import sign_in
from client import Who
from server import ROOT

PASSWORD = "seven tall masts"


def method_owner(client, admin):
    person = {"name": "Mia Metod", "email": "mia@example.org", "language": "sv"}
    made = client.call("invite", 201, admin, body=person).data
    client.call("use_link", 204, body={"token": made["token"], "password": PASSWORD})
    client.call("grant_role", 201, admin, id=made["account"], body={"role": "method_owner"})
    return sign_in(client, person["email"], PASSWORD)


def run(client, world):
    page = client.call("list_averages", 200, query={"limit": 2})
    client.call("list_averages", 304, query={"limit": 2}, headers={"If-None-Match": page.etag})
    rest = client.send("GET", page.data["next"])
    client.tally.expect("the program's own are there",
                        [] if len(page.data["items"]) == 2 and rest.data["items"] else page.data)
    shown = client.call("show_average", 200, average="sverige-2014")
    client.call("show_average", 304, average="sverige-2014", headers={"If-None-Match": shown.etag})
    for name in ("norden-1999", "Å", "a" * 300):
        client.call("show_average", 404, average=name, problem="missing")
    admin = world["admin"]
    mia = method_owner(client, admin)
    file = json.loads((ROOT / "examples/sverige-2014.average.json").read_text(encoding="utf-8"))
    new = {"If-None-Match": "*"}
    client.call("put_average", 401, average="lanet", body=file, headers=new,
                problem="unauthenticated")
    client.call("put_average", 403, admin, average="lanet", body=file, headers=new, problem="denied")
    client.call("put_average", 403, Who(Cookie=mia.headers["Cookie"]), average="lanet", body=file,
                headers=new, problem="csrf")
    client.call("put_average", 428, mia, average="lanet", body=file, problem="precondition_required")
    client.call("put_average", 415, mia, average="lanet", body="x", headers=new, problem="media_type")
    made = client.call("put_average", 201, mia, average="lanet", body=file, headers=new)
    client.call("put_average", 201, mia, average="lanet", body=file, headers=new)
    other = {**file, "total": 460, "of": "group"}
    client.call("put_average", 412, mia, average="lanet", body=other, headers=new)
    at = {"If-Match": made.etag}
    client.call("put_average", 422, mia, average="lanet", body=other, headers=at, problem="input")
    done = client.call("put_average", 200, mia, average="lanet", body=other, headers=at,
                       query={"erratum": "The sum was wrong."})
    client.tally.expect("it has another issue", [] if done.data["issue"] == 2 else str(done.data))
    client.call("put_average", 412, mia, average="lanet", body=file, headers=at,
                query={"erratum": "Again."})
    for odd in ({}, {**file, "edition": "kommunkompassen/99"}, {**file, "population": {"sv": " "}},
                {**file, "total": "455"}, {**file, "more": 1}, {**file, "of": "region"},
                {**file, "total": 10**30}, {**file, "count": -1}, []):
        client.call("put_average", 422, mia, average="other", body=odd, headers=new, problem="input")
    client.call("put_average", 422, mia, average="Other", body=file, headers=new, problem="input")
    page = client.send("GET", "/sv/medelvarden.csv")
    client.tally.expect("the site has it at once",
                        [] if b"460" in page.body else page.body[:300])
    client.tally.expect("a mean of a group is not the country's on the front page",
                        [] if b"460" in client.send("GET", "/sv").body else "it is not listed")

# SPDX-License-Identifier: EUPL-1.2
"""Files of evidence and of answers: added, refused, fetched, removed, and in a backup."""
import hashlib
import tarfile
import urllib.parse
from pathlib import Path

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
LARGEST = 50_000_000


def same(client, what, found, wanted):
    client.tally.expect(what, [] if found == wanted else f"{found!r}, not {wanted!r}")


def all_that_is_done(client, who, name, at):
    """A file is added, listed, fetched and removed. The one that is left in the end."""
    def add(called, body, status=201, **more):
        return client.call(f"add_{name}_file", status, who, body=body, query={"name": called},
                           **more, **at)

    made = add("../Mål & mått \U0001f9ed.pdf", PDF).data
    same(client, "the name is clean", made["name"], "Mål & mått \U0001f9ed.pdf")
    same(client, "the hash is that of the bytes", made["sha256"], hashlib.sha256(PDF).hexdigest())
    same(client, "it is there once", add("Mål & mått \U0001f9ed.pdf", PDF).data["id"], made["id"])
    turned = add("plan\u202efdp.pdf", PDF).data
    same(client, "nothing turns the name", turned["name"], "planfdp.pdf")
    arabic = add("تقرير.pdf", PDF).data
    same(client, "the name is as it was written", arabic["name"], "تقرير.pdf")
    add("plan.png", PDF, 422, problem="input")
    add("plan.exe", b"MZ", 422, problem="input")
    add("plan.txt", b"<!doctype html><script>alert(1)</script>", 422, problem="input")
    add("plan.pdf", b"", 422, problem="input")
    add("..", PDF, 422, problem="input")
    add("plan.pdf", PDF, headers={"Content-Type": "text/html"})  # nobody looks at that
    one = {**at, "file": made["id"]}
    fetched = client.call(f"show_{name}_file", 200, who, **one)
    same(client, "the bytes are the same", fetched.body, PDF)
    downloaded(client, fetched.headers)
    client.call(f"show_{name}_file", 304, who, headers={"If-None-Match": fetched.etag}, **one)
    client.call(f"remove_{name}_file", 204, who, **one)
    client.call(f"remove_{name}_file", 404, who, problem="missing", **one)
    client.call(f"show_{name}_file", 404, who, problem="missing", **one)
    left = client.call(f"list_{name}_files", 200, who, **at).data["items"]
    same(client, "the others are there", sorted(file["name"] for file in left),
         ["plan.pdf", "planfdp.pdf", "تقرير.pdf"])
    return left[0]["id"]


def downloaded(client, headers):
    disposition = headers["content-disposition"]
    same(client, "it is saved, not shown", disposition.split(";")[0], "attachment")
    name = urllib.parse.unquote(disposition.split("filename*=UTF-8''")[1])
    same(client, "under its name", name, "Mål & mått \U0001f9ed.pdf")
    same(client, "no type is guessed", headers["x-content-type-options"], "nosniff")
    policy = headers["content-security-policy"]
    client.tally.expect("it is in a sandbox", [] if "sandbox" in policy else policy)


def of_answers(client, people, work):
    contact, contributor = people["contact"][0], people["contributor"][0]
    at = {"id": work, "key": "1.1"}
    left = all_that_is_done(client, contributor, "answer", at)
    client.call("show_answer_file", 200, contact, file=left, **at)
    for who in ("lead", "evaluator", "coordinator"):
        client.call("show_answer_file", 403, people[who][0], file=left, problem="denied", **at)
    client.call("add_answer_file", 403, contributor, id=work, key="1.2", body=PDF,
                query={"name": "a.pdf"}, problem="denied")
    return left


def after_handing_in(client, people, work, left):
    client.call("show_answer_file", 200, people["lead"][0], id=work, key="1.1", file=left)
    client.call("add_answer_file", 403, people["lead"][0], id=work, key="1.1", body=PDF,
                query={"name": "a.pdf"}, problem="denied")


def of_evidence(client, people, work, key):
    lead = people["lead"][0]
    at = {"id": work, "key": key}
    left = all_that_is_done(client, lead, "evidence", at)
    client.call("show_evidence_file", 200, people["coordinator"][0], file=left, **at)
    for who in ("contact", "contributor"):
        client.call("show_evidence_file", 403, people[who][0], file=left, problem="denied", **at)
        client.call("add_evidence_file", 403, people[who][0], body=PDF, query={"name": "a.pdf"},
                    problem="denied", **at)
    client.call("remove_evidence_file", 403, people["coordinator"][0], file=left, problem="denied",
                **at)
    client.call("show_evidence_file", 401, file=left, problem="unauthenticated", **at)
    client.call("show_evidence_file", 404, lead, id=work, key="none", file=left, problem="missing")
    client.call("show_answer_file", 404, lead, id=work, key="1.1", file=left, problem="missing")
    of_another_evaluation(client, people, at, left)
    large(client, lead, at)


def of_another_evaluation(client, people, at, left):
    coordinator, lead = people["coordinator"][0], people["lead"]
    other = client.call("create_work", 201, coordinator, body={
        "association": "a", "country": "SE", "code": "9901", "name": "Björkhaga", "invented": True,
        "year": 2031, "edition": "klimatspegeln/1", "title": "Björkhaga"}).data["id"]
    client.call("show_evidence_file", 404, lead[0], id=other, key=at["key"], file=left)
    for role in ("lead", "evaluator", "contact"):
        client.call("add_member", 204, coordinator, id=other, role=role, account=people[role][1])
    client.call("move_on", 200, coordinator, id=other, body={"to": "self_description"})
    client.call("show_evidence_file", 404, lead[0], id=other, key=at["key"], file=left,
                problem="missing")


def large(client, lead, at):
    """50 MB are taken, and a byte more is not."""
    made = client.call("add_evidence_file", 201, lead, body=b"a" * LARGEST,
                       query={"name": "large.txt"}, **at).data
    same(client, "all of it is there", made["bytes"], LARGEST)
    client.call("remove_evidence_file", 204, lead, file=made["id"], **at)
    method, path, _ = client.contract.operations["add_evidence_file"]
    target = "/api/v1" + path.replace("{id}", at["id"]).replace("{key}", at["key"])
    answer = client.send(method, target + "?name=large.txt", None,
                         {**lead.headers, "Content-Length": str(LARGEST + 1)})
    client.tally.expect("a byte more is too much", [] if answer.status == 413 and
                        answer.data["code"] == "too_large" else f"{answer.status} {answer.body}")


def backed_up(client, server):
    """What is restored has every file that was added, under its hash."""
    folder = Path(server.folder.name)
    wanted = hashlib.sha256(PDF).hexdigest()
    server.run("backup", str(folder / "backup.tar"))
    with tarfile.open(folder / "backup.tar") as archive:
        names = archive.getnames()
    same(client, "the file is in the backup", f"files/{wanted[:2]}/{wanted}" in names, True)
    restored = folder / "restored.db"
    server.run("restore", str(folder / "backup.tar"), store=f"sqlite:{restored}")
    place = Path(f"{restored}.files") / wanted[:2] / wanted
    same(client, "and comes back", place.read_bytes() if place.exists() else None, PDF)

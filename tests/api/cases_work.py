# SPDX-License-Identifier: EUPL-1.2
"""An evaluation of an invented municipality, from its beginning to a withdrawn report."""
import base64

import work_files
from client import Who

PASSWORD = "one red lighthouse"
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAA"
                       "AABJRU5ErkJggg==")
SUB_AREAS = {"1.1": 3, "1.2": 4, "1.3": 2, "2.1": 4, "2.2": 3, "3.1": 3, "3.2": 2}
CRITERIA = [f"{code}.{i + 1}" for code, count in SUB_AREAS.items() for i in range(count)]
NEW = {"If-None-Match": "*"}


def join(client, admin, email):
    """An account that has signed in, and its id."""
    made = client.call("invite", 201, admin, body={"name": email, "email": email, "language": "sv"})
    client.call("use_link", 204, body={"token": made.data["token"], "password": PASSWORD})
    signed_in = client.call("sign_in", 201, body={"email": email, "password": PASSWORD})
    return Who.by_session(signed_in), made.data["account"]


def begin(client, admin):
    people = {name: join(client, admin, f"{name}@example.org") for name in
              ("coordinator", "lead", "evaluator", "contact", "contributor")}
    coordinator, id_of_coordinator = people["coordinator"]
    client.call("grant_role", 201, admin, id=id_of_coordinator,
                body={"role": "coordinator", "association": "a"})
    wanted = {"association": "a", "country": "SE", "code": "9901", "name": "Björkhaga",
              "invented": True, "year": 2026, "edition": "klimatspegeln/1", "title": "Björkhaga"}
    client.call("create_work", 403, people["lead"][0], body=wanted, problem="denied")
    made = client.call("create_work", 201, coordinator, body=wanted)
    client.call("create_work", 409, coordinator, body=wanted, problem="conflict")
    client.call("create_work", 422, coordinator, body={**wanted, "code": "0115"}, problem="input")
    return people, made.data["id"]


def team(client, people, work):
    coordinator = people["coordinator"][0]
    for role in ("lead", "evaluator", "contact"):
        client.call("add_member", 204, coordinator, id=work, role=role, account=people[role][1])
    client.call("remove_member", 204, coordinator, id=work, role="evaluator",
                account=people["evaluator"][1])
    client.call("list_team", 404, people["evaluator"][0], id=work, problem="missing")
    client.call("add_member", 204, coordinator, id=work, role="evaluator",
                account=people["evaluator"][1])
    contact, contributor = people["contact"][0], people["contributor"][1]
    client.call("add_contributor", 204, contact, id=work, account=contributor)
    client.call("remove_contributor", 204, contact, id=work, account=contributor)
    client.call("add_contributor", 204, contact, id=work, account=contributor)
    client.call("list_team", 200, contact, id=work)
    client.call("list_work", 200, people["lead"][0])


def head(client, people, work):
    lead = people["lead"][0]
    shown = client.call("show_work", 200, lead, id=work)
    match = {"If-Match": shown.etag}
    client.call("change_work", 428, lead, id=work, body={"title": "B"})
    client.call("change_work", 403, people["contact"][0], id=work, body={"title": "B"},
                headers=match, problem="denied")
    client.call("change_work", 200, lead, id=work, body={"title": "B"}, headers=match)
    client.call("change_work", 412, lead, id=work, body={"title": "C"}, headers=match)


def letter(client, people, work):
    contact = people["contact"][0]
    shown = client.call("show_letter", 200, contact, id=work)
    client.call("show_letter", 304, contact, id=work, headers={"If-None-Match": shown.etag})
    client.call("show_letter", 200, people["lead"][0], id=work, query={"lang": "nb"})
    client.call("show_letter", 400, contact, id=work, query={"lang": "xx"}, problem="usage")
    client.call("show_letter", 403, people["contributor"][0], id=work, problem="denied")


def move(client, who, work, to, **more):
    return client.call("move_on", 200, who, id=work, body={"to": to, **more})


def empty_texts(client, name, who, value, **path):
    """Text that the contract wants is not taken empty, and not left out."""
    headers = NEW if name.startswith("put_") else None
    for member in client.needed_texts(name):
        for body in ({**value, member: ""}, {k: v for k, v in value.items() if k != member}):
            client.call(name, 422, who, body=body, headers=headers, problem="input", **path)


def one_part(client, who, work, name, listed, value, other, key=None, gone=(404, "missing")):
    """All that is done with a part: made, listed, read, replaced, changed, taken out, made again.
    `gone` is what is said of one that is not there. Its key in the end."""
    def make():
        if key:
            return client.call(f"put_{name}", 201, who, id=work, key=key, body=value, headers=NEW)
        return client.call(f"add_{name}", 201, who, id=work, body=value)

    empty_texts(client, f"put_{name}" if key else f"add_{name}", who, value, id=work, key=key)
    there = key or make().data["key"]
    if key:
        make()
    client.call(listed, 200, who, id=work)
    at = {"id": work, "key": there}
    shown = client.call(f"show_{name}", 200, who, **at)
    client.call(f"show_{name}", 304, who, headers={"If-None-Match": shown.etag}, **at)
    client.call(f"put_{name}", 428, who, body=value, problem="precondition_required", **at)
    client.call(f"put_{name}", 201, who, body=value, headers=NEW, **at)  # the same once more
    client.call(f"put_{name}", 412, who, body={**value, **other}, headers=NEW,
                problem="precondition_failed", **at)
    match = {"If-Match": shown.etag}
    put = client.call(f"put_{name}", 200, who, body={**value, **other}, headers=match, **at)
    client.call(f"change_{name}", 412, who, body=other, headers=match, **at)
    match = {"If-Match": put.etag}
    changed = client.call(f"change_{name}", 200, who, body=other, headers=match, **at)
    match = {"If-Match": changed.etag}
    client.call(f"remove_{name}", 204, who, headers=match, **at)
    client.call(f"show_{name}", gone[0], who, problem=gone[1], **at)
    return make().data["key"]


def self_description(client, people, work):
    contact, contributor = people["contact"][0], people["contributor"][0]
    one_part(client, contact, work, "assignment", "list_assignments",
             {"account": people["contributor"][1]}, {"due": "2026-05-01"}, key="1.1")
    client.call("put_assignment", 403, people["lead"][0], id=work, key="1.2",
                body={"account": people["contributor"][1]}, headers=NEW, problem="denied")
    client.call("put_self_description_answer", 403, contributor, id=work, key="1.2",
                body={"text": "x"}, headers=NEW, problem="denied")
    one_part(client, contributor, work, "self_description_answer", "list_self_description",
             {"text": "We do this."}, {"text": "We do that."}, key="1.1")
    client.call("list_self_description", 403, people["lead"][0], id=work, problem="denied")
    reminded = {"id": work, "account": people["contributor"][1]}
    client.call("remind", 403, contributor, **reminded, problem="denied")
    client.call("remind", 503, contact, **reminded, problem="no_mail")
    file = work_files.of_answers(client, people, work)
    client.call("hand_in", 200, contact, id=work)
    client.call("list_self_description", 200, people["lead"][0], id=work)
    work_files.after_handing_in(client, people, work, file)


def material(client, people, work):
    lead = people["lead"][0]
    evidence = one_part(client, lead, work, "piece_of_evidence", "list_evidence",
                        {"source": "records", "title": "Plan", "criteria": CRITERIA},
                        {"locator": "p. 4"})
    one_part(client, lead, work, "interview", "list_interviews",
             {"role_group": "planners", "people": 3, "criteria": CRITERIA, "held": "2026-04-12",
              "begins": "09:30", "ends": "11:00"}, {"text": "We plan."})
    for wrong in ({"begins": "9.30"}, {"begins": "09:30", "held": None}, {"ends": "08:00"}):
        client.call("add_interview", 422, lead, id=work, problem="input",
                    body={"role_group": "planners", "people": 3, "held": "2026-04-12",
                          "begins": "09:00", **wrong})
    note = one_part(client, lead, work, "private_note", "list_private_notes", {"text": "Hm."},
                    {"text": "Hm!"}, gone=(403, "denied"))
    one_part(client, lead, work, "team_note", "list_team_notes", {"text": "Ask."}, {"text": "Ask!"})
    for who in ("evaluator", "coordinator", "contact"):
        client.call("show_private_note", 403, people[who][0], id=work, key=note, problem="denied")
    for who in ("coordinator", "contact", "contributor"):
        client.call("list_interviews", 403, people[who][0], id=work, problem="denied")
    client.call("add_piece_of_evidence", 422, lead, id=work, problem="input",
                body={"source": "rumour", "title": "x"})
    empty = client.call("add_piece_of_evidence", 422, lead, id=work, problem="input",
                        body={"source": "records", "title": ""})
    codes = [finding["code"] for finding in empty.data["findings"]]
    client.tally.expect("an empty title", [] if codes == ["missing-key"] else str(codes))
    return evidence


def grades(client, people, work):
    (lead, id_of_lead), (evaluator, id_of_evaluator) = people["lead"], people["evaluator"]
    one_part(client, lead, work, "grade", "list_grades", {"percent": 50}, {"rationale": "So."},
             key=f"{id_of_lead}:1.1.1")
    client.call("put_grade", 403, evaluator, id=work, key=f"{id_of_lead}:1.1.2",
                body={"percent": 1}, headers=NEW, problem="denied")
    client.call("lock_grades", 422, lead, id=work, sub_area="1.1", problem="input")
    for who, account in ((lead, id_of_lead), (evaluator, id_of_evaluator)):
        for criterion in CRITERIA:
            if (account, criterion) != (id_of_lead, "1.1.1"):
                client.call("put_grade", 201, who, id=work, key=f"{account}:{criterion}",
                            body={"percent": 50}, headers=NEW)
    blind(client, people, work)
    for code in SUB_AREAS:
        for who in (lead, evaluator):
            client.call("lock_grades", 204, who, id=work, sub_area=code)
    client.call("lock_grades", 409, lead, id=work, sub_area="1.1", problem="conflict")
    client.call("show_grade", 200, evaluator, id=work, key=f"{id_of_lead}:1.1.1")
    client.call("list_locks", 200, lead, id=work)
    client.call("show_results", 200, lead, id=work)


def blind(client, people, work):
    """Before all have locked nobody gets anything of what another has graded."""
    others = client.call("list_grades", 200, people["evaluator"][0], id=work, query={"limit": 200})
    mine = {item["author"] for item in others.data["items"]}
    client.tally.expect("own grades only", [] if mine == {people["evaluator"][1]} else str(mine))
    for who in ("evaluator", "coordinator", "contact"):
        client.call("show_grade", 403, people[who][0], id=work, problem="denied",
                    key=f"{people['lead'][1]}:1.1.1")
    for name in ("show_results", "show_draft", "check_draft", "export_work", "list_work_audit"):
        client.call(name, 403, people["coordinator"][0], id=work, problem="denied")


def strikes(client, people, work):
    """Who grades is taken out with a reason only."""
    (lead, _), (coordinator, account) = people["lead"], people["coordinator"]
    at = {"id": work, "role": "evaluator", "account": account}
    client.call("add_member", 204, coordinator, **at)
    client.call("remove_member", 409, coordinator, problem="conflict", **at)
    body = {"account": account, "reason": "Joined by mistake."}
    empty_texts(client, "strike_grader", coordinator, body, id=work)
    client.call("strike_grader", 403, lead, id=work, body=body, problem="denied")
    client.call("strike_grader", 204, coordinator, id=work, body=body)
    client.call("strike_grader", 404, coordinator, id=work, body=body, problem="missing")
    client.call("list_strikes", 200, lead, id=work)


def report(client, people, work, evidence):
    lead = people["lead"][0]
    one_part(client, lead, work, "agreed_grade", "list_consensus",
             {"percent": 50, "evidence": [evidence]}, {"rationale": "So."}, key="1.1.1")
    for criterion in CRITERIA[1:]:
        client.call("put_agreed_grade", 201, lead, id=work, key=criterion, body={"percent": 50},
                    headers=NEW)
    text = one_part(client, lead, work, "text", "list_texts",
                    {"kind": "sub_areas", "area": "1", "covers": ["1.1"],
                     "text": "There are twelve schools."}, {"covers": ["1.2"]})
    one_part(client, lead, work, "finding", "list_findings",
             {"kind": "strength", "area": "1", "text": "They plan."}, {"sub_areas": ["1.1"]})
    one_part(client, lead, work, "summary", "list_summaries", {"lead": "In short."},
             {"lead": "In brief."}, key="report")
    one_part(client, lead, work, "role_model", "list_role_models",
             {"unit": "The planners", "area": "1", "text": "They show how."}, {"sub_area": "1.1"})
    one_part(client, lead, work, "remaining_point", "list_remaining",
             {"area": "1", "text": "Compare.", "status": "open"}, {"status": "partly"})
    one_part(client, lead, work, "key_fact", "list_key_facts",
             {"label": "Inhabitants", "value": "14 212"}, {"source": "Invented"})
    picture = client.call("upload_picture", 201, lead, id=work, body=PNG,
                          headers={"Content-Type": "image/png"}).data
    for other in (b"<svg/>", PNG[:8] + b"<script>alert(1)</script>", PNG[:-4]):
        client.call("upload_picture", 422, lead, id=work, body=other, problem="input")
    client.call("show_picture", 200, lead, id=work, sha256=picture["sha256"])
    one_part(client, lead, work, "figure", "list_figures",
             {"file": "a.png", "alt": "A house.", **picture}, {"caption": "A house"})
    return text


def fact_check(client, people, work):
    lead, contact = people["lead"][0], people["contact"][0]
    client.call("show_draft", 403, contact, id=work, problem="denied")
    client.call("move_on", 422, lead, id=work, body={"to": "fact_check"}, problem="input")
    move(client, lead, work, "fact_check", draft_may_be_read=True)
    client.call("show_draft", 200, contact, id=work)
    client.call("check_draft", 200, lead, id=work)
    remark = one_part(client, contact, work, "remark", "list_remarks", {"text": "Thirteen."},
                      {"passage": "twelve schools"})
    client.call("move_on", 422, lead, id=work, body={"to": "final"}, problem="input")
    one_part(client, lead, work, "remark_answer", "list_answers",
             {"accepted": False, "text": "No."}, {"accepted": True, "text": "Yes."}, key=remark)
    client.call("show_conditions", 200, lead, id=work)
    move(client, lead, work, "final")


def published(client, people, work, text):
    lead, coordinator = people["lead"][0], people["coordinator"][0]
    client.call("export_work", 200, lead, id=work)
    client.call("publish", 403, people["evaluator"][0], id=work, problem="denied")
    client.call("publish", 201, lead, id=work)
    client.call("publish", 403, lead, id=work, problem="denied")
    client.call("correct", 201, lead, id=work, body={
        "erratum": "The number of schools was wrong.",
        "parts": [{"part": "texts", "key": text, "value": {"text": "There are thirteen schools."}}]})
    client.call("correct", 409, lead, id=work, body={
        "erratum": "x", "parts": [{"part": "texts", "key": text, "value": {"text": "There are none."},
                                   "revision": 1}]}, problem="conflict")
    client.call("correct", 422, lead, id=work, body={
        "erratum": "x", "parts": [{"part": "grades", "key": None, "value": {}}]}, problem="input")
    snapshots = client.call("list_snapshots", 200, id=work).data["items"]
    client.tally.expect("an erratum beside what it corrects",
                        [] if [one["erratum"] for one in snapshots] ==
                        [None, "The number of schools was wrong."] else str(snapshots))
    client.call("show_snapshot", 200, id=work, number=1)
    client.call("correct", 201, lead, id=work, body={
        "erratum": "The notice was missing.", "parts": [], "notice": {"text": "It was a pilot."}})
    client.call("list_moves", 200, coordinator, id=work)
    client.call("list_work_audit", 200, coordinator, id=work)


def withdrawn(client, people, work):
    lead, coordinator = people["lead"][0], people["coordinator"][0]
    wish = {"what": "The report", "reason": "It names a person."}
    first = client.call("propose_withdrawal", 201, lead, id=work, body=wish).data["id"]
    client.call("decline_withdrawal", 200, lead, id=work, withdrawal=first)
    second = client.call("propose_withdrawal", 201, lead, id=work, body=wish).data["id"]
    client.call("confirm_withdrawal", 403, lead, id=work, withdrawal=second, problem="denied")
    client.call("confirm_withdrawal", 200, coordinator, id=work, withdrawal=second)
    client.call("confirm_withdrawal", 409, coordinator, id=work, withdrawal=second,
                problem="conflict")
    client.call("list_withdrawals", 200, lead, id=work)
    client.call("show_snapshot", 410, id=work, number=1, problem="withdrawn")
    client.call("show_published", 410, id=work, problem="withdrawn")
    left = client.call("list_snapshots", 200, id=work).data["items"]
    client.tally.expect("a note is left", [] if all(one["withdrawn"] for one in left) else str(left))


def run(client, world):
    people, work = begin(client, world["admin"])
    team(client, people, work)
    head(client, people, work)
    letter(client, people, work)
    lead = people["lead"][0]
    move(client, lead, work, "self_description")
    self_description(client, people, work)
    evidence = material(client, people, work)
    work_files.of_evidence(client, people, work, evidence)
    work_files.backed_up(client, world["server"])
    move(client, lead, work, "visit")
    move(client, lead, work, "grading")
    strikes(client, people, work)
    grades(client, people, work)
    move(client, lead, work, "consensus")
    text = report(client, people, work, evidence)
    move(client, lead, work, "drafting")
    fact_check(client, people, work)
    published(client, people, work, text)
    withdrawn(client, people, work)

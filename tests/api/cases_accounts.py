# SPDX-License-Identifier: EUPL-1.2
"""Signing in, the own account, tokens, links, all accounts, audit."""
import base64
import hmac
import struct
import time

from client import Who
from server import ADMINISTRATOR

PASSWORD = "seven tall masts"


def totp(secret, at=None):
    """RFC 6238 with SHA-1, 30 s, 6 digits."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    step = struct.pack(">Q", int((at or time.time()) // 30))
    digest = hmac.new(key, step, "sha1").digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset:offset + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def sign_in(client, email, password, code=None):
    body = {"email": email, "password": password, **({"code": code} if code else {})}
    return Who.by_session(client.call("sign_in", 201, body=body))


def sessions(client, world):
    wrong = {**ADMINISTRATOR, "password": "four small boats"}
    client.call("sign_in", 401, body=wrong, problem="sign_in")
    unfit = client.call("sign_in", 422, body={"email": "a"}, problem="input")
    client.expect_example("sign_in", unfit)
    client.call("sign_in", 415, body="email=a", problem="media_type")
    client.call("list_sessions", 401, problem="unauthenticated")
    admin = sign_in(client, **ADMINISTRATOR)
    first = client.call("show_current_session", 200, admin).data["id"]
    other = sign_in(client, **ADMINISTRATOR)
    listed = client.call("list_sessions", 200, other).data["items"]
    earlier = [session["id"] for session in listed if not session["current"]]
    client.tally.expect("the earlier session is listed", [] if first in earlier else str(listed))
    client.call("end_session", 403, Who(Cookie=other.headers["Cookie"]), id=first, problem="csrf")
    client.call("end_session", 204, other, id=first)
    client.call("end_session", 404, other, id=first, problem="missing")
    client.call("show_current_session", 401, admin)
    client.call("sign_out", 204, other)
    client.call("sign_out", 401, other)
    client.call("sign_out_everywhere", 204, sign_in(client, **ADMINISTRATOR))
    world["admin"] = sign_in(client, **ADMINISTRATOR)


def own_account(client, admin):
    shown = client.call("show_own_account", 200, admin)
    client.call("show_own_account", 304, admin, headers={"If-None-Match": shown.etag})
    change = {"name": "Agnes Ek", "language": "en"}
    client.call("change_own_account", 428, admin, body=change, problem="precondition_required")
    client.call("change_own_account", 412, admin, body=change, headers={"If-Match": '"r99"'},
                problem="precondition_failed")
    changed = client.call("change_own_account", 200, admin, body=change,
                          headers={"If-Match": shown.etag})
    client.tally.expect("the name is changed",
                        [] if changed.data["name"] == "Agnes Ek" else str(changed.data))
    client.call("change_own_account", 422, admin, body={**change, "name": ""},
                headers={"If-Match": changed.etag}, problem="input")


def password(client, admin):
    wrong = {"password": "wrong wrong wrong", "new_password": PASSWORD}
    client.call("change_password", 403, admin, body=wrong, problem="proof")
    right = {**wrong, "password": ADMINISTRATOR["password"]}
    client.call("change_password", 422, admin, body={**right, "new_password": "short"})
    changed = client.call("change_password", 200, admin, body=right)
    client.call("show_own_account", 401, admin)
    return Who.by_session(changed)


def two_step(client, admin):
    begun = client.call("begin_two_step", 200, admin, body={"password": PASSWORD})
    admin = Who.by_session(begun)
    secret = begun.data["secret"]
    client.call("confirm_two_step", 422, admin, body={"code": "000000"}, problem="input")
    codes = client.call("confirm_two_step", 200, admin,
                        body={"code": totp(secret)}).data["recovery_codes"]
    again = client.call("begin_two_step", 409, admin, body={"password": PASSWORD}, problem="conflict")
    cookie = again.headers["set-cookie"].split(";")[0]
    csrf = client.call("show_current_session", 200, Who(Cookie=cookie)).data["csrf_token"]
    admin = Who(Cookie=cookie, X_CSRF_Token=csrf)
    email = ADMINISTRATOR["email"]
    client.call("sign_in", 401, body={"email": email, "password": PASSWORD}, problem="code_needed")
    sign_in(client, email, PASSWORD, codes[0])
    fresh = client.call("renew_recovery_codes", 200, admin,
                        body={"code": codes[1]}).data["recovery_codes"]
    client.call("end_two_step", 422, admin, body={"code": codes[2]}, problem="input")
    client.call("end_two_step", 204, admin, body={"code": fresh[0]})
    return admin


def tokens(client, admin):
    wanted = {"name": "script", "scopes": ["read", "admin"]}
    key = {"Idempotency-Key": '"token-1"'}
    made = client.call("make_token", 201, admin, body=wanted, headers=key)
    client.call("make_token", 409, admin, body=wanted, headers=key, problem="done_before")
    client.call("make_token", 422, admin, body={**wanted, "days": 2}, headers=key,
                problem="idempotency_key_used")
    client.call("make_token", 422, admin, body={**wanted, "scopes": []}, problem="input")
    client.call("list_tokens", 200, admin)
    program = Who.by_token(made.data["token"])
    client.call("list_accounts", 200, program)
    client.call("show_own_account", 403, program, problem="denied")
    client.call("revoke_token", 204, admin, id=made.data["id"])
    client.call("list_accounts", 401, program, problem="unauthenticated")


def accounts(client, admin):
    person = {"name": "Bo Ek", "email": "bo@example.org", "language": "nb"}
    client.call("invite", 401, body=person, problem="unauthenticated")
    made = client.call("invite", 201, admin, body=person)
    bo = made.data["account"]
    client.call("invite", 409, admin, body=person, problem="conflict")
    again = client.call("invite_again", 201, admin, id=bo)
    client.tally.expect("a link leads to where the server listens",
                        [] if again.data["address"].startswith(f"http://{client.host}/")
                        else again.data["address"])
    client.call("look_at_link", 403, body={"token": made.data["token"]}, problem="link")
    token = {"token": again.data["token"]}
    client.call("look_at_link", 200, body=token)
    client.call("use_link", 422, body={**token, "password": "short"}, problem="input")
    client.call("use_link", 204, body={**token, "password": "one red lighthouse"})
    client.call("use_link", 403, body={**token, "password": "one red lighthouse"}, problem="link")
    other = sign_in(client, "bo@example.org", "one red lighthouse")
    client.call("list_accounts", 403, other, problem="denied")
    client.call("show_account", 403, other, id=bo, problem="denied")
    page = client.call("list_accounts", 200, admin, query={"limit": 1})
    rest = client.send("GET", page.data["next"], None, admin.headers)
    client.tally.expect("the second page", [] if len(rest.data["items"]) == 1 else str(rest.data))
    return bo


def roles(client, admin, bo):
    client.call("grant_role", 201, admin, id=bo, body={"role": "method_owner"},
                headers={"Idempotency-Key": '"role-1"'})
    client.call("grant_role", 201, admin, id=bo, body={"role": "method_owner"},
                headers={"Idempotency-Key": '"role-1"'})
    client.call("grant_role", 409, admin, id=bo, body={"role": "method_owner"}, problem="conflict")
    client.call("grant_role", 403, admin, id=bo, body={"role": "lead"}, problem="denied")
    given = client.call("grant_role", 201, admin, id=bo,
                        body={"role": "coordinator", "association": "se-1"})
    client.tally.expect("a role is answered as it is held",
                        [] if given.data in client.call("show_account", 200, admin, id=bo)
                        .data["roles"] else str(given.data))
    client.call("revoke_role", 204, admin, id=bo, role="coordinator",
                query={"association": "se-1"})
    client.call("grant_role", 422, admin, id=bo,
                body={"role": "administrator", "association": "se-1"}, problem="input")
    for odd in ("two words", "<b>x</b>", "a\n"):
        client.call("grant_role", 422, admin, id=bo,
                    body={"role": "coordinator", "association": odd}, problem="input")
    client.call("revoke_role", 204, admin, id=bo, role="method_owner")
    client.call("revoke_role", 404, admin, id=bo, role="method_owner", problem="missing")
    client.call("revoke_role", 404, admin, id=bo, role="emperor", problem="missing")
    mine = client.call("show_own_account", 200, admin).data["id"]
    client.call("revoke_role", 409, admin, id=mine, role="administrator", problem="conflict")
    client.call("grant_role", 403, admin, id=mine, body={"role": "coordinator", "association": "a"},
                problem="own_role")


def one_account(client, admin, bo):
    shown = client.call("show_account", 200, admin, id=bo)
    person = {"name": "Bo Ask", "email": "ask@example.org", "language": "sv"}
    changed = client.call("change_account", 200, admin, id=bo, body=person,
                          headers={"If-Match": shown.etag})
    client.call("change_account", 412, admin, id=bo, body=person, headers={"If-Match": shown.etag},
                problem="precondition_failed")
    client.call("show_account", 404, admin, id="none", problem="missing")
    client.call("reset_password", 201, admin, id=bo)
    etag = client.call("show_account", 200, admin, id=bo).etag
    client.tally.expect("a link changes the account", [] if etag != changed.etag else etag)
    client.call("drop_two_step", 204, admin, id=bo, headers={"If-Match": etag})
    etag = client.call("show_account", 200, admin, id=bo).etag
    client.call("close_account", 428, admin, id=bo, problem="precondition_required")
    client.call("close_account", 204, admin, id=bo, headers={"If-Match": etag})
    client.call("sign_in", 401, body={"email": "ask@example.org", "password": "one red lighthouse"},
                problem="sign_in")


def audit(client, admin):
    page = client.call("list_audit", 200, admin).data
    kinds = {entry["kind"] for entry in page["items"]}
    client.tally.expect("the audit is of accounts alone",
                        [] if "evaluation" not in kinds and "account" in kinds else str(kinds))
    client.call("list_audit", 400, admin, query={"cursor": "x"}, problem="usage")
    client.call("export_audit", 200, admin)


def settings(client, admin):
    told = {one["name"]: one for one in client.call("list_settings", 200, admin).data["settings"]}
    client.tally.expect("the address it listens on is told, with where that is set",
                        [] if told["listen"]["value"].startswith("127.0.0.1:") and
                        told["listen"]["source"] == "--listen" else str(told["listen"]))
    client.tally.expect("what nobody set has no source",
                        [] if told["smtp.port"] == {"name": "smtp.port", "value": "587",
                                                    "source": None} else str(told["smtp.port"]))


def run(client, world):
    sessions(client, world)
    admin = world["admin"]
    own_account(client, admin)
    admin = password(client, admin)
    admin = two_step(client, admin)
    tokens(client, admin)
    bo = accounts(client, admin)
    roles(client, admin, bo)
    one_account(client, admin, bo)
    audit(client, admin)
    settings(client, admin)
    client.call("ask_for_reset", 503, body={"email": "bo@example.org"}, problem="no_mail")
    world["admin"] = admin

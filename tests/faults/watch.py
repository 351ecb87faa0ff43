#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What an operator sees of a running server: its log, its figures, its settings. KOMPASS names the
program."""
import json
import re
import sys

from server import Server, Tally, headers_of, kompass, status_of, unless

SECRET = "only-in-a-query"
AT_WORK = "0190aaaa-evaluation"  # under way: which it is, and what is done in it, nobody is told


def events(server, kind):
    lines = [json.loads(line) for line in server.log().splitlines()]
    return [line for line in lines if line["event"] == kind]


def check_json_log(tally):
    with Server("--log-format", "json") as server:
        answer = server.get(f"/sv/sok?q={SECRET}", f"User-Agent: {SECRET}")
        server.say("NONSENSE\r\n\r\n")
        server.get(f"/sv/arbete/{AT_WORK}/bedom/1.1")
        server.get(f"/api/v1/work/{AT_WORK}/grades")
        head = kompass("audit", "verify", "--store", f"sqlite:{server.store}").stdout.split()[-1]
        server.stop()
        requests, audits = events(server, "request"), events(server, "audit")
        tally.expect("a line a request", unless(
            [(line["method"], line["path"], line["status"]) for line in requests]
            == [("GET", "/sv/sok", 200), ("", "", 400), ("GET", "/{lang}/arbete/{id}", 303),
                ("GET", "/api/v1/work/{id}", 401)], str(requests)))
        tally.expect("nothing of work under way", unless(
            AT_WORK not in server.log() and "bedom" not in server.log()
            and "grades" not in server.log(), server.log()))
        tally.expect("the id of the answer", unless(
            requests[0]["id"] == dict(headers_of(answer)).get("X-Request-Id"), "is another"))
        tally.expect("the bytes of the answer", unless(
            requests[0]["bytes"] == len(answer.partition("\r\n\r\n")[2].encode()), "are others"))
        tally.expect("no text of users", unless(SECRET not in server.log(), "stands in the log"))
        tally.expect("the head of the audit trail, at both ends", unless(
            [line["head"] for line in audits] == [head, head], str(audits)))


def check_text_log(tally):
    with Server() as server:
        server.get("/sv")
        server.stop()
        tally.expect("a log as text", unless(re.search(
            r"^\d{4}-\d\d-\d\dT[\d:.]+Z info request id=[0-9a-f]{16} method=GET path=/sv status=200 "
            r"bytes=\d+ ms=\d+\.\d{3}$", server.log(), re.MULTILINE), server.log()))
    with Server("--log-level", "error") as server:
        server.get("/sv")
        server.stop()
        tally.expect("a log of errors only", unless(server.log() == "", server.log()))


def figures_of(answer):
    lines = answer.partition("\r\n\r\n")[2].splitlines()
    return dict(line.rsplit(" ", 1) for line in lines if not line.startswith("#"))


def check_figures(tally):
    with Server() as server:
        for _ in range(3):
            server.get("/sv/kommun/vallentuna")
        server.get("/sv/nothing-here")
        server.get(f"/sv/arbete/{AT_WORK}/bedom/1.1")
        figures = figures_of(server.get("/metrics"))
        wanted = {
            'kompass_requests_total{route="/{lang}/kommun/{address}",status="2xx"}': "3",
            'kompass_request_seconds_count{route="/{lang}/kommun/{address}"}': "3",
            'kompass_requests_total{route="none",status="4xx"}': "1",
            'kompass_requests_total{route="/{lang}/arbete/{id}",status="3xx"}': "1",
            "kompass_store_revision": "10",
            "kompass_page_cache_hits_total": "2",
        }
        for name, value in wanted.items():
            got = figures.get(name)
            tally.expect(name, unless(got is not None and float(got) == float(value), f"is {got}"))
        memory = float(figures.get("kompass_resident_bytes", 0))
        tally.expect("kompass_resident_bytes", unless(1e6 < memory < 1e9, f"is {memory}"))
    with Server("--metrics-readers", "192.0.2.1") as server:
        tally.expect("figures for others",
                     unless(status_of(server.get("/metrics")) == 404, "are shown"))
        tally.expect("a proxy that is not trusted", unless(status_of(server.get(
            "/metrics", "X-Forwarded-For: 192.0.2.1")) == 404, "is believed"))
    with Server("--metrics-readers", "192.0.2.1", "--trusted-proxies", "127.0.0.1") as server:
        tally.expect("a proxy that is trusted", unless(status_of(server.get(
            "/metrics", "X-Forwarded-For: 192.0.2.1")) == 200, "is not believed"))


def check_operator(tally):
    name, contact = "Kommunkompassen i Exempelby", "kompass@exempelby.example"
    with Server("--operator-name", name, "--operator-contact", contact) as server:
        for language in ("sv", "nb", "en"):
            for page in ("tillganglighet", "personuppgifter"):
                answer = server.get(f"/{language}/{page}")
                tally.expect(f"the operator on /{language}/{page}",
                             unless(name in answer and contact in answer, "is not named"))


def check_statement(tally):
    """The operator's own accessibility statement, all of it, in each language."""
    flags = ["--operator-name", "Ett förbund", "--operator-contact", "post@forbund.example",
             "--accessibility-conformity", "part", "--accessibility-date", "2026-05-09"]
    own = {lang: (f"faults <{lang}>", f"tested {lang}") for lang in ("sv", "nb", "en")}
    for language, (faults, tested) in own.items():
        flags += [f"--accessibility-faults-{language}", faults,
                  f"--accessibility-tested-{language}", tested]
    # A page does not part the day from its month.
    days = {"sv": "den 9\u00a0maj 2026", "nb": "9.\u00a0mai 2026", "en": "9\u00a0May 2026"}
    with Server(*flags) as server:
        for language, (faults, tested) in own.items():
            answer = server.get(f"/{language}/tillganglighet")
            wanted = (faults.replace("<", "&lt;").replace(">", "&gt;"), tested, days[language],
                      'href="#s3"')
            missing = [text for text in wanted if text not in answer]
            tally.expect(f"the statement on /{language}", unless(not missing, f"lacks {missing}"))


def main():
    tally = Tally()
    check_json_log(tally)
    check_text_log(tally)
    check_figures(tally)
    check_operator(tally)
    check_statement(tally)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())

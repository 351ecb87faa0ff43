# SPDX-License-Identifier: EUPL-1.2
"""What everybody may read."""
from urllib.parse import urlsplit


def contract(client):
    shown = client.call("show_contract", 200)
    client.call("show_contract", 304, headers={"If-None-Match": shown.etag})
    info = client.call("show_api_info", 200)
    client.call("show_api_info", 304, headers={"If-None-Match": info.etag})
    document = client.send("GET", urlsplit(info.data["apiDocumentation"]).path)
    client.tally.expect("api-info leads to the contract",
                        [] if document.body == shown.body else info.data["apiDocumentation"])
    said = client.contract.document["info"]
    told = [info.data["apiVersion"], info.data["apiReleased"]]
    wanted = [said["version"], said["x-released"]]
    client.tally.expect("api-info has the version of the contract and its date",
                        [] if told == wanted else f"{told}, not {wanted}")
    shown = client.contract.operations["show_api_info"][2]["responses"]["200"]["content"]
    example = shown["application/json"]["example"]
    client.tally.expect("and so has the example of the contract",
                        [] if [example["apiVersion"], example["apiReleased"]] == wanted
                        else str(example))
    client.tally.expect("the first number is that of the addresses",
                        [] if client.contract.document["servers"][0]["url"].endswith(
                            "/v" + wanted[0].split(".")[0]) else wanted[0])
    named = client.contract.document["info"]["contact"]["url"]
    client.tally.expect("the contact of the contract is a page",
                        [] if client.send("GET", named).status == 200 else named)


def municipalities(client):
    found = client.call("search_municipalities", 200, query={"q": "habo"})
    client.expect_example("search_municipalities", found)
    client.call("search_municipalities", 400, problem="usage")
    client.call("show_municipality", 200, key="SE-0115")
    former = client.call("show_municipality", 200, key="NO-0624").data
    client.tally.expect("an older code", [] if former["code"] == "3314" else str(former))
    for key in ("SE-9999", "0115", "SE", "-"):
        client.call("show_municipality", 404, key=key, problem="missing")


def instruments(client):
    editions = client.call("list_editions", 200).data["items"]
    for item in editions:
        instrument, edition = item["edition"].split("/")
        client.call("show_edition", 200, instrument=instrument, edition=edition)
        client.call("list_crosswalks", 200, instrument=instrument)
    at = {"instrument": "kommunkompassen", "edition": "2.1"}
    shown = client.call("show_area", 200, **at, code="7")
    client.call("show_area", 304, **at, code="7", headers={"If-None-Match": shown.etag})
    client.call("show_sub_area", 200, **at, code="7.4")
    client.call("show_criterion", 200, **at, code="7.4.1")
    client.call("show_area", 404, **at, code="9", problem="missing")
    client.call("show_edition", 404, instrument="kommunkompassen", edition="9")
    client.call("list_crosswalks", 404, instrument="none", problem="missing")


def evaluations(client):
    page = client.call("list_published", 200, query={"limit": 2})
    client.call("list_published", 304, query={"limit": 2}, headers={"If-None-Match": page.etag})
    client.call("list_published", 400, query={"limit": 0}, problem="usage")
    rest = client.send("GET", page.data["next"])
    client.tally.expect("the next page is another",
                        [] if rest.data["items"][0] not in page.data["items"] else "the same")
    everything = client.call("list_published", 200, query={"invented": "false"}).data["items"]
    client.tally.expect("none is invented", [e["id"] for e in everything if e["invented"]])
    client.call("list_published", 200, query={"edition": "kommunkompassen/2.1", "year": 2019})
    return everything


def one(client, item):
    client.call("show_published", 200, id=item["id"])
    client.call("show_scores", 200, id=item["id"])
    for form in ("html", "json", "csv"):
        shown = client.call(f"report_as_{form}", 200, id=item["id"], query={"lang": "nb"})
        client.call(f"report_as_{form}", 304, id=item["id"], query={"lang": "nb"},
                    headers={"If-None-Match": shown.etag})
    client.call("report_as_html", 400, id=item["id"], query={"lang": "da"}, problem="usage")


def comparisons(client, items):
    ids = [("evaluation", item["id"]) for item in items if item["municipality"]["code"] == "0115"]
    client.call("compare_published", 200, query=ids)
    client.call("compare_published", 400, query=ids[:1], problem="usage")
    client.call("compare_published", 404, query=[*ids, ("evaluation", "none")], problem="missing")
    invented = client.call("list_published", 200, query={"invented": "true"}).data["items"][0]
    refused = client.call("compare_published", 422, query=[*ids, ("evaluation", invented["id"])],
                          problem="not_comparable")
    client.tally.expect("the findings say why",
                        [] if refused.data["findings"] else "there are no findings")


def run(client, world):
    contract(client)
    municipalities(client)
    instruments(client)
    items = evaluations(client)
    for item in items:
        one(client, item)
    pdf = client.call("report_as_pdf", 200, id=items[0]["id"])
    client.tally.expect("a PDF", [] if pdf.body.startswith(b"%PDF-") else str(pdf.body[:20]))
    comparisons(client, items)
    for name in ("show_published", "show_scores", "report_as_pdf"):
        client.call(name, 404, id="none", problem="missing")

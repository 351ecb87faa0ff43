# SPDX-License-Identifier: EUPL-1.2
"""What everybody may read."""


def run(client, world):
    contract = client.call("show_contract", 200)
    client.call("show_contract", 304, headers={"If-None-Match": contract.etag})
    client.call("search_municipalities", 200, query={"q": "habo"})
    client.call("search_municipalities", 400, code="usage")
    page = client.call("list_published", 200, query={"limit": 2})
    client.call("list_published", 304, query={"limit": 2}, headers={"If-None-Match": page.etag})
    client.call("list_published", 400, query={"limit": 0}, code="usage")
    for item in page.data["items"]:
        client.call("show_published", 200, id=item["id"])
    client.call("show_published", 404, id="none", code="missing")

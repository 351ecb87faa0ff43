# SPDX-License-Identifier: EUPL-1.2
"""What stands beside the pages of the site as .json, held against contract/site-data.schema.json:
each file that a page links to, in the three languages."""
import copy
import json
import re
from pathlib import Path

import jsonschema

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "contract/site-data.schema.json")
                    .read_text(encoding="utf-8"))
COMPARED = "/jamfor.json?kommun=vallentuna/2019&kommun=vallentuna/2017"
FILE = r"\?|/bild/|/utgava/|\.(csv|json|html|pdf)$"
FORMS = (
    ("evaluations", r"/utvarderingar"), ("all_points", r"/poang"), ("municipality", r"/kommun/[^/]+"),
    ("averages", r"/medelvarden"), ("search", r"/sok"), ("instruments", r"/instrument"),
    ("role_models", r"/forebilder"), ("comparison", r"/jamfor"),
    ("figures", r"/kommun/[^/]+/\d+(/omrade/[^/]+)?"),
    ("spreads", r"/instrument/[^/]+/[^/]+/(omrade|delomrade)/[^/]+"),
    ("edition", r"/instrument/[^/]+/[^/]+"),
)


def form_of(address):
    path = address.split("?")[0].removesuffix(".json")[3:]
    return next((form for form, pattern in FORMS if re.fullmatch(pattern, path)), None)


def faults_of(form, value):
    validator = jsonschema.Draft202012Validator(SCHEMA["$defs"][form],
                                                resolver=jsonschema.RefResolver.from_schema(SCHEMA))
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:160]}"
            for e in validator.iter_errors(value)]


def files_of(client, front):
    """The addresses of the files, and of the pages that could not be read."""
    seen = {front, f"{front}/arbete"}  # the workspace asks for signing in
    waiting, files, faults = [front], set(), []
    while waiting:
        address = waiting.pop()
        answer = client.send("GET", address)
        if answer.status != 200:
            faults.append(f"{answer.status} {address}")
        for link in re.findall(r'href="(/[^"#]*)', answer.body.decode()):
            link = link.replace("&amp;", "&")
            if link.split("?")[0].endswith(".json") and "/rapport." not in link:
                files.add(link)
            elif link.startswith(front + "/") and not re.search(FILE, link) and link not in seen:
                seen.add(link)
                waiting.append(link)
    return files, faults


def check_file(client, address):
    """Its value where it is as promised."""
    form = form_of(address)
    answer = client.send("GET", address)
    fine = form is not None and answer.status == 200 and answer.data is not None
    faults = faults_of(form, answer.data) if fine else f"{answer.status} {answer.media} {form}"
    client.tally.expect(f"site data {address}", faults)
    return (form, answer.data) if fine and not faults else None


def check_spoilt(tally, form, value):
    """The schema sees a key that is missing, and one too many."""
    key = next(iter(value))
    for name, spoil in (("missing", lambda v: v.pop(key)), ("unknown", lambda v: v.update(x=1))):
        spoilt = copy.deepcopy(value)
        spoil(spoilt)
        tally.expect(f"site data {form}, a key {name}",
                     [] if faults_of(form, spoilt) else "the schema lets it through")


def run(client, world):
    found = {}
    for lang in ("sv", "nb", "en"):
        files, faults = files_of(client, f"/{lang}")
        client.tally.expect(f"every page of /{lang} is there", faults)
        files |= {f"/{lang}{COMPARED}", f"/{lang}/sok.json?q=habo"}
        found.update(filter(None, (check_file(client, one) for one in sorted(files))))
    wanted = {form for form, _ in FORMS}
    client.tally.expect("every form of site data is met",
                        [] if set(found) == wanted else sorted(wanted ^ set(found)))
    for form, value in found.items():
        check_spoilt(client.tally, form, value)

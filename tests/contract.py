#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Holds contract/*.schema.json against the examples, the answers of the program, the record
descriptions in the code, and files spoilt on purpose. KOMPASS names the program."""
import copy
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

from tally import Tally

warnings.simplefilter("ignore", DeprecationWarning)  # newer jsonschema renames its resolver
try:
    import jsonschema
except ImportError:
    sys.exit("contract: python3-jsonschema is missing; run scripts/setup.sh test")

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
SCHEMAS = {f.name.removesuffix(".schema.json"): json.loads(f.read_text(encoding="utf-8"))
           for f in sorted((ROOT / "contract").glob("*.schema.json"))}
STORE = {schema["$id"]: schema for schema in SCHEMAS.values()}


def faults_of(name, value):
    schema = SCHEMAS[name]
    resolver = jsonschema.RefResolver(schema["$id"], schema, store=STORE)
    validator = jsonschema.Draft202012Validator(schema, resolver=resolver)
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:160]}"
            for e in validator.iter_errors(value)]


def kompass(*args, **options):
    program = os.environ.get("KOMPASS") or sys.exit("contract: KOMPASS names no program")
    return subprocess.run([program, *map(str, args)], capture_output=True, text=True, timeout=120,
                          **{"cwd": ROOT, **options})


# --- the schemas themselves ----------------------------------------------------------------------

def undescribed(schema, path=""):
    """Properties without a description, and records that let unknown keys through."""
    if isinstance(schema, list):
        return [f for item in schema for f in undescribed(item, path)]
    if not isinstance(schema, dict):
        return []
    faults = []
    for key, value in schema.get("properties", {}).items():
        if "description" not in value:
            faults.append(f"{path}/{key} has no description")
    if schema.get("type") == "object" and "additionalProperties" not in schema:
        faults.append(f"{path} allows unknown keys")
    for key, value in schema.items():
        faults += undescribed(value, f"{path}/{key}")
    return faults


def check_schemas(tally):
    for name, schema in SCHEMAS.items():
        faults = undescribed(schema)
        if schema["$id"] != f"https://kompass.example/contract/{name}.schema.json":
            faults.append(f"its $id is {schema['$id']}")
        try:
            jsonschema.Draft202012Validator.check_schema(schema)
        except jsonschema.SchemaError as error:
            faults.append(error.message)
        tally.expect(f"schema {name}", faults)


# --- the record descriptions in the code ---------------------------------------------------------

DESCRIBE = re.compile(r"void describe\(auto& v, Is<(\w+)> auto& \w+\) \{(.*?)\n\}", re.DOTALL)
KEY = re.compile(r'\bv(\.must)?\("(\w+)"')


def records_in(file):
    """Per record of a *_records.hpp: all keys in order, and those that must be there."""
    text = (ROOT / "src" / file).read_text(encoding="utf-8")
    return {name: ([key for _, key in KEY.findall(body)],
                   [key for must, key in KEY.findall(body) if must])
            for name, body in DESCRIBE.findall(text)}


def snake(name):
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def compare_keys(tally, schema, record, keys, required):
    stated = [key for key in schema["properties"] if key != "format"]
    faults = []
    if stated != keys:
        odd = sorted(set(stated) ^ set(keys)) or "the order"
        faults.append(f"the keys differ between schema and code: {odd}")
    needed = set(schema.get("required", [])) - {"format"}
    if needed != set(required):
        faults.append(f"required differs: {sorted(needed ^ set(required))}")
    tally.expect(f"record {record}", faults)


def check_records(tally):
    files = records_in("codec/evaluation_records.hpp")
    for record, (keys, must) in files.items():
        schema = SCHEMAS["average" if record.startswith("Average") else "evaluation"]
        if record not in ("Evaluation", "Average"):
            schema = schema["$defs"][snake(record)]
        compare_keys(tally, schema, record, keys, must)
    answers = {"instrument-area": ("codec/edition_records.hpp",
                                   ("Signs", "Keywords", "Criterion", "SubArea", "Area")),
               "instrument-edition": ("codec/edition_records.hpp",
                                      ("Step", "Provenance", "Rounding")),
               "report": ("report/model_records.hpp", None)}
    for name, (file, wanted) in answers.items():
        for record, (keys, _) in records_in(file).items():
            if record == "Labels" or (wanted and record not in wanted):
                continue
            schema = SCHEMAS[name]
            schema = schema if record == "Model" else schema["$defs"][snake(record)]
            compare_keys(tally, schema, f"{name} {record}", keys, keys)


# --- files and answers ---------------------------------------------------------------------------

def load(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


def check_examples(tally):
    for kind, schema in (("kompass", "evaluation"), ("average", "average")):
        for file in sorted(EXAMPLES.glob(f"*.{kind}.json")):
            tally.expect(f"example {file.name}", faults_of(schema, load(file)))


def check_answer(tally, schema, *args, codes=(0, 1)):
    ran = kompass(*args, "--json")
    name = "kompass " + " ".join(str(a).removeprefix(f"{ROOT}/") for a in args)
    if ran.returncode not in codes:
        tally.expect(name, f"exit {ran.returncode}: {ran.stderr[:300]}")
        return
    try:
        tally.expect(name, faults_of(schema, json.loads(ran.stdout)))
    except ValueError as error:
        tally.expect(name, f"no JSON: {error}")


def check_instrument_answers(tally):
    check_answer(tally, "instrument-editions", "instrument", "show", codes=(0,))
    editions = kompass("instrument", "show").stdout.split()
    for edition in editions:
        check_answer(tally, "instrument-edition", "instrument", "show", edition)
        folder = ROOT / "instruments" / edition
        check_answer(tally, "instrument-check", "instrument", "check", folder / "edition.yaml")
    for file in sorted((ROOT / "instruments").glob("*/crosswalks/*.yaml")):
        check_answer(tally, "instrument-check", "instrument", "check", file)
    for code, schema in (("7", "area"), ("7.4", "sub-area"), ("7.4.1", "criterion")):
        check_answer(tally, f"instrument-{schema}", "instrument", "show", "2.1", code)
    for pair in (("2010", "2.1"), ("2.1", "2020"), ("2002", "2010"), ("2020", "2010")):
        check_answer(tally, "instrument-diff", "instrument", "diff", *pair)


def check_lock(tally):
    with tempfile.TemporaryDirectory() as folder:
        copied = shutil.copytree(ROOT / "tests/cli/shared/instruments", Path(folder) / "instruments")
        edition = copied / "provet/1/edition.yaml"
        text = edition.read_text(encoding="utf-8")
        edition.write_text(text.replace("status: draft", "status: published"), encoding="utf-8")
        check_answer(tally, "instrument-lock", "instrument", "lock", edition, codes=(0,))


# kind of failure and what is asked for; in a folder with `e` (an evaluation) and `broken`
FAILURES = [
    ("usage", "score --pubish e"),
    ("usage", "score"),
    ("usage", "scroe e"),
    ("usage", "version 2"),
    ("usage", "instrument"),
    ("usage", "report e -o out --lang da"),
    ("usage", "read e -o e"),
    ("input", "score missing"),
    ("input", "score broken"),
    ("input", "compare e missing"),
    ("input", "report broken -o out"),
    ("input", "report e --previous e -o out"),
    ("input", "read e --edition 9.9"),
    ("input", "instrument show 9.9"),
    ("input", "instrument show 2.1 99"),
    ("input", "instrument diff 2.1 9.9"),
    ("input", "instrument lock broken"),
    ("output", "report e --form csv -o e/out"),
    ("environment", "KOMPASS_HOME=missing score e"),
    ("environment", "KOMPASS_HOME=missing instrument show"),
]
EXIT_CODES = {"usage": 2, "input": 3, "output": 4, "environment": 5}


def failure_faults(kind, ran):
    faults = [] if ran.returncode == EXIT_CODES[kind] else [f"exit {ran.returncode}"]
    if not ran.stderr:
        faults.append("nothing on standard error")
    try:
        answer = json.loads(ran.stdout)
    except ValueError as error:
        return [*faults, f"no JSON: {error}"]
    faults += faults_of("failure", answer)
    if answer.get("failure") != kind:
        faults.append(f"is told as {answer.get('failure')}")
    if not any(found["severity"] == "error" for found in answer.get("findings", [])):
        faults.append("no finding is an error")
    return faults


def check_failures(tally):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(EXAMPLES / "vallentuna-2017.kompass.json", Path(folder) / "e")
        (Path(folder) / "broken").write_text("{", encoding="utf-8")
        for kind, asked in FAILURES:
            words = asked.split()
            setting = dict(word.split("=") for word in words if "=" in word)
            ran = kompass(*[word for word in words if "=" not in word], "--json",
                          env={**os.environ, **setting}, cwd=folder)
            tally.expect(f"failure: {asked}", failure_faults(kind, ran))


PRINTED = """Kommunkompassen
Analys av Vallentuna kommun 2019
9 april 2019

4. Tabeller
1. Offentlighet och demokrati
1.1 Finns det en strategi? 11 15 75%
1.2 Hur ges information? 17 20 87%
1.3 Vilka resultat visas? 16 25 64%
1.4 Hur förs dialogen? 21 30 69%
1.5 Hur arbetar man med etik? 7 10 72%
Summa 72 100
"""


def check_read(tally):
    """What is read from print is an answer and a file, and the file can be scored."""
    with tempfile.TemporaryDirectory() as folder:
        report, output = Path(folder) / "report.txt", Path(folder) / "read.kompass.json"
        report.write_text(PRINTED, encoding="utf-8")
        check_answer(tally, "read", "read", report, "-o", output)
        tally.expect("what read writes", faults_of("evaluation", load(output)))
        check_answer(tally, "scores", "score", output)
        check_answer(tally, "read", "read", report, Path(folder) / "missing.txt")
        check_answer(tally, "read", "read", Path(folder) / "missing.txt", codes=(3,))
        check_answer(tally, "read", "read", report, "-o", report / "below-a-file", codes=(4,))


def check_report(tally, evaluation, *options):
    with tempfile.TemporaryDirectory() as folder:
        check_answer(tally, "report-files", "report", EXAMPLES / evaluation, *options,
                     "--form", "json,csv", "-o", folder)
        for file in Path(folder).glob("*.json"):
            tally.expect(f"report {evaluation} {' '.join(map(str, options))}",
                         faults_of("report", load(file)))


def check_account(tally):
    with tempfile.TemporaryDirectory() as folder:
        secret = Path(folder) / "secret"
        secret.write_text("three small boats\n", encoding="utf-8")
        check_answer(tally, "account-made", "account", "create-administrator", "agnes@example.org",
                     "--name", "Agnes Alm", "--password-file", secret, "--store",
                     f"sqlite:{folder}/a.db", codes=(0,))


def check_store_answers(tally):
    with tempfile.TemporaryDirectory() as folder:
        store, backup = f"sqlite:{folder}/a.db", f"{folder}/a.tar"
        kompass("import", EXAMPLES / "vallentuna-2017.kompass.json", "--store", store)
        check_answer(tally, "backup", "backup", backup, "--store", store, codes=(0,))
        check_answer(tally, "backup", "restore", backup, "--store", f"{store}2", codes=(0,))
        check_answer(tally, "report-files", "export", "-o", f"{folder}/out", "--store", store,
                     codes=(0,))
        check_answer(tally, "settings", "settings", "--store", store, codes=(0,))


def check_answers(tally):
    check_answer(tally, "version", "version")
    evaluations = sorted(EXAMPLES.glob("*.kompass.json"))
    for file in evaluations:
        check_answer(tally, "scores", "score", file)
        check_answer(tally, "scores", "score", file, "--publish")
        check_answer(tally, "check", "check", file)
        for lang in ("sv", "nb", "en"):
            check_report(tally, file.name, "--lang", lang)
    check_answer(tally, "check", "check", *evaluations)
    real = [f for f in sorted(EXAMPLES.glob("*.json")) if "bjorkhaga" not in f.name]
    for first in real:
        check_answer(tally, "comparison", "compare", first, *[f for f in real if f != first])
    check_answer(tally, "comparison", "compare", *sorted(EXAMPLES.glob("bjorkhaga-*.json")))
    check_report(tally, "vallentuna-2019.kompass.json",
                 "--previous", EXAMPLES / "vallentuna-2017.kompass.json",
                 "--average", EXAMPLES / "sverige-2014.average.json")
    check_report(tally, "bjorkhaga-2019.kompass.json",
                 "--previous", EXAMPLES / "bjorkhaga-2016.kompass.json")
    check_read(tally)
    check_instrument_answers(tally)
    check_lock(tally)
    check_account(tally)
    check_store_answers(tally)
    check_failures(tally)


# --- spoilt and bare files -----------------------------------------------------------------------

REMOVE = object()

# name, path to the value, what is put there instead
SPOILT_EVALUATIONS = [
    ("unknown key", ["colour"], "red"),
    ("unknown key inside", ["municipality", "mayor"], "none"),
    ("no edition", ["edition"], REMOVE),
    ("no municipality name", ["municipality", "name"], REMOVE),
    ("null where a value must be", ["municipality", "name"], None),
    ("year as text", ["year"], "2019"),
    ("edition without instrument", ["edition"], "2.1"),
    ("newer format", ["format"], "kompass-evaluation/3"),
    ("other format", ["format"], "kompass-average/1"),
    ("unknown kind of finding", ["findings", 0, "kind"], "praise"),
    ("unknown language", ["language"], "da"),
    ("thirteenth month", ["date"], "2019-13"),
    ("list where a record belongs", ["interviews"], []),
    ("record where a list belongs", ["texts"], {}),
    ("text where true or false belongs", ["invented"], "no"),
    ("half a point", ["printed", "areas", 0, "points"], 72.5),
    ("grade of 101", ["consensus", 0, "percent"], 101),
    ("negative grade", ["consensus", 0, "percent"], -1),
    ("grade as text", ["consensus", 0, "percent"], "60"),
    ("consensus without criterion", ["consensus", 0, "criterion"], REMOVE),
    ("evidence without source", ["evidence", 0, "source"], REMOVE),
    ("figure without alt", ["figures"], [{"id": "f", "file": "f.png", "sha256": "0" * 64,
                                          "media_type": "image/png"}]),
]
SPOILT_AVERAGES = [
    ("no population", ["population"], REMOVE),
    ("population as plain text", ["population"], "all"),
    ("population in an unknown language", ["population", "da"], "alle"),
    ("count as text", ["count"], "forty"),
    ("unknown key", ["median"], 450),
    ("area without code", ["areas", 0, "code"], REMOVE),
    ("newer format", ["format"], "kompass-average/2"),
]


def spoil(value, path, put):
    value = copy.deepcopy(value)
    inside = value
    for step in path[:-1]:
        inside = inside[step]
    if put is REMOVE:
        del inside[path[-1]]
    else:
        inside[path[-1]] = put
    return value


def refused(schema, value, folder):
    """What is wrong when schema and program do not both refuse the file."""
    path = Path(folder) / f"spoilt.{'average' if schema == 'average' else 'kompass'}.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    other = [EXAMPLES / "vallentuna-2021.kompass.json", path]
    ran = kompass(*(["compare", *other] if schema == "average" else ["score", path]))
    faults = []
    if not faults_of(schema, value):
        faults.append("the schema accepts it")
    if ran.returncode != 3 or not re.search(r":\d+:\d+: error: .+ \[[a-z0-9-]+\]", ran.stderr):
        faults.append(f"the program does not refuse it with its place: exit {ran.returncode}, "
                      f"{ran.stderr[:200] or 'nothing said'}")
    return faults


def check_spoilt(tally):
    printed, graded = (load(EXAMPLES / f"{name}-2019.kompass.json")
                       for name in ("vallentuna", "bjorkhaga"))
    average = load(EXAMPLES / "sverige-2014.average.json")
    with tempfile.TemporaryDirectory() as folder:
        for name, path, put in SPOILT_EVALUATIONS:
            base = graded if path[0] in ("consensus", "evidence") else printed
            tally.expect(f"spoilt: {name}", refused("evaluation", spoil(base, path, put), folder))
        for name, path, put in SPOILT_AVERAGES:
            tally.expect(f"spoilt average: {name}",
                         refused("average", spoil(average, path, put), folder))


def check_bare(tally):
    """What the schema does not require the program does not either, left out or null."""
    whole = load(EXAMPLES / "vallentuna-2017.kompass.json")
    needed = set(SCHEMAS["evaluation"]["required"])
    bare = {key: value for key, value in whole.items() if key in needed}
    nulls = {key: value if key in needed else None for key, value in whole.items()}
    with tempfile.TemporaryDirectory() as folder:
        for name, value in (("required keys alone", bare), ("null for all others", nulls)):
            path = Path(folder) / "bare.kompass.json"
            path.write_text(json.dumps(value), encoding="utf-8")
            ran = kompass("score", path)
            told = [] if ran.returncode == 0 else [f"exit {ran.returncode}: {ran.stderr[:200]}"]
            tally.expect(name, faults_of("evaluation", value) + told)


def main():
    tally = Tally()
    check_schemas(tally)
    check_records(tally)
    check_examples(tally)
    check_answers(tally)
    check_spoilt(tally)
    check_bare(tally)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())

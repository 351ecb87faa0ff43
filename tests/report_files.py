#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes the reports of the examples in every form and language, twice: the same input gives the same
bytes, whatever folder, clock, zone and locale it runs under, and the PDF serves a reader who does not
see it (report_pdf/check.py). KOMPASS names the program."""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tally import Tally

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
FORMS = {".html", ".pdf", ".json", ".csv"}
REPORTS = {
    "vallentuna-2019": ["--previous", "vallentuna-2017.kompass.json",
                        "--average", "sverige-2014.average.json"],
    "bjorkhaga-2019": ["--previous", "bjorkhaga-2016.kompass.json"],
}
PICTURES = {"vallentuna-2019": 0, "bjorkhaga-2019": 1}
FIGURES_ONLY = {"vallentuna-2017": ["total"], "vallentuna-2021": ["total", "areas", "form"]}  # charts
WITH_AREAS_THEN = ["--previous", "vallentuna-2019.kompass.json",
                   "--average", "sverige-2021.average.json"]  # seven columns beside the areas
LANGUAGES = {"sv": "sv-SE", "nb": "nb-NO", "en": "en-GB"}
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"}


def write(name, options, lang, folder, **environment):
    program = os.environ.get("KOMPASS") or sys.exit("report_files: KOMPASS names no program")
    done = subprocess.run([program, "report", f"{name}.kompass.json", *options, "--lang", lang, "-o",
                           folder], cwd=EXAMPLES, env=os.environ | environment, capture_output=True,
                          text=True, timeout=300, check=False)
    if done.returncode != 0:
        return [f"report ends with {done.returncode}: {done.stderr.strip()}"]
    lacking = FORMS - {f.suffix for f in Path(folder).iterdir()}
    return [f"there is no {suffix}" for suffix in sorted(lacking)]


def differences(first, second):
    return [f"{file.name} has other bytes the second time" for file in sorted(first.iterdir())
            if file.read_bytes() != (second / file.name).read_bytes()]


def model_of(folder):
    return json.loads(next(folder.glob("*.json")).read_text(encoding="utf-8"))


def faults_of_pdf(folder, lang, *options):
    date = model_of(folder)["meta"]["date_iso"] or ""
    whole_date = date if len(date) == len("2019-04-09") else "none"
    checked = subprocess.run([sys.executable, ROOT / "tests/report_pdf/check.py", "--lang",
                              LANGUAGES[lang], "--date", whole_date, *options, *folder.glob("*.pdf")],
                             capture_output=True, text=True, timeout=300, check=False)
    faults = checked.stdout.replace(f"{folder}/", "").splitlines()
    return faults or ([checked.stderr.strip()] if checked.returncode != 0 else [])


def faults_of_model(folder, charts):
    model = model_of(folder)
    drawn = [chart["id"] for chart in model["charts"]]
    empty = [area["row"]["code"] for area in model["areas"] if area["row"]["points"] is None]
    return ([f"the charts are {drawn}, not {charts}"] if drawn != charts else []) + [
        f"area {code} has a chapter and no points" for code in empty]


def text_of(folder):
    return subprocess.run(["pdftotext", "-layout", *folder.glob("*.pdf"), "-"], capture_output=True,
                          text=True, timeout=60, check=True).stdout


def misread_marks(folder, lang):
    """Labels in the reader's language stand over Swedish texts: their mark says so in words."""
    text = text_of(folder)
    bare = re.findall(r".*\S sv$", text, re.MULTILINE)
    named = lang == "sv" or {"nb": "på svensk", "en": "in Swedish"}[lang] in text
    return [f"'{line.strip()}' is marked by a code" for line in bare] + (
        [] if named else ["no text is said to be in Swedish"])


def broken_names(folder):
    """Areas named by one word stand with number, name and points on one line of the table of areas."""
    text = text_of(folder)
    rows = [area["row"] for area in model_of(folder)["areas"]]
    earlier = {row[0]["text"].split("\u00a0")[0]: row[2]["text"] for chart in model_of(folder)["charts"]
               if chart["id"] == "areas" for row in chart["table"]["rows"]}
    return [f"'{row['code']} {row['name']['text']}' is not one line with its figures" for row in rows
            if " " not in row["name"]["text"] and not re.search(
                rf"{row['code']}\s+{row['name']['text']}\s+{row['points']}\s+{earlier[row['code']]}\s", text)]


def cases(folder):
    """(name, faults) of every case."""
    for name, options in REPORTS.items():
        for lang in LANGUAGES:
            first, second = (folder / f"{name}-{lang}-{n}" for n in (1, 2))
            written = write(name, options, lang, first) + write(name, options, lang, second, **ELSEWHERE)
            yield f"{name} {lang} is written", written
            if not written:
                yield f"{name} {lang} is the same every time", differences(first, second)
                yield f"{name} {lang} names the language of texts", misread_marks(first, lang)
                yield f"{name} {lang} as PDF", faults_of_pdf(
                    first, lang, "--pages", "24", "--words", "80", "--pictures", str(PICTURES[name]))
    for name, charts in FIGURES_ONLY.items():
        alone = folder / name
        written = write(name, [], "sv", alone)
        yield f"{name} is written", written
        if not written:
            yield f"{name} shows what is known", faults_of_model(alone, charts)
            yield f"{name} as PDF", faults_of_pdf(alone, "sv")
    for lang in LANGUAGES:
        beside = folder / f"areas-then-{lang}"
        written = write("vallentuna-2021", WITH_AREAS_THEN, lang, beside)
        yield f"seven columns beside the areas, {lang}", written or broken_names(beside)


def main():
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        for name, faults in cases(Path(folder)):
            tally.expect(name, faults)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())

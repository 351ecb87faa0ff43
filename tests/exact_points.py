#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The points of the invented municipality, graded all the way down, reproduced exactly: fractions
computed here from its agreed grades and the files of the edition against what `kompass score` says
of every sub-area, every area and the whole. KOMPASS names the program."""
import json
import os
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import yaml

from tally import Tally

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ["bjorkhaga-2016", "bjorkhaga-2019"]


def areas_of(edition):
    folder = ROOT / "instruments" / edition / "areas"
    return [yaml.safe_load(path.read_text("utf-8")) for path in sorted(folder.glob("*.yaml"))]


def points_of(sub_area, grades):
    """max x sum of worth x grade / sum of worth, over the criteria that apply."""
    counted = [(one["worth"], grades[one["id"]]) for one in sub_area["criteria"] if one["id"] in grades]
    worths = sum(worth for worth, _ in counted)
    return Fraction(sub_area["max"] * sum(worth * grade for worth, grade in counted), 100 * worths)


def computed(evaluation):
    grades = {one["criterion"]: one["percent"] for one in evaluation["consensus"]
              if one.get("not_applicable") is None}
    points = {"total": Fraction(0)}
    for area in areas_of(evaluation["edition"]):
        of_area = {one["code"]: points_of(one, grades) for one in area["sub_areas"]}
        points.update(of_area)
        points[str(area["code"])] = sum(of_area.values())
        points["total"] += sum(of_area.values())
    return points


def told(file):
    answer = subprocess.run([os.environ["KOMPASS"], "score", file, "--json"], cwd=ROOT, check=True,
                            stdout=subprocess.PIPE)
    scores = json.loads(answer.stdout)
    rows = {"total": scores["total"]} | {one["code"]: one for one in scores["areas"] + scores["sub_areas"]}
    return {code: Fraction(row["points"]["exact"]) for code, row in rows.items()}


def main():
    tally = Tally()
    for name in EXAMPLES:
        file = ROOT / "examples" / f"{name}.kompass.json"
        right, said = computed(json.loads(file.read_text("utf-8"))), told(file)
        tally.expect(f"{name}: every row", [] if right.keys() == said.keys() else "rows differ")
        for code, points in right.items():
            tally.expect(f"{name} {code}", [] if said.get(code) == points
                         else f"{said.get(code)}, and {points} is right")
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Says what a report in PDF lacks for a reader who does not see it; PDF/UA-1 itself is Typst's matter.

  check.py [--lang sv-SE] [--pages N] [--pictures N] [--words N] FILE...
  exit 0: nothing lacks, 1: something, 5: no poppler

Looks for: PDF/UA mark, tags, title, author, language, bookmarks, alt texts that tell something (more
than 40 characters, with digits), tables with header cells, headings, pages that a few lines ran over
to. Needs pdfinfo and pdftohtml.
"""
import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

ALT_LEAST = 40


def output_of(*command):
    done = subprocess.run(command, capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace")


def text_of(raw):
    """A PDF string, literal or hexadecimal, as text."""
    if raw.startswith(b"<"):
        data = bytes.fromhex(re.sub(rb"\s", b"", raw[1:-1]).decode("ascii"))
    else:
        data = re.sub(rb"\\([()\\])", rb"\1", raw[1:-1])
    return data.decode("utf-16") if data.startswith(b"\xfe\xff") else data.decode("latin-1")


def string_at(data, start):
    """The PDF string that begins there; brackets in a literal one stand in pairs or are escaped."""
    if data[start:start + 1] == b"<":
        return data[start:data.index(b">", start) + 1]
    depth = 0
    for found in re.finditer(rb"\\.|[()]", data[start:], re.S):
        depth += {b"(": 1, b")": -1}.get(found.group(), 0)
        if depth == 0:
            return data[start:start + found.end()]
    return b"()"


def figures(pdf):
    """The alternative text of every figure, None where there is none. Typst leaves tags uncompressed."""
    for found in re.finditer(rb"\bobj\b(.*?)\bendobj\b", pdf, re.S):
        body = found.group(1)
        if not re.search(rb"/S\s*/Figure\b", body[:4000]):
            continue
        alt = re.search(rb"/Alt\s*(?=[<(])", body)
        yield text_of(string_at(body, alt.end())) if alt else None


def facts(info):
    pairs = (line.split(":", 1) for line in info.splitlines() if ":" in line)
    return {key.strip(): value.strip() for key, value in pairs}


def tags(structure):
    """(depth, tag) of every element, from pdfinfo -struct."""
    for line in structure.splitlines():
        found = re.match(r"( *)([A-Z][A-Za-z0-9]*)\b(?! *\[)", line)
        if found:
            yield len(found.group(1)), found.group(2)


def tables_without_heads(elements):
    missing, number, open_table, heads = [], 0, None, 0
    for depth, tag in [*elements, (0, "End")]:
        if open_table is not None and depth <= open_table:
            if heads == 0:
                missing.append(number)
            open_table = None
        if tag == "Table":
            number, open_table, heads = number + 1, depth, 0
        elif tag == "TH":
            heads += 1
    return missing, number


def faults_of_figures(pdf, pictures):
    alts = list(figures(pdf))
    poor = [alt for alt in alts if alt and (len(alt) <= ALT_LEAST or not re.search(r"\d", alt))]
    yield from (f"figure {n} has no alternative text" for n, alt in enumerate(alts, 1) if not alt)
    if len(poor) > pictures:
        yield from (f"an alternative text tells too little: '{alt}'" for alt in poor)


def faults_of_structure(path):
    elements = list(tags(output_of("pdfinfo", "-struct", path)))
    names = [tag for _, tag in elements]
    missing, _ = tables_without_heads(elements)
    for number in missing:
        yield f"table {number} has no header cells"
    for tag in ("H1", "H2", "P", "Table", "TOC", "Figure"):
        if tag not in names:
            yield f"there is no {tag} in the structure"


def faults_of_pages(path, least):
    pages = output_of("pdftotext", path, "-").split("\f")[:-1]
    for number, text in enumerate(pages[1:-1], 2):  # the cover and the last page may be short
        if len(text.split()) < least:
            yield f"page {number} holds {len(text.split())} words only, head and foot among them"


def faults(path, asked):
    pdf = Path(path).read_bytes()
    info = facts(output_of("pdfinfo", "-isodates", path))
    if info.get("Tagged") != "yes":
        yield "it is not tagged"
    if not info.get("Title"):
        yield "it has no Title"
    dated = info.get("CreationDate", "none")[:10]
    if asked.date and dated != asked.date:
        yield f"its date is {dated}, not {asked.date}"
    if b"pdfuaid:part" not in pdf:
        yield "it does not claim PDF/UA"
    languages = re.findall(rb"/Lang\s*\(([^)]*)\)", pdf)
    if not languages:
        yield "it has no language"
    elif asked.lang and asked.lang.encode() not in languages:
        yield f"its language is {languages[0].decode()}, not {asked.lang}"
    if int(info.get("Pages", 0)) < asked.pages:
        yield f"it has {info.get('Pages')} pages, fewer than {asked.pages}"
    if "<outline>" not in output_of("pdftohtml", "-xml", "-i", "-stdout", path):
        yield "it has no bookmarks"
    yield from faults_of_figures(pdf, asked.pictures)
    yield from faults_of_structure(path)
    yield from faults_of_pages(path, asked.words)


def main():
    parser = argparse.ArgumentParser(description="Checks the accessibility of a report in PDF.")
    parser.add_argument("--lang", help="the language it must have, such as sv-SE")
    parser.add_argument("--date", help="the date it must have, such as 2019-04-09, or none")
    parser.add_argument("--pages", type=int, default=0, help="the least number of pages")
    parser.add_argument("--pictures", type=int, default=0,
                        help="so many figures are photographs and need no figures in their text")
    parser.add_argument("--words", type=int, default=0, help="the least number of words on a page")
    parser.add_argument("files", nargs="+")
    asked = parser.parse_args()
    if not shutil.which("pdfinfo"):
        print("pdfinfo is missing; install the package poppler-utils", file=sys.stderr)
        return 5
    found = [f"{path}: {fault}" for path in asked.files for fault in faults(path, asked)]
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

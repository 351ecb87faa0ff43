# SPDX-License-Identifier: EUPL-1.2
"""Holds the manual for people (docs/manual/roles) against the program: what stands in bold is on a
page of Kompass in just these words, each page has a twin in the other language with the same
pictures, and each picture is there, small, and described."""
import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
ROLES = ROOT / "docs" / "manual" / "roles"
LANGUAGES = ("sv", "en")
MOST_WORDS = 1200
MOST_BYTES = 120_000
LEAST_ALT = 30  # characters


def read(path):
    return path.read_text(encoding="utf-8")


def code_with_phrases():
    files = [*(ROOT / "templates").rglob("*.mustache"),
             *(f for f in (ROOT / "src").rglob("*.?pp") if not f.stem.endswith("_test"))]
    return "\n".join(read(file) for file in files)


def is_used(key, code, beginnings):
    """Whether a page can show the phrase: by its name, or by one that the code puts together."""
    whole = re.search(rf'["{{]{key}["}}]', code)
    return whole is not None or any(key.startswith(one) for one in beginnings)


def phrases_on_pages(language, code):
    texts = yaml.safe_load(read(ROOT / "texts" / f"{language}.yaml"))
    beginnings = set(re.findall(r'"((?:work|site|live)_[a-z_]*_)"', code))
    beginnings |= {f"work_{name}_" for name in re.findall(r'note\(turn, "([a-z_]+)"', code)}
    return [str(text) for key, text in texts.items()
            if key.startswith(("work_", "site_", "live_")) and is_used(key, code, beginnings)]


def pattern_of(phrase):
    """A phrase whose {names} are filled in; one that is nothing but names fits nothing."""
    parts = re.split(r"\{\w+\}", phrase)
    if not re.search(r"\w\w", "".join(parts)):
        return "(?!)"
    return ".+".join(re.escape(part) for part in parts)


def faults_of_quotes(text, phrases):
    wanted = re.compile("|".join(f"(?:{pattern_of(phrase)})" for phrase in phrases))
    quotes = sorted(set(re.findall(r"\*\*(.+?)\*\*", text, re.DOTALL)))
    return [f"no page says '{quote}'" for quote in quotes if not wanted.fullmatch(quote)]


def pictures_in(text):
    return re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text)


def faults_of_pictures(page):
    faults = []
    for alt, link in pictures_in(read(page)):
        file = (page.parent / link).resolve()
        if len(alt) < LEAST_ALT:
            faults.append(f"{link} is described by '{alt}' only")
        if not file.exists():
            faults.append(f"{link} is not there")
        elif file.stat().st_size > MOST_BYTES:
            faults.append(f"{link} has {file.stat().st_size} bytes of {MOST_BYTES}")
        if f".{page.suffixes[0].strip('.')}." not in link:
            faults.append(f"{link} is in another language")
    return faults


def words_in(text):
    return len(re.findall(r"[\w’'-]+", re.sub(r"<!--.*?-->|\]\([^)]*\)", "", text)))


def faults_of_shape(text):
    faults = []
    if words_in(text) > MOST_WORDS:
        faults.append(f"has {words_in(text)} words of {MOST_WORDS}")
    contents = re.findall(r"^- \[(.+?)\]\(#", text, re.MULTILINE)
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    if contents != headings:
        faults.append("the list of contents is not that of its headings")
    return faults


def shape_of(text):
    """What a page and its twin have in common."""
    pictures = [re.sub(r"\.(sv|en)\.png$", "", link) for _, link in pictures_in(text)]
    return pictures, len(re.findall(r"^## ", text, re.MULTILINE)), len(re.findall(r"^\| ", text, re.MULTILINE))


def faults_of_twins(name):
    pages = [ROLES / f"{name}.{language}.md" for language in LANGUAGES]
    missing = [f"{page.name} is not there" for page in pages if not page.exists()]
    if missing:
        return missing
    swedish, english = (read(page) for page in pages)
    faults = []
    if shape_of(swedish) != shape_of(english):
        faults.append("differ in their headings, pictures or rows of tables")
    same = {alt for alt, _ in pictures_in(swedish)} & {alt for alt, _ in pictures_in(english)}
    return faults + [f"both say '{alt}'" for alt in sorted(same)]


def check_roles(tally):
    code = code_with_phrases()
    for language in LANGUAGES:
        phrases = phrases_on_pages(language, code)
        for page in sorted(ROLES.glob(f"*.{language}.md")):
            text = read(page)
            tally.expect(f"roles/{page.name}", faults_of_quotes(text, phrases)
                         + faults_of_pictures(page) + faults_of_shape(text))
    for name in sorted({page.name.split(".")[0] for page in ROLES.glob("*.md")}):
        tally.expect(f"roles/{name}, both languages", faults_of_twins(name))

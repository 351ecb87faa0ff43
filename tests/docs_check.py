#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Holds the documentation against the program: every command and option is in command-line.md,
every finding code in findings.md and the other way round, every console block says what really
comes out, every link leads somewhere, every decision is in the index, and the manual for people
says what the pages say (manual_roles.py).
KOMPASS names the program; without it build/dev/bin/kompass is taken."""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from manual_roles import check_roles
from tally import Tally

ROOT = Path(__file__).resolve().parent.parent
MANUAL = ROOT / "docs" / "manual"
DECISIONS = ROOT / "docs" / "decisions"
PROGRAM = Path(os.environ.get("KOMPASS") or ROOT / "build/dev/bin/kompass").resolve()


def read(path):
    return path.read_text(encoding="utf-8")


# --- commands and options ------------------------------------------------------------------------

def help_of(*command):
    return subprocess.run([PROGRAM, *command, "--help"], capture_output=True, text=True).stdout


def subcommands_in(text):
    listed = text.partition("Subcommands:")[2].partition("\n\n")[0]  # examples follow
    return re.findall(r"^  ([a-z][\w-]*) ", listed, re.MULTILINE)


def sections_of(text):
    """Heading of level 2 or 3, without backquotes, to what stands under it."""
    parts = re.split(r"^##+ (.+)$", text, flags=re.MULTILINE)
    return {title.strip().strip("`"): body for title, body in zip(parts[1::2], parts[2::2])}


def check_commands(tally):
    sections = sections_of(read(MANUAL / "command-line.md"))

    def walk(command):
        text = help_of(*command)
        under = subcommands_in(text)
        if command and not under:
            name = " ".join(["kompass", *command])
            body = sections.get(name)
            options = set(re.findall(r"(?<![\w-])(--[a-z][\w-]*)", text)) - {"--help"}
            missing = [o for o in sorted(options) if body is not None and f"`{o}" not in body]
            tally.expect(f"command-line.md: {name}",
                         "has no section of its own" if body is None else
                         [f"{option} is not described" for option in missing])
        for name in under:
            walk([*command, name])

    walk([])


# --- finding codes -------------------------------------------------------------------------------

MODULES = ("base", "core", "codec", "evidence", "service", "cli")
NOT_CODES = {"command-line", "create-administrator", "sub-area", "sub-areas",
             "base-address", "metrics-readers", "slow-threads", "time-zone", "trusted-proxies",
             "accessibility-conformity", "accessibility-date"}  # settings
ONE_WORD = re.compile(r'\b(?:refuse|warn|note|fail)\(\s*"([a-z]+)"|'
                      r'case Trouble::\w+: return "([a-z]+)"')


def codes_in_source():
    codes = set()
    for module in MODULES:
        for file in (ROOT / "src" / module).rglob("*.?pp"):
            if file.stem.endswith("_test"):
                continue
            text = re.sub(r"//.*", "", read(file))
            codes |= set(re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', text))
            codes |= {code for found in ONE_WORD.findall(text) for code in found if code}
    return {c for c in codes if c not in NOT_CODES and not c.startswith("kompass-")}


def check_findings(tally):
    in_source = codes_in_source()
    headings = re.findall(r"^### (.+)$", read(MANUAL / "findings.md"), re.MULTILINE)
    described = [heading.strip("`") for heading in headings]
    for code in sorted(in_source | set(described)):
        faults = []
        if code not in described:
            faults.append("is in the source and not in findings.md")
        if code not in in_source:
            faults.append("is in findings.md and not in the source")
        if described.count(code) > 1:
            faults.append("has two headings in findings.md")
        tally.expect(f"finding {code}", faults)


# --- console blocks ------------------------------------------------------------------------------

def blocks_of(text):
    for match in re.finditer(r"^```console\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
        yield text[:match.start()].count("\n") + 1, match.group(1)


def steps_of(block):
    """The commands of a block, each with what it should say."""
    steps = []
    for line in block.splitlines():
        if line.startswith("$ "):
            steps.append((line[2:], []))
        elif steps:
            steps[-1][1].append(line.rstrip())
    return steps


def matches(wanted, got):
    """Line by line; a wanted line '...' stands for any lines."""
    pattern = "\n".join("(?:.*\n?)*?" if line == "..." else re.escape(line) for line in wanted)
    pattern = pattern.replace("(?:.*\n?)*?\n", "(?:.*\n)*?").replace("\n(?:.*\n?)*?", "(?:\n.*)*")
    return re.fullmatch(pattern, "\n".join(got)) is not None


def run_block(block, folder):
    faults = []
    for command, wanted in steps_of(block):
        ran = subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, text=True,
                             timeout=120, env={**os.environ, "PATH": f"{folder}/bin:"
                                               f"{os.environ['PATH']}"})
        got = [line.rstrip() for line in (ran.stdout + ran.stderr).splitlines()]
        if not matches(wanted, got):
            faults.append(f"'{command}' says\n    " + "\n    ".join(got[:60]) + "\n  and not\n    "
                          + "\n    ".join(wanted[:60]))
    return faults


def check_console(tally):
    for file in sorted((ROOT / "docs").rglob("*.md")):
        for line, block in blocks_of(read(file)):
            with tempfile.TemporaryDirectory() as folder:
                (Path(folder) / "bin").mkdir()
                (Path(folder) / "bin" / "kompass").symlink_to(PROGRAM)
                for part in ("examples", "instruments"):
                    (Path(folder) / part).symlink_to(ROOT / part)
                tally.expect(f"{file.relative_to(ROOT)}:{line}", run_block(block, folder))


# --- links and decisions -------------------------------------------------------------------------

def anchors_of(text):
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-") for title in titles}


def check_links(tally):
    files = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "examples/README.md"]
    for file in sorted(files):
        text = re.sub(r"^```.*?^```", "", read(file), flags=re.DOTALL | re.MULTILINE)
        faults = []
        for link in re.findall(r"\]\(([^)\s]+)\)", text):
            if re.match(r"[a-z]+:", link):
                continue
            path, _, anchor = link.partition("#")
            target = (file.parent / path).resolve() if path else file
            if not target.exists():
                faults.append(f"{link} leads nowhere")
            elif anchor and anchor not in anchors_of(read(target)):
                faults.append(f"{link} names no heading")
        tally.expect(f"links of {file.relative_to(ROOT)}", faults)


def check_decisions(tally):
    index = read(DECISIONS / "README.md")
    numbers = set()
    for file in sorted(DECISIONS.glob("[0-9]*.md")):
        text = read(file)
        title = re.search(r"^# (.+)$", text, re.MULTILINE).group(1)
        faults = []
        if f"[{title}]({file.name})" not in index:
            faults.append(f"the index lacks [{title}]({file.name})")
        if file.name[:4] in numbers:
            faults.append(f"the number {file.name[:4]} is used twice")
        for part in ("**Why.**", "**Cost.**", "**Forbidden.**"):
            if part not in text:
                faults.append(f"has no part {part}")
        numbers.add(file.name[:4])
        tally.expect(f"decision {file.name}", faults)


def main():
    if not PROGRAM.exists():
        sys.exit(f"docs_check: there is no program {PROGRAM}; build it or set KOMPASS")
    tally = Tally()
    check_commands(tally)
    check_findings(tally)
    check_console(tally)
    check_links(tally)
    check_decisions(tally)
    check_roles(tally)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())

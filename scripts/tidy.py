#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# clang-tidy on the files that changed since the last landing and those that include them directly,
# or on all with --all. What passed here before with the same text, headers and settings is not read
# again.
# The last landing: $KOMPASS_BASE, else the commit in .ci/passed, of which every file was read, else
# where this branch left origin/main, else a day before HEAD.
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TIDY = "clang-tidy-19"
CACHES = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"))
CACHE = CACHES / "kompass/tidy"
BASE = ROOT / "build/tidy"
COMMON = re.compile(r" -Winvalid-pch| -fpch-preprocess| -include \S*/cmake_pch\.hxx")
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def output_of(*command):
    run = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False)
    return run.stdout.strip()


def included_by(file):
    return {ROOT / "src" / header for header in INCLUDE.findall(file.read_text("utf-8"))}


def with_headers(path):
    """The file and every header of ours that it includes, at any depth."""
    found, todo = set(), [path]
    while todo:
        file = todo.pop()
        if file in found or not file.is_file():
            continue
        found.add(file)
        todo += included_by(file)
    return found


def passed():
    """Empty when the commit is none of this branch's."""
    said = ROOT / ".ci/passed"
    commit = said.read_text().strip() if said.is_file() else ""
    is_before = commit and output_of("git", "merge-base", commit, "HEAD") == commit
    return commit if is_before else ""


def last_landing():
    if base := os.environ.get("KOMPASS_BASE") or passed():
        return base
    head = output_of("git", "rev-parse", "HEAD")
    base = output_of("git", "merge-base", "HEAD", "origin/main")
    if base and base != head:
        return base
    day_before = int(output_of("git", "log", "-1", "--format=%ct") or 0) - 24 * 3600
    return output_of("git", "rev-list", "-1", f"--before={day_before}", "HEAD")


def changed_files():
    """None when there is no landing to compare with, or the settings themselves changed."""
    base = last_landing()
    names = output_of("git", "diff", "--name-only", base).split("\n") if base else [".clang-tidy"]
    return None if ".clang-tidy" in names else {ROOT / name for name in names}


def mark_of(entry, files, version):
    """The file whose presence says that this very text passed."""
    digest = hashlib.sha256(version.encode())
    command = entry.get("command") or " ".join(entry["arguments"])
    digest.update(command.replace(str(ROOT), ".").encode())
    for path in [ROOT / ".clang-tidy", *sorted(files)]:
        digest.update(path.read_bytes())
    return CACHE / digest.hexdigest()


def without_common_headers(entries):
    """The commands as clang reads them: each file with its own includes and no others."""
    for entry in entries:
        entry["command"] = COMMON.sub("", entry["command"])
    BASE.mkdir(parents=True, exist_ok=True)
    (BASE / "compile_commands.json").write_text(json.dumps(entries))
    return entries


def tidy(path, mark):
    run = subprocess.run([TIDY, "-p", BASE, "--quiet", path], cwd=ROOT, text=True,
                         capture_output=True, check=False)
    if run.returncode == 0:
        mark.touch()
        return ""
    return run.stdout or run.stderr


def to_read(everything):
    changed = None if everything else changed_files()
    version = output_of(TIDY, "--version")
    entries = json.loads((ROOT / "build/dev/compile_commands.json").read_text())
    for entry in without_common_headers(entries):
        path = pathlib.Path(entry["directory"], entry["file"])
        if ROOT / "build" in path.parents:  # generated
            continue
        mark = mark_of(entry, with_headers(path), version)
        is_meant = changed is None or changed & {path, *included_by(path)}
        if everything or (is_meant and not mark.exists()):
            yield path, mark


def main(everything):
    CACHE.mkdir(parents=True, exist_ok=True)
    jobs = sorted(to_read(everything))
    faults = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = {pool.submit(tidy, *job): job[0] for job in jobs}
        for done, run in enumerate(concurrent.futures.as_completed(runs), 1):
            print(f"[{done}/{len(jobs)}] {runs[run].relative_to(ROOT)}", flush=True)
            faults += [run.result()] if run.result() else []
    print("\n".join(faults))
    print(f"{len(jobs)} files read, {len(faults)} with faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main("--all" in sys.argv[1:]))

#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Runs the cases of the command line: every folder below this one that holds a file `cmd`. README.md
# says what a case is. KOMPASS_ACCEPT=1 takes what came out as expected: review it with git diff.
# The last line is 'N passed, N failed'. Exit: 0 nothing failed, 1 something did, 2 wrong usage.
import argparse
import difflib
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TIME_LIMIT = 60  # seconds
AT_ONCE = 2
OWN = {"cmd", "status", "out", "err", "files", "check", "memory"}
KEPT = ("PATH", "LANG", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS")

# Permission bits do not bind root; without these capabilities they do.
BOUND = "setpriv --bounding-set=-dac_override,-dac_read_search" if os.getuid() == 0 else ""


def environment(folder, program):
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | {"KOMPASS": str(program), "ROOT": str(ROOT), "SHARED": str(HERE / "shared"),
                   "BOUND": BOUND, "HOME": str(folder), "LC_ALL": "C.UTF-8"}


def limit_memory(megabytes):
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    return limit if megabytes else None


def shell(script, folder, program, megabytes=None):
    """Status, output and errors of a script; status None when it ran out of time."""
    process = subprocess.Popen(["bash", "-euo", "pipefail", "-c", script], cwd=folder, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env=environment(folder, program), start_new_session=True,
                               preexec_fn=limit_memory(megabytes))
    try:
        out, err = process.communicate(timeout=TIME_LIMIT)
        return process.returncode, out, err
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, err = process.communicate()
        return None, out, err


def normal(raw, folder):
    text = raw.decode("utf-8", errors="backslashreplace")
    return text.replace(str(folder), "TMP").replace(str(ROOT), "ROOT")


def text_of(path):
    return path.read_text(encoding="utf-8") if path.exists() else ""


def difference(name, wanted, got):
    lines = difflib.unified_diff(wanted.splitlines(), got.splitlines(), f"{name}, expected",
                                 f"{name}, got", lineterm="")
    return "\n".join(lines) or f"{name}: they differ in the line break at the end"


def accept(case, results):
    for name, text in results.items():
        if text:
            (case / name).write_text(text, encoding="utf-8")
        else:
            (case / name).unlink(missing_ok=True)


def files_fault(case, folder):
    if not (case / "files").exists():
        return None
    there = sorted(str(path.relative_to(folder)) for path in folder.rglob("*")
                   if path.is_symlink() or not path.is_dir())
    wanted = sorted(text_of(case / "files").split("\n"))
    wanted = [name for name in wanted if name]
    return None if there == wanted else difference("files", "\n".join(wanted), "\n".join(there))


def check_fault(case, folder, program):
    if not (case / "check").exists():
        return None
    status, out, err = shell(text_of(case / "check"), folder, program)
    if status == 0:
        return None
    return f"check ended with {status}\n{normal(out + err, folder)}".rstrip()


def run_in(folder, case, options):
    for entry in case.iterdir():
        if entry.name in OWN:
            continue
        copy = shutil.copytree if entry.is_dir() else shutil.copy
        copy(entry, folder / entry.name)
    memory = int(text_of(case / "memory") or 0) if options.memory_limits else None
    status, out, err = shell(text_of(case / "cmd"), folder, options.kompass, memory)
    if status is None:
        return [f"not done within {TIME_LIMIT} s"]
    if status < 0 or status > 128:
        return [f"ended by signal {-status if status < 0 else status - 128}",
                normal(err, folder).rstrip()]
    results = {"status": f"{status}\n", "out": normal(out, folder), "err": normal(err, folder)}
    if options.accept:
        accept(case, results)
    faults = [difference(name, text_of(case / name), got) for name, got in results.items()
              if got != text_of(case / name)]
    faults += [files_fault(case, folder), check_fault(case, folder, options.kompass)]
    return [fault for fault in faults if fault]


def remove(folder):
    for path, folders, _ in os.walk(folder):
        for name in folders:
            if not os.path.islink(os.path.join(path, name)):
                os.chmod(os.path.join(path, name), 0o700)
    shutil.rmtree(folder)


def run_case(case, options):
    folder = Path(tempfile.mkdtemp(prefix="kompass-cli-")).resolve()
    try:
        return run_in(folder, case, options)
    finally:
        remove(folder)


def chosen(words):
    cases = sorted(path.parent for path in HERE.rglob("cmd"))
    return [case for case in cases
            if not words or any(word in str(case.relative_to(HERE)) for word in words)]


def main():
    parser = argparse.ArgumentParser(description="Runs the cases of the command line.")
    parser.add_argument("--kompass", type=Path, default=ROOT / "build/dev/bin/kompass")
    parser.add_argument("--no-memory-limits", dest="memory_limits", action="store_false",
                        help="for programs built with a sanitizer, which reserve terabytes")
    parser.add_argument("words", nargs="*", help="only cases whose name holds one of them")
    options = parser.parse_args()
    options.kompass = options.kompass.resolve()
    options.accept = os.environ.get("KOMPASS_ACCEPT") == "1"
    if not options.kompass.is_file():
        parser.error(f"{options.kompass} is not there; build the target kompass first")
    cases = chosen(options.words)
    failed = 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for case, faults in zip(cases, pool.map(lambda case: run_case(case, options), cases)):
            if faults:
                failed += 1
                print(f"--- {case.relative_to(HERE)}", *faults, sep="\n", flush=True)
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())

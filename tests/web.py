#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# The scripts of web/: their types hold against the contract and the texts, every phrase they may say
# is said, and their own tests pass. Exit: 0 all well, 1 not.
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "web"
MODULES = ROOT / "node_modules"
STEPS = {
    "types of the contract": ["generate.mjs"],
    "types": [MODULES / "svelte-check/bin/svelte-check", "--tsconfig", "tsconfig.json",
              "--fail-on-warnings"],
    "tests": [MODULES / "vitest/vitest.mjs", "run", "--config", "vite.config.mts"],
}


def unsaid_phrases():
    phrases = re.findall(r"^(live_\w+):", (ROOT / "texts/en.yaml").read_text("utf-8"), re.M)
    sources = "".join(path.read_text("utf-8") for path in (WEB / "src").rglob("*.*"))
    return [phrase for phrase in phrases if f"'{phrase}'" not in sources]


def main():
    failed = []
    for name, command in STEPS.items():
        done = subprocess.run([MODULES / "node/bin/node", *command], cwd=WEB, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode != 0:
            print(done.stdout)
            failed.append(name)
    for phrase in unsaid_phrases():
        print(f"texts: no script says {phrase}; take it out")
        failed.append(phrase)
    total = len(STEPS) + 1
    print(f"{total - min(len(failed), total)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

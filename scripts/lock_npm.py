#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Writes package-lock.json anew after a change of package.json: names, versions and hashes, no
# addresses, and of parts made per platform only those for Linux on x86-64 with glibc. (Newer npm
# refuses a lock that names parts a registry does not hold; older npm installs the parts for musl.)
import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
HERE = {"os": "linux", "cpu": "x64", "libc": "glibc"}


def runs_here(entry):
    return all(here in entry.get(key, here) for key, here in HERE.items())


def main():
    subprocess.run(["npm", "install", "--package-lock-only", "--no-audit", "--no-fund"],
                   cwd=ROOT, check=True)
    path = ROOT / "package-lock.json"
    lock = json.loads(path.read_text())
    kept = {name: entry for name, entry in lock["packages"].items() if runs_here(entry)}
    for entry in kept.values():
        entry.pop("resolved", None)
        parts = entry.get("optionalDependencies", {})
        entry["optionalDependencies"] = {
            name: version for name, version in parts.items() if f"node_modules/{name}" in kept}
        if not entry["optionalDependencies"]:
            del entry["optionalDependencies"]
    lock["packages"] = kept
    path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

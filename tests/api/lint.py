#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Lints the contract with redocly, by contract/redocly.yaml."""
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from tally import Tally  # noqa: E402

QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}


def main():
    tally = Tally()
    ran = subprocess.run(
        [ROOT / "node_modules/node/bin/node", ROOT / "node_modules/@redocly/cli/bin/cli.js", "lint",
         "--config", "contract/redocly.yaml", "contract/openapi.yaml"],
        cwd=ROOT, env={**os.environ, **QUIET}, capture_output=True, text=True, timeout=120)
    tally.expect("contract/openapi.yaml", "" if ran.returncode == 0 else ran.stdout + ran.stderr)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())

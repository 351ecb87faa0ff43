# SPDX-License-Identifier: EUPL-1.2
"""The manual's page on the API: its commands are run, and its problems are those of the source."""
import re
import subprocess
import tempfile

from server import ROOT

PAGE = ROOT / "docs/manual/api.md"
HERE = "http://127.0.0.1:8080"
# a status and the code after it, as refusals are written
EARLY = re.compile(r'case \d+: return "([a-z_]+)"')
IN_SOURCE = re.compile(r'\b([1-5]\d\d),\s*"([a-z_]+)"|'
                       r'(not_let_in\(|code = |problem\(\), )"([a-z_]+)"')
OF_TROUBLE = {"usage", "missing", "conflict", "denied", "environment", "output", "input"}


def check_commands(address, tally):
    """All blocks in one shell, since later ones use what earlier ones set."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.M | re.S)
    script = "curl() { command curl --fail-with-body \"$@\"; }\n" + "\n".join(blocks)
    with tempfile.TemporaryDirectory() as folder:
        ran = subprocess.run(["bash", "-euo", "pipefail", "-c", script.replace(HERE, address)],
                             cwd=folder, capture_output=True, text=True, timeout=120)
    tally.expect("commands of api.md", [] if ran.returncode == 0 else
                 f"exit {ran.returncode}: {ran.stderr[-300:]} {ran.stdout[-300:]}")


def check_problems(tally):
    rows = re.findall(r"^\| `([a-z_]+)` \| (\d+) \|", PAGE.read_text(encoding="utf-8"), re.M)
    described = {code for code, _ in rows}
    found = set(OF_TROUBLE)
    for file in [*(ROOT / "src/api").glob("*.cpp"), *(ROOT / "apps/kompass").glob("*.cpp")]:
        if not file.stem.endswith("_test"):
            text = file.read_text(encoding="utf-8")
            found |= {m[1] or m[3] for m in IN_SOURCE.findall(text)} | set(EARLY.findall(text))
    tally.expect("problems of api.md", sorted(found ^ described))

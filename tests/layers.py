#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Holds every #include against the two tables of ARCHITECTURE.md: which module may use which, and
# which module a library from outside lives in; and what is written inside an evaluation goes into
# the store by one way. Usage: layers.py [ROOT]. Exit: 0 all fits, 1 not.
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')

# Where people write inside an evaluation, and what would let them without their role (0088).
OF_EVALUATIONS = ("src/service/work/*.cpp", "src/service/published/withdrawals*.cpp")
# A deed in somebody's name, wherever it is done, holds their account and their session too.
PAST_THE_SESSION = re.compile(r"\b(?:changed|apply)\([^;{]*\{caller\.account")
PAST_THE_ROLE = re.compile(r"\b(?:changed|applied)\((?:desk\.realm\.)?store,|\bstore\.apply\(")


def tables(text):
    """The rows of the module table and of the library table, as lists of cells."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")]
            for line in text.splitlines() if line.startswith("|")]
    modules = [row for row in rows if row[0].isdigit()]
    libraries = [row for row in rows if len(row) == 3 and row[1].startswith("`")]
    return modules, libraries


class Layers:
    def __init__(self, text):
        modules, libraries = tables(text)
        self.level = {name: int(level) for level, name, _, _ in modules}
        self.uses = {name: uses.split() for _, name, uses, _ in modules}
        self.home = {prefix: module for _, headers, module in libraries
                     for prefix in re.findall(r"`([^`]+)`", headers)}

    def faults_of_table(self):
        if not self.level:
            yield "ARCHITECTURE.md: there is no table of modules"
        for name, uses in self.uses.items():
            for used in uses:
                if self.level.get(used, 99) >= self.level[name]:
                    yield f"ARCHITECTURE.md: {name} uses {used}, which is not on a lower level"
        for module in set(self.home.values()) - set(self.level):
            yield f"ARCHITECTURE.md: a library lives in {module}, which is no module"

    def allowed(self, module):
        """The module and all that it stands on."""
        found = {module}
        for used in self.uses[module]:
            found |= self.allowed(used)
        return found

    def fault(self, module, quote, header):
        if quote == "<":
            home = next((m for prefix, m in self.home.items() if header.startswith(prefix)), module)
            return None if home == module else f"<{header}> lives in {home}; ask {home} for it"
        used = header.split("/")[0]
        if used not in self.level:
            return f'"{header}" names no module; write "MODULE/file.hpp"'
        if used in self.allowed(module):
            return None
        may = ", ".join(sorted(self.allowed(module) - {module})) or "no other"
        return f"{module} may not use {used}; it may use {may}"

    def faults_of(self, path, module):
        if module not in self.level:
            yield f"{path}: the folder {module} is not in the table of ARCHITECTURE.md"
            return
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            include = INCLUDE.match(line)
            if include and (fault := self.fault(module, *include.groups())):
                yield f"{path}:{number}: {fault}"


def sources(root):
    """Each source file with the module it belongs to."""
    for path in sorted([*root.glob("src/*/**/*.[ch]pp"), *root.glob("apps/**/*.[ch]pp")]):
        parts = path.relative_to(root).parts
        yield path, "apps" if parts[0] == "apps" else parts[1]


def writes_past_the_role(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if PAST_THE_ROLE.search(line):
            yield (f"{path}:{number}: a change inside an evaluation does not hold the role it was "
                   "permitted with; use applied_for or changed_for")


def writes_past_the_session(path):
    text = path.read_text(encoding="utf-8")
    for found in PAST_THE_SESSION.finditer(text):
        number = text.count("\n", 0, found.start()) + 1
        yield (f"{path}:{number}: a change in a caller's name does not hold the account and the "
               "session it was permitted with; use applied_for or changed_for")


def main(root):
    layers = Layers((root / "ARCHITECTURE.md").read_text(encoding="utf-8"))
    faults = list(layers.faults_of_table())
    count = 0
    if not faults:
        for path, module in sources(root):
            count += 1
            faults += layers.faults_of(path, module)
    for pattern in OF_EVALUATIONS:
        files = sorted(root.glob(pattern))
        if not files:
            faults.append(f"tests/layers.py: {pattern} names no file; say where they are now")
        for path in files:
            if not path.name.endswith("_test.cpp"):
                faults += writes_past_the_role(path)
    for path in sorted(root.glob("src/service/**/*.cpp")):
        faults += writes_past_the_session(path)
    print("\n".join(faults) or f"{count} files keep to their layers")
    return 1 if faults else 0


if __name__ == "__main__":
    here = pathlib.Path(__file__).resolve().parent.parent
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here))

# SPDX-License-Identifier: EUPL-1.2
"""Counts the cases of a check and tells those that fail."""


class Tally:
    passed = failed = 0

    def expect(self, name, faults):
        """`faults` is a text or a list; empty when all is well."""
        if not faults:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED {name}: {faults if isinstance(faults, str) else '; '.join(faults[:8])}")

    def close(self):
        """Prints the line that ./test adds up; gives the exit code."""
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0

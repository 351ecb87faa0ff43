#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# summary.py counts cases, whatever kind of program ran them.
import contextlib
import io
import sys
import tempfile
import unittest

import summary

GOOGLETEST = """[ RUN      ] Points.AreExact
[==========] 4 tests from 2 test suites ran. (0 ms total)
[  PASSED  ] 2 tests.
[  SKIPPED ] 1 test, listed below:
[  SKIPPED ] Points.OfAnUnknownEdition
[  FAILED  ] 1 test, listed below:
[  FAILED  ] Points.AreExact
"""


def case(output, status="run", inside=""):
    return (f'<testcase name="x" status="{status}">{inside}'
            f"<system-out>{output}</system-out></testcase>")


def closing_line(*cases):
    with tempfile.NamedTemporaryFile("w", suffix=".xml") as file:
        file.write(f"<testsuite>{''.join(cases)}</testsuite>")
        file.flush()
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            summary.main(file.name)
    return said.getvalue().splitlines()[-1]


class Summary(unittest.TestCase):
    def test_counts_the_cases_of_googletest(self):
        self.assertEqual(closing_line(case(GOOGLETEST, "fail")), "2 passed, 1 failed, 1 skipped")

    def test_counts_by_a_program_s_own_closing_line(self):
        self.assertEqual(closing_line(case("cli: 81 passed, 0 failed")), "81 passed, 0 failed")

    def test_a_property_is_no_case(self):
        self.assertEqual(closing_line(case("OK, passed 100 tests")), "1 passed, 0 failed")

    def test_a_crash_fails_even_after_cases_that_passed(self):
        crashed = case("[  PASSED  ] 2 tests.\nSegmentation fault", "fail")
        self.assertEqual(closing_line(crashed, case("")), "3 passed, 1 failed")

    def test_a_program_that_is_missing_fails(self):
        missing = case("", "notrun", '<skipped message="Unable to find executable"/>')
        self.assertEqual(closing_line(missing), "0 passed, 1 failed")

    def test_a_program_that_skips_itself_is_skipped(self):
        skipped = case("", "notrun", '<skipped message="SKIP_RETURN_CODE=77"/>')
        self.assertEqual(closing_line(skipped), "0 passed, 0 failed, 1 skipped")


if __name__ == "__main__":
    done = unittest.main(exit=False, verbosity=0).result
    failed = len(done.failures + done.errors)
    print(f"{done.testsRun - failed} passed, {failed} failed")
    sys.exit(not done.wasSuccessful())

#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# Sums up a JUnit file of ctest in test cases: a program's own count (GoogleTest's, or a line
# 'N passed, N failed[, N skipped]') where it prints one, else the program itself. Shows the output
# of what failed, then the closing line. Exit: 0 nothing failed, 1 something did.
import re
import sys
import xml.etree.ElementTree as xml

GOOGLETEST = re.compile(r"^\[  (PASSED|FAILED|SKIPPED) *\] (\d+) tests?(?:\.|, listed below:)$",
                        re.MULTILINE)
PLAIN = re.compile(r"^(?:\w+: )?(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$", re.MULTILINE)
PASSED = re.compile(r"^(?:\[ RUN      \] .*\n)?\[       OK \] .*\n|^\[[-=]{10}\].*\n\n?",
                    re.MULTILINE)
TAIL = 60  # lines of output shown of a failed program


def state_of(case):
    """ctest's word on the whole program: passed, failed or skipped."""
    if case.get("status") == "run":
        return "passed"
    reason = case.find("skipped")
    left_out = case.get("status") == "disabled" or (
        reason is not None and reason.get("message", "").startswith("SKIP_"))
    return "skipped" if left_out else "failed"


def own_counts(output):
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for word, number in GOOGLETEST.findall(output):
        counts[word.lower()] += int(number)
    for numbers in PLAIN.findall(output):
        for word, number in zip(counts, numbers):
            counts[word] += int(number or 0)
    return counts


def counts_of(case):
    state = state_of(case)
    counts = own_counts(case.findtext("system-out") or "")
    if sum(counts.values()) == 0:
        counts[state] = 1
    elif state == "failed" and counts["failed"] == 0:  # it crashed or leaked after its last case
        counts["failed"] = 1
    return counts


def show(case):
    """The end of the output, without GoogleTest's word on what went well."""
    output = PASSED.sub("", case.findtext("system-out") or "no output")
    print(f"--- {case.get('name')}")
    print("\n".join(output.rstrip().splitlines()[-TAIL:]))


def main(path):
    total = {"passed": 0, "failed": 0, "skipped": 0}
    for case in xml.parse(path).getroot().iter("testcase"):
        counts = counts_of(case)
        if counts["failed"]:
            show(case)
        for word in total:
            total[word] += counts[word]
    skipped = f", {total['skipped']} skipped" if total["skipped"] else ""
    print(f"{total['passed']} passed, {total['failed']} failed{skipped}")
    return 1 if total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# layers.py lets arrows go down only, and keeps a library in its module.
import sys
import unittest

import layers

TABLES = """
| level | module | uses | never |
| --- | --- | --- | --- |
| 0 | base | | |
| 1 | core | base | |
| 2 | chart | core | |
| 2 | codec | core | |

| library | headers | module |
| --- | --- | --- |
| libyaml | `yaml.h` | codec |
"""


def fault(module, quote, header):
    return layers.Layers(TABLES).fault(module, quote, header)


class Layers(unittest.TestCase):
    def test_down_is_allowed_to_any_depth(self):
        self.assertIsNone(fault("chart", '"', "core/score.hpp"))
        self.assertIsNone(fault("chart", '"', "base/text.hpp"))

    def test_sideways_and_up_are_not(self):
        self.assertIn("may not use codec", fault("chart", '"', "codec/json.hpp"))
        self.assertIn("may not use chart", fault("core", '"', "chart/rose.hpp"))

    def test_an_include_names_its_module(self):
        self.assertIn("names no module", fault("chart", '"', "rose.hpp"))

    def test_a_library_stays_in_one_module(self):
        self.assertIsNone(fault("codec", "<", "yaml.h"))
        self.assertIn("lives in codec", fault("chart", "<", "yaml.h"))
        self.assertIsNone(fault("chart", "<", "vector"))

    def test_the_table_itself_goes_down_only(self):
        sideways = layers.Layers(TABLES.replace("| chart | core |", "| chart | codec |"))
        self.assertEqual(len(list(sideways.faults_of_table())), 1)


if __name__ == "__main__":
    done = unittest.main(exit=False, verbosity=0).result
    failed = len(done.failures + done.errors)
    print(f"{done.testsRun - failed} passed, {failed} failed")
    sys.exit(not done.wasSuccessful())

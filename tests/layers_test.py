#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
# layers.py lets arrows go down only, keeps a library in its module, and finds a write that goes past
# the role it was permitted with.
import pathlib
import sys
import tempfile
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

    def test_a_write_inside_an_evaluation_holds_the_role(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "work_x.cpp"
            for line, count in (("return changed_for(desk.realm.store, caller, a, all);", 0),
                                ("return changed(desk.realm.store, {caller.account, a}, all);", 1),
                                ("auto done = applied(store, deed, all);", 1),
                                ("auto done = store.apply(deed, all);", 1)):
                path.write_text(line, encoding="utf-8")
                self.assertEqual(len(list(layers.writes_past_the_role(path))), count, line)

    def test_a_deed_in_a_callers_name_that_does_not_hold_the_session_is_told(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "tokens.cpp"
            for line, count in (("changed_for(store, caller, \"token.make\", all);", 0),
                                ("changed(store, {token.item.parent, \"token.use\"}, all);", 0),
                                ("changed(realm.store, {caller.account, \"token.make\"}, all);", 1),
                                ("changed(realm.store,\n        {caller.account, name}, all);", 1)):
                path.write_text(line, encoding="utf-8")
                self.assertEqual(len(list(layers.writes_past_the_session(path))), count, line)


if __name__ == "__main__":
    done = unittest.main(exit=False, verbosity=0).result
    failed = len(done.failures + done.errors)
    print(f"{done.testsRun - failed} passed, {failed} failed")
    sys.exit(not done.wasSuccessful())

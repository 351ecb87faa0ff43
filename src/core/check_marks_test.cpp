// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/mapped.hpp"
#include "core/check.hpp"
#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> said_of(const std::string& text) {
  const Edition edition = kompass::testing::an_edition({{"1.1", 100, {1}}});
  Evaluation evaluation;
  evaluation.texts.push_back({TextKind::Summary, Code("1"), {}, text});
  const Scores scores = score(edition, evaluation, Missing::AsInterval);
  return mapped(check_marks({edition, {}, evaluation, scores, {}}),
                [](const Finding& one) { return one.code + " " + one.where + ": " + one.message; });
}

TEST(CheckMarks, AHeadingIsToldWithItsLine) {
  EXPECT_THAT(said_of("Ett stycke.\n\n## Mål och medel\nText."),
              ElementsAre("heading-in-text texts[0] (area 1): has the heading 'Mål och medel' on "
                          "line 3, and headings are not part of a text; write it in bold, or take "
                          "the marks out"));
  EXPECT_EQ(said_of("# Ett\n\n  ### Två\n").size(), 2U);
}

TEST(CheckMarks, WhatBeginsWithTheSignAndIsNoHeadingIsFine) {
  for (const char* text : {"#1.4.5 visar att mål finns.", "Text # text", "**Mål**\n\nText.", "##",
                           "####### Sju", "    # kod", ""}) {
    EXPECT_THAT(said_of(text), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace kompass

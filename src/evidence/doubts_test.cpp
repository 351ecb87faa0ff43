// SPDX-License-Identifier: EUPL-1.2
#include "evidence/doubts.hpp"

#include <gtest/gtest.h>

namespace kompass::evidence {
namespace {

TEST(Doubts, OfOneMessageAtManyLinesStandOnceWithTheirCount) {
  Doubts doubts("report.txt");
  for (int line = 20; line > 0; line -= 2) doubts.warn("row-unknown", line, "the row is left out");
  doubts.warn("row-unknown", 5, "another row is left out");
  const auto findings = std::move(doubts).in_order();
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].where, "report.txt:2");
  EXPECT_EQ(findings[0].message, "the row is left out (10 times, in lines 2, 4, 6, ...)");
  EXPECT_EQ(findings[1].message, "another row is left out");
}

TEST(Doubts, OfOneMessageAtAFewLinesStandAtEach) {
  Doubts doubts("report.txt");
  for (int line = 1; line < 10; ++line) doubts.note("table-stacked", line, "put together");
  EXPECT_EQ(std::move(doubts).in_order().size(), 9u);
}

}  // namespace
}  // namespace kompass::evidence

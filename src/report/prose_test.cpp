// SPDX-License-Identifier: EUPL-1.2
#include "report/prose.hpp"

#include <gtest/gtest.h>

#include "report/numbers.hpp"

namespace kompass::report {
namespace {

TEST(Prose, ReadsParagraphsListsEmphasisAndLinks) {
  const Prose prose = prose_of("Ett *litet* **ord**\nmed [länk](https://a.se).\n\n- a\n- b\n");
  ASSERT_EQ(prose.blocks.size(), 2u);
  const auto& runs = prose.blocks[0].runs;
  ASSERT_EQ(runs.size(), 7u);
  EXPECT_EQ(runs[1].kind, RunKind::Emphasis);
  EXPECT_EQ(runs[3].text, "ord");
  EXPECT_EQ(runs[4].text, " med ");
  EXPECT_EQ(runs[5].address, "https://a.se");
  EXPECT_EQ(prose.blocks[1].items.size(), 2u);
}

TEST(Prose, RefusesScriptsAndKeepsTheWords) {
  const Prose prose = prose_of("<b>x</b> [klick](javascript:alert(1)) ![bild](x.svg)");
  std::string text;
  for (const auto& run : prose.blocks[0].runs) {
    EXPECT_EQ(run.kind, RunKind::Plain);
    text += run.text;
  }
  EXPECT_EQ(text, "<b>x</b> klick bild");
}

TEST(Prose, ANumberedListKeepsItsNumbers) {
  const Prose prose = prose_of("3. tre\n4. fyra\n\n- punkt\n");
  ASSERT_EQ(prose.blocks.size(), 2u);
  EXPECT_EQ(prose.blocks[0].kind, BlockKind::Numbered);
  EXPECT_EQ(prose.blocks[0].first, 3);
  EXPECT_EQ(prose.blocks[0].items.size(), 2u);
  EXPECT_EQ(prose.blocks[1].kind, BlockKind::List);
}

TEST(Prose, MarksAnotherLanguage) {
  EXPECT_EQ(prose_of(Phrase{"Hei", Language::Norwegian}, Language::Swedish).lang, "nb");
  EXPECT_EQ(words_of(Phrase{"Hej", Language::Swedish}, Language::Swedish).lang, "");
}

TEST(Numbers, AreWrittenAsInSwedish) {
  const Phrasebook words(Language::Swedish, {{"decimal_mark", ","},
                                             {"thousands_mark", "\u202f"},
                                             {"percent", "{value}\u202f%"},
                                             {"month_4", "april"},
                                             {"date_day", "{day} {month} {year}"}});
  const Numbers numbers(words);
  EXPECT_EQ(numbers.whole(33432), "33\u202f432");
  EXPECT_EQ(numbers.whole(1234567), "1\u202f234\u202f567");
  EXPECT_EQ(numbers.whole(603), "603");
  EXPECT_EQ(numbers.signed_whole(-3), "\u22123");
  EXPECT_EQ(numbers.decimal(Exact::ratio(87, 5)), "17,4");
  EXPECT_EQ(numbers.percent(87), "87\u202f%");
  EXPECT_EQ(numbers.date({2019, 4, 9}), "9 april 2019");
}

}  // namespace
}  // namespace kompass::report

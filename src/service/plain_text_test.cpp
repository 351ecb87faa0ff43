// SPDX-License-Identifier: EUPL-1.2
#include "service/plain_text.hpp"

#include <gtest/gtest.h>

#include <array>

namespace kompass::service {
namespace {

using namespace std::string_literals;

TEST(PlainText, HasLineBreaksAndLettersOfAnyLanguage) {
  for (const auto* text : {"", "Två\nrader\toch\r\nfler", "Kárášjohka – Ørskog", "字"}) {
    EXPECT_TRUE(is_plain_text(text)) << text;
  }
}

TEST(PlainText, HasNoSignThatDoesNotShow) {
  const std::array texts{"nul\0"s,    "bell \x08"s,   "red \x1b[31m"s,
                         "del \x7f"s, "c1 \xC2\x9B"s, "turn \u202E abc"s,
                         "\uFFFE"s,   "\uFFFF"s,      "no utf-8 \xC3("s};
  for (const auto& text : texts) EXPECT_FALSE(is_plain_text(text)) << text;
}

TEST(PlainText, OfALineHasNoBreakAndIsNotBlank) {
  EXPECT_TRUE(is_plain_line("Björkhaga", 9));
  EXPECT_FALSE(is_plain_line("Björkhaga", 8));
  EXPECT_FALSE(is_plain_line(" ", 9));
  EXPECT_FALSE(is_plain_line("two\nlines", 9));
}

TEST(PlainText, OfAnIdHasNeitherSpacesNorMarkup) {
  for (const auto* id : {"a", "se-1", "Göteborgsregionen", "no_03.ks"}) {
    EXPECT_TRUE(is_plain_id(id)) << id;
  }
  const std::array texts{""s,        " "s,     "two words"s, "a\u00A0b"s, "<b>"s,
                         "a&amp;b"s, "\"a\""s, "a\n"s,       "nul\0"s,    std::string(101, 'a')};
  for (const auto& text : texts) EXPECT_FALSE(is_plain_id(text)) << text;
}

TEST(PlainText, IsAskedOfEveryTextOfATree) {
  Findings findings;
  const auto node = codec::parse_json({R"({"a": ["b", {"c": "d\u0000"}]})", "test"}, findings);
  const auto told = check_signs(*node, "body");
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told.front().code, "control-character");
  EXPECT_EQ(told.front().where, "body.a.c");
}

}  // namespace
}  // namespace kompass::service

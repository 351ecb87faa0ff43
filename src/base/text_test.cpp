// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include <gtest/gtest.h>

namespace kompass {
namespace {

TEST(Utf8, AcceptsWhatIsWellFormed) {
  EXPECT_EQ(first_invalid_utf8("Skellefteå – 87 % 🎉"), std::nullopt);
}

TEST(Utf8, FindsTheFirstBadByte) {
  EXPECT_EQ(first_invalid_utf8("ab\xE5"), 2u);            // Latin-1 å
  EXPECT_EQ(first_invalid_utf8("\xC0\xAF"), 0u);          // overlong
  EXPECT_EQ(first_invalid_utf8("x\xED\xA0\x80"), 1u);     // surrogate
  EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0u);  // beyond U+10FFFF
}

TEST(Utf8, IsMadeWellFormed) {
  EXPECT_EQ(well_formed("å\xFF\xC3z"), "å\uFFFD\uFFFDz");
  EXPECT_EQ(well_formed(""), "");
}

TEST(Utf8, IsMadePrintable) {
  EXPECT_EQ(printable("Väsby – 87 % 🎉"), "Väsby – 87 % 🎉");
  EXPECT_EQ(printable("a\x1B[31m\nb\x7F"), "a\\x1b[31m\\x0ab\\x7f");
  EXPECT_EQ(printable("\u009B\xE5\u00A0"), "\\xc2\\x9b\\xe5\u00A0");
  EXPECT_EQ(printable("a\u202Eb\u2069\u2013"), "a\\xe2\\x80\\xaeb\\xe2\\x81\\xa9\u2013");
}

TEST(Text, TrimsSplitsAndJoins) {
  EXPECT_EQ(trimmed(" \t a b \n"), "a b");
  EXPECT_EQ(trimmed("  "), "");
  EXPECT_EQ(split("a,,b", ',').size(), 3u);
  const std::vector<std::string> parts{"a", "b"};
  EXPECT_EQ(joined(parts, ", "), "a, b");
}

TEST(Text, CountsWordsAndCharacters) {
  EXPECT_EQ(words_in("  Har kommunen\nett sätt? "), 4u);
  EXPECT_EQ(characters_in("Åsö"), 3u);
}

TEST(Text, LowersNordicLetters) {
  EXPECT_EQ(lowered("ÅÄÖÆØÉ Špela"), "åäöæøé špela");
}

TEST(Text, EveryPlaceInALongTextIsLookedAt) {
  for (std::size_t at = 0; at < 40; ++at) {
    std::string upper(40, 'X'), lower(40, 'x');
    upper.replace(at, 1, "ÅŠ");
    lower.replace(at, 1, "åš");
    EXPECT_EQ(lowered(upper), lower) << at;
    upper[at] = '\xFF';
    EXPECT_EQ(first_invalid_utf8(upper), at);
  }
}

TEST(Text, OffersTheNearestName) {
  const std::vector<std::string> names{"worth", "question", "signs"};
  EXPECT_EQ(nearest("wroth", names), "worth");
  EXPECT_EQ(nearest("elephant", names), std::nullopt);
  EXPECT_EQ(nearest("wroth", names, 1), std::nullopt);
}

}  // namespace
}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
#include "service/account/password_rules.hpp"

#include <gmock/gmock.h>

namespace kompass::service {
namespace {

using ::testing::HasSubstr;
using ::testing::Optional;

TEST(Weakness, IsToFollowOneRule) {
  EXPECT_THAT(weakness_of("            "), Optional(HasSubstr("blanks")));
  EXPECT_THAT(weakness_of("aaaaaaaaaaaa"), Optional(HasSubstr("few different")));
  EXPECT_THAT(weakness_of("abababababab"), Optional(HasSubstr("few different")));
  EXPECT_THAT(weakness_of("ååååååååäääö"), Optional(HasSubstr("few different")));
  for (const auto* run : {"123456789012", "987654321098", "abcdefghijklmn", "qwertyuiop123",
                          "qwertyasdfgh1234", "aaaaabbbbbcccccdddddeeeee"}) {
    EXPECT_THAT(weakness_of(run), Optional(HasSubstr("run"))) << run;
  }
  EXPECT_THAT(weakness_of("sjöbodsjöbod"), Optional(HasSubstr("repeated")));
}

TEST(Weakness, IsToBeWhatEverybodyTries) {
  for (const auto* known :
       {"password1234", "Password2026!", "P@ssw0rd1234", "kompass12345", "Kommunkompassen",
        "kommunkompassen 2026!", "VälkommenSommar26", "sommar2026!!", "Lösenord12345",
        "en karta och en kompass", "correct horse battery staple"}) {
    EXPECT_THAT(weakness_of(known), Optional(HasSubstr("everybody tries"))) << known;
  }
}

TEST(Weakness, IsNotToBePlainOrToHoldACommonWord) {
  for (const auto* fine : {"three small boats", "two large stones", "tre små båtar i hamn",
                           "hJ4!kz0Qw9px", "en sommar vid havet", "kompassen pekar mot norr",
                           "7392 gröna lyktor", "ÅÄÖ på väg hem", "passordet mitt er langt"}) {
    EXPECT_EQ(weakness_of(fine), std::nullopt) << fine;
  }
}

}  // namespace
}  // namespace kompass::service

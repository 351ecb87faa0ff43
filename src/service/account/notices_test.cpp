// SPDX-License-Identifier: EUPL-1.2
#include "service/account/notices.hpp"

#include <gmock/gmock.h>

#include "service/account/accounts_for_tests.hpp"

namespace kompass::service {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Notices : public AnInstallation {
 protected:
  Result<PersonalMail> notice(const std::string& account, Noticed what) {
    return notice_for(realm, {account, what, "https://kompass.example/"}, wording_);
  }
  Wording wording_ = *Wording::load(KOMPASS_SOURCE_DIR);
};

TEST_F(Notices, AreInTheLanguageOfTheAccountAndLeadToSigningIn) {
  const auto bo = account("bo@example.org");
  const auto letter = notice(bo, Noticed::Password);
  ASSERT_TRUE(letter);
  EXPECT_EQ(letter->account, bo);
  EXPECT_EQ(letter->mail.to, "bo@example.org");
  EXPECT_EQ(letter->mail.subject, "Passordet ditt til Kompass er endret");
  EXPECT_THAT(letter->mail.body, HasSubstr("Hei Bo Ek!"));
  EXPECT_THAT(letter->mail.body, HasSubstr("\nhttps://kompass.example/nb/logga-in\n"));
}

TEST_F(Notices, SayWhatWasChangedInEveryLanguage) {
  for (const auto language : all_languages) {
    for (const std::string key : {"password", "two_step_on", "two_step_off"}) {
      const auto& words = wording_.in(language);
      EXPECT_TRUE(words.has("letter_" + key + "_subject")) << tag_of(language) << key;
      EXPECT_THAT(words.say("letter_" + key + "_body", {{"name", "Bo"}, {"address", "there"}}),
                  ::testing::AllOf(HasSubstr("Bo"), HasSubstr("there"), Not(HasSubstr("{"))));
    }
  }
  EXPECT_NE(notice(administrator, Noticed::TwoStepOn)->mail.subject,
            notice(administrator, Noticed::TwoStepOff)->mail.subject);
}

TEST_F(Notices, GoToNobodyWhereThereIsNoAccount) {
  EXPECT_EQ(notice("none", Noticed::Password).problem().kind, Trouble::Missing);
}

}  // namespace
}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
// The second step on the page of the own account.
#include "service/account/two_step.hpp"
#include "codec/totp.hpp"
#include "workspace/account/account_for_tests.hpp"

namespace kompass::workspace {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class OwnSecondStep : public OwnAccount {
 public:
  std::string secret() { return stored_account(administrator).value.two_step->secret; }
  std::string code() {
    return codec::totp_code(secret(),
                            codec::totp_step_at(std::chrono::floor<std::chrono::seconds>(now)));
  }
  http::Response begin() {
    auto begun = send("tvasteg", "proof=three+small+boats");
    me = renewed(begun);
    return begun;
  }
  http::Response confirm(const std::string& given) {
    return send("tvasteg-bekrafta", "secret=" + secret() + "&code=" + given);
  }
  // With the recovery codes.
  std::vector<std::string> switched_on() {
    auto enrolment = service::begin_two_step(realm, as(administrator));
    EXPECT_TRUE(enrolment);
    auto codes = service::confirm_two_step(realm, as(administrator), code());
    pass(codec::totp_step_length);
    return *codes;
  }
  bool is_on() { return service::show_account(realm, as(administrator), administrator)->two_step; }
};

TEST_F(OwnSecondStep, BeginsWithThePasswordAndShowsItsSecretOnce) {
  EXPECT_THAT(shown(), HasSubstr("Inloggning i två steg är av."));
  const auto old = me;
  const auto begun = begin();
  EXPECT_EQ(begun.status, 200);
  EXPECT_EQ(api::header_of(begun, "Cache-Control"), "no-store");
  const auto wanted = secret();
  EXPECT_THAT(*begun.body, HasSubstr(wanted.substr(0, 4) + " " + wanted.substr(4, 4) + " "));
  EXPECT_THAT(*begun.body,
              HasSubstr("otpauth://totp/Kompass:Agnes%40example.org?secret=" + wanted));
  EXPECT_THAT(*begun.body, HasSubstr(csrf_of(me).substr(5))) << "its form has the new token";
  EXPECT_FALSE(is_in(old));
  EXPECT_FALSE(is_on()) << "before a first code has confirmed it";
  EXPECT_THAT(shown(), Not(HasSubstr(wanted)));
}

TEST_F(OwnSecondStep, DoesNotBeginWithAWrongPassword) {
  const auto refused = send("tvasteg", "proof=three+large+boats");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(*refused.body, HasSubstr(R"(id="proof-fault">Lösenordet stämmer inte.)"));
  EXPECT_FALSE(stored_account(administrator).value.two_step);
  EXPECT_TRUE(is_in(me));
}

TEST_F(OwnSecondStep, IsOnOnceACodeHasConfirmedIt) {
  begin();
  const auto confirmed = confirm(code());
  EXPECT_EQ(confirmed.status, 200);
  EXPECT_THAT(*confirmed.body, HasSubstr("Spara koderna där bara du kommer åt dem"));
  const auto account = stored_account(administrator).value;
  EXPECT_EQ(account.two_step->recovery.size(), service::recovery_codes);
  std::size_t listed = 0;
  for (auto at = confirmed.body->find("<li>"); at != std::string::npos;
       at = confirmed.body->find("<li>", at + 1)) {
    ++listed;
  }
  EXPECT_EQ(listed, service::recovery_codes);
  EXPECT_TRUE(is_on());
  EXPECT_THAT(shown(), HasSubstr("Inloggning i två steg är på."));
}

TEST_F(OwnSecondStep, AWrongCodeKeepsTheSecretOnThePage) {
  begin();
  const auto refused = confirm("000000x");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(*refused.body, HasSubstr(R"(id="code-fault">Koden stämmer inte.)"));
  EXPECT_THAT(*refused.body, HasSubstr(R"(name="secret" value=")" + secret()));
  EXPECT_FALSE(is_on());
  EXPECT_EQ(confirm(code()).status, 200);
}

TEST_F(OwnSecondStep, ShowsNothingAsASecretThatIsNone) {
  begin();
  const auto led = send("tvasteg-bekrafta", "secret=%3Cb%3E&code=1");
  EXPECT_EQ(led.status, 303);
  EXPECT_EQ(api::header_of(led, "Location"), "/sv/konto");
}

TEST_F(OwnSecondStep, IsNotBegunOrConfirmedTwice) {
  switched_on();
  const auto again = send("tvasteg", "proof=three+small+boats");
  EXPECT_EQ(again.status, 303);
  me = renewed(again);
  EXPECT_EQ(confirm(code()).status, 303);
  EXPECT_TRUE(is_on());
}

TEST_F(OwnSecondStep, GivesNewRecoveryCodesForACode) {
  const auto old = switched_on();
  const auto refused = send("reservkoder", "codes=000000x");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(*refused.body, HasSubstr(R"(id="codes-fault">Koden stämmer inte.)"));
  const auto given = send("reservkoder", "codes=" + old[0]);
  EXPECT_EQ(given.status, 200);
  EXPECT_THAT(*given.body, HasSubstr("De gamla gäller inte längre."));
  EXPECT_THAT(*given.body, Not(HasSubstr(old[1])));
  EXPECT_EQ(send("tvasteg-av", "end=" + old[1]).status, 422);
}

TEST_F(OwnSecondStep, IsSwitchedOffByACode) {
  switched_on();
  const auto refused = send("tvasteg-av", "end=000000x");
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(*refused.body, HasSubstr(R"(id="end-fault">Koden stämmer inte.)"));
  EXPECT_TRUE(is_on());
  const auto off = send("tvasteg-av", "end=" + code());
  EXPECT_EQ(api::header_of(off, "Location"), "/sv/konto?klart=avslaget#tvasteg");
  EXPECT_FALSE(is_on());
  EXPECT_THAT(shown("klart=avslaget"), HasSubstr("Nu räcker lösenordet."));
}

TEST_F(OwnSecondStep, WhoGuessesCodesHasToWait) {
  switched_on();
  int status = 422;
  for (int i = 0; i < 6 && status == 422; ++i) status = send("tvasteg-av", "end=1").status;
  EXPECT_EQ(status, 429);
  EXPECT_EQ(send("tvasteg-av", "end=" + code()).status, 429);
  EXPECT_TRUE(is_on());
}

}  // namespace
}  // namespace kompass::workspace

// SPDX-License-Identifier: EUPL-1.2
// The page of one account, and what who manages accounts does with it.
#include "workspace/people/people_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::AccountState;
using service::HeldRole;
using service::Role;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Person : public People {
 public:
  std::vector<HeldRole> roles(const std::string& account) {
    return *service::roles_of(realm, account);
  }
  AccountState state(const std::string& account) { return stored_account(account).value.state; }
};

TEST_F(Person, ThatIsNotThereIsNoPage) {
  EXPECT_EQ(get(at("nobody"), "", me).status, 404);
  EXPECT_EQ(send("nobody", "stang").status, 404);
}

TEST_F(Person, IsWhereTheAddressOfAFormLeads) {
  EXPECT_EQ(api::header_of(get(at(reader) + "/roll", "", me), "Location"), at(reader));
}

TEST_F(Person, GetsAnotherNameAddressAndLanguage) {
  const auto saved =
      send(reader, "uppgifter", "revision=2&name=Rut+Ros&email=rut.ros%40example.org&language=en");
  EXPECT_EQ(api::header_of(saved, "Location"), at(reader) + "?klart=uppgifter#uppgifter");
  const auto account = stored_account(reader).value;
  EXPECT_EQ(account.name, "Rut Ros");
  EXPECT_EQ(account.email, "rut.ros@example.org");
  EXPECT_EQ(account.language, Language::English);
}

TEST_F(Person, WhatWasChangedMeanwhileIsShownBesideWhatWasTyped) {
  const auto late =
      send(reader, "uppgifter", "revision=1&name=Rut+Ros&email=rut%40example.org&language=en");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body,
              HasSubstr("Sparat är nu namnet Rut Reader och adressen rut@example.org."));
  EXPECT_THAT(*late.body, HasSubstr(R"(value="Rut Ros")"));
  EXPECT_THAT(*late.body, HasSubstr(R"(name="revision" value="2")"));
}

TEST_F(Person, DoesNotGetTheAddressOfAnother) {
  const auto taken =
      send(reader, "uppgifter", "revision=2&name=Rut&email=eva%40example.org&language=sv");
  EXPECT_EQ(taken.status, 409);
  EXPECT_THAT(*taken.body, HasSubstr(R"(id="email-fault">Adressen har redan ett konto.)"));
  EXPECT_EQ(stored_account(reader).value.email, "rut@example.org");
}

TEST_F(Person, IsGivenARoleAndLosesItAgain) {
  const auto someone = account("ny@example.org", "Ny");
  EXPECT_THAT(shown(someone), HasSubstr("Kontot har ingen roll."));
  EXPECT_EQ(send(someone, "roll", "role=coordinator&association=skr").status, 303);
  EXPECT_EQ(send(someone, "roll", "role=method_owner&association=skr").status, 303);
  EXPECT_THAT(roles(someone), ::testing::UnorderedElementsAre(HeldRole{Role::Coordinator, "skr"},
                                                              HeldRole{Role::MethodOwner, ""}));
  EXPECT_THAT(shown(someone), HasSubstr("samordnare för skr"));
  EXPECT_THAT(shown(reader), HasSubstr(R"(<option value="skr">)")) << "to choose from";
  EXPECT_EQ(send(someone, "ta-roll", "role=coordinator&association=skr").status, 303);
  EXPECT_THAT(roles(someone), ElementsAre(HeldRole{Role::MethodOwner, ""}));
  EXPECT_EQ(send(someone, "ta-roll", "role=coordinator&association=skr").status, 409);
}

TEST_F(Person, ARoleThatCannotBeGivenIsRefused) {
  EXPECT_EQ(send(reader, "roll").status, 422);
  const auto nowhere = send(reader, "roll", "role=coordinator&association=");
  EXPECT_EQ(nowhere.status, 422);
  EXPECT_THAT(*nowhere.body, HasSubstr(R"(id="association-fault")"));
  EXPECT_THAT(*nowhere.body, HasSubstr(R"(value="coordinator" required checked)"));
  EXPECT_EQ(send(reader, "roll", "role=coordinator&association=a+b").status, 422);
  const auto twice = send(coordinator, "roll", "role=coordinator&association=association");
  EXPECT_EQ(twice.status, 409);
  EXPECT_THAT(*twice.body, HasSubstr("Kontot har redan rollen."));
  for (const auto* within : {"evaluator", "lead", "contact", "anonymous"}) {
    EXPECT_EQ(send(reader, "roll", std::string("role=") + within).status / 100, 4) << within;
  }
  EXPECT_THAT(roles(reader), ElementsAre(HeldRole{Role::Reader, evaluation}));
}

TEST_F(Person, GivesThemselvesNoWayIntoEvaluations) {
  const auto refused = send(administrator, "roll", "role=coordinator&association=association");
  EXPECT_EQ(refused.status, 403);
  EXPECT_THAT(*refused.body, HasSubstr("En administratör ger inte sig själv en roll"));
  EXPECT_THAT(roles(administrator), ElementsAre(HeldRole{Role::Administrator, ""}));
  EXPECT_EQ(send(administrator, "roll", "role=method_owner").status, 303) << "reads no grades";
}

TEST_F(Person, TheLastAdministratorStays) {
  const auto refused = send(administrator, "ta-roll", "role=administrator&association=");
  EXPECT_EQ(refused.status, 409);
  EXPECT_THAT(*refused.body, HasSubstr("Det här är den enda administratören."));
  EXPECT_EQ(send(administrator, "stang").status, 409);
  EXPECT_EQ(state(administrator), AccountState::Active);
}

TEST_F(Person, IsInvitedAgainUntilAPasswordIsChosen) {
  const auto link = invited();
  const auto again = send(link.account, "inbjudan");
  EXPECT_EQ(again.status, 200);
  EXPECT_THAT(*again.body, HasSubstr("Den gäller i sju dagar, en gång"));
  EXPECT_FALSE(service::look_at_link(realm, link.token)) << "the one before";
  EXPECT_EQ(send(reader, "inbjudan").status, 409);
}

TEST_F(Person, GetsALinkForANewPassword) {
  const auto made = send(reader, "losenord");
  EXPECT_EQ(made.status, 200);
  EXPECT_THAT(*made.body, HasSubstr("Den gäller i en timme, en gång"));
  EXPECT_EQ(signing_in(attempt("rut@example.org")), service::Admission::What::SignedIn)
      << "the password is good until the link is used";
  EXPECT_EQ(send(invited().account, "losenord").status, 409);
}

TEST_F(Person, IsClosedAndOpenedAgain) {
  const auto theirs = browser("rut@example.org");
  EXPECT_EQ(api::header_of(send(reader, "stang"), "Location"),
            at(reader) + "?klart=stangt#inloggning");
  EXPECT_EQ(state(reader), AccountState::Closed);
  EXPECT_EQ(get("/sv/arbete", "", theirs).status, 303) << "the session has ended";
  const auto page = shown(reader);
  EXPECT_THAT(page, HasSubstr("Öppna kontot igen"));
  EXPECT_THAT(page, Not(HasSubstr("/stang")));
  EXPECT_THAT(page, Not(HasSubstr("/roll#")));
  EXPECT_EQ(send(reader, "inbjudan").status, 200);
  EXPECT_EQ(state(reader), AccountState::Invited);
}

TEST_F(Person, OneDoesNotCloseTheOwnAccount) {
  ASSERT_EQ(send(reader, "roll", "role=administrator").status, 303);
  EXPECT_EQ(send(administrator, "stang").status, 409);
  EXPECT_THAT(shown(administrator),
              HasSubstr("Ditt eget konto kan bara en annan administratör stänga."));
}

TEST_F(Person, WhoGivesUpTheRoleIsLedToWhatIsOpen) {
  ASSERT_EQ(send(reader, "roll", "role=administrator").status, 303);
  const auto done = send(administrator, "ta-roll", "role=administrator&association=");
  EXPECT_EQ(api::header_of(done, "Location"), "/sv/arbete");
  EXPECT_EQ(get("/sv/konton", "", me).status, 404);
}

TEST_F(Person, OneDoesNotEndTheOwnSecondStepWithoutACode) {
  auto account = stored_account(administrator);
  account.value.two_step = service::TwoStep{"JBSWY3DPEHPK3PXP", true, 0, {}};
  ASSERT_TRUE(service::changed(realm.store, {administrator, "test"}, {service::replaced(account)}));
  EXPECT_THAT(shown(administrator), Not(HasSubstr("/tvasteg-av")));
  EXPECT_EQ(send(administrator, "tvasteg-av").status, 303);
  EXPECT_TRUE(stored_account(administrator).value.two_step);
}

TEST_F(Person, WithoutPhoneAndCodesGetsRidOfTheSecondStep) {
  EXPECT_THAT(shown(reader), Not(HasSubstr("/tvasteg-av")));
  auto account = stored_account(reader);
  account.value.two_step = service::TwoStep{"JBSWY3DPEHPK3PXP", true, 0, {}};
  ASSERT_TRUE(service::changed(realm.store, {reader, "test"}, {service::replaced(account)}));
  EXPECT_THAT(shown(reader), HasSubstr("/tvasteg-av"));
  EXPECT_EQ(send(reader, "tvasteg-av").status, 303);
  EXPECT_FALSE(stored_account(reader).value.two_step);
}

}  // namespace
}  // namespace kompass::workspace

// SPDX-License-Identifier: EUPL-1.2
#include "service/account/accounts.hpp"

#include <gmock/gmock.h>

#include "service/account/accounts_for_tests.hpp"
#include "service/account/password.hpp"
#include "service/account/roles.hpp"
#include "service/account/tokens.hpp"
#include "service/stored.hpp"

namespace kompass::service {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Accounts : public AnInstallation {};

TEST_F(Accounts, TheFirstAdministratorIsMadeOnce) {
  EXPECT_THAT(as_administrator().roles, ElementsAre(HeldRole{Role::Administrator, ""}));
  const auto again = make_first_administrator(realm, {"Eva", "eva@example.org"}, password);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.problem().kind, Trouble::Conflict);
}

TEST_F(Accounts, AreFoundByEMailInAnyCase) {
  account("Bo.Ek@Example.org");
  EXPECT_EQ(signing_in(attempt(" bo.ek@EXAMPLE.org ")), Admission::What::SignedIn);
}

TEST_F(Accounts, OneEMailHasOneAccount) {
  account("bo@example.org");
  const auto twice = invite(realm, as_administrator(), {"Bo Two", "BO@example.org"}, {});
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.problem().message(), "email: has an account already; give it the role");
}

TEST_F(Accounts, RefusesWhatIsNoNameOrEMail) {
  for (const auto& email :
       {"", "bo", "@b", "bo@", "a@b@c", "bo ek@b", "bo@b\r\nBcc: x@y", "<b@c>"}) {
    EXPECT_FALSE(check_person({"Bo", email})) << email;
  }
  EXPECT_FALSE(check_person({"  ", "bo@example.org"}));
  EXPECT_FALSE(check_person({"Bo\nEk", "bo@example.org"}));
  EXPECT_TRUE(check_person({"Åsa Öst", "åsa@example.org"}));
}

TEST_F(Accounts, APasswordIsLongEnoughAndTellsNothingOfItsOwner) {
  const Account bo{
      .name = "Bo Ekström", .email = "bosse@example.org", .password = {}, .two_step = {}};
  EXPECT_TRUE(check_password("three small boats", bo));
  EXPECT_TRUE(check_password("åkå äta öråd", bo)) << "12 characters in more bytes";
  EXPECT_FALSE(check_password("password1234", bo));
  EXPECT_FALSE(check_password("three small", bo));
  EXPECT_FALSE(check_password(std::string(201, 'x'), bo));
  EXPECT_FALSE(check_password("my name is EKSTRÖM", bo));
  EXPECT_FALSE(check_password("bosse-bosse-bosse", bo));
  EXPECT_FALSE(check_password("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", bo));
}

TEST_F(Accounts, AProblemWithAPasswordDoesNotQuoteIt) {
  const auto refused = check_password(
      "ekström secret", {.name = "Bo Ekström", .email = "b@c", .password = {}, .two_step = {}});
  EXPECT_THAT(refused.problem().message(), Not(HasSubstr("secret")));
}

TEST_F(Accounts, TheListShowsNoHashAndIsForWhoManagesThem) {
  const auto bo = account("bo@example.org");
  const auto list = list_accounts(realm, as_administrator());
  ASSERT_EQ(list->size(), 2U);
  EXPECT_EQ(list->back().email, "bo@example.org");
  EXPECT_EQ(list_accounts(realm, as(bo)).problem().kind, Trouble::Denied);
}

TEST_F(Accounts, PeopleChangeTheirNameAndAdministratorsTheirEMail) {
  const auto bo = account("bo@example.org");
  EXPECT_TRUE(change_person(realm, as(bo), {bo}, {"Bo Ask", "bo@example.org"}));
  EXPECT_EQ(stored_account(bo).value.name, "Bo Ask");
  EXPECT_FALSE(change_person(realm, as(bo), {bo}, {"Bo Ask", "other@example.org"}));
  EXPECT_FALSE(change_person(realm, as(bo), {administrator}, {"Bo", "agnes@example.org"}));
  EXPECT_TRUE(change_person(realm, as_administrator(), {bo}, {"Bo Ask", "ask@example.org"}));
  EXPECT_EQ(signing_in(attempt("ask@example.org")), Admission::What::SignedIn);
  EXPECT_EQ(signing_in(attempt("bo@example.org")), Admission::What::Refused);
}

TEST_F(Accounts, AChangeOfAnOldRevisionIsRefused) {
  const auto bo = account("bo@example.org");
  const int read = show_account(realm, as(bo), bo)->revision;
  EXPECT_EQ(*change_person(realm, as(bo), {bo, read}, {"Bo Ask", "bo@example.org"}), read + 1);
  const auto late = change_person(realm, as(bo), {bo, read}, {"Bo Alm", "bo@example.org"});
  EXPECT_EQ(late.problem().kind, Trouble::Conflict);
  EXPECT_EQ(show_account(realm, as_administrator(), bo)->name, "Bo Ask");
  EXPECT_EQ(show_account(realm, as(bo), administrator).problem().kind, Trouble::Denied);
}

TEST_F(Accounts, ClosingEndsAllThatLetsSomebodyIn) {
  const auto bo = account("bo@example.org");
  const auto session = token_of("bo@example.org");
  const auto token = make_token(realm, as(bo), {"script", {Scope::Read}});
  const auto link = reset_for(realm, as_administrator(), bo);
  EXPECT_TRUE(close_account(realm, as_administrator(), bo));
  EXPECT_FALSE(session_of(realm, session));
  EXPECT_FALSE(caller_by_token(realm, token->text));
  EXPECT_FALSE(use_link(realm, link->token, password));
  EXPECT_EQ(signing_in(attempt("bo@example.org")), Admission::What::Refused);
  EXPECT_THAT(stored_account(bo).value.password, IsEmpty());
}

TEST_F(Accounts, AClosedOneHasNoRightsLeft) {
  const auto bo = account("bo@example.org");
  ASSERT_TRUE(grant_role(realm, as_administrator(), {bo, Role::MethodOwner, {}, ""}));
  ASSERT_TRUE(close_account(realm, as_administrator(), bo));
  EXPECT_EQ(as(bo).account, "");
  EXPECT_FALSE(may(as(bo), Action::ManageInstrument, {}));
}

TEST_F(Accounts, TwoAdministratorsDoNotTakeItFromEachOtherAtOnce) {
  const auto bo = account("bo@example.org");
  ASSERT_TRUE(grant_role(realm, as_administrator(), {bo, Role::Administrator, {}, ""}));
  const auto taken_from = [&](const std::string& account) {
    return *looked(realm.store, [&](store::Reading& reading) {
      return revoked(reading, account, HeldRole{Role::Administrator, ""});
    });
  };
  const auto from_bo = taken_from(bo), from_first = taken_from(administrator);  // both look first
  EXPECT_TRUE(changed(realm.store, {administrator, "role.revoke"}, from_bo));
  EXPECT_EQ(changed(realm.store, {bo, "role.revoke"}, from_first).problem().kind,
            Trouble::Conflict);
}

// Blind means blind, and an administrator reads no grades: not by a role of their own making
// either.
TEST_F(Accounts, AdministratorsGiveThemselvesNoWayIntoEvaluations) {
  const Grant own{administrator, Role::Coordinator, {.association = "a"}, ""};
  const auto refused = grant_role(realm, as_administrator(), own);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problem().kind, Trouble::Denied);
  EXPECT_EQ(refused.problem().where, own_role);
  const auto bo = account("bo@example.org");  // of the same person, where there is only one
  EXPECT_TRUE(grant_role(realm, as_administrator(), {bo, Role::Coordinator, own.subject, ""}));
  ASSERT_TRUE(grant_role(realm, as_administrator(), {bo, Role::Administrator, {}, ""}));
  EXPECT_TRUE(grant_role(realm, as(bo), own)) << "by another";
  EXPECT_TRUE(revoke_role(realm, as_administrator(), own)) << "out they get by themselves";
}

TEST_F(Accounts, TheLastAdministratorStays) {
  const auto close = close_account(realm, as_administrator(), administrator);
  EXPECT_EQ(close.problem().kind, Trouble::Conflict);
  const Grant own{administrator, Role::Administrator, {}, ""};
  EXPECT_EQ(revoke_role(realm, as_administrator(), own).problem().kind, Trouble::Conflict);

  const auto bo = account("bo@example.org");
  ASSERT_TRUE(grant_role(realm, as_administrator(), {bo, Role::Administrator, {}, ""}));
  EXPECT_TRUE(revoke_role(realm, as_administrator(), own));
  EXPECT_FALSE(may(as(administrator), Action::ManageAccounts, {}));
}

TEST_F(Accounts, RolesComeAndGoWithTheirPlaceInTheTeam) {
  const auto bo = account("bo@example.org");
  const auto eva = account("eva@example.org", "Eva Fors");
  ASSERT_TRUE(
      grant_role(realm, as_administrator(), {bo, Role::Coordinator, {.association = "a"}, ""}));
  const Grant lead{eva, Role::Lead, {.association = "a", .evaluation = "e"}, "SE-0115"};
  ASSERT_TRUE(grant_role(realm, as(bo), lead));
  EXPECT_THAT(as(eva).roles, ElementsAre(HeldRole{Role::Lead, "e"}));
  EXPECT_EQ(members_of(realm, "e")->front().account, eva);
  EXPECT_EQ(grant_role(realm, as(bo), lead).problem().kind, Trouble::Conflict);
  ASSERT_TRUE(revoke_role(realm, as(bo), lead));
  EXPECT_THAT(as(eva).roles, IsEmpty());
  EXPECT_THAT(*members_of(realm, "e"), IsEmpty());
  EXPECT_EQ(revoke_role(realm, as(bo), lead).problem().kind, Trouble::Missing);
}

TEST_F(Accounts, NobodyGivesRolesBeyondTheirOwnReach) {
  const auto bo = account("bo@example.org");
  ASSERT_TRUE(
      grant_role(realm, as_administrator(), {bo, Role::Coordinator, {.association = "a"}, ""}));
  const Subject elsewhere{.association = "b", .evaluation = "f"};
  EXPECT_FALSE(grant_role(realm, as(bo), {bo, Role::Lead, elsewhere, ""}));
  EXPECT_FALSE(grant_role(realm, as(bo), {bo, Role::Administrator, {.association = "a"}, ""}));
  EXPECT_FALSE(grant_role(realm, as_administrator(), {bo, Role::Lead, elsewhere, ""}))
      << "an administrator puts nobody in a team, not even themselves";
  EXPECT_FALSE(grant_role(realm, as_administrator(), {bo, Role::SignedIn, {}, ""}));
  EXPECT_FALSE(grant_role(realm, as_administrator(), {bo, Role::Coordinator, {}, ""}));
}

TEST_F(Accounts, ARoleIsGivenInAnAssociationThatIsAnIdAndOnlyWhereItHasOne) {
  const auto bo = account("bo@example.org");
  const auto give = [&](Role role, const std::string& association) {
    return grant_role(realm, as_administrator(), {bo, role, {.association = association}, ""});
  };
  EXPECT_EQ(*give(Role::Coordinator, "se-1"), (HeldRole{Role::Coordinator, "se-1"}));
  for (const std::string odd : {"two words", "<b>a</b>", "a\n", "\x1b[31m", "a\"b"}) {
    EXPECT_EQ(give(Role::Coordinator, odd).problem().kind, Trouble::Input) << odd;
  }
  EXPECT_EQ(give(Role::MethodOwner, "se-1").problem().where, "association");
  EXPECT_EQ(*give(Role::MethodOwner, ""), (HeldRole{Role::MethodOwner, ""}));
}

TEST_F(Accounts, TheTrailNamesNobody) {
  account("bo@example.org");
  for (const auto& entry : store.read()->audit(0, 1000)) {
    const std::string all = entry.by + entry.action + entry.kind + entry.item + entry.municipality;
    EXPECT_THAT(all, Not(HasSubstr("Bo")));
    EXPECT_THAT(all, Not(HasSubstr("@")));
  }
  EXPECT_THAT(actions(), Contains("account.invite"));
}

}  // namespace
}  // namespace kompass::service

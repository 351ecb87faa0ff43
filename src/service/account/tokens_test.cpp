// SPDX-License-Identifier: EUPL-1.2
#include "service/account/tokens.hpp"

#include <gmock/gmock.h>

#include "service/account/accounts_for_tests.hpp"

namespace kompass::service {
namespace {

using std::chrono::days;
using std::chrono::seconds;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class Tokens : public AnInstallation {
 protected:
  MadeToken made(std::vector<Scope> scopes = {Scope::Read}) {
    return *make_token(realm, as_administrator(), {"nightly copy", std::move(scopes), 30});
  }
};

TEST_F(Tokens, AreShownOnceAndKeptAsHashes) {
  const auto token = made();
  EXPECT_THAT(token.text, StartsWith("kmp_"));
  const auto item = store.read()->item(token.id);
  EXPECT_THAT(item->body + item->key, Not(HasSubstr(token.text.substr(36))));
}

TEST_F(Tokens, DoWhatTheirOwnerMayWithinTheirScopes) {
  const auto reads = caller_by_token(realm, made().text);
  ASSERT_TRUE(reads);
  EXPECT_EQ(reads->account, administrator);
  EXPECT_FALSE(may(*reads, Action::Backup, {}));
  EXPECT_TRUE(may(*caller_by_token(realm, made({Scope::Admin}).text), Action::Backup, {}));
}

TEST_F(Tokens, LoseWhatTheirOwnerLoses) {
  const auto bo = account("bo@example.org");
  const Grant grant{bo, Role::MethodOwner, {}, ""};
  ASSERT_TRUE(grant_role(realm, as_administrator(), grant));
  const auto token = make_token(realm, as(bo), {"script", {Scope::Admin}});
  EXPECT_TRUE(may(*caller_by_token(realm, token->text), Action::ManageRegister, {}));
  ASSERT_TRUE(revoke_role(realm, as_administrator(), grant));
  EXPECT_FALSE(may(*caller_by_token(realm, token->text), Action::ManageRegister, {}));
}

TEST_F(Tokens, MakeNoTokensThemselves) {
  const auto caller = *caller_by_token(realm, made({Scope::Admin, Scope::Write}).text);
  EXPECT_EQ(make_token(realm, caller, {"more", {Scope::Read}}).problem().kind, Trouble::Denied);
  EXPECT_FALSE(list_tokens(realm, caller));
}

TEST_F(Tokens, Expire) {
  const auto token = made();
  pass(days(30) - seconds(1));
  EXPECT_TRUE(caller_by_token(realm, token.text));
  pass(seconds(1));
  EXPECT_EQ(caller_by_token(realm, token.text).problem().kind, Trouble::Denied);
}

TEST_F(Tokens, AreRevokedByTheirOwnerOnly) {
  const auto token = made();
  const auto bo = account("bo@example.org");
  EXPECT_EQ(revoke_token(realm, as(bo), token.id).problem().kind, Trouble::Missing);
  EXPECT_TRUE(revoke_token(realm, as_administrator(), token.id));
  EXPECT_FALSE(caller_by_token(realm, token.text));
  EXPECT_THAT(*list_tokens(realm, as_administrator()), IsEmpty());
}

TEST_F(Tokens, RememberTheDayTheyWereLastUsed) {
  const auto token = made();
  EXPECT_EQ(list_tokens(realm, as_administrator())->front().token.last_used, "");
  EXPECT_TRUE(caller_by_token(realm, token.text));
  const auto before = store.revision();
  EXPECT_TRUE(caller_by_token(realm, token.text));
  EXPECT_EQ(store.revision(), before) << "once a day";
  EXPECT_EQ(list_tokens(realm, as_administrator())->front().token.last_used, "2023-11-14");
}

TEST_F(Tokens, AreNotOpenedByAnythingElse) {
  auto text = made().text;
  EXPECT_FALSE(caller_by_token(realm, text.substr(4)));
  text.back() = text.back() == 'A' ? 'B' : 'A';
  EXPECT_FALSE(caller_by_token(realm, text));
  EXPECT_FALSE(caller_by_token(realm, "kmp_"));
  EXPECT_FALSE(caller_by_token(realm, token_of()));
}

TEST_F(Tokens, NeedANameAScopeAndAnEnd) {
  const auto refused = [&](const NewToken& wanted) {
    return make_token(realm, as_administrator(), wanted).problem().where;
  };
  EXPECT_EQ(refused({" ", {Scope::Read}}), "name");
  EXPECT_EQ(refused({"x", {}}), "scopes");
  EXPECT_EQ(refused({"x", {Scope::Read}, 0}), "days");
  EXPECT_EQ(refused({"x", {Scope::Read}, 367}), "days");
}

TEST_F(Tokens, AreNotTooMany) {
  for (std::size_t i = 0; i < most_tokens; ++i) made();
  const auto more = make_token(realm, as_administrator(), {"more", {Scope::Read}});
  EXPECT_EQ(more.problem().kind, Trouble::Conflict);
}

}  // namespace
}  // namespace kompass::service

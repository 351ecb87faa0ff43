// SPDX-License-Identifier: EUPL-1.2
// A request that was let in is not done once the role or the account it was let in with is gone.
#include <gtest/gtest.h>

#include "service/account/sessions.hpp"
#include "service/account/tokens.hpp"
#include "service/account/two_step.hpp"
#include "service/applied.hpp"
#include "service/published/withdrawals.hpp"
#include "service/uploads/picture_for_tests.hpp"
#include "service/work/files.hpp"
#include "service/work/for_tests.hpp"
#include "service/work/pictures.hpp"
#include "service/work/publish.hpp"
#include "service/work/reminders.hpp"

namespace kompass::service {
namespace {

class APermission : public WorkInstallation {
 public:
  // As the request knew them; by now they coordinate nothing.
  Caller former_coordinator() {
    Caller was = as(coordinator);
    EXPECT_TRUE(revoke_role(realm, as_administrator(),
                            {coordinator, Role::Coordinator, {.association = association}, ""}));
    return was;
  }
  Caller former(const std::string& account, Role role) {
    Caller was = as(account);
    const auto taken =
        changed_for(store, as(coordinator), "role.revoke", *looked(store, [&](auto& reading) {
                      return revoked(reading, account, {role, evaluation});
                    }));
    EXPECT_TRUE(taken);
    return was;
  }
  // Refused, and nothing of it is in the store.
  template <class Write>
  void is_not_done(const char* what, Write write) {
    const auto before = store.revision();
    const auto done = write();
    ASSERT_FALSE(done) << what;
    EXPECT_EQ(done.problem().kind, Trouble::Denied) << what << ": " << done.problem().message();
    EXPECT_EQ(store.revision(), before) << what;
  }
  void get_ready_to_publish() {
    grade_and_lock_all();
    move_to(State::Consensus);
    agree_on_all();
    move_to(State::Final);
  }
};

TEST_F(APermission, ToMoveAnEvaluationIsGoneWithTheRole) {
  move_to(State::DeskWork);
  const auto was = former_coordinator();
  is_not_done("on", [&] { return move_on(desk, was, evaluation, {State::Visit, ""}); });
  is_not_done("back", [&] {
    return move_on(desk, was, evaluation, {State::SelfDescription, "Something is missing."});
  });
}

TEST_F(APermission, ToHandInIsGoneWithTheRole) {
  move_to(State::SelfDescription);
  const auto was = former(contact, Role::Contact);
  is_not_done("hand in", [&] { return move_on(desk, was, evaluation, {State::DeskWork, ""}); });
}

TEST_F(APermission, ToLockGradesIsGoneWithTheRole) {
  move_to(State::Grading);
  grade_all(evaluator, edition().areas.front().sub_areas.front(), 50);
  const auto was = former(evaluator, Role::Evaluator);
  is_not_done("lock", [&] { return lock_grades(desk, was, evaluation, Code("1.1")); });
}

TEST_F(APermission, ToChangeTheTeamOrTheHeadIsGoneWithTheRole) {
  const auto other = account("ove@example.org");
  const auto revision =
      read_evaluation(desk, as(coordinator), evaluation)->evaluation.item.revision;
  const auto was = former_coordinator();
  is_not_done("add", [&] { return add_to_team(desk, was, {evaluation, other, Role::Lead}); });
  is_not_done("take out",
              [&] { return remove_from_team(desk, was, {evaluation, reader, Role::Reader}); });
  is_not_done("strike", [&] { return strike_grader(desk, was, evaluation, {evaluator, "Ill."}); });
  is_not_done("head", [&] {
    return write_head(desk, was, {evaluation, R"({"title": "Another"})", revision});
  });
  is_not_done("order", [&] { return create_evaluation(desk, was, an_order(2027)); });
  is_not_done("invite", [&] {
    return invite(realm, was, {"Siv", "siv@example.org", Language::Swedish},
                  {.association = association});
  });
}

TEST_F(APermission, ToAddAndRemoveFilesIsGoneWithTheRole) {
  move_to(State::DeskWork);
  const auto key = add(evaluator, "evidence",
                       R"({"source": "records", "title": "Budget", "criteria": ["1.1.1"]})");
  const auto part = at("evidence", key);
  const auto file = add_file(desk, as(evaluator), part, {"a.txt", "Words."});
  ASSERT_TRUE(file) << file.problem().message();
  const auto was = former(evaluator, Role::Evaluator);
  is_not_done("add", [&] { return add_file(desk, was, part, {"b.txt", "More."}); });
  is_not_done("remove", [&] { return remove_file(desk, was, {part, file->id}); });
}

TEST_F(APermission, ToAddAPictureIsGoneWithTheRole) {
  grade_and_lock_all();
  move_to(State::Consensus);
  const auto was = former(evaluator, Role::Evaluator);
  is_not_done("picture", [&] { return add_picture(desk, was, evaluation, small_png()); });
}

TEST_F(APermission, ToRemindIsGoneWithTheRole) {
  move_to(State::SelfDescription);
  add(contact, "assignments", R"({"account": ")" + contributor + "\"}", "1.1");
  const auto wording = *Wording::load(shared.root);
  const auto was = former(contact, Role::Contact);
  is_not_done("remind", [&] {
    return remind(desk, was, {evaluation, contributor, "https://kompass.example/"}, wording);
  });
}

// Publishing takes a while, and this is what happens in between.
TEST_F(APermission, ToPublishIsGoneWithTheRoleWhileItIsPrinted) {
  get_ready_to_publish();
  const auto meanwhile = [&](const std::string& /*document*/) -> Result<void> {
    former(lead, Role::Lead);
    return {};
  };
  const auto done = publish(desk, as(lead), evaluation, meanwhile);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.problem().kind, Trouble::Denied);
  EXPECT_EQ(now_in(), State::Final);
}

TEST_F(APermission, IsGoneWithTheAccount) {
  get_ready_to_publish();
  const auto meanwhile = [&](const std::string& /*document*/) {
    return close_account(realm, as_administrator(), lead);
  };
  const auto done = publish(desk, as(lead), evaluation, meanwhile);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.problem().kind, Trouble::Denied);
}

TEST_F(APermission, StaysWhereTheAccountWasChangedAndTheRoleIsThere) {
  get_ready_to_publish();
  const auto meanwhile = [&](const std::string& /*document*/) -> Result<void> {
    const Person person{"Lena Ledare", "lena@example.org", Language::Norwegian};
    EXPECT_TRUE(change_person(realm, as_administrator(), {lead, {}}, person));
    return {};
  };
  const auto done = publish(desk, as(lead), evaluation, meanwhile);
  ASSERT_TRUE(done) << done.problem().message();
  EXPECT_EQ(done->number, 1);
}

TEST_F(APermission, ToCorrectOrWithdrawIsGoneWithTheRole) {
  get_ready_to_publish();
  ASSERT_TRUE(publish(desk, as(lead), evaluation));
  const auto wish = propose_withdrawal(desk, as(lead), evaluation, {{}, "", "All", "It is wrong."});
  ASSERT_TRUE(wish);
  const auto was = former_coordinator();
  is_not_done("correct",
              [&] { return correct(desk, was, evaluation, {"The year was wrong.", {}}); });
  is_not_done("propose", [&] {
    return propose_withdrawal(desk, was, evaluation, {{}, "", "All", "It is wrong."});
  });
  for (const auto state : {WithdrawalState::Confirmed, WithdrawalState::Declined}) {
    is_not_done("settle",
                [&] { return settle_withdrawal(desk, was, {evaluation, wish->item.id, state}); });
  }
}

TEST_F(APermission, OfAnAdministratorIsGoneWithTheRole) {
  const auto bo = account("ulf@example.org");
  ASSERT_TRUE(grant_role(realm, as_administrator(), {bo, Role::Administrator, {}, ""}));
  const auto was = as(bo);
  ASSERT_TRUE(revoke_role(realm, as_administrator(), {bo, Role::Administrator, {}, ""}));
  is_not_done("grant", [&] { return grant_role(realm, was, {lead, Role::MethodOwner, {}, ""}); });
  is_not_done("close", [&] { return close_account(realm, was, lead); });
  is_not_done("reset", [&] { return reset_for(realm, was, lead); });
  is_not_done("change", [&] {
    return change_person(realm, was, {lead, {}}, {"Lo", "lena@example.org", Language::Swedish});
  });
}

// --- by a session or a token that was ended meanwhile
// ---------------------------------------------

TEST_F(APermission, IsGoneWithTheSessionItCameWith) {
  const auto token = token_of("lena@example.org");
  const auto by = session_of(realm, token)->caller;
  EXPECT_EQ(by.account, lead);
  const auto write = [&](const Caller& caller, const std::string& title) {
    const auto revision = read_evaluation(desk, as(lead), evaluation)->evaluation.item.revision;
    return write_head(desk, caller, {evaluation, R"({"title": ")" + title + "\"}", revision});
  };
  ASSERT_TRUE(write(by, "While signed in"));
  ASSERT_TRUE(sign_out_everywhere(realm, as(lead)));
  is_not_done("write", [&] { return write(by, "Signed out"); });
  EXPECT_EQ(write(by, "Signed out").problem().where, entry_over);
  ASSERT_TRUE(write(as(lead), "By another way"));
}

TEST_F(APermission, IsGoneWithTheTokenItCameWith) {
  const auto made = make_token(realm, as(lead), {"spreadsheet", {Scope::Read, Scope::Write}, 30});
  ASSERT_TRUE(made);
  const auto by = *caller_by_token(realm, made->text);
  ASSERT_TRUE(revoke_token(realm, as(lead), made->id));
  const auto revision = read_evaluation(desk, as(lead), evaluation)->evaluation.item.revision;
  is_not_done("write", [&] {
    return write_head(desk, by, {evaluation, R"({"title": "Revoked"})", revision});
  });
}

// That a session was seen, or a token used on another day, changes the item and ends nothing.
TEST_F(APermission, StaysWhereTheSessionWasOnlySeen) {
  const auto token = token_of("lena@example.org");
  const auto by = session_of(realm, token)->caller;
  get_ready_to_publish();
  const auto meanwhile = [&](const std::string& /*document*/) -> Result<void> {
    pass(session_seen_every + std::chrono::minutes(1));
    EXPECT_TRUE(session_of(realm, token));
    return {};
  };
  const auto done = publish(desk, by, evaluation, meanwhile);
  ASSERT_TRUE(done) << done.problem().message();
}

TEST_F(APermission, ToPublishIsGoneWithTheSessionWhileItIsPrinted) {
  const auto by = session_of(realm, token_of("lena@example.org"))->caller;
  get_ready_to_publish();
  const auto meanwhile = [&](const std::string& /*document*/) {
    return sign_out_everywhere(realm, as(lead));
  };
  const auto done = publish(desk, by, evaluation, meanwhile);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.problem().kind, Trouble::Denied);
  EXPECT_EQ(now_in(), State::Final);
}

// Who has got hold of a session must not leave a way in behind when its owner ends it.
TEST_F(APermission, ToMakeAnotherWayInIsGoneWithTheSession) {
  const auto by = session_of(realm, token_of("lena@example.org"))->caller;
  ASSERT_TRUE(sign_out_everywhere(realm, as(lead)));
  is_not_done("token", [&] { return make_token(realm, by, {"left behind", {Scope::Read}, 30}); });
  is_not_done("two steps", [&] { return begin_two_step(realm, by); });
  is_not_done("sign out", [&] { return sign_out_everywhere(realm, by); });
}

// What others changed is told as what it is, and the role is not blamed.
TEST_F(APermission, IsNotInTheWayOfWhatElseCollides) {
  const auto item = read_evaluation(desk, as(coordinator), evaluation)->evaluation;
  ASSERT_TRUE(move(State::SelfDescription));
  const auto done = applied_for(store, as(coordinator), "evaluation.write", {replaced(item)});
  EXPECT_EQ(done.problem().kind, Trouble::Conflict);
  const auto fresh = read_evaluation(desk, as(coordinator), evaluation)->evaluation;
  const auto items = applied_for(store, as(coordinator), "evaluation.write", {replaced(fresh)});
  ASSERT_TRUE(items);
  ASSERT_EQ(items->size(), 1U) << "only what was asked for";
  EXPECT_EQ(items->front().id, evaluation);
}

}  // namespace
}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "service/work/for_tests.hpp"

namespace kompass::service {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class APart : public WorkInstallation {};

TEST_F(APart, IsReadByThoseTheTableNames) {
  move_to(State::DeskWork);
  add(lead, "team_notes", R"({"text": "ask about the budget"})");
  add(lead, "interviews", R"({"role_group": "planners", "people": 3, "text": "confidential"})");
  EXPECT_EQ(count(evaluator, "team_notes"), 1U);
  EXPECT_EQ(count(evaluator, "interviews"), 1U);
  for (const auto& outsider : {coordinator, contact, contributor, reader}) {
    EXPECT_TRUE(denied(outsider, "team_notes"));
    EXPECT_TRUE(denied(outsider, "interviews"));
  }
}

TEST_F(APart, OfAPrivateKindIsSeenByItsAuthorOnly) {
  const auto key = add(lead, "private_notes", R"({"text": "I am not sure"})");
  EXPECT_EQ(count(lead, "private_notes"), 1U);
  EXPECT_EQ(count(evaluator, "private_notes"), 0U);
  const auto there = read_part(desk, as(evaluator), at("private_notes", key));
  const auto not_there = read_part(desk, as(evaluator), at("private_notes", "no-such-key"));
  EXPECT_EQ(there.problem().message(), not_there.problem().message());
  const auto change = put(evaluator, at("private_notes", key), R"({"text": "mine"})", 1);
  EXPECT_EQ(change.problem().kind, Trouble::Denied);
  EXPECT_EQ(remove_part(desk, as(evaluator), at("private_notes", key), 1).problem().message(),
            remove_part(desk, as(evaluator), at("private_notes", "none"), 1).problem().message());
}

TEST_F(APart, IsMadeOnceUnderAnIdOfWhoMakesIt) {
  const std::string id = "0197e0aa-9f00-4000-8000-00000000abcd";
  EXPECT_TRUE(put(lead, at("private_notes", id), R"({"text": "one"})", std::nullopt)->part);
  EXPECT_EQ(count(lead, "private_notes"), 1U);
  const auto again = put(lead, at("private_notes", id), R"({"text": "one"})", std::nullopt);
  EXPECT_EQ(again->part->item.revision, 1);
  const auto other = put(evaluator, at("private_notes", id), R"({"text": "mine"})", std::nullopt);
  EXPECT_EQ(other.problem().kind, Trouble::Denied);
  const auto no_id = put(lead, at("private_notes", "a name"), R"({"text": "x"})", std::nullopt);
  EXPECT_NE(no_id.problem().kind, Trouble::Conflict);
  EXPECT_EQ(count(lead, "private_notes"), 1U);
}

TEST_F(APart, IsAnsweredWhenWrittenAsItIsRead) {
  move_to(State::DeskWork);
  const std::map<std::string, std::string> parts{
      {"team_notes", R"({"text": "one"})"},
      {"private_notes", R"({"text": "one"})"},
      {"interviews", R"({"role_group": "planners", "people": 3, "text": "one"})"}};
  for (const auto& [part, json] : parts) {
    const auto written = put(lead, at(part), json);
    ASSERT_TRUE(written && written->part) << part;
    const auto read = read_part(desk, as(lead), at(part, written->part->item.key));
    EXPECT_EQ(written->part->author, read->author) << part;
    EXPECT_EQ(written->part->item.revision, read->item.revision) << part;
  }
}

TEST_F(APart, IsNotThereForWhoHasNoRole) {
  const auto stranger = account("uno@example.org");
  const auto list = list_parts(desk, as(stranger), evaluation, *find_part_kind("evidence"));
  EXPECT_EQ(list.problem().kind, Trouble::Missing);
  const auto none =
      list_parts(desk, as(stranger), "no-such-evaluation", *find_part_kind("evidence"));
  EXPECT_EQ(list.problem().message(), none.problem().message());
}

TEST_F(APart, OfAnotherEvaluationIsOutOfReach) {
  const auto other = *create_evaluation(desk, as(coordinator), an_order(2024));
  const auto list = list_parts(desk, as(lead), other, *find_part_kind("team_notes"));
  EXPECT_EQ(list.problem().kind, Trouble::Missing);
  const auto key = add(lead, "team_notes", R"({"text": "here"})");
  const auto there = read_part(desk, as(lead), {other, *find_part_kind("team_notes"), key});
  EXPECT_EQ(there.problem().kind, Trouble::Missing);
}

TEST_F(APart, IsChangedOnlyAsItWasRead) {
  const auto key = add(lead, "team_notes", R"({"text": "one"})");
  EXPECT_TRUE(put(evaluator, at("team_notes", key), R"({"text": "two"})", 1)->part);
  const auto late = put(lead, at("team_notes", key), R"({"text": "three"})", 1);
  EXPECT_EQ(late.problem().kind, Trouble::Conflict);
  EXPECT_EQ(remove_part(desk, as(lead), at("team_notes", key), 1).problem().kind,
            Trouble::Conflict);
  EXPECT_TRUE(remove_part(desk, as(lead), at("team_notes", key), 2));
  EXPECT_EQ(read_part(desk, as(lead), at("team_notes", key)).problem().kind, Trouble::Missing);
}

TEST_F(APart, SentAgainBecauseNoAnswerCameIsWrittenOnce) {
  const auto key = store::new_id(realm.clock());
  EXPECT_TRUE(put(lead, at("team_notes", key), R"({"text": "one"})", {})->part);
  EXPECT_TRUE(put(lead, at("team_notes", key), R"({"text": "two"})", 1)->part);
  EXPECT_EQ(put(lead, at("team_notes", key), R"({"text": "two"})", 1)->part->item.revision, 2);
  const auto older = put(lead, at("team_notes", key), R"({"text": "one"})", {});
  EXPECT_EQ(older.problem().kind, Trouble::Conflict);
  const auto faulty = put(lead, at("team_notes", key), R"({"texts": "two"})", 1);
  EXPECT_EQ(faulty.problem().kind, Trouble::Conflict);
}

TEST_F(APart, IsPatchedInWhatThePatchNames) {
  const auto key = add(lead, "team_notes", R"({"text": "one", "criteria": ["1.1.1"]})");
  const auto patched = write_part(
      desk, as(lead), {at("team_notes", key), R"({"text": "two"})", Apply::MergePatch, 1});
  EXPECT_THAT(patched->part->item.body, AllOf(HasSubstr("two"), HasSubstr("1.1.1")));
}

TEST_F(APart, GetsItsNameFromTheServerOnly) {
  const auto own_name = put(lead, at("team_notes", "my-own-name"), R"({"text": "one"})");
  EXPECT_EQ(own_name.problem().kind, Trouble::Missing);
  const auto no_name = put(contact, at("self_description"), R"({"text": "one"})");
  EXPECT_FALSE(no_name);
}

TEST_F(APart, IsHeldAgainstTheEdition) {
  move_to(State::DeskWork);
  EXPECT_THAT(codes_of(put(lead, at("team_notes"), R"({"text": "x", "criteria": ["9.9.9"]})")),
              ElementsAre("unknown-criterion"));
  EXPECT_THAT(codes_of(put(lead, at("team_notes"), R"({"text": "x", "role_groups": ["nobody"]})")),
              ElementsAre("unknown-id"));
  EXPECT_THAT(codes_of(put(lead, at("evidence"), R"({"source": "rumour", "title": "x"})")),
              ElementsAre("unknown-id"));
  EXPECT_THAT(codes_of(put(lead, at("evidence"), R"({"source": "interview", "title": "x"})")),
              ::testing::Contains("interview-as-evidence"));
  EXPECT_THAT(codes_of(grade(lead, "9.9.9", 50)), ElementsAre("unknown-criterion"));
  EXPECT_THAT(codes_of(grade(lead, "1.1.1", 101)), ElementsAre("grade-out-of-range"));
  EXPECT_THAT(codes_of(put(lead, at("grades", lead + ":1.1.1"), R"({"rationale": "x"})")),
              ElementsAre("grade-missing"));
  const std::string long_text(60'000, 'a');
  EXPECT_THAT(codes_of(put(lead, at("team_notes"), R"({"text": ")" + long_text + "\"}")),
              ElementsAre("text-too-long"));
  EXPECT_THAT(codes_of(put(lead, at("team_notes"), "{")), ::testing::Not(IsEmpty()));
  EXPECT_EQ(count(lead, "team_notes") + count(lead, "grades"), 0U);
}

TEST_F(APart, OfTheSelfDescriptionIsWrittenByWhoItWasGivenTo) {
  move_to(State::SelfDescription);
  const std::string answer = R"({"text": "We do this."})";
  EXPECT_EQ(put(contributor, at("self_description", "1.1"), answer).problem().kind,
            Trouble::Denied);
  add(contact, "assignments", R"({"account": ")" + contributor + "\"}", "1.1");
  add(contributor, "self_description", answer, "1.1");
  EXPECT_EQ(put(contributor, at("self_description", "1.2"), answer).problem().kind,
            Trouble::Denied);
  add(contact, "self_description", answer, "1.2");
  EXPECT_TRUE(denied(lead, "self_description"));
  EXPECT_TRUE(move_on(desk, as(contact), evaluation, {State::DeskWork, "", false}));
  EXPECT_EQ(count(lead, "self_description"), 2U);
}

// A request that was let in is not done once the role it was let in with is gone.
TEST_F(APart, IsNotTouchedByWhoLostTheRoleMeanwhile) {
  move_to(State::SelfDescription);
  add(contact, "self_description", R"({"text": "Yes."})", "1.1");
  const Caller was = as(contact);
  ASSERT_TRUE(remove_from_team(desk, as(coordinator), {evaluation, contact, Role::Contact}));
  const PartWrite write{at("self_description", "1.1"), R"({"text": "No."})", Apply::Whole, 1};
  EXPECT_EQ(write_part(desk, was, write).problem().kind, Trouble::Denied);
  EXPECT_EQ(remove_part(desk, was, at("self_description", "1.1"), 1).problem().kind,
            Trouble::Denied);
}

// What is stored has to be found when it is read again.
TEST_F(APart, IsNotTakenWithoutTheTextItNeeds) {
  grade_and_lock_all();
  move_to(State::Consensus);
  agree_on_all();
  move_to(State::Drafting);
  const std::initializer_list<std::pair<const char*, const char*>> parts{
      {"team_notes", R"({"text": ""})"},
      {"private_notes", R"({"text": ""})"},
      {"role_models", R"({"unit": "The library", "area": "1", "sub_area": "1.1", "text": ""})"},
  };
  for (const auto& [kind, json] : parts) {
    EXPECT_THAT(codes_of(put(lead, at(kind), json)), ElementsAre("missing-key")) << kind;
    EXPECT_EQ(count(lead, kind), 0U) << kind;
  }
}

TEST_F(APart, IsAnsweredWhenItIsARemark) {
  grade_and_lock_all();
  move_to(State::Consensus);
  agree_on_all();
  move_to(State::FactCheck);
  const auto key = add(contact, "remarks", R"({"passage": "12 schools", "text": "There are 13."})");
  EXPECT_EQ(move(State::Final)->findings.front().code, "remark-unanswered");
  EXPECT_THAT(codes_of(put(lead, at("answers", "no-remark"), R"({"accepted": true, "text": "x"})")),
              ElementsAre("unknown-id"));
  add(lead, "answers", R"({"accepted": true, "text": "Corrected."})", key);
  EXPECT_EQ(count(contact, "answers"), 1U);
  const auto changed =
      put(contact, at("remarks", key), R"({"passage": "", "text": "More points."})", 1);
  EXPECT_EQ(changed.problem().kind, Trouble::Denied) << "the answer is about what was said";
  EXPECT_EQ(remove_part(desk, as(contact), at("remarks", key), 1).problem().kind, Trouble::Denied);
  EXPECT_TRUE(denied(reader, "remarks"));
  const auto moved = move(State::Final);
  EXPECT_EQ(moved->state, State::Final);
  EXPECT_FALSE(any_error(moved->findings));
  EXPECT_EQ(std::ranges::count(moved->findings, "remark-unchanged", &Finding::code), 0);
}

}  // namespace
}  // namespace kompass::service

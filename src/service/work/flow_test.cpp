// SPDX-License-Identifier: EUPL-1.2
// What the pages of a whole evaluation ask: the checklist, people by e-mail, names, conflicts of
// interest and the editions to choose from.
#include <gtest/gtest.h>

#include "base/mapped.hpp"
#include "service/work/conflicts.hpp"
#include "service/work/for_tests.hpp"

namespace kompass::service {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Flow : public WorkInstallation {
 protected:
  // "code" when it is met, "code 7" when seven things are missing.
  std::vector<std::string> checklist(const std::string& account) {
    const auto list = checklist_of_next(desk, as(account), evaluation);
    if (!list) return {list.problem().message()};
    return mapped(*list, [](const Condition& one) {
      return one.unmet.empty() ? one.code : one.code + " " + std::to_string(one.unmet.size());
    });
  }
  Result<Joined> join_by_email(const std::string& account, const std::string& email, Role role) {
    return add_person(desk, as(account),
                      {evaluation, {"Nils Ny", email, Language::Norwegian}, role});
  }
  std::size_t in_team() { return list_team(desk, as(coordinator), evaluation)->size(); }
};

TEST_F(Flow, AChecklistTellsWhatIsMetAndWhatIsNot) {
  EXPECT_THAT(checklist(lead), ElementsAre("lead-missing", "contact-missing"));
  ASSERT_TRUE(remove_from_team(desk, as(coordinator), {evaluation, contact, Role::Contact}));
  EXPECT_THAT(checklist(lead), ElementsAre("lead-missing", "contact-missing 1"));
  EXPECT_EQ(checklist_of_next(desk, as(evaluator), evaluation).problem().kind, Trouble::Denied);
}

TEST_F(Flow, AChecklistSaysNothingOfAnswersToWhoMayNotKnowThem) {
  move_to(State::SelfDescription);
  EXPECT_THAT(checklist(lead), IsEmpty());
  EXPECT_THAT(checklist(contact), ElementsAre("self-description-unanswered 7"));
}

TEST_F(Flow, AChecklistCountsWhatIsNotLockedAndAsksForTheDraft) {
  move_to(State::Grading);
  EXPECT_THAT(checklist(lead), ElementsAre("not-locked 7", "interview-without-notes"));
  grade_and_lock_all();
  EXPECT_THAT(checklist(lead), ElementsAre("not-locked", "interview-without-notes"));
  move_to(State::Consensus);
  EXPECT_EQ(checklist(lead).size(), 2U);
  EXPECT_TRUE(checklist(lead).front().starts_with("no-consensus "));
  agree_on_all();
  EXPECT_THAT(checklist(lead), ElementsAre("no-consensus", "consensus-without-reason"));
  move_to(State::Drafting);
  EXPECT_THAT(checklist(lead),
              ElementsAre("summary-missing 1", "area-without-summary 3", "sub-area-without-text 7",
                          "interview-without-notes", "draft-becomes-readable 1"));
}

TEST_F(Flow, AChecklistTellsOfInterviewsWithoutNotesToWhoReadsInterviews) {
  move_to(State::Visit);
  const std::string planned = R"({"role_group": "planners", "people": 4, "text": " "})";
  const auto interview = add(lead, "interviews", planned);
  EXPECT_THAT(checklist(lead), ElementsAre("graders-missing", "interview-without-notes 1"));
  EXPECT_THAT(checklist(coordinator), ElementsAre("graders-missing"));
  EXPECT_THAT(*conditions_of_next(desk, as(coordinator), evaluation), IsEmpty());
  const auto told = *conditions_of_next(desk, as(lead), evaluation);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told.front().severity, Severity::Warning);
  EXPECT_EQ(move(State::Grading)->findings.size(), 0U) << "moved by the coordinator";
  const std::string held = R"({"role_group": "planners", "people": 4, "text": "De planerar."})";
  ASSERT_TRUE(put(lead, at("interviews", interview), held, 1)->part);
  EXPECT_THAT(checklist(lead), ElementsAre("not-locked 7", "interview-without-notes"));
}

TEST_F(Flow, TheLastChecklistTellsOfAcceptedRemarksWhosePassageStands) {
  grade_and_lock_all();
  move_to(State::Consensus);
  agree_on_all();
  move_to(State::FactCheck);
  const std::string words = R"({"kind": "sub_areas", "area": "1", "covers": ["1.1"], "text": ")";
  const auto text = add(lead, "texts", words + "Det finns tolv *skolor*.\"}");
  const auto remark = [&](const std::string& passage, const char* accepted) {
    const auto key = add(contact, "remarks", R"({"text": "Fel.", "passage": ")" + passage + "\"}");
    add(lead, "answers", std::string(R"({"text": "Svar", "accepted": )") + accepted + "}", key);
    return key;
  };
  const auto stands = remark("tolv skolor", "true");
  remark("tolv skolor", "false");
  remark("tretton skolor", "true");
  EXPECT_THAT(checklist(lead),
              ElementsAre("remark-unanswered", "remark-unchanged 1", "summary-missing 1",
                          "area-without-summary 3", "sub-area-without-text 6"));
  const auto told = *conditions_of_next(desk, as(coordinator), evaluation);
  EXPECT_EQ(told.front().where, "remark " + stands);
  EXPECT_FALSE(any_error(told));
  ASSERT_TRUE(put(lead, at("texts", text), words + "Det finns fjorton skolor.\"}", 1)->part);
  EXPECT_THAT(checklist(lead), ::testing::Contains("remark-unchanged"));
  EXPECT_EQ(move(State::Final)->state, State::Final);
}

TEST_F(Flow, WhatIsHiddenBehindAnotherFindingIsNotCalledMet) {
  const Findings found{{Severity::Error, "not-locked", "sub-area 1.1", ""}};
  const auto list = checklist_of(State::Drafting, found);
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list.front().code, "not-locked");
}

TEST_F(Flow, AMoveMadeFromAnotherStateIsRefused) {
  move_to(State::Visit);
  const MoveTo back{State::Planned, "Beslut om ny tid", false, State::DeskWork};
  EXPECT_EQ(move_on(desk, as(lead), evaluation, back).problem().kind, Trouble::Conflict);
  EXPECT_EQ(now_in(), State::Visit);
  EXPECT_TRUE(move_on(desk, as(lead), evaluation,
                      {State::Planned, "Beslut om ny tid", false, State::Visit}));
  EXPECT_EQ(now_in(), State::Planned);
}

TEST_F(Flow, WhoHasAnAccountJoinsByEmailAndOthersAreInvited) {
  const auto known = account("vera@example.org", "Vera Van");
  const auto joined = join_by_email(coordinator, " VERA@example.org", Role::Evaluator);
  ASSERT_TRUE(joined) << joined.problem().message();
  EXPECT_EQ(joined->account, known);
  EXPECT_EQ(joined->name, "Vera Van");
  EXPECT_FALSE(joined->link);
  const auto invited = join_by_email(coordinator, "nils@example.org", Role::Reader);
  ASSERT_TRUE(invited && invited->link);
  EXPECT_EQ(invited->link->purpose, Purpose::Invitation);
  EXPECT_EQ(in_team(), 7U);
  EXPECT_EQ(join_by_email(coordinator, "nils@example.org", Role::Reader).problem().where, "role");
}

TEST_F(Flow, NobodyIsInvitedWhoCouldNotJoin) {
  EXPECT_EQ(join_by_email(lead, "vera@example.org", Role::Contributor).problem().kind,
            Trouble::Denied)
      << "who may not invite is not told who has an account";
  EXPECT_EQ(join_by_email(contact, "vera@example.org", Role::Evaluator).problem().kind,
            Trouble::Denied);
  for (const char* email : {"a@example.org", "b@example.org", "c@example.org"}) {
    join(email, "One More", Role::Evaluator);
  }
  EXPECT_EQ(join_by_email(coordinator, "vera@example.org", Role::Evaluator).problem().where,
            "graders");
  const auto all = list_accounts(realm, as_administrator());
  EXPECT_EQ(std::ranges::count(*all, "vera@example.org", &AccountView::email), 0);
  EXPECT_TRUE(join_by_email(contact, "vera@example.org", Role::Contributor));
}

TEST_F(Flow, AStepBackNeedsAReasonInWords) {
  move_to(State::Visit);
  for (const char* reason : {"", "  ", "\n\t"}) {
    EXPECT_EQ(move_on(desk, as(lead), evaluation, {State::Planned, reason})->findings.front().code,
              "reason-missing");
  }
  EXPECT_EQ(now_in(), State::Visit);
}

TEST_F(Flow, WhatWasGradedDifferentlyIsAgreedOnWithAReason) {
  grade_and_lock_all(50, 60);
  move_to(State::Consensus);
  agree_on_all(55);
  EXPECT_EQ(move(State::Drafting)->findings.front().code, "consensus-without-reason");
  for (const auto* criterion : criteria_of(edition())) {
    const auto agreed = at("consensus", criterion->id.text);
    ASSERT_TRUE(put(lead, agreed, judgement(55, "Sett i planen."), 1)->part);
  }
  EXPECT_THAT(checklist(lead), ElementsAre("no-consensus", "consensus-without-reason"));
}

TEST_F(Flow, NamesAreOfAllWhoHadAPart) {
  move_to(State::Grading);
  ASSERT_TRUE(strike_grader(desk, as(coordinator), evaluation, {evaluator, "Sjukskriven"}));
  const auto names = names_in(desk, as(contact), evaluation);
  ASSERT_TRUE(names);
  EXPECT_EQ(names->at(evaluator), "Eva Evaluator");
  EXPECT_EQ(names->at(coordinator), "Cia Coordinator");
  EXPECT_EQ(names->count(account("elsewhere@example.org")), 0U);
  EXPECT_EQ(names_in(desk, as(reader), evaluation).problem().kind, Trouble::Denied);
}

TEST_F(Flow, AConflictOfInterestIsTold) {
  EXPECT_THAT(*list_conflicts(desk, as(lead), evaluation), IsEmpty());
  ASSERT_TRUE(add_to_team(desk, as(coordinator), {evaluation, evaluator, Role::Contributor}));
  const std::string named = R"({"evaluators": [{"account": ")" + lead +
                            R"(", "organisation": "Björkhaga kommun"}, {"account": ")" + evaluator +
                            R"(", "organisation": "Björkhagen"}]})";
  ASSERT_TRUE(write_head(desk, as(lead), {evaluation, named, 1})->evaluation);
  int revision = 2;
  const auto told_of = [&](const std::string& organisation) {
    const std::string head = R"({"evaluators": [{"account": ")" + lead + R"(", "organisation": ")" +
                             organisation + "\"}]}";
    EXPECT_TRUE(write_head(desk, as(lead), {evaluation, head, revision++})->evaluation);
    const auto found = list_conflicts(desk, as(contact), evaluation);
    return std::ranges::count(*found, ConflictOfInterest::OwnOrganisation, &GraderConflict::what);
  };
  for (const char* own : {"Kommunledningskontoret, Björkhaga kommun", "Björkhaga kommun, stab",
                          "Björkhaga kommuns stab", "Björkhagas kommun"}) {
    EXPECT_EQ(told_of(own), 1) << own;
  }
  for (const char* other : {"Björkhagen kommun", "Norrsund kommun, stab", ""}) {
    EXPECT_EQ(told_of(other), 0) << other;
  }
  ASSERT_TRUE(write_head(desk, as(lead), {evaluation, named, revision})->evaluation);
  const auto conflicts = list_conflicts(desk, as(contact), evaluation);
  ASSERT_EQ(conflicts->size(), 2U);
  EXPECT_EQ((*conflicts)[0].account, lead);
  EXPECT_EQ((*conflicts)[0].what, ConflictOfInterest::OwnOrganisation);
  EXPECT_EQ((*conflicts)[1].account, evaluator);
  EXPECT_EQ((*conflicts)[1].what, ConflictOfInterest::AnswersToo);
  EXPECT_EQ(list_conflicts(desk, as(reader), evaluation).problem().kind, Trouble::Denied);
}

TEST_F(Flow, EditionsToChooseAreThoseThatCanBeGradedBy) {
  const auto editions = editions_to_choose(desk, {2018, 5, 1});
  ASSERT_EQ(editions.size(), 1U);
  EXPECT_EQ(editions.front()->id.text(), "kommunkompassen/2.1");
  EXPECT_TRUE(is_in_force(*editions.front(), {2018, 5, 1}));
  EXPECT_TRUE(is_in_force(*editions.front(), {2019, 12, 31}));
  EXPECT_FALSE(is_in_force(*editions.front(), {2020, 1, 1}));
  EXPECT_FALSE(is_in_force(*editions.front(), {2015, 12, 31}));
}

TEST_F(Flow, EditionsForAnInventedMunicipalityBeginWithThoseForRealOnes) {
  for (const Date day : {Date{2018, 5, 1}, Date{2026, 11, 28}}) {
    const auto editions = editions_to_choose(desk, day, Whose::Invented);
    EXPECT_EQ(editions.front()->id.text(), "kommunkompassen/2.1");
    EXPECT_GT(editions.size(), 1U);
  }
}

}  // namespace
}  // namespace kompass::service

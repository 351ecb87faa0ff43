// SPDX-License-Identifier: EUPL-1.2
// Blind until all have locked, final when locked.
#include <gtest/gtest.h>

#include "service/work/audit.hpp"
#include "service/work/export.hpp"
#include "service/work/for_tests.hpp"
#include "service/work/publish.hpp"
#include "service/work/results.hpp"

namespace kompass::service {
namespace {

using ::testing::ElementsAre;

class AGrade : public WorkInstallation {
 protected:
  const SubArea& first_sub_area() { return edition().areas[0].sub_areas[0]; }  // 1.1
  void grade_first(const std::string& account, int percent = 50) {
    grade_all(account, first_sub_area(), percent);
  }
  Trouble reading(const std::string& account, const std::string& author) {
    const auto one = read_part(desk, as(account), at("grades", author + ":1.1.1"));
    return one ? Trouble::Usage : one.problem().kind;  // Usage: it could be read
  }
};

TEST_F(AGrade, IsTheAuthorsAloneUntilAllHaveLocked) {
  move_to(State::Grading);
  grade_first(lead, 75);
  grade_first(evaluator, 25);
  ASSERT_TRUE(lock(lead, "1.1"));
  for (const auto& other : {evaluator, coordinator, contact, reader}) {
    EXPECT_EQ(reading(other, lead), Trouble::Denied);
    EXPECT_EQ(reading(other, "nobody"), Trouble::Denied) << "tells what is there";
  }
  EXPECT_EQ(count(evaluator, "grades"), 3U);
  ASSERT_TRUE(lock(evaluator, "1.1"));
  EXPECT_EQ(reading(evaluator, lead), Trouble::Usage);
  EXPECT_EQ(reading(coordinator, lead), Trouble::Usage);
  EXPECT_EQ(reading(contact, lead), Trouble::Denied);
  EXPECT_EQ(count(evaluator, "grades"), 6U);
}

TEST_F(AGrade, OfAnotherCannotBeWritten) {
  move_to(State::Grading);
  const auto forged = put(evaluator, at("grades", lead + ":1.1.1"), judgement(100));
  EXPECT_EQ(forged.problem().kind, Trouble::Denied);
  const auto by_another = put(evaluator, at("grades", evaluator + ":1.1.1"),
                              R"({"percent": 100, "by": ")" + lead + "\"}");
  EXPECT_THAT(codes_of(by_another), ElementsAre("unknown-id"));
  EXPECT_EQ(put(coordinator, at("grades", coordinator + ":1.1.1"), judgement(1)).problem().kind,
            Trouble::Denied);
}

TEST_F(AGrade, IsFinalWhenLocked) {
  move_to(State::Grading);
  grade_first(lead);
  ASSERT_TRUE(lock(lead, "1.1"));
  EXPECT_EQ(grade(lead, "1.1.1", 100).problem().kind, Trouble::Denied);
  EXPECT_EQ(remove_part(desk, as(lead), at("grades", lead + ":1.1.1"), 1).problem().kind,
            Trouble::Denied);
  EXPECT_EQ(lock(lead, "1.1").problem().kind, Trouble::Conflict);
  ASSERT_TRUE(move(State::DeskWork, "a document came late"));
  EXPECT_EQ(grade(lead, "1.1.1", 100).problem().kind, Trouble::Denied);
}

TEST_F(AGrade, IsLockedOnlyWithAllOfItsSubArea) {
  move_to(State::Grading);
  ASSERT_TRUE(grade(lead, "1.1.1", 50));
  const auto locked = lock(lead, "1.1");
  ASSERT_TRUE(locked);
  EXPECT_EQ(locked->size(), 2U);
  EXPECT_EQ(locked->front().code, "grade-missing");
  EXPECT_TRUE(grade(lead, "1.1.1", 60)->part) << "nothing was locked";
}

TEST_F(AGrade, OfOneWhoWasStruckStaysClosedWhenTheyHadNotLocked) {
  move_to(State::Grading);
  grade_first(lead);
  grade_first(evaluator);
  ASSERT_TRUE(lock(lead, "1.1"));
  ASSERT_TRUE(strike_grader(desk, as(coordinator), evaluation, {evaluator, "is ill"}));
  EXPECT_EQ(reading(coordinator, evaluator), Trouble::Denied);
  EXPECT_EQ(reading(lead, evaluator), Trouble::Denied);
  EXPECT_EQ(reading(coordinator, lead), Trouble::Usage);
}

TEST_F(AGrade, StaysOpenWhenSomebodyJoins) {
  grade_and_lock_all();
  const auto late = join("nina@example.org", "Nina New", Role::Evaluator);
  EXPECT_EQ(reading(evaluator, lead), Trouble::Usage);
  EXPECT_TRUE(results_of(desk, as(coordinator), evaluation));
  EXPECT_EQ(grade(late, "1.1.1", 50).problem().kind, Trouble::Denied);
}

TEST_F(AGrade, TellsNothingByResultsDraftExportOrTrailBeforehand) {
  move_to(State::Grading);
  grade_first(lead);
  ASSERT_TRUE(lock(lead, "1.1"));
  for (const auto& who : {lead, evaluator, coordinator, administrator}) {
    EXPECT_FALSE(results_of(desk, as(who), evaluation));
    EXPECT_FALSE(draft_file(desk, as(who), evaluation));
    EXPECT_FALSE(export_file(desk, as(who), evaluation));
    EXPECT_FALSE(check_draft(desk, as(who), evaluation));
    EXPECT_FALSE(evaluation_trail(desk, as(who), evaluation, 0));
  }
}

TEST_F(AGrade, GivesResultsOfWhatAllHaveLocked) {
  move_to(State::Grading);
  for (const auto& account : {lead, evaluator}) {
    grade_first(account);
    ASSERT_TRUE(lock(account, "1.1"));
  }
  add(lead, "consensus", judgement(50), "1.1.1");
  const auto results = results_of(desk, as(evaluator), evaluation);
  ASSERT_TRUE(results) << results.problem().message();
  EXPECT_FALSE(results->total);
  EXPECT_TRUE(results->areas.empty());
  ASSERT_EQ(results->sub_areas.size(), 1U);
  EXPECT_EQ(results->sub_areas[0].agreement.pairs, 3);
  EXPECT_EQ(results->sub_areas[0].agreement.equal, 3);
  EXPECT_THAT(results->ungraded, ElementsAre(CriterionId("1.1.2"), CriterionId("1.1.3")));
  EXPECT_EQ(put(lead, at("consensus", "1.2.1"), judgement(50)).problem().kind, Trouble::Denied);
}

TEST_F(AGrade, KeepsTheBlindOnesBesideTheAgreedOnes) {
  grade_and_lock_all(100, 0);
  move_to(State::Consensus);
  agree_on_all(50);
  const auto results = results_of(desk, as(lead), evaluation);
  EXPECT_EQ(results->total->shown, edition().max / 2);
  EXPECT_EQ(results->sub_areas[0].agreement.equal, 0);
  EXPECT_EQ(results->sub_areas[0].agreement.within_one_step, 0);
  EXPECT_EQ(count(lead, "grades"), 2 * criteria_count(edition()));
}

}  // namespace
}  // namespace kompass::service

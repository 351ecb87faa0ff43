// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/mapped.hpp"
#include "core/check.hpp"
#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_evaluation;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> codes(const Evaluation& evaluation) {
  return mapped(check_people(evaluation), &Finding::code);
}

TEST(CheckPeople, OneToFiveEvaluate) {
  Evaluation evaluation = an_evaluation().build();
  evaluation.evaluators.assign(5, {EvaluatorId("A"), "Kim", "Förbundet"});
  EXPECT_THAT(codes(evaluation), IsEmpty());
  evaluation.evaluators.push_back({EvaluatorId("F"), "Alex", "Förbundet"});
  EXPECT_THAT(codes(evaluation), ElementsAre("evaluators-too-many"));
}

TEST(CheckPeople, GroupsAddUpToThoseWhoWereInterviewed) {
  Evaluation evaluation = an_evaluation().build();
  evaluation.interviews = {9, {{RoleGroupId("heads"), 4}, {RoleGroupId("unions"), 5}}};
  EXPECT_THAT(codes(evaluation), IsEmpty());
  evaluation.interviews.people = 8;
  EXPECT_THAT(codes(evaluation), ElementsAre("interviewed-differ"));
  evaluation.interviews.groups[1].people = 0;  // not told
  EXPECT_THAT(codes(evaluation), IsEmpty());
  evaluation.interviews = {8, {}};
  EXPECT_THAT(codes(evaluation), IsEmpty());
}

TEST(CheckPeople, ARoleModelIsSomebody) {
  Evaluation evaluation = an_evaluation().build();
  evaluation.role_models.push_back({.municipality = Municipality{"SE", "0115", "Vallentuna", ""}});
  evaluation.role_models.push_back({.unit = "Kontaktcenter"});
  EXPECT_THAT(codes(evaluation), IsEmpty());
  evaluation.role_models.push_back({.unit = " "});
  EXPECT_THAT(codes(evaluation), ElementsAre("role-model-of-nobody"));
}

TEST(CheckPeople, EvidenceIsSeenBeforeTheReport) {
  Evaluation evaluation = an_evaluation().build();
  evaluation.date = Date{2019, 10, 1};
  evaluation.evidence.push_back({.id = EvidenceId("e1"), .seen = Date{2019, 10, 1}});
  EXPECT_THAT(codes(evaluation), IsEmpty());
  evaluation.evidence.push_back({.id = EvidenceId("e2"), .seen = Date{2020, 1, 8}});
  EXPECT_THAT(codes(evaluation), ElementsAre("evidence-seen-late"));
  evaluation.date.reset();
  EXPECT_THAT(codes(evaluation), IsEmpty());
}

}  // namespace
}  // namespace kompass

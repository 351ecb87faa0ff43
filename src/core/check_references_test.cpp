// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/mapped.hpp"
#include "core/check.hpp"
#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_edition;
using kompass::testing::an_evaluation;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Edition edition_with_words() {
  Edition edition = an_edition({{"1.1", 100, {1, 1}}});
  edition.sources = {{SourceId("interview"), {}}, {SourceId("document"), {}}};
  edition.role_groups = {{RoleGroupId("leaders"), {}}};
  return edition;
}

Findings found_in(const Evaluation& evaluation) {
  const Edition edition = edition_with_words();
  return check_references(edition, evaluation);
}

std::vector<std::string> codes(const Evaluation& evaluation) {
  return mapped(found_in(evaluation), &Finding::code);
}

Evaluation agreed() {
  Evaluation evaluation = an_evaluation().agreed("1.1.1", 60).build();
  evaluation.evaluators = {{EvaluatorId("A"), "", ""}, {EvaluatorId("B"), "", ""}};
  return evaluation;
}

TEST(CheckReferences, EvidenceHasItsOwnIdAKnownSourceAndKnownCriteria) {
  Evaluation evaluation = agreed();
  const Evidence good{
      .id = EvidenceId("d1"), .source = SourceId("document"), .criteria = {CriterionId("1.1.1")}};
  evaluation.evidence = {good};
  EXPECT_THAT(codes(evaluation), IsEmpty());
  Evidence bad = good;
  bad.source = SourceId("documents");
  bad.criteria = {CriterionId("7.7.7")};
  evaluation.evidence.push_back(bad);
  EXPECT_THAT(codes(evaluation), ElementsAre("duplicate-id", "unknown-id", "unknown-criterion"));
  EXPECT_THAT(found_in(evaluation)[1].message, HasSubstr("use 'document'"));
}

TEST(CheckReferences, CitedEvidenceAndInterviewedGroupsAreThere) {
  Evaluation evaluation = agreed();
  evaluation.interviews.groups = {{RoleGroupId("leader"), 3}};
  evaluation.consensus[0].evidence = {EvidenceId("d9")};
  EXPECT_THAT(codes(evaluation), ElementsAre("unknown-id", "evidence-unknown-id"));
}

TEST(CheckReferences, AnEvaluatorIsListedOnce) {
  Evaluation evaluation = agreed();
  evaluation.evaluators[1].id = EvaluatorId("A");
  EXPECT_THAT(codes(evaluation), ElementsAre("duplicate-id"));
}

TEST(CheckReferences, APictureHasItsOwnId) {
  Evaluation evaluation = agreed();
  evaluation.figures = {{.id = "map"}, {.id = "map"}};
  EXPECT_THAT(codes(evaluation), ElementsAre("duplicate-id"));
}

}  // namespace
}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
// What a report still lacks, and whether the words of a remark still stand in it.
#include "service/work/warnings.hpp"

#include <gmock/gmock.h>

#include "service/work/for_tests.hpp"

namespace kompass::service {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Edition& edition() {
  return (*SharedForWork::one().instruments.find("klimatspegeln/1"))->edition;
}

std::vector<std::string> places(const Findings& findings, std::string_view code) {
  std::vector<std::string> all;
  for (const auto& finding : findings) {
    EXPECT_EQ(finding.severity, Severity::Warning);
    if (finding.code == code) all.push_back(finding.where);
  }
  return all;
}

ReportText text_of(TextKind kind, std::vector<Code> covers, const std::string& words) {
  return {kind, Code("1"), std::move(covers), words};
}

TEST(MissingWords, AreTheSummaryAndWhatNoTextCovers) {
  Evaluation evaluation;
  evaluation.texts = {text_of(TextKind::SubAreas, {Code("1.1"), Code("1.2")}, "Två på en gång."),
                      text_of(TextKind::SubAreas, {Code("1.3")}, " \n"),
                      text_of(TextKind::General, {}, "Om."),
                      text_of(TextKind::Summary, {}, "I korthet.")};
  const auto missing = missing_words(edition(), evaluation);
  EXPECT_THAT(places(missing, "summary-missing"), ElementsAre("summary"));
  EXPECT_THAT(places(missing, "area-without-summary"), ElementsAre("area 2", "area 3"));
  EXPECT_THAT(
      places(missing, "sub-area-without-text"),
      ElementsAre("sub-area 1.3", "sub-area 2.1", "sub-area 2.2", "sub-area 3.1", "sub-area 3.2"));
}

TEST(MissingWords, AreNoneOfASummaryWithALeadOrAPoint) {
  Evaluation with_lead, with_point;
  with_lead.summary.lead = "Ett år av arbete.";
  with_point.summary.to_work_on = {{std::nullopt, "Mål"}};
  for (const auto& evaluation : {with_lead, with_point}) {
    EXPECT_THAT(places(missing_words(edition(), evaluation), "summary-missing"), IsEmpty());
  }
}

TEST(MissingNotes, AreThoseOfInterviewsThatAreOnlyPlanned) {
  const InterviewRecord held{.role_group = RoleGroupId("buyers"), .people = 3, .text = "Sagt."};
  const InterviewRecord planned{.role_group = RoleGroupId("planners"), .people = 4, .text = " "};
  const auto missing = missing_notes({held, planned});
  ASSERT_EQ(missing.size(), 1U);
  EXPECT_EQ(missing.front().code, interview_without_notes);
  EXPECT_THAT(missing.front().message, ::testing::StartsWith("4 of 'planners'"));
}

class Passages : public ::testing::Test {
 public:
  Passages() {
    evaluation.texts = {
        text_of(TextKind::General, {}, "Det finns **tolv** skolor\ni kommunen.\n\n- ett\n- två")};
    evaluation.summary.lead = "Kommunen styr väl.";
    evaluation.findings = {{.kind = FindingKind::Pair, .text = "Mål finns", .but = "inget följs"}};
    evaluation.key_facts = {{.label = "Invånare", .value = "14 212"}};
  }
  Evaluation evaluation;
};

TEST_F(Passages, StandAsTheyAreReadHoweverLinesAreBroken) {
  for (const auto* words : {"finns tolv skolor i kommunen", "tolv  skolor\ni kommunen.", "ett\ntvå",
                            "styr väl", "Mål finns", "14 212"}) {
    EXPECT_TRUE(stands_in(evaluation, words)) << words;
  }
}

TEST_F(Passages, OfSeveralFieldsStandWithAllOfThem) {
  EXPECT_TRUE(stands_in(evaluation, "Mål finns … men inget följs"));
  EXPECT_TRUE(stands_in(evaluation, "Invånare: 14 212, 31 december 2025"));
  evaluation.findings.front().but = "en del följs";
  EXPECT_FALSE(stands_in(evaluation, "Mål finns … men inget följs"));
}

TEST_F(Passages, ThatWereChangedOrSaidNothingDoNot) {
  for (const auto* words : {"tretton skolor", "", " \n",
                            "Invånare i hela kommunen är enligt den senaste räkningen, "
                            "som gjordes vid årsskiftet av myndigheten, 14 212"}) {
    EXPECT_FALSE(stands_in(evaluation, words)) << words;
  }
}

TEST_F(Passages, AreToldOfAcceptedRemarksAlone) {
  const std::map<std::string, Remark> remarks{{"a", {"tolv skolor", "Fel."}},
                                              {"b", {"tolv skolor", "Fel."}},
                                              {"c", {"", "Fel."}},
                                              {"d", {"tolv skolor", "Fel."}}};
  const std::map<std::string, RemarkAnswer> answers{
      {"a", {true, "Ja"}}, {"b", {false, "Nej"}}, {"c", {true, "Ja"}}};
  EXPECT_THAT(places(unchanged_passages(evaluation, remarks, answers), "remark-unchanged"),
              ElementsAre("remark a"));
}

}  // namespace
}  // namespace kompass::service

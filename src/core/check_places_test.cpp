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
using ::testing::IsEmpty;

std::vector<std::string> codes(const Evaluation& evaluation) {
  const Edition edition = an_edition({{"1.1", 50, {1}}, {"1.2", 50, {1}}, {"2.1", 100, {1}}});
  return mapped(check_places(edition, evaluation), &Finding::code);
}

ReportText text_on(TextKind kind, const char* area, std::vector<Code> covers = {}) {
  return {kind, Code(area), std::move(covers), "Text."};
}

TEST(CheckPlaces, ATextCoversSubAreasOfItsArea) {
  Evaluation evaluation = an_evaluation().build();
  evaluation.texts = {text_on(TextKind::SubAreas, "1", {Code("1.1"), Code("1.2")})};
  EXPECT_THAT(codes(evaluation), IsEmpty());
  evaluation.texts = {text_on(TextKind::SubAreas, "1", {Code("1.1"), Code("2.1")})};
  EXPECT_THAT(codes(evaluation), ElementsAre("code-of-other-area"));
}

TEST(CheckPlaces, AFindingAndARoleModelStandInTheirArea) {
  Evaluation evaluation = an_evaluation().build();
  evaluation.findings = {{FindingKind::Strength, Code("1"), {Code("2.1")}, "Styrka", ""}};
  evaluation.role_models.push_back({.area = Code("2"), .sub_area = Code("1.2")});
  EXPECT_THAT(codes(evaluation), ElementsAre("code-of-other-area", "code-of-other-area"));
  evaluation.findings[0].sub_areas = {Code("1.2")};
  evaluation.role_models[0].area = Code("1");
  EXPECT_THAT(codes(evaluation), IsEmpty());
}

TEST(CheckPlaces, AnAreaHasOneTextOfAKind) {
  Evaluation evaluation = an_evaluation().build();
  evaluation.texts = {text_on(TextKind::Summary, "1"), text_on(TextKind::General, "1"),
                      text_on(TextKind::Summary, "2"),
                      text_on(TextKind::SubAreas, "1", {Code("1.1")}),
                      text_on(TextKind::SubAreas, "1", {Code("1.1")})};
  EXPECT_THAT(codes(evaluation), IsEmpty());
  evaluation.texts.push_back(text_on(TextKind::Summary, "1"));
  EXPECT_THAT(codes(evaluation), ElementsAre("text-twice"));
}

TEST(CheckPlaces, WhatTheEditionDoesNotHaveIsToldElsewhere) {
  Evaluation evaluation = an_evaluation().build();
  evaluation.texts = {text_on(TextKind::SubAreas, "1", {Code("1.9")}),
                      text_on(TextKind::SubAreas, "9", {Code("1.1")})};
  EXPECT_THAT(codes(evaluation), IsEmpty());
}

}  // namespace
}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
#include "service/files/report_inputs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kompass::service {
namespace {

using ::testing::HasSubstr;

const ReportRequest request{.file = "e", .previous = "p", .average = "a"};

OpenedEvaluation granby(int year) {
  OpenedEvaluation opened;
  opened.evaluation.municipality = {.country = "SE", .code = "9902", .name = "Granby"};
  opened.evaluation.edition = {"provet", "1"};
  opened.evaluation.year = year;
  return opened;
}

OpenedAverage mean_of(const std::string& instrument) {
  OpenedAverage opened;
  opened.average.edition = {instrument, "1"};
  return opened;
}

std::string refusal(const OpenedEvaluation& here, const std::optional<OpenedEvaluation>& previous,
                    const std::optional<OpenedAverage>& average = std::nullopt) {
  const auto fit = inputs_fit(request, here, previous, average);
  return fit ? "" : fit.problem().message();
}

TEST(ReportInputs, AnEarlierEvaluationAndAMeanOfTheInstrumentFit) {
  EXPECT_EQ(refusal(granby(2026), granby(2023), mean_of("provet")), "");
}

TEST(ReportInputs, AMunicipalityIsKnownByCountryAndCodeAndByNameOnlyWithoutACode) {
  auto renamed = granby(2023);
  renamed.evaluation.municipality.name = "Nya Granby";
  EXPECT_EQ(refusal(granby(2026), renamed), "");
  auto here = granby(2026);
  here.evaluation.municipality.code.clear();
  renamed.evaluation.municipality.code.clear();
  EXPECT_THAT(refusal(here, renamed), HasSubstr("an evaluation of Nya Granby, not of Granby"));
}

TEST(ReportInputs, NothingInventedStandsBesideRealFigures) {
  auto invented = granby(2026);
  invented.evaluation.invented = true;
  EXPECT_THAT(refusal(invented, granby(2023)), HasSubstr("leave --previous out"));
  EXPECT_THAT(refusal(granby(2026), invented), HasSubstr("leave --previous out"));
  EXPECT_THAT(refusal(invented, std::nullopt, mean_of("provet")), HasSubstr("leave --average out"));
}

TEST(ReportInputs, ThePreviousOneIsEarlier) {
  EXPECT_THAT(refusal(granby(2026), granby(2026)), HasSubstr("is not earlier"));
}

TEST(ReportInputs, AMeanIsOfTheSameInstrument) {
  EXPECT_THAT(refusal(granby(2026), std::nullopt, mean_of("klimatspegeln")),
              HasSubstr("is of the instrument klimatspegeln"));
}

}  // namespace
}  // namespace kompass::service

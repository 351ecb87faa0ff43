// SPDX-License-Identifier: EUPL-1.2
#include "report/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/testing/builders.hpp"

namespace kompass::report {
namespace {

using kompass::testing::an_edition;
using kompass::testing::an_evaluation;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// Two sub-areas: the first, of this name, has half of its 16 points, the other no grade.
template <class Render>
std::string figures_of(const std::string& name, const std::string& decimal_mark, Render render) {
  Edition edition = an_edition({{"1.1", 16, {2, 1}}, {"1.2", 10, {1}}});
  edition.areas[0].sub_areas[0].name[Language::Swedish] = name;
  const auto evaluation = an_evaluation().agreed("1.1.1", 60).agreed("1.1.2", 30).build();
  const Scores scores = score(edition, evaluation, Missing::Warn);
  const Phrasebook words(Language::Swedish, {{"decimal_mark", decimal_mark}});
  return render({{edition, evaluation, scores}, std::nullopt, std::nullopt, {}, words});
}

std::string csv_of(const std::string& name, const std::string& decimal_mark) {
  return figures_of(name, decimal_mark, [](const ReportInput& in) { return render_csv(in); });
}

TEST(Csv, FollowsTheDecimalMarkOfTheLanguage) {
  const std::string swedish = csv_of("Namn", ",");
  EXPECT_THAT(swedish, StartsWith("\uFEFFmunicipality;"));
  EXPECT_THAT(swedish, HasSubstr("Provby;SE 9999;2024;;test/1;draft;sub_area;1.1;Namn;16;8;50;8;"));
  EXPECT_THAT(csv_of("Namn", "."), HasSubstr("Provby,SE 9999,2024,,test/1,draft,sub_area,1.1,"));
}

TEST(Csv, WritesWhatIsNotKnownAsARangeWithoutAFigure) {
  EXPECT_THAT(csv_of("Namn", ","), HasSubstr(";1.2;;10;;;;0;10;true;\r\n"));
}

TEST(Csv, DisarmsFormulasAndQuotesTheSeparator) {
  EXPECT_THAT(csv_of("=1+cmd|x", ","), HasSubstr(";'=1+cmd|x;"));
  EXPECT_THAT(csv_of("@a;\"b\"", ","), HasSubstr(";\"'@a;\"\"b\"\"\";"));
  EXPECT_THAT(csv_of("a;b", "."), Not(HasSubstr("\"a;b\"")));
}

TEST(Csv, MayHaveOneAreaOnly) {
  const auto of_area = [](const char* code) {
    return figures_of("Namn", ",",
                      [&](const ReportInput& in) { return render_csv(in, Code(code)); });
  };
  EXPECT_THAT(of_area("1"), HasSubstr(";area;1;"));
  EXPECT_THAT(of_area("1"), Not(HasSubstr(";total;")));
  EXPECT_THAT(of_area("9"), Not(HasSubstr("Provby")));
}

TEST(FiguresJson, HasTheColumnsOfTheCsvWithNullForWhatIsNotKnown) {
  const auto json =
      figures_of("Namn", ",", [](const ReportInput& in) { return render_figures_json(in); });
  EXPECT_THAT(json, HasSubstr("\"code\": \"1.1\""));
  EXPECT_THAT(json, HasSubstr("\"shown\": 8,"));
  EXPECT_THAT(json, HasSubstr("\"exact\": \"8\""));
  EXPECT_THAT(json, HasSubstr("\"shown\": null,"));
  EXPECT_THAT(json, HasSubstr("\"highest_included\": true"));
}

}  // namespace
}  // namespace kompass::report

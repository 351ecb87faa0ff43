// SPDX-License-Identifier: EUPL-1.2
// What a built report says of figures that are held against others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codec/texts_file.hpp"
#include "core/testing/builders.hpp"
#include "report/build.hpp"

namespace kompass::report {
namespace {

using kompass::testing::an_edition;
using kompass::testing::an_evaluation;
using kompass::testing::EvaluationBuilder;
using ::testing::HasSubstr;
using ::testing::Not;

const Phrasebook& words() {
  static const auto book = codec::load_phrasebook(KOMPASS_SOURCE_DIR "/texts/en.yaml");
  return *book.value;
}

Edition edition_named(const std::string& name) {
  Edition edition = an_edition({{"1.1", 100, {1}}, {"2.1", 100, {1}}, {"3.1", 100, {1}}});
  edition.id.edition = name;
  for (auto& area : edition.areas) area.name[Language::Swedish] = name + " " + area.code.text;
  edition.label[Language::Swedish] = "Edition " + name;
  return edition;
}

Crosswalk crosswalk(RelationKind kind, const std::string& third, RelationKind third_kind) {
  Crosswalk walk{{"test", "old"},
                 {"test", "new"},
                 "",
                 {{Code("1"), Code("1"), kind, {}},
                  {Code("2"), Code("2"), kind, {}},
                  {Code(third), Code("3"), third_kind, {}}}};
  for (auto& relation : walk.relations) relation.reason[Language::Swedish] = "Reworked.";
  return walk;
}

EvaluationBuilder printed(int first, int second, int third) {
  return an_evaluation().printed("1", first).printed("2", second).printed("3", third);
}

struct Pair {
  Edition now = edition_named("new"), before = edition_named("old");
  Evaluation here = printed(60, 70, 80).build(), there = printed(50, 50, 10).build();
  std::vector<Crosswalk> walks;

  [[nodiscard]] Model model(const std::optional<Average>& average = std::nullopt) {
    there.year = 2012;
    const Scores scores = score(now, here, Missing::AsInterval);
    const Scores earlier = score(before, there, Missing::AsInterval);
    ReportInput input{{now, here, scores}, std::nullopt, std::nullopt, walks, words()};
    if (!average) {
      input.previous.emplace(EvaluationSide{before, there, earlier});
      return build_model(input);
    }
    const Scores mean = scores_of(before, *average);
    input.average.emplace(AverageSide{before, *average, mean});
    return build_model(input);
  }
};

const Chart& chart(const Model& model, const std::string& id) {
  return *std::ranges::find(model.charts, id, &Chart::id);
}

std::string line(const std::vector<Cell>& row) {
  std::string text;
  for (const auto& cell : row) text += (text.empty() ? "" : " | ") + cell.text;
  return text;
}

std::string reasons(const Model& model) {
  std::string text;
  for (const auto& row : model.method.rows) {
    if (row.title != words().say("method_reasons")) continue;
    for (const auto& block : row.text.blocks) text += block.runs.front().text + "\n";
  }
  return text;
}

TEST(Comparability, AnAreaOfAnotherNumberIsNamedAndItsReasonTold) {
  Pair pair;
  Crosswalk walk = crosswalk(RelationKind::Part, "1", RelationKind::Part);
  walk.relations[0].from = Code("3");
  pair.walks = {walk};
  const Model model = pair.model();
  EXPECT_EQ(line(chart(model, "areas").table.rows[0]),
            "1\u00a0\u00a0new 1 | 60 | 10 | +50\u00a0↷ | 3\u00a0\u00a0 | 39.5–40.5");
  EXPECT_THAT(chart(model, "areas").alt, HasSubstr("+50\u00a0↷"));
  EXPECT_EQ(line(chart(model, "form").table.rows[0]),
            "1\u00a0\u00a0new 1 | 60 | 10 | +50 | ↷ by content, area 3");
  EXPECT_THAT(reasons(model),
              HasSubstr("↷ Area 1 against area 3 of edition old, old 3: Reworked."));
  EXPECT_THAT(reasons(model), HasSubstr("↷ Area 2 against edition old: Reworked."));
}

TEST(Comparability, ATotalStandsBesideTheDifferenceOverTheComparableAreasEverywhere) {
  Pair pair;
  pair.walks = {crosswalk(RelationKind::Changed, "3", RelationKind::None)};
  const Model model = pair.model();
  const std::string both = "(≈ with care; without area 3, which cannot be compared: +30)";
  EXPECT_EQ(chart(model, "total").title, "Total up 100 since 2012 " + both);
  EXPECT_EQ(line(chart(model, "total").table.rows.back()),
            "Without area 3, which cannot be compared |  | 130 |  | +30\u00a0≈");
  EXPECT_EQ(model.summary.figures[1].figure, "+100");
  EXPECT_EQ(model.summary.figures[1].words, "points since 2012 " + both);
  const Table& form = chart(model, "form").table;
  EXPECT_EQ(line(form.rows.back()),
            "Without area 3, which cannot be compared | 130 | 100 | +30 | ≈ with care");
  EXPECT_EQ(line(form.sum), "Total | 210 | 110 | +100 | ≈ with care");
}

TEST(Comparability, WhereNothingIsComparableFiguresStandWithoutASum) {
  Pair pair;
  pair.walks = {crosswalk(RelationKind::Unknown, "3", RelationKind::Unknown)};
  const Model model = pair.model();
  EXPECT_EQ(chart(model, "total").title, "210 of 300 points; cannot be compared with 2012");
  EXPECT_EQ(chart(model, "total").table.rows.size(), 2u);
  const Table& form = chart(model, "form").table;
  EXPECT_EQ(form.rows.size(), 3u);
  EXPECT_EQ(form.rows[0][2].text, "(50)");
  EXPECT_EQ(form.sum[3].text, "–");
}

TEST(Comparability, WithGradesMissingDifferencesAreRanges) {
  Pair pair;
  pair.before = pair.now;
  pair.here = an_evaluation().agreed("1.1.1", 60).agreed("2.1.1", 70).build();
  const Model model = pair.model();
  EXPECT_EQ(model.summary.figures[1].figure, "+18.5 to +121.5");
  EXPECT_EQ(chart(model, "form").table.rows[2][3].text, "−10.5 to +90.5");
}

TEST(Comparability, ADerivedTotalOfAnAverageSaysSoAndOneThatDisagreesToo) {
  Pair pair;
  pair.walks = {crosswalk(RelationKind::Changed, "3", RelationKind::Changed)};
  Average average{.areas = {{Code("1"), 50}, {Code("2"), 50}, {Code("3"), 50}}};
  const std::string derived = words().say("note_average_total_not_published");
  EXPECT_EQ(chart(pair.model(average), "total").table.rows[1][2].note, derived);
  EXPECT_EQ(chart(pair.model(average), "form").table.sum[2].note, derived);
  average.total = 151;
  EXPECT_THAT(chart(pair.model(average), "form").table.sum[2].note, HasSubstr("add up to 150"));
}

TEST(Comparability, ADifferenceThatIsNotThatOfTheShownFiguresHasItsFootnoteInEveryTable) {
  Pair pair;
  pair.before = pair.now;
  pair.now.areas[0].sub_areas[0].max = pair.now.areas[0].max = 10;
  pair.before.areas[0] = pair.now.areas[0];
  pair.here = an_evaluation().agreed("1.1.1", 75).agreed("2.1.1", 1).agreed("3.1.1", 1).build();
  pair.there = an_evaluation().agreed("1.1.1", 64).agreed("2.1.1", 1).agreed("3.1.1", 1).build();
  const Model model = pair.model();
  const std::string note = words().say("note_difference_exact");
  EXPECT_EQ(chart(model, "areas").table.rows[0][3].note, note);
  EXPECT_EQ(chart(model, "form").table.rows[0][3].note, note);
}

TEST(Comparability, AnEarlierTotalThatRoundingSetsApartFromItsAreasHasItsNote) {
  Pair pair;
  pair.before = pair.now;
  for (auto* edition : {&pair.now, &pair.before}) {
    for (auto& area : edition->areas) area.max = area.sub_areas[0].max = 10;
    edition->max = 30;
  }
  pair.here = an_evaluation().agreed("1.1.1", 50).agreed("2.1.1", 50).agreed("3.1.1", 50).build();
  pair.there = an_evaluation().agreed("1.1.1", 46).agreed("2.1.1", 46).agreed("3.1.1", 40).build();
  const Model model = pair.model();
  const Cell& total = chart(model, "total").table.rows[0][2];
  EXPECT_EQ(total.text, "13");
  EXPECT_THAT(total.note, HasSubstr("add up to 14. The total is shown as 13"));
  EXPECT_EQ(chart(model, "form").table.sum[2].note, total.note);
  EXPECT_EQ(chart(model, "form").table.sum[1].note, "");
}

TEST(Comparability, AnEvaluationBeforeOfWhichOnlyTheTotalIsKnownHasAColumnThatSaysMissing) {
  Pair pair;
  pair.before = pair.now;
  pair.there = an_evaluation().build();
  pair.there.printed.total.points = 200;
  const Model model = pair.model();
  const Table& areas = chart(model, "areas").table;
  EXPECT_EQ(line(areas.rows[0]), "1\u00a0\u00a0new 1 | 60 | missing | 39.5–40.5");
  ASSERT_EQ(areas.columns.size(), 4u);
  EXPECT_EQ(areas.columns[2].title, "2012");
  EXPECT_EQ(areas.caption, "Points per area");
  EXPECT_THAT(chart(model, "areas").source, Not(HasSubstr("2012")));
  EXPECT_EQ(chart(model, "form").table.columns.size(), 2u);
  EXPECT_THAT(chart(model, "total").source,
              HasSubstr("Earlier: the 2012 evaluation, same version."));
}

TEST(Comparability, AnAverageOfWhichNoAreaIsKnownHasNoColumnAndTheCaptionSaysSo) {
  Pair pair;
  pair.before = pair.now;
  Average average{.total = 200};
  average.short_name[Language::Swedish] = "mean 2012";
  const Model model = pair.model(average);
  const Table& areas = chart(model, "areas").table;
  EXPECT_EQ(line(areas.rows[0]), "1\u00a0\u00a0new 1 | 60 | 39.5–40.5");
  EXPECT_EQ(areas.caption, "Points per area. They are not known for mean 2012.");
}

TEST(Comparability, AFigureInBracketsIsExplainedUnderItsTable) {
  Pair pair;
  pair.walks = {crosswalk(RelationKind::Changed, "3", RelationKind::None)};
  const Model model = pair.model();
  for (const auto* id : {"areas", "form"}) {
    const Cell& there = chart(model, id).table.rows[2][2];
    EXPECT_EQ(there.text, "(10)");
    EXPECT_THAT(there.note, HasSubstr("in brackets cannot be compared with that of 2024"));
    EXPECT_EQ(chart(model, id).table.rows[0][2].note, "");
  }
  EXPECT_THAT(chart(model, "form").alt, HasSubstr("80, not comparable"));
}

TEST(Comparability, AHeadlineTellsOfComparableAreasOnlyWhereSomeAreNot) {
  Pair pair;
  pair.walks = {crosswalk(RelationKind::Changed, "3", RelationKind::None)};
  EXPECT_EQ(chart(pair.model(), "form").title,
            "More points than in 2012\u00a0(≈) in every area that can be compared");
  pair.walks.clear();
  pair.before = pair.now;
  EXPECT_EQ(chart(pair.model(), "form").title, "More points than in 2012 in every area");
}

TEST(Comparability, WhatIsLeftIsTheSameIntervalEverywhere) {
  Pair pair;
  pair.here =
      an_evaluation().printed("1.1", 60, 60).printed("2.1", 70, 70).printed("3.1", 80, 80).build();
  const Model model = pair.model();
  EXPECT_EQ(model.total.left, "88.5–91.5");
  EXPECT_THAT(model.summary.note, HasSubstr("88.5–91.5"));
  EXPECT_EQ(chart(model, "left").table.rows.back().back().text, "88.5–91.5");
  EXPECT_THAT(chart(model, "left").caption, HasSubstr("from the limits of each range"));
  EXPECT_EQ(model.areas[0].row.left, "39.5–40.5");
  EXPECT_EQ(model.areas[0].sub_areas[0].left, "39.5–40.5");
  EXPECT_EQ(chart(model, "areas").table.rows[0].back().text, "39.5–40.5");
}

}  // namespace
}  // namespace kompass::report

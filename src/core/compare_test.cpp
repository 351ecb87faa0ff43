// SPDX-License-Identifier: EUPL-1.2
#include "core/compare.hpp"

#include <gtest/gtest.h>

#include "core/profile.hpp"
#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_edition;
using kompass::testing::an_evaluation;

Edition edition_named(const std::string& name) {
  Edition edition = an_edition({{"1.1", 100, {1}}, {"2.1", 100, {1}}});
  edition.id.edition = name;
  return edition;
}

Scores scored(const Edition& edition, int first, int second) {
  return score(edition, an_evaluation().agreed("1.1.1", first).agreed("2.1.1", second).build(),
               Missing::Refuse);
}

Crosswalk crosswalk(RelationKind first, RelationKind second) {
  return {{"test", "old"},
          {"test", "new"},
          "",
          {{Code("1"), Code("1"), first, {}}, {Code("2"), Code("2"), second, {}}}};
}

TEST(Compare, TheSameEditionIsEqualAndDifferencesAreExact) {
  const Edition edition = an_edition({{"1.1", 25, {1}}});
  const Scores here = score(edition, an_evaluation().agreed("1.1.1", 70).build(), Missing::Refuse);
  const Scores there = score(edition, an_evaluation().agreed("1.1.1", 58).build(), Missing::Refuse);
  const auto comparison = compare({edition, here}, {edition, there}, {});
  EXPECT_EQ(comparison.total.comparability, Comparability::Equal);
  // 17.5 is shown as 18 and 14.5 as 15: three either way.
  EXPECT_EQ(comparison.total.difference->shown, 3);
  EXPECT_FALSE(comparison.total.difference->apart_from_shown);
}

void expect_with_care(const std::vector<ComparedRow>& rows, const LocalText& why) {
  EXPECT_FALSE(rows.empty());
  for (const auto& row : rows) {
    EXPECT_EQ(row.comparability, Comparability::WithCare);
    EXPECT_EQ(row.reason, why);
  }
}

TEST(Compare, AnAssumedEditionIsComparedWithCareAlsoWithinItself) {
  const Edition edition = edition_named("old");
  const Scores here = scored(edition, 60, 50);
  Scores there = scored(edition, 50, 50);
  there.edition_assumed[Language::Swedish] = "antagen efter året";
  for (const auto& comparison : {compare({edition, here}, {edition, there}, {}),
                                 compare({edition, there}, {edition, here}, {})}) {
    EXPECT_EQ(comparison.total.comparability, Comparability::WithCare);
    expect_with_care(comparison.areas, there.edition_assumed);
    expect_with_care(comparison.sub_areas, there.edition_assumed);
    EXPECT_EQ(std::abs(*comparison.total.difference->shown), 10);
  }
}

TEST(Compare, AnAssumedEditionLeavesAWeakerMarkAsItIs) {
  const Edition before = edition_named("old");
  const Edition now = edition_named("new");
  Scores there = scored(before, 50, 50);
  there.edition_assumed[Language::Swedish] = "antagen efter året";
  const std::vector<Crosswalk> walks{crosswalk(RelationKind::Changed, RelationKind::Part)};
  const auto comparison = compare({now, scored(now, 60, 50)}, {before, there}, walks);
  EXPECT_EQ(comparison.areas[1].comparability, Comparability::ByMeaning);
  EXPECT_NE(comparison.areas[1].reason, there.edition_assumed);
}

TEST(Compare, SaysWhenTheDifferenceIsNotThatOfTheShownFigures) {
  const Edition edition = an_edition({{"1.1", 10, {1}}});
  const Scores here = score(edition, an_evaluation().agreed("1.1.1", 75).build(), Missing::Refuse);
  const Scores there = score(edition, an_evaluation().agreed("1.1.1", 64).build(), Missing::Refuse);
  const auto difference = *compare({edition, here}, {edition, there}, {}).total.difference;
  EXPECT_EQ(difference.shown, 1);  // 7.5 - 6.4, though 8 and 6 are shown
  EXPECT_TRUE(difference.apart_from_shown);
}

TEST(Compare, AcrossEditionsATotalTakesTheWeakestMark) {
  const Edition before = edition_named("old");
  const Edition now = edition_named("new");
  const std::vector<Crosswalk> walks{crosswalk(RelationKind::Changed, RelationKind::Part)};
  const auto comparison =
      compare({now, scored(now, 60, 50)}, {before, scored(before, 50, 50)}, walks);
  EXPECT_EQ(comparison.areas[0].comparability, Comparability::WithCare);
  EXPECT_EQ(comparison.total.comparability, Comparability::ByMeaning);
  EXPECT_EQ(comparison.comparable_areas_only, std::nullopt);
}

TEST(Compare, WhatIsNotComparableHasNoDifferenceAndTheRestStandsBeside) {
  const Edition before = edition_named("old");
  const Edition now = edition_named("new");
  const std::vector<Crosswalk> walks{crosswalk(RelationKind::Changed, RelationKind::None)};
  const auto comparison =
      compare({now, scored(now, 60, 90)}, {before, scored(before, 50, 10)}, walks);
  EXPECT_EQ(comparison.areas[1].difference, std::nullopt);
  EXPECT_EQ(comparison.not_comparable, std::vector{Code("2")});
  EXPECT_EQ(comparison.comparable_areas_only->difference.shown, 10);
}

TEST(Compare, AnAverageFirstIsComparedAsFarAsAnAverageLast) {
  const Edition before = edition_named("old");
  const Edition now = edition_named("new");
  const std::vector<Crosswalk> walks{crosswalk(RelationKind::Changed, RelationKind::None)};
  const Average average{.total = 90, .areas = {{Code("1"), 50}, {Code("2"), 40}}};
  const Scores mean = scores_of(before, average);
  const Scores graded = scored(now, 60, 90);
  const auto last = compare({now, graded}, {before, mean}, walks);
  const auto first = compare({before, mean}, {now, graded}, walks);
  EXPECT_EQ(first.total.comparability, last.total.comparability);
  EXPECT_EQ(first.not_comparable, last.not_comparable);
  EXPECT_EQ(first.areas[0].comparability, last.areas[0].comparability);
  EXPECT_EQ(*first.areas[0].difference->shown, -*last.areas[0].difference->shown);
  EXPECT_EQ(*first.comparable_areas_only->difference.shown,
            -*last.comparable_areas_only->difference.shown);
}

TEST(Compare, TheTotalKeepsItsDifferenceBesideThatOfTheComparableAreas) {
  const Edition before = edition_named("old");
  const Edition now = edition_named("new");
  const std::vector<Crosswalk> walks{crosswalk(RelationKind::Changed, RelationKind::None)};
  const auto comparison =
      compare({now, scored(now, 60, 90)}, {before, scored(before, 50, 10)}, walks);
  EXPECT_EQ(comparison.total.comparability, Comparability::WithCare);
  EXPECT_EQ(comparison.total.difference->shown, 90);
  EXPECT_EQ(comparison.comparable_areas_only->here.shown, 60);
  EXPECT_EQ(comparison.comparable_areas_only->there.shown, 50);
}

TEST(Compare, WhereNothingIsComparableNoSumIsInvented) {
  const Edition before = edition_named("old");
  const Edition now = edition_named("new");
  const std::vector<Crosswalk> walks{crosswalk(RelationKind::Unknown, RelationKind::None)};
  const auto comparison =
      compare({now, scored(now, 60, 90)}, {before, scored(before, 50, 10)}, walks);
  EXPECT_FALSE(comparison.comparable_areas_only);
  EXPECT_FALSE(comparison.total.difference);
  EXPECT_EQ(comparison.areas[0].there.shown, 50);  // known, though not comparable
}

TEST(Compare, WithGradesMissingTheDifferenceIsAnInterval) {
  const Edition edition = an_edition({{"1.1", 10, {1, 1}}});
  const Scores here =
      score(edition, an_evaluation().agreed("1.1.1", 80).build(), Missing::AsInterval);
  const Scores there = score(edition, an_evaluation().printed("1", 7).build(), Missing::Refuse);
  const auto difference = *compare({edition, here}, {edition, there}, {}).areas[0].difference;
  EXPECT_FALSE(difference.shown);
  EXPECT_EQ(difference.points.lowest().at, Exact::ratio(-7, 2));  // 4 - 7.5
  EXPECT_EQ(difference.points.highest().at, Exact::ratio(5, 2));  // 9 - 6.5
}

TEST(Compare, AnIntervalThatRoundsToOneFigureOverrulesTheShownOnes) {
  const Edition edition = an_edition({{"1.1", 10, {1}}});
  const auto printed = [&](int points, int percent) {
    return score(edition, an_evaluation().printed("1.1", points, percent).build(), Missing::Refuse);
  };
  const Scores here = printed(7, 74);
  // 7.35-7.45 less 6.45-6.55, though 7 and 7 are shown
  const auto one = *compare({edition, here}, {edition, printed(7, 65)}, {}).sub_areas[0].difference;
  EXPECT_EQ(one.shown, 1);
  EXPECT_TRUE(one.apart_from_shown);
  // less 4.85-4.95 is 2.4-2.6, which is 2 or 3, as 7 and 5 give
  const auto two = *compare({edition, here}, {edition, printed(5, 49)}, {}).sub_areas[0].difference;
  EXPECT_EQ(two.shown, 2);
  // less 4.85-4.95 as before, but printed as 6: 1 is ruled out
  const auto none =
      *compare({edition, here}, {edition, printed(6, 49)}, {}).sub_areas[0].difference;
  EXPECT_FALSE(none.shown);
}

TEST(Compare, AreasOfOneReasonStandTogetherAndThoseOfOtherNumbersAlone) {
  const Edition before = edition_named("old");
  const Edition now = edition_named("new");
  Crosswalk walk = crosswalk(RelationKind::Changed, RelationKind::Changed);
  for (auto& relation : walk.relations) relation.reason[Language::Swedish] = "Ändrat.";
  const Scores here = scored(now, 60, 90);
  const Scores there = scored(before, 50, 10);
  const auto together = compare({now, here}, {before, there}, std::vector{walk});
  ASSERT_EQ(by_reason(together).size(), 1u);
  EXPECT_EQ(by_reason(together)[0].size(), 2u);
  std::swap(walk.relations[0].to, walk.relations[1].to);
  const auto crossed = compare({now, here}, {before, there}, std::vector{walk});
  EXPECT_EQ(by_reason(crossed).size(), 2u);
}

TEST(Compare, WithoutACrosswalkNothingCompares) {
  const Edition before = edition_named("old");
  const Edition now = edition_named("new");
  const auto comparison = compare({now, scored(now, 60, 90)}, {before, scored(before, 1, 1)}, {});
  EXPECT_EQ(comparison.total.comparability, Comparability::NotComparable);
  EXPECT_EQ(comparison.total.difference, std::nullopt);
}

TEST(Crosswalk, ARingIsFound) {
  const Crosswalk there = crosswalk(RelationKind::Equal, RelationKind::Equal);
  const Crosswalk back{there.to, there.from, "", {}};
  EXPECT_TRUE(find_ring(std::vector{there}).empty());
  EXPECT_EQ(find_ring(std::vector{there, back}).size(), 3u);
}

TEST(Profile, WeighsByPointsAndLeavesOutWhatIsMissing) {
  Edition edition = an_edition({{"1.1", 20, {1, 1}}, {"2.1", 10, {1}}});
  const PerspectiveId services("services");
  edition.perspectives = {{services, PerspectiveKind::System, {}}};
  edition.areas[0].sub_areas[0].criteria[0].perspectives = {services};
  edition.areas[1].sub_areas[0].criteria[0].perspectives = {services};
  using State = GradeSheet::State;
  const GradeSheet sheet{{{State::Graded, 50}, {State::Graded, 0}, {State::Graded, 100}}};
  const auto profile = perspective_profile(edition, sheet);
  ASSERT_EQ(profile.size(), 1u);
  EXPECT_EQ(profile[0].share(), Exact::ratio(3, 4));  // (5 + 10) of (10 + 10)
}

}  // namespace
}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
// What a built report says in its fixed sentences and notes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codec/texts_file.hpp"
#include "core/testing/builders.hpp"
#include "report/build.hpp"

namespace kompass::report {
namespace {

using kompass::testing::an_edition;
using kompass::testing::an_evaluation;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Phrasebook& words() {
  static const auto book = codec::load_phrasebook(KOMPASS_SOURCE_DIR "/texts/en.yaml");
  return *book.value;
}

Model model_of(const Edition& edition, const Evaluation& evaluation,
               const Evaluation* before = nullptr) {
  const Scores scores = score(edition, evaluation, Missing::AsInterval);
  ReportInput input{{edition, evaluation, scores}, std::nullopt, std::nullopt, {}, words()};
  if (before == nullptr) return build_model(input);
  const Scores earlier = score(edition, *before, Missing::AsInterval);
  input.previous.emplace(EvaluationSide{edition, *before, earlier});
  return build_model(input);
}

Edition two_rows() {
  return an_edition({{"1.1", 15, {1}}, {"1.2", 20, {1}}});
}

TEST(ReportModel, APrintedSumThatItsPartsCannotGiveIsNotPutDownToRounding) {
  const auto evaluation =
      an_evaluation().printed("1.1", 9, 60).printed("1.2", 12, 60).printed("1", 25).build();
  const Row area = model_of(two_rows(), evaluation).areas[0].row;
  EXPECT_EQ(area.points, "25");
  EXPECT_THAT(area.note, HasSubstr("25 points for the area, but the sub-areas add up to 21"));
  EXPECT_THAT(area.note, Not(HasSubstr("rounded separately")));
}

TEST(ReportModel, RoundingStillExplainsWhatItCan) {
  const auto evaluation =
      an_evaluation().printed("1.1", 9, 58).printed("1.2", 12, 58).printed("1", 20).build();
  EXPECT_THAT(model_of(two_rows(), evaluation).areas[0].row.note, HasSubstr("rounded separately"));
}

TEST(ReportModel, ImpossibleFiguresStandAsPrintedWithANote) {
  const auto evaluation = an_evaluation().printed("1.1", 11, 171).printed("1.2", 25, 74).build();
  const auto rows = model_of(two_rows(), evaluation).areas[0].sub_areas;
  EXPECT_EQ(rows[0].percent, "171%");
  EXPECT_THAT(rows[0].note, HasSubstr("The points correspond to 73%"));
  EXPECT_EQ(rows[1].points, "25");
  EXPECT_THAT(rows[1].note,
              HasSubstr("only 0 to 20 are possible. The percentage corresponds to 14.7"));
}

TEST(ReportModel, AnImpossibleSumStandsAsPrintedWithANote) {
  const auto evaluation =
      an_evaluation().printed("1.1", 9, 60).printed("1.2", 12, 60).printed("1", 40).build();
  const Row area = model_of(two_rows(), evaluation).areas[0].row;
  EXPECT_EQ(area.points, "40");
  EXPECT_THAT(area.note, HasSubstr("only 0 to 35 are possible"));
}

TEST(ReportModel, PointsAndPercentThatDisagreeAreBothShownAndNoted) {
  const auto evaluation = an_evaluation().printed("1.1", 5, 45).printed("1.2", 12, 60).build();
  const auto rows = model_of(two_rows(), evaluation).areas[0].sub_areas;
  EXPECT_EQ(rows[0].points + " " + rows[0].percent, "5 45%");
  EXPECT_THAT(rows[0].note, HasSubstr("45% of 15 is 6.7–6.8 points"));
  EXPECT_THAT(rows[1].note, IsEmpty());
}

TEST(ReportModel, WhatRemainsIsToldInASentence) {
  auto evaluation = an_evaluation().printed("1", 20).build();
  const auto add = [&](RemainingStatus status) {
    evaluation.remaining.push_back({.area = Code("1"), .text = "Mend it", .status = status});
    return model_of(two_rows(), evaluation).remaining->lead;
  };
  EXPECT_EQ(add(RemainingStatus::Open),
            "One suggestion for improvement was made in the previous evaluation. It remains.");
  EXPECT_THAT(add(RemainingStatus::Open), HasSubstr("two suggestions"));
  EXPECT_THAT(add(RemainingStatus::Done), HasSubstr("One has been carried out and two remain."));
}

std::string guide_text(const Evaluation& evaluation) {
  std::string text;
  for (const auto& row : model_of(two_rows(), evaluation).guide.rows) {
    for (const auto& block : row.text.blocks) text += block.runs.front().text + "\n";
  }
  return text;
}

TEST(ReportModel, TheGuideSpeaksOfSubAreasOnlyWhereTheReportHasSome) {
  EXPECT_THAT(guide_text(an_evaluation().printed("1.1", 9, 60).build()),
              HasSubstr("A sub-area can show full points"));
  const std::string areas = guide_text(an_evaluation().printed("1", 20).build());
  EXPECT_THAT(areas, HasSubstr("how much of the area’s points"));
  EXPECT_THAT(areas, Not(HasSubstr("sub-area")));
  auto total_only = an_evaluation().build();
  total_only.printed.total.points = 20;
  const std::string total = guide_text(total_only);
  EXPECT_THAT(total, HasSubstr("what share of the 35 points"));
  EXPECT_THAT(total, Not(HasSubstr("sub-area")));
  EXPECT_THAT(total, Not(HasSubstr("parts shown")));
  EXPECT_THAT(guide_text(an_evaluation().build()), HasSubstr("2 sub-areas"));
}

TEST(ReportModel, TheRoseHasAKeyToItsHalves) {
  const auto evaluation = an_evaluation().printed("1", 20).build();
  auto before = an_evaluation().printed("1", 10).build();
  before.year = 2015;
  EXPECT_THAT(model_of(two_rows(), evaluation).rose_key, IsEmpty());
  const Model model = model_of(two_rows(), evaluation, &before);
  ASSERT_EQ(model.rose_key.size(), 2u);
  EXPECT_EQ(model.rose_key[0].text, "2024");
  EXPECT_THAT(model.rose_key[0].mark.wide, HasSubstr("k-d"));
  EXPECT_EQ(model.rose_key[1].text, "2015");
  EXPECT_THAT(model.rose_key[1].mark.wide, HasSubstr("k-l"));
  EXPECT_THAT(model.cover_rose_alt, HasSubstr("20 (2015: 10)"));
}

// Areas "1" to "5" called "A" to "E", each of 10 points and with these.
Model model_with_areas(const std::vector<int>& points, Language language = Language::English) {
  std::vector<kompass::testing::SubAreaShape> shapes;
  auto builder = an_evaluation();
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::string code = std::to_string(i + 1);
    shapes.push_back({code + ".1", 10, {1}});
    builder.printed(code, points[i]);
  }
  Edition edition = an_edition(shapes);
  for (std::size_t i = 0; i < edition.areas.size(); ++i) {
    edition.areas[i].name[language] = std::string(1, static_cast<char>('A' + i));
  }
  const auto evaluation = builder.build();
  const Scores scores = score(edition, evaluation, Missing::AsInterval);
  const std::string tag(tag_of(language));
  const auto book = codec::load_phrasebook(KOMPASS_SOURCE_DIR "/texts/" + tag + ".yaml");
  return build_model({{edition, evaluation, scores}, std::nullopt, std::nullopt, {}, *book.value});
}

std::string areas_headline(const std::vector<int>& points, Language language = Language::English) {
  for (const auto& chart : model_with_areas(points, language).charts) {
    if (chart.id == "areas") return chart.title;
  }
  return {};
}

TEST(ReportModel, AreasThatShareAPlaceAreAllNamed) {
  EXPECT_EQ(areas_headline({4, 9, 5}), "Strongest: B. Most to gain: A.");
  EXPECT_EQ(areas_headline({9, 4, 9}), "Strongest: A, and C. Most to gain: B.");
  EXPECT_EQ(areas_headline({4, 9, 4, 4}), "Strongest: B. Most to gain: A; C; and D.");
  EXPECT_EQ(areas_headline({9, 9, 9, 4, 9}),
            "Strongest: several areas with the same result. Most to gain: D.");
  EXPECT_EQ(areas_headline({9, 9}), "Points in each area");
  EXPECT_EQ(areas_headline({9, 4, 9}, Language::Swedish), "Starkast: A samt C. Mest kvar: B.");
  EXPECT_EQ(areas_headline({4, 9, 4, 4}, Language::Norwegian),
            "Sterkest: B. Mest igjen: A, C samt D.");
  EXPECT_EQ(areas_headline({9, 9, 9, 4, 9}, Language::Swedish),
            "Starkast: flera områden med samma resultat. Mest kvar: D.");
}

TEST(ReportModel, TheSummaryCountsAllThatShareAPlace) {
  const auto figures = model_with_areas({9, 4, 9, 9}).summary.figures;
  ASSERT_EQ(figures.size(), 3u);
  EXPECT_EQ(figures[1].figure + " " + figures[1].words, "9 strongest: areas 1, 3 and 4");
  EXPECT_EQ(figures[2].figure + " " + figures[2].words, "4 where most is left: area 2, B");
}

TEST(ReportModel, UsualFactsAreNamedInTheLanguageOfTheReport) {
  auto evaluation = an_evaluation().printed("1", 20).build();
  evaluation.key_facts = {{.label = "Antal anställda", .value = "1 900", .as_of_text = "2017"},
                          {.label = "Egen panncentral", .value = "ja", .as_of_text = "i våras"}};
  const Model model = model_of(two_rows(), evaluation);
  EXPECT_EQ(model.facts.facts[0].label, "Number of employees");
  EXPECT_THAT(model.facts.facts[0].lang, IsEmpty());
  EXPECT_EQ(model.facts.facts[1].lang, "sv");
  EXPECT_THAT(model.facts.facts[0].as_of_lang, IsEmpty());
  EXPECT_EQ(model.facts.facts[1].as_of_lang, "sv");
}

TEST(ReportModel, FiguresAndSpansOfDatesAreWrittenAsTheReportWritesThem) {
  auto evaluation = an_evaluation().printed("1", 20).build();
  evaluation.key_facts = {
      {.label = "Invånare", .value = "33 432", .as_of_text = "1 januari–31 december 2018"},
      {.label = "Förändring", .value = "+0,5 %", .as_of_text = "1 december 2017–3 januari 2018"},
      {.label = "Anställda", .value = "1 240 månadsavlönade, 0,5 mer", .as_of_text = "i våras"}};
  const auto facts = model_of(two_rows(), evaluation).facts.facts;
  EXPECT_EQ(facts[0].value, "33,432");
  EXPECT_EQ(facts[0].as_of, "1 January–31 December 2018");
  EXPECT_THAT(facts[0].as_of_lang, IsEmpty());
  EXPECT_EQ(facts[1].value, "+0.5 %");
  EXPECT_EQ(facts[1].as_of, "1 December 2017–3 January 2018");
  EXPECT_EQ(facts[2].value, "1\u202f240 månadsavlönade, 0,5 mer");
}

TEST(ReportModel, DaysOfOneMonthAreToldTogether) {
  auto evaluation = an_evaluation().printed("1", 20).build();
  const auto told = [&](const Date& from, const Date& to) {
    evaluation.period = {from, to};
    return model_of(two_rows(), evaluation).method.rows[0].text.blocks[0].runs[0].text;
  };
  EXPECT_THAT(told({2019, 3, 11}, {2019, 3, 22}), HasSubstr("on 11–22 March 2019."));
  EXPECT_THAT(told({2019, 2, 28}, {2019, 3, 1}), HasSubstr("from 28 February to 1 March 2019."));
  EXPECT_THAT(told({2018, 12, 0}, {2019, 1, 0}), HasSubstr("from December 2018 to January 2019."));
  EXPECT_THAT(told({2019, 2, 0}, {2019, 3, 0}), HasSubstr("from February to March 2019."));
}

TEST(ReportModel, APairIsOneSentenceInTheLanguageOfTheFinding) {
  auto evaluation = an_evaluation().printed("1", 20).build();
  const auto pair = [&](const std::string& text, const std::string& but) {
    evaluation.findings = {
        {.kind = FindingKind::Pair, .area = Code("1"), .text = text, .but = but}};
    const Model model = model_of(two_rows(), evaluation);
    const Pair& made = model.areas[0].pairs[0];
    const auto label =
        std::ranges::find(model.labels.words, "but", &std::pair<std::string, std::string>::first);
    return made.strength.text + " … " + label->second + " " + made.improvement.text;
  };
  EXPECT_EQ(pair("Mötena är öppna.", "svaren dröjer"), "Mötena är öppna … men svaren dröjer");
  EXPECT_EQ(pair("Mötena är öppna …", "… Men svaren dröjer"),
            "Mötena är öppna … men svaren dröjer");
  EXPECT_EQ(pair("Mötena är öppna", "men, säger några, sent"),
            "Mötena är öppna … men säger några, sent");
  EXPECT_EQ(pair("Mötena är öppna", "menyn är lång"), "Mötena är öppna … men menyn är lång");
  evaluation.language = Language::English;
  EXPECT_EQ(pair("Meetings are open", "but men are few"), "Meetings are open … but men are few");
}

TEST(ReportModel, TheColophonTellsWhatAnIssueCorrects) {
  const Edition edition = two_rows();
  const auto evaluation = an_evaluation().printed("1", 20).build();
  const Scores scores = score(edition, evaluation, Missing::AsInterval);
  ReportInput input{{edition, evaluation, scores}, std::nullopt, std::nullopt, {}, words()};
  const auto told = [&](std::string_view key) {
    const Model model = build_model(input);
    const auto row = std::ranges::find(model.colophon.rows, words().say(key), &Named::name);
    return row == model.colophon.rows.end() ? std::string() : row->text;
  };
  EXPECT_EQ(told("colophon_issue"), "");
  EXPECT_EQ(told("colophon_erratum"), "");
  input.issue.emplace(Issue{2, "The number of schools"});
  EXPECT_EQ(told("colophon_issue"), "2");
  EXPECT_EQ(told("colophon_erratum"), "The number of schools");
}

TEST(ReportModel, TheColophonExplainsTheMarkOfAnotherLanguage) {
  auto evaluation = an_evaluation().printed("1", 20).build();
  const auto told = [&] {
    const Model model = model_of(two_rows(), evaluation);
    return std::ranges::count(model.colophon.rows, words().say("colophon_language"), &Named::name);
  };
  EXPECT_EQ(told(), 1);
  evaluation.language = Language::English;
  EXPECT_EQ(told(), 0);
}

TEST(ReportModel, AnIntroductionThatNobodyWroteLeavesNothingBehind) {
  const Model model = model_of(two_rows(), an_evaluation().printed("1", 20).build());
  EXPECT_THAT(model.introduction.lang, IsEmpty());
}

}  // namespace
}  // namespace kompass::report

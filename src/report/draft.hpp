// SPDX-License-Identifier: EUPL-1.2
// What every part of a report needs while it is decided. Inside the module only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chart/svg.hpp"
#include "report/build.hpp"
#include "report/numbers.hpp"
#include "report/prose.hpp"

namespace kompass::report {

struct Draft {
  explicit Draft(const ReportInput& given);

  const ReportInput& input;
  const Edition& edition;
  const Evaluation& evaluation;
  const Scores& scores;
  const Phrasebook& words;
  Language language;
  Numbers numbers;
  std::optional<Comparison> with_previous, with_average;

  [[nodiscard]] std::string say(std::string_view key, Phrasebook::Fillings fill = {}) const {
    return words.say(key, fill);
  }
  [[nodiscard]] std::string name(const LocalText& text) const {
    return std::string(text.in(language).text);
  }
  // Words of the evaluators, in the language the evaluation is written in.
  [[nodiscard]] Words theirs(const std::string& text) const {
    return words_of({text, evaluation.language}, language);
  }
  [[nodiscard]] Prose their_prose(const std::string& markdown) const {
    return prose_of(Phrase{markdown, evaluation.language}, language);
  }
  // Plain words of ours as running text.
  [[nodiscard]] Prose prose(std::string_view key, Phrasebook::Fillings fill = {}) const {
    return prose_of(words.say(key, fill));
  }
  // "version 2.1 (2016)": the label of an edition inside a sentence.
  [[nodiscard]] std::string edition_named(const Edition& about) const;
  [[nodiscard]] std::string year() const { return std::to_string(evaluation.year); }
  [[nodiscard]] std::string previous_year() const;
  [[nodiscard]] std::string average_name() const;  // "medel 2014"
  // The first of two dates without what the second says: "11", "28 februari", "december 2018".
  [[nodiscard]] std::string date_before(const Date& from, const Date& to) const;
  [[nodiscard]] std::string dates(const Date& from, const Date& to) const;  // "11–22 mars 2019"
  // "rapporten den 9 april 2019", "utvärderingen 2019" where its date is not known.
  [[nodiscard]] std::string evaluation_named(const Evaluation& about) const;
  // "de 40 senaste utvärderingarna, ... (40 utvärderingar, version 2010, 2014)": never an average
  // without population, count, edition and date.
  [[nodiscard]] std::string average_population() const;
};

// draft.cpp
std::string their_but(const Draft& draft);  // "men", in the language of the evaluation

std::string capitalised(std::string words);  // as they open a sentence or a row
// In words up to eight, as the first word of a sentence.
std::string opening_number(const Draft& draft, int value);

bool any_area_known(const Draft& draft);  // else there is a total at most
bool any_sub_area_known(const Draft& draft);

// Something keeps it from being published: a criterion without an agreed grade, or nothing known.
bool is_draft(const Draft& draft);

// What the report is marked as, in every form; the phrase is "status_" and this.
std::vector<std::string_view> marks_of(const Draft& draft);

// Indices of areas, in the edition's order; several share a place where the same percent is shown.
struct Extremes {
  std::vector<std::size_t> strongest, weakest;
};
// By share of the maximum; nothing unless every area is shown and they are not all the same.
std::optional<Extremes> extremes_of(const Draft& draft);

// rows.cpp
Row row_of(const Draft& draft, const Score& score, const LocalText& name);
Row area_row(const Draft& draft, std::size_t area);
std::vector<Row> sub_area_rows(const Draft& draft, std::size_t area);
Row total_row(const Draft& draft);

// chart_parts.cpp
std::optional<chart::Span> share_of(const Score& score);  // of its maximum
std::optional<chart::Span> share_of(const Score& score, double of);
std::vector<Chart> charts_of(const Draft& draft, Model& model);
Drawing cover_rose(const Draft& draft, const std::string& alt);
Drawing medium_rose(const Draft& draft);
// In which areas the light halves of a rose show the evaluation before.
enum class RoseBefore { Nowhere, Somewhere, Everywhere };
RoseBefore rose_before(const Draft& draft);
std::string rose_alt(const Draft& draft);
std::vector<KeyItem> rose_key(const Draft& draft);  // empty where they show no other

// The other parts, each in a file of its name.
Meta meta_of(const Draft& draft);
Labels labels_of(const Draft& draft);
Facts facts_of(const Draft& draft);
Colophon colophon_of(const Draft& draft, const Meta& meta);
Summary summary_of(const Draft& draft);
Guide guide_of(const Draft& draft);
std::vector<AreaChapter> area_chapters(const Draft& draft);
std::vector<RoleModelItem> role_models_of(const Draft& draft, const Code& area);
std::optional<RemainingPart> remaining_of(const Draft& draft);
Method method_of(const Draft& draft);

}  // namespace kompass::report

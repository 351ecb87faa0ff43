// SPDX-License-Identifier: EUPL-1.2
// What should be looked at before an evaluation is published: points, evidence and text held
// against each other. Findings are warnings unless the file cannot be used as it stands.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "core/average.hpp"
#include "core/edition.hpp"
#include "core/evaluation.hpp"
#include "core/municipality.hpp"
#include "core/recognition.hpp"
#include "core/score.hpp"

namespace kompass {

struct CheckInput {
  const Edition& edition;
  const Recognition& recognition;  // other names areas are called by
  const Evaluation& evaluation;
  const Scores& scores;
  const Register& municipalities;
};

// All checks below, after the findings of scoring itself.
Findings check(const CheckInput& input);

// Those of them that keep an evaluation from being shown to anybody: check_form, check_places,
// check_people and check_references.
Findings check_fit(const Edition& edition, const Evaluation& evaluation);

// check_references.cpp: unknown-criterion, unknown-id, duplicate-id, evidence-unknown-id. What
// grades refer to was held against the edition when they were scored (`score_checked`).
Findings check_references(const Edition& edition, const Evaluation& evaluation);

// check_evidence.cpp: grade-without-evidence, one-source-only, only-plans.
Findings check_evidence(const CheckInput& input);

// A piece of running text: what findings call it, and the area whose chapter it stands in.
struct CheckedText {
  std::string where;
  std::optional<Code> area;
  std::string text;
};

// check_text.cpp: wrong-area-number, unknown-area-number, row-called-otherwise, wrong-points,
// superlative-against-points, superlative-beyond-points, comparison-against-points. Also for the
// running text of a printed report.
struct TextCheckInput {
  const Edition& edition;
  const Recognition& recognition;
  const Scores& scores;
  int year = 0;                           // of the evaluation; 0 when unknown
  Language language = Language::Swedish;  // of the texts
  std::string_view municipality;          // that is evaluated
};
Findings check_texts(const TextCheckInput& input, std::span<const CheckedText> texts);

// Every text, finding, role model and summary point of an evaluation.
std::vector<CheckedText> texts_of(const Evaluation& evaluation);

// check_form.cpp: period-backwards, previous-not-earlier, unknown-code, summary-too-long,
// text-covers-nothing, finding-without-text, pair-without-but, figure-without-alt, figure-type,
// coat-of-arms-undated, group-without-population, group-average, small-group-quoted.
Findings check_form(const Edition& edition, const Evaluation& evaluation);

// Of how many people at least a group is that is quoted; a role held by one person is a group of
// one.
inline constexpr int smallest_quoted_group = 3;

// check_quotes.cpp: quote-beside-small-group, in running text.
Findings check_quotes(const CheckInput& input);

// check_places.cpp: code-of-other-area, text-twice.
Findings check_places(const Edition& edition, const Evaluation& evaluation);

// check_people.cpp: evaluators-too-many, interviewed-differ, role-model-of-nobody,
// evidence-seen-late.
Findings check_people(const Evaluation& evaluation);

// check_printed.cpp: area-box-differs, printed-disagreement of areas and the total.
Findings check_printed(const CheckInput& input);

// check_headings.cpp: heading-differs.
Findings check_headings(const CheckInput& input);

// check_claims.cpp: heading-without-text, finding-without-evidence.
Findings check_claims(const CheckInput& input);

// check_marks.cpp: heading-in-text.
Findings check_marks(const CheckInput& input);

// check_populations.cpp: populations-disagree.
Findings check_populations(const CheckInput& input);

// check_populations.cpp: average-without-population.
Findings check_average(const Average& average);

// Whether two populations of an average are one but for how years and dashes are written:
// "2016-18" and "2016–2018".
bool same_population(std::string_view one, std::string_view other);

// check_municipalities.cpp: unknown-municipality, code-of-another, invented-is-real.
Findings check_municipalities(const CheckInput& input);

}  // namespace kompass

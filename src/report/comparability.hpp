// SPDX-License-Identifier: EUPL-1.2
// How far figures may be compared, in the words and signs of a report: every figure across editions
// carries its mark, and a total also what its comparable areas alone say.
#pragma once

#include <string>

#include "report/draft.hpp"

namespace kompass::report {

// " ≈", which no line parts from what it stands at; nothing within one edition.
std::string mark_beside(Comparability comparability);
std::string comparability_words(const Draft& draft, Comparability comparability);

// "+48", "−4 ↷", "+38,1 till +59,4", the words for not comparable; "–" when a side is not known.
std::string change_text(const Draft& draft, const ComparedRow& row);
// With the footnote of a difference that is not that of the shown figures.
Cell change_cell(const Draft& draft, const ComparedRow& row);
Cell difference_cell(const Draft& draft, const std::optional<Difference>& difference,
                     const std::string& mark);

// Figures of the other side: in brackets where they may not be compared, "–" where nothing there
// corresponds.
std::string there_text(const Draft& draft, const ComparedRow& row);
Cell there_cell(const Draft& draft, const ComparedRow& row);  // with a note that tells of brackets

// The areas that cannot be compared, inside a sentence and opening it: "område 7", "områdena 1–6
// och 8".
std::string not_comparable_areas(const Draft& draft, const Comparison& comparison);
std::string not_comparable_opening(const Draft& draft, const Comparison& comparison);
// "utan område 7, som inte kan jämföras: +138"; empty when every area can be compared.
std::string without_text(const Draft& draft, const Comparison& comparison);

// What is said of the totals, with the mark they have and what the comparable areas say:
// "148 poäng mer (≈ med försiktighet; utan område 7, som inte kan jämföras: +138)".
std::string marked_finding(const Draft& draft, const std::string& finding,
                           const Comparison& comparison);

// The area of the other edition, where its number is another; else nothing.
const Area* counterpart_elsewhere(const Edition& other, const ComparedRow& row);

// The printed sum beside what its parts give, where rounding cannot explain the difference: what
// the shown parts add up to, or their range where they show the sum itself or no figure.
std::string parts_apart(const Draft& draft, const Contradiction& apart, std::optional<int> added,
                        std::string_view key);

// Footnote of a total that is only the sum of its parts, that its parts disagree with, or that
// rounding sets apart from them.
std::string note_of_total(const Draft& draft, const Scores& scores, bool average);

// Why areas cannot be compared better, against both sides, each reason once.
Prose reasons_of(const Draft& draft);

}  // namespace kompass::report

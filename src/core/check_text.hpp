// SPDX-License-Identifier: EUPL-1.2
// The rules that hold one sentence of running text against figures and names: each in a file of
// its own, called by `check_texts`.
#pragma once

#include <string_view>

#include "core/check.hpp"
#include "core/text_reading.hpp"

namespace kompass {

struct SentenceInput {
  const Edition& edition;
  const Scores& scores;
  const RowNames& names;
  const CheckedText& text;                // where the sentence stands
  std::string_view lower;                 // the sentence, lower case
  int year = 0;                           // of the evaluation; 0 when unknown
  Language language = Language::Swedish;  // of the text
  std::string_view sentence;              // as it was written, the capitals kept
  std::string_view municipality;          // that is evaluated, lower case; empty when unknown
};

// The score of an area, a sub-area or, for an empty code, the total; null when there is none.
const Score* score_of(const Scores& scores, const Code& code);

// What the edition calls an area or a sub-area; empty where it has none of that code.
std::string_view own_name(const SentenceInput& input, const Code& code);

// A row cited with the number of another.
struct CitedRow {
  Code cited, right;
};
// wrong-area-number, of the row that the text calls `name`.
Finding wrong_number(const SentenceInput& input, std::string_view name, const CitedRow& row);

void check_area_numbers(const SentenceInput& input, Findings& findings);
void check_boasts(const SentenceInput& input, Findings& findings);
void check_called_rows(const SentenceInput& input, Findings& findings);
void check_comparisons(const SentenceInput& input, Findings& findings);
void check_points(const SentenceInput& input, Findings& findings);
void check_row_names(const SentenceInput& input, Findings& findings);
void check_superlatives(const SentenceInput& input, Findings& findings);
void check_unknown_numbers(const SentenceInput& input, Findings& findings);

}  // namespace kompass

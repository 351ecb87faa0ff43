// SPDX-License-Identifier: EUPL-1.2
// The rows of score tables with the meaning of their figures, and what is wrong with one of them
// taken by itself.
#pragma once

#include <string>
#include <vector>

#include "evidence/table_rows.hpp"

namespace kompass::evidence {

struct Entry {
  Code code;    // empty: the total
  int max = 0;  // by the edition
  int line = 0;
  std::size_t table = 0;
  Reading reading;
  std::string question, above;
  Columns expected;  // what its table prints; empty for sums, which may print less
};

struct Entries {
  std::vector<Entry> rows, sums;  // in the order of the text
  std::vector<Code> unreadable;   // rows that stand without figures
};

// Rows of tables that print no results are left out.
Entries entries_of(const TableRows& found, const Edition& edition);

// Whether both say the same.
bool same(const Reading& a, const Reading& b);

// Findings: figures that are missing, over the maximum, over 100 percent or rounded.
void judge_figures(const Entry& entry, Doubts& doubts);

// Findings: rows with a question that is not the edition's for their code.
void judge_questions(const std::vector<const Entry*>& rows, const Edition& edition,
                     const Headings& headings, Doubts& doubts);

}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
// The rows of score tables as they stand: found by their codes, their questions or their labels,
// however a row is spread over lines. What the figures mean is decided in score_tables.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/edition.hpp"
#include "evidence/columns.hpp"
#include "evidence/doubts.hpp"
#include "evidence/headings.hpp"
#include "evidence/outline.hpp"

namespace kompass::evidence {

struct FoundRow {
  Code code;
  int line = 0;
  std::size_t table = 0;
  std::string question;  // with what stands below the row, which may belong to the next
  std::vector<Figure> figures;
  std::string above;  // what stands between the row before and this one
};

struct FoundSum {
  std::optional<std::size_t> area;  // nothing: the total
  int line = 0;
  std::size_t table = 0;
  std::vector<Figure> figures;
};

struct FoundTable {
  Columns header;  // empty when none is printed
};

struct TableRows {
  std::vector<FoundTable> tables;  // the first stands for rows outside any table
  std::vector<FoundRow> rows;      // in the order of the text
  std::vector<FoundSum> sums;
  std::vector<Code> unreadable;  // rows that stand without figures
};

struct TableText {  // where rows are looked for, and what they are known by
  Document& document;
  const Edition& edition;
  const Headings& headings;
  int report_year;
};

// Marks the lines it reads as taken. Findings: rows without figures, figures without a row, codes
// the edition does not have.
TableRows table_rows(const TableText& text, Doubts& doubts);

}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
// What the columns of a score table mean: told by its header, or by how its figures fit the
// edition.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/figures.hpp"

namespace kompass::evidence {

enum class Column { Points, Max, Percent, Other };
using Columns = std::vector<Column>;

struct TableHeader {
  std::string_view title;  // what stands before the labels: "1. Offentlighet och demokrati"
  Columns columns;
};

// The labels that end a header line, in their order. A column of points of another year than
// `report_year` is Other. Nothing when the line ends in no label.
std::optional<TableHeader> table_header(std::string_view line, int report_year);

// A header that tells more than one thing, so that it can be trusted anywhere in a report.
bool tells_a_table(const TableHeader& header);

struct RowFigures {
  std::vector<Figure> figures;
  int max = 0;  // what the edition gives for the row
};

struct Reading {
  std::optional<int> points, max, percent;
  std::string decimals;  // as printed, where decimals were rounded away: "17,4"
};

// How well a reading agrees with the maximum the edition gives and with itself; more is better.
int agreement_of(const Reading& reading, int max);

// The columns of rows under a header (empty when there is none). A header that has fewer columns
// than most rows have figures is not believed.
Columns columns_of(std::span<const RowFigures> rows, const Columns& header);

// One row by the columns of its table; where figures are missing, the reading that fits best.
Reading reading_of(const RowFigures& row, const Columns& columns);

}  // namespace kompass::evidence

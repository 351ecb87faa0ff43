// SPDX-License-Identifier: EUPL-1.2
// Figures that a report prints twice in one row: the points of a box beside those of the table, the
// percent of a sum beside its points.
#include <fmt/format.h>

#include <cstdlib>

#include "core/check.hpp"

namespace kompass {
namespace {

// Whether whole points and whole percent may both be rounded from one value: their intervals,
// half a point and half a percent to each side, meet.
bool may_be_one(int points, int percent, int max) {
  return std::abs(200L * points - 2L * percent * max) <= 100L + max;
}

void check_row(const PrintedRow& row, int max, Findings& findings) {
  if (!row.points) return;
  if (row.box_points && *row.box_points != *row.points) {
    findings.push_back({Severity::Warning, "area-box-differs", row_name(row.code),
                        fmt::format("prints {} points in its box and {} in the table; see which "
                                    "is right, the table counts",
                                    *row.box_points, *row.points)});
  }
  const bool sum = row.code.text.find('.') == std::string::npos;
  if (sum && row.percent && !may_be_one(*row.points, *row.percent, max)) {
    findings.push_back({Severity::Warning, "printed-disagreement", row_name(row.code),
                        fmt::format("prints {} of {} points and {} %, which are not of one value; "
                                    "both are kept",
                                    *row.points, max, *row.percent)});
  }
}

}  // namespace

// Sub-areas' percent was held against their points when they were scored.
Findings check_printed(const CheckInput& input) {
  Findings findings;
  const auto& printed = input.evaluation.printed;
  check_row(printed.total, input.edition.max, findings);
  for (const auto& row : printed.areas) {
    if (const Area* area = find_area(input.edition, row.code)) check_row(row, area->max, findings);
  }
  for (const auto& row : printed.sub_areas) {
    const SubArea* sub_area = find_sub_area(input.edition, row.code);
    if (sub_area != nullptr) check_row(row, sub_area->max, findings);
  }
  return findings;
}

}  // namespace kompass

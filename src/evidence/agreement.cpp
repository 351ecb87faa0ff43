// SPDX-License-Identifier: EUPL-1.2
#include "evidence/agreement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>

#include "core/rounding.hpp"
#include "core/score.hpp"

namespace kompass::evidence {
namespace {

PrintedRow& area_row(const Edition& edition, std::size_t area, std::vector<PrintedRow>& rows) {
  const auto& code = edition.areas[area].code;
  const auto found = std::ranges::find(rows, code, &PrintedRow::code);
  if (found != rows.end()) return *found;
  // Rows stand in the edition's order.
  auto at = rows.begin();
  for (std::size_t before = 0; before < area; ++before) {
    if (at != rows.end() && at->code == edition.areas[before].code) ++at;
  }
  return *rows.insert(at, {.code = code});
}

void judge_no_tables(const PrintedTables& tables, bool any_box, Doubts& doubts) {
  if (!tables.results.sub_areas.empty()) return;
  if (tables.results.areas.empty() && !any_box) {
    doubts.refuse("no-tables", 0,
                  "no row of a score table was found; see that this is a report with its tables "
                  "of points, and that the edition is right");
  } else {
    doubts.warn("no-tables", 0,
                "no sub-area's row of a score table was found; only areas are known");
  }
}

// The row that core names, by its code; nothing for names that are no row's.
std::map<std::string, std::string> codes_by_row_name(const Edition& edition) {
  std::map<std::string, std::string> codes{{row_name(Code()), ""}};
  for (const auto& area : edition.areas) {
    codes[row_name(area.code)] = area.code.text;
    for (const auto& sub_area : area.sub_areas) {
      codes[row_name(sub_area.code)] = sub_area.code.text;
    }
  }
  return codes;
}

// Without a printed sum the box is held against the sum of the rows.
void judge_box(const PrintedRow& row, const Score& area, int line, Doubts& doubts) {
  if (!row.box_points || row.points || !area.points) return;
  const Exact half = Exact::ratio(1, 2);
  const auto box = Interval::between({Exact(*row.box_points) - half, true},
                                     {Exact(*row.box_points) + half, false});
  if (!box || meet(*box, *area.points)) return;
  doubts.warn("area-box-differs", line,
              fmt::format("the box of area {} says {} points, its rows give {} to {}; see which is "
                          "right",
                          row.code.text, *row.box_points, decimal(area.points->lowest().at, 4),
                          decimal(area.points->highest().at, 4)));
}

void judge_boxes(const PrintedTables& tables, const Scores& scores, Doubts& doubts) {
  if (tables.results.sub_areas.empty()) return;
  for (const auto& row : tables.results.areas) {
    const auto area = std::ranges::find(scores.areas, row.code, &Score::code);
    if (area != scores.areas.end()) judge_box(row, *area, tables.line.at(row.code.text), doubts);
  }
}

// Core holds rows' points against their percent; sums have only this.
void judge_sum_percent(const PrintedRow& row, int max, int line, Doubts& doubts) {
  if (!row.points || !row.percent || max == 0) return;
  // Both were rounded: half a point and half a percent.
  const int apart = std::abs(200 * *row.points - 2 * *row.percent * max);
  if (apart <= 100 + max) return;
  doubts.warn("printed-disagreement", line,
              fmt::format("{}: {} points and {} % of {} are printed; both are kept, see which is "
                          "right",
                          row_name(row.code), *row.points, *row.percent, max));
}

}  // namespace

void add_boxes(const std::vector<AreaBox>& boxes, const Edition& edition, PrintedTables& tables,
               Doubts& doubts) {
  judge_no_tables(tables, !boxes.empty(), doubts);
  const bool only_boxes = tables.results.sub_areas.empty();
  for (const auto& box : boxes) {
    auto& row = area_row(edition, box.area, tables.results.areas);
    row.box_points = box.points;
    tables.line.try_emplace(row.code.text, box.line);
    if (only_boxes && !row.points) {
      row.points = box.points;
      doubts.note(
          "area-from-box", box.line,
          fmt::format("area {} is known by its box only: {} points", row.code.text, box.points));
    } else if (row.points && *row.points != box.points) {
      doubts.warn(
          "area-box-differs", box.line,
          fmt::format("the box of area {} says {} points, the table {} (line {}); the table "
                      "counts, see which is right",
                      row.code.text, box.points, *row.points, tables.line[row.code.text]));
    }
  }
}

void add_total(std::optional<int> total, int line, PrintedTables& tables, Doubts& doubts) {
  if (!total) return;
  auto& row = tables.results.total;
  if (!row.points) {
    row.points = total;
    tables.line.try_emplace("", line);
  } else if (*row.points != *total) {
    doubts.warn("total-differs", line,
                fmt::format("the text says {} points in total, the table {} (line {}); the table "
                            "counts, see which is right",
                            *total, *row.points, tables.line[""]));
  }
}

void judge_agreement(const PrintedTables& tables, const Edition& edition, Doubts& doubts) {
  const bool nothing = tables.results.sub_areas.empty() && tables.results.areas.empty();
  if (nothing) return;
  const auto codes = codes_by_row_name(edition);
  const auto scores = score_printed(edition, tables.results);
  judge_boxes(tables, scores, doubts);
  for (const auto& row : tables.results.areas) {
    judge_sum_percent(row, find_area(edition, row.code)->max, tables.line.at(row.code.text),
                      doubts);
  }
  const auto total_line = tables.line.find("");
  judge_sum_percent(tables.results.total, edition.max,
                    total_line == tables.line.end() ? 0 : total_line->second, doubts);
  for (const auto& finding : scores.findings) {
    const auto code = codes.find(finding.where);
    const bool of_area_sum = code != codes.end() && !code->second.empty();
    if (finding.code == "sum-not-printed" && of_area_sum) continue;  // said as sum-missing
    if (finding.code == "printed-out-of-range") continue;            // said as points-over-max
    const auto line = code == codes.end() ? tables.line.end() : tables.line.find(code->second);
    const auto severity = std::min(finding.severity, Severity::Warning);
    doubts.add(severity, finding.code, line == tables.line.end() ? 0 : line->second,
               finding.where + ": " + finding.message);
  }
}

}  // namespace kompass::evidence

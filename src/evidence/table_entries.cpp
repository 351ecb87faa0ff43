// SPDX-License-Identifier: EUPL-1.2
#include "evidence/table_entries.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/score.hpp"

namespace kompass::evidence {
namespace {

// Figures to meaning, table by table: rows outside tables and tables without a header take the
// columns that fit their rows.
class Reader {
 public:
  Reader(const TableRows& found, const Edition& edition) : found_(found), edition_(edition) {
    std::vector<std::vector<RowFigures>> rows(found.tables.size()), sums(found.tables.size());
    for (const auto& row : found.rows) rows[row.table].push_back(figures_of(row));
    for (const auto& sum : found.sums) sums[sum.table].push_back(figures_of(sum));
    for (std::size_t table = 0; table < found.tables.size(); ++table) {
      const auto& telling = rows[table].empty() ? sums[table] : rows[table];
      columns_.push_back(columns_of(telling, found.tables[table].header));
    }
  }

  [[nodiscard]] Entries run() const {
    Entries entries;
    entries.unreadable = found_.unreadable;
    for (const auto& row : found_.rows) {
      if (!prints_results(row.table)) continue;
      entries.rows.push_back({row.code, max_of(row.code), row.line, row.table,
                              reading_of(figures_of(row), columns_[row.table]), row.question,
                              row.above, columns_[row.table]});
    }
    for (const auto& sum : found_.sums) {
      if (!prints_results(sum.table)) continue;
      const Code code = sum.area ? edition_.areas[*sum.area].code : Code();
      entries.sums.push_back({.code = code,
                              .max = max_of(code),
                              .line = sum.line,
                              .table = sum.table,
                              .reading = reading_of(figures_of(sum), columns_[sum.table])});
    }
    return entries;
  }

 private:
  [[nodiscard]] int max_of(const Code& code) const {
    if (const auto* sub_area = find_sub_area(edition_, code)) return sub_area->max;
    if (const auto* area = find_area(edition_, code)) return area->max;
    return edition_.max;
  }
  [[nodiscard]] RowFigures figures_of(const FoundRow& row) const {
    return {row.figures, max_of(row.code)};
  }
  [[nodiscard]] RowFigures figures_of(const FoundSum& sum) const {
    return {sum.figures, sum.area ? edition_.areas[*sum.area].max : edition_.max};
  }
  [[nodiscard]] bool prints_results(std::size_t table) const {
    const auto& columns = columns_[table];
    return columns.empty() || std::ranges::any_of(columns, [](Column column) {
             return column == Column::Points || column == Column::Percent;
           });
  }

  const TableRows& found_;
  const Edition& edition_;
  std::vector<Columns> columns_;  // by table
};

constexpr int sure_share = 80;  // of a question's words

void judge_question(const Entry& entry, const Headings& headings, Doubts& doubts) {
  const auto other = headings.question(entry.question);
  if (other && other->share >= sure_share && other->code != entry.code) {
    doubts.warn("question-differs", entry.line,
                fmt::format("sub-area {} is printed with the question of {}; read by its code, "
                            "see which is right",
                            entry.code.text, other->code.text));
  } else {
    doubts.note("question-differs", entry.line,
                fmt::format("the question of sub-area {} is not the edition's: \"{}\"",
                            entry.code.text, entry.question));
  }
}

}  // namespace

Entries entries_of(const TableRows& found, const Edition& edition) {
  return Reader(found, edition).run();
}

bool same(const Reading& a, const Reading& b) {
  return a.points == b.points && a.max == b.max && a.percent == b.percent;
}

void judge_figures(const Entry& entry, Doubts& doubts) {
  const auto& [points, max, percent, decimals] = entry.reading;
  const std::string name = row_name(entry.code);
  if (!decimals.empty()) {
    doubts.note("decimals-rounded", entry.line,
                fmt::format("{} is printed with decimals ({}); kept rounded to whole figures", name,
                            decimals));
  }
  if (points && *points > entry.max) {
    doubts.warn("points-over-max", entry.line,
                fmt::format("{}: {} points of at most {} are printed; check the figure", name,
                            *points, entry.max));
  }
  // Core leaves points out that no row can have, and with them this. Sums have their own check.
  const bool row = !entry.expected.empty();
  if (row && points && *points > entry.max && percent && *percent <= 100) {
    doubts.warn("printed-disagreement", entry.line,
                fmt::format("{}: {} points and {} % of {} are printed; both are kept, see which is "
                            "right",
                            name, *points, *percent, entry.max));
  }
  if (percent && *percent > 100) {
    doubts.warn("percent-over-100", entry.line,
                fmt::format("{}: {} % is printed; check the figure", name, *percent));
  }
  const auto expects = [&](Column column) {
    return std::ranges::find(entry.expected, column) != entry.expected.end();
  };
  const auto lacks = [&](const char* code, const char* what) {
    doubts.warn(
        code, entry.line,
        fmt::format("{} has no {} that can be read; type it from the printed report", name, what));
  };
  if (expects(Column::Points) && !points) lacks("points-missing", "points");
  if (expects(Column::Max) && !max) lacks("max-missing", "maximum");
  if (expects(Column::Percent) && !percent) lacks("percent-missing", "percent");
}

// Unless the report's questions are unknown altogether.
void judge_questions(const std::vector<const Entry*>& rows, const Edition& edition,
                     const Headings& headings, Doubts& doubts) {
  constexpr int enough = 50;
  std::vector<const Entry*> strange;
  std::size_t compared = 0;
  for (const auto* entry : rows) {
    const auto share = headings.question_share(entry->code, entry->above + " " + entry->question);
    if (!share || entry->question.empty()) continue;
    ++compared;
    if (*share < enough) strange.push_back(entry);
  }
  if (strange.empty()) return;
  if (strange.size() * 2 > compared) {
    doubts.note("questions-unknown", strange.front()->line,
                fmt::format("{} of {} rows word their questions otherwise than edition {}; see "
                            "that the edition is right",
                            strange.size(), compared, edition.id.text()));
    return;
  }
  for (const auto* entry : strange) judge_question(*entry, headings, doubts);
}

}  // namespace kompass::evidence

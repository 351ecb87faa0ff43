// SPDX-License-Identifier: EUPL-1.2
#include "evidence/score_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/mapped.hpp"
#include "core/score.hpp"

namespace kompass::evidence {
namespace {

constexpr int sure_share = 80;  // of a question's words

// What one line of a table says, with its meaning.
struct Entry {
  Code code;
  int max = 0;  // by the edition
  int line = 0;
  Reading reading;
  std::string question, above;
};

bool same(const Reading& a, const Reading& b) {
  return a.points == b.points && a.max == b.max && a.percent == b.percent;
}

class Interpreter {
 public:
  Interpreter(const TableRows& found, const Edition& edition, const Headings& headings,
              Doubts& doubts)
      : found_(found), edition_(edition), headings_(headings), doubts_(doubts) {}

  PrintedTables run() {
    settle_columns();
    for (const auto& row : found_.rows) keep_row(row);
    place_misnumbered();
    for (const auto& sum : found_.sums) keep_sum(sum);
    order_rows();
    if (rows_.empty()) return std::move(printed_);
    report_missing();
    judge_questions();
    return std::move(printed_);
  }

 private:
  [[nodiscard]] int max_of(const Code& code) const {
    if (const auto* sub_area = find_sub_area(edition_, code)) return sub_area->max;
    if (const auto* area = find_area(edition_, code)) return area->max;
    return edition_.max;
  }

  // Rows outside tables and tables without a header take the columns that fit their rows.
  void settle_columns() {
    for (std::size_t table = 0; table < found_.tables.size(); ++table)
      rows_of_table_.emplace_back();
    for (const auto& row : found_.rows) {
      rows_of_table_[row.table].push_back({row.figures, max_of(row.code)});
    }
    const auto sums = mapped(found_.sums, [&](const FoundSum& sum) { return figures_of(sum); });
    for (std::size_t table = 0; table < found_.tables.size(); ++table) {
      const auto& rows = rows_of_table_[table].empty() ? sums : rows_of_table_[table];
      columns_.push_back(columns_of(rows, found_.tables[table].header));
    }
  }

  [[nodiscard]] RowFigures figures_of(const FoundSum& sum) const {
    return {sum.figures, sum.area ? edition_.areas[*sum.area].max : edition_.max};
  }

  [[nodiscard]] Code code_of(const FoundSum& sum) const {
    return sum.area ? edition_.areas[*sum.area].code : Code();
  }

  // --- rows ------------------------------------------------------------------------------------

  void keep_row(const FoundRow& row) {
    Entry entry{row.code,     max_of(row.code),
                row.line,     reading_of({row.figures, max_of(row.code)}, columns_[row.table]),
                row.question, row.above};
    const auto [kept, fresh] = rows_.try_emplace(row.code.text, entry);
    constexpr std::size_t most_twice = 400;
    if (fresh) {
      judge_figures(entry, columns_[row.table]);
    } else if (twice_.size() < most_twice) {
      twice_.push_back({kept->second, std::move(entry)});
    }
  }

  struct Twice {
    Entry first, second;
  };

  // A code that stands twice may be the misprinted code of a row that is missing: its question
  // says.
  void place_misnumbered() {
    for (auto& [first, second] : twice_) {
      if (!place_elsewhere(second) && !make_way(first, second)) report_twice(first, second);
    }
  }

  bool place_elsewhere(const Entry& entry) {
    const auto question = headings_.question(entry.question);
    if (!question || question->share < sure_share || rows_.contains(question->code.text)) {
      return false;
    }
    Entry placed = entry;
    placed.code = question->code;
    placed.max = max_of(placed.code);
    doubts_.warn("row-code-differs", entry.line,
                 fmt::format("the code {} stands twice; read here as sub-area {} by its question",
                             entry.code.text, placed.code.text));
    judge_figures(placed, {});
    rows_.emplace(placed.code.text, std::move(placed));
    return true;
  }

  // The row that came first is the misprinted one.
  bool make_way(const Entry& first, const Entry& second) {
    const auto share = headings_.question_share(second.code, second.question);
    if (!share || *share < sure_share || !place_elsewhere(first)) return false;
    rows_[second.code.text] = second;
    judge_figures(second, {});
    return true;
  }

  void report_twice(const Entry& first, const Entry& second) {
    const std::string name = row_name(second.code);
    if (same(first.reading, second.reading)) {
      doubts_.note("duplicate-row", second.line,
                   fmt::format("{} stands a second time with the same figures (first in line {})",
                               name, first.line));
    } else {
      doubts_.warn("duplicate-row", second.line,
                   fmt::format("{} stands a second time with other figures; those of line {} are "
                               "kept, see which are right",
                               name, first.line));
    }
  }

  // --- sums ------------------------------------------------------------------------------------

  void keep_sum(const FoundSum& sum) {
    const auto& columns = columns_[sum.table];
    Entry entry{
        code_of(sum), figures_of(sum).max, sum.line, reading_of(figures_of(sum), columns), {}};
    const auto [kept, fresh] = sums_.try_emplace(entry.code.text, entry);
    if (fresh) {
      judge_figures(entry, {});
    } else if (!same(kept->second.reading, entry.reading)) {
      merge_sum(kept->second, entry);
    }
  }

  // A list of areas may print points only, the table more: together they are one row.
  void merge_sum(Entry& kept, const Entry& other) {
    const bool agree = (!kept.reading.points || !other.reading.points ||
                        kept.reading.points == other.reading.points) &&
                       (!kept.reading.percent || !other.reading.percent ||
                        kept.reading.percent == other.reading.percent);
    if (!agree) return report_twice(kept, other);
    if (!kept.reading.points) kept.reading.points = other.reading.points;
    if (!kept.reading.max) kept.reading.max = other.reading.max;
    if (!kept.reading.percent) kept.reading.percent = other.reading.percent;
  }

  // --- judging ---------------------------------------------------------------------------------

  void judge_figures(const Entry& entry, const Columns& columns) {
    const auto& [points, max, percent, decimals] = entry.reading;
    const std::string name = row_name(entry.code);
    if (!decimals.empty()) {
      doubts_.note("decimals-rounded", entry.line,
                   fmt::format("{} is printed with decimals ({}); kept rounded to whole figures",
                               name, decimals));
    }
    if (points && *points > entry.max) {
      doubts_.warn("points-over-max", entry.line,
                   fmt::format("{}: {} points of at most {} are printed; check the figure", name,
                               *points, entry.max));
    }
    if (percent && *percent > 100) {
      doubts_.warn("percent-over-100", entry.line,
                   fmt::format("{}: {} % is printed; check the figure", name, *percent));
    }
    const auto expects = [&](Column column) {
      return std::ranges::find(columns, column) != columns.end();
    };
    const auto lacks = [&](const char* code, const char* what) {
      doubts_.warn(code, entry.line,
                   fmt::format("{} has no {} that can be read; type it from the printed report",
                               name, what));
    };
    if (expects(Column::Points) && !points) lacks("points-missing", "points");
    if (expects(Column::Max) && !max) lacks("max-missing", "maximum");
    if (expects(Column::Percent) && !percent) lacks("percent-missing", "percent");
  }

  // A question that is not the edition's, unless the report's questions are unknown altogether.
  void judge_questions() {
    constexpr int enough = 50;
    std::vector<const Entry*> strange;
    std::size_t compared = 0;
    for (const auto& [code, entry] : rows_) {
      const auto share = headings_.question_share(entry.code, entry.above + " " + entry.question);
      if (!share || entry.question.empty()) continue;
      ++compared;
      if (*share < enough) strange.push_back(&entry);
    }
    if (strange.empty()) return;
    if (strange.size() * 2 > compared) {
      doubts_.note("questions-unknown", strange.front()->line,
                   fmt::format("{} of {} rows word their questions otherwise than edition {}; see "
                               "that the edition is right",
                               strange.size(), compared, edition_.id.text()));
      return;
    }
    for (const auto* entry : strange) judge_question(*entry);
  }

  void judge_question(const Entry& entry) {
    const auto other = headings_.question(entry.question);
    if (other && other->share >= sure_share && other->code != entry.code) {
      doubts_.warn("question-differs", entry.line,
                   fmt::format("sub-area {} is printed with the question of {}; read by its code, "
                               "see which is right",
                               entry.code.text, other->code.text));
    } else {
      doubts_.note("question-differs", entry.line,
                   fmt::format("the question of sub-area {} is not the edition's: \"{}\"",
                               entry.code.text, entry.question));
    }
  }

  // --- results ---------------------------------------------------------------------------------

  void keep(std::vector<PrintedRow>& rows, const std::map<std::string, Entry>& from,
            const Code& code) {
    const auto found = from.find(code.text);
    if (found == from.end()) return;
    const auto& [points, max, percent, decimals] = found->second.reading;
    rows.push_back({code, points, max, percent, std::nullopt});
    printed_.line[code.text] = found->second.line;
  }

  void order_rows() {
    auto& results = printed_.results;
    for (const auto& area : edition_.areas) {
      for (const auto& sub_area : area.sub_areas) keep(results.sub_areas, rows_, sub_area.code);
      keep(results.areas, sums_, area.code);
    }
    std::vector<PrintedRow> total;
    keep(total, sums_, Code());
    if (!total.empty()) results.total = total.front();
  }

  // The line of the area's last row.
  int report_missing_rows(const Area& area) {
    int line = 0;  // of the last row above the gap
    const auto& unreadable = found_.unreadable;
    for (const auto& sub_area : area.sub_areas) {
      const auto found = rows_.find(sub_area.code.text);
      if (found != rows_.end()) {
        line = found->second.line;
        continue;
      }
      if (std::ranges::find(unreadable, sub_area.code) != unreadable.end()) continue;
      doubts_.warn("row-missing", line,
                   fmt::format("no row of sub-area {} was found; type it from the printed report",
                               sub_area.code.text));
    }
    return line;
  }

  void report_missing() {
    for (const auto& area : edition_.areas) {
      const int line = report_missing_rows(area);
      const auto sum = sums_.find(area.code.text);
      if (sum == sums_.end() || !sum->second.reading.points) {
        doubts_.note("sum-missing", line,
                     fmt::format("the table prints no sum for area {}; it is the sum of its rows",
                                 area.code.text));
      }
    }
  }

  const TableRows& found_;
  const Edition& edition_;
  const Headings& headings_;
  Doubts& doubts_;
  std::vector<std::vector<RowFigures>> rows_of_table_;
  std::vector<Columns> columns_;
  std::map<std::string, Entry> rows_, sums_;
  std::vector<Twice> twice_;
  PrintedTables printed_;
};

}  // namespace

PrintedTables printed_tables(const TableRows& found, const Edition& edition,
                             const Headings& headings, Doubts& doubts) {
  return Interpreter(found, edition, headings, doubts).run();
}

}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
#include "evidence/score_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/mapped.hpp"
#include "core/score.hpp"

namespace kompass::evidence {
namespace {

constexpr int sure_share = 80;  // of a question's words
constexpr std::size_t most_of_one_code = 20;

// Of the entries that bear one code, one is kept.
using ByCode = std::map<std::string, std::vector<Entry>>;

ByCode by_code(std::vector<Entry> entries) {
  ByCode sorted;
  for (auto& entry : entries) {
    auto& of_code = sorted[entry.code.text];
    if (of_code.size() < most_of_one_code) of_code.push_back(std::move(entry));
  }
  return sorted;
}

// A list of areas may print points only, the table more: together they are one row.
bool complete(Reading& kept, const Reading& other) {
  const bool agree = (!kept.points || !other.points || kept.points == other.points) &&
                     (!kept.percent || !other.percent || kept.percent == other.percent);
  if (!agree) return false;
  if (!kept.points) kept.points = other.points;
  if (!kept.max) kept.max = other.max;
  if (!kept.percent) kept.percent = other.percent;
  return true;
}

class Chooser {
 public:
  Chooser(Entries entries, const Edition& edition, const Headings& headings, Doubts& doubts)
      : edition_(edition),
        headings_(headings),
        doubts_(doubts),
        rows_(by_code(std::move(entries.rows))),
        sums_(by_code(std::move(entries.sums))) {}

  PrintedTables run(const std::vector<Code>& unreadable) {
    place_misnumbered();
    for (auto& [code, entries] : rows_) keep_one(entries, false);
    for (auto& [code, entries] : sums_) keep_one(entries, true);
    order_rows();
    if (rows_.empty()) return std::move(printed_);
    report_missing(unreadable);
    const auto kept = mapped(rows_, [](const auto& of_code) { return &of_code.second.front(); });
    judge_questions(kept, edition_, headings_, doubts_);
    report_missing_percent(kept);
    return std::move(printed_);
  }

 private:
  // A code that stands twice may be the misprinted code of a row that is missing: its question
  // says.
  void place_misnumbered() {
    std::vector<Entry> placed;
    for (auto& [code, entries] : rows_) {
      for (std::size_t i = 0; entries.size() > 1 && i < entries.size();) {
        const auto elsewhere = code_by_question(entries[i], placed);
        if (elsewhere) placed.push_back(taken_out(entries, i, *elsewhere));
        if (!elsewhere) ++i;
      }
    }
    for (auto& entry : placed) rows_[entry.code.text].push_back(std::move(entry));
  }

  // The code that no row bears, not even one of those already placed.
  [[nodiscard]] std::optional<Code> code_by_question(const Entry& entry,
                                                     const std::vector<Entry>& placed) const {
    const auto question = headings_.question(entry.question);
    if (!question || question->share < sure_share || rows_.contains(question->code.text) ||
        std::ranges::find(placed, question->code, &Entry::code) != placed.end()) {
      return std::nullopt;
    }
    return question->code;
  }

  // Entry `i` as that of `code`.
  Entry taken_out(std::vector<Entry>& entries, std::size_t i, const Code& code) {
    Entry entry = std::move(entries[i]);
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(i));
    doubts_.warn("row-code-differs", entry.line,
                 fmt::format("the code {} stands twice; read here as sub-area {} by its question",
                             entry.code.text, code.text));
    entry.code = code;
    entry.max = find_sub_area(edition_, code)->max;
    return entry;
  }

  // The first of those that fit the edition and themselves best.
  void keep_one(std::vector<Entry>& entries, bool sums) {
    const auto best = std::ranges::max_element(
        entries, {}, [](const Entry& entry) { return agreement_of(entry.reading, entry.max); });
    Entry kept = std::move(*best);
    entries.erase(best);
    for (const auto& other : entries) {
      if (same(kept.reading, other.reading)) {
        report_repeated(kept, other);
      } else if (!sums || !complete(kept.reading, other.reading)) {
        report_other(kept, other);
      }
    }
    judge_figures(kept, doubts_);
    entries.insert(entries.begin(), std::move(kept));
  }

  // Chapters may repeat the tables; within one table a row stands once.
  void report_repeated(const Entry& kept, const Entry& other) {
    if (kept.table != other.table) return;
    doubts_.note("duplicate-row", other.line,
                 fmt::format("{} stands a second time with the same figures (first in line {})",
                             row_name(kept.code), kept.line));
  }

  void report_other(const Entry& kept, const Entry& other) {
    doubts_.warn("duplicate-row", other.line,
                 fmt::format("{} stands here with other figures than in line {}, which are kept; "
                             "see which are right",
                             row_name(kept.code), kept.line));
  }

  void keep(std::vector<PrintedRow>& rows, const ByCode& from, const Code& code) {
    const auto found = from.find(code.text);
    if (found == from.end()) return;
    const auto& entry = found->second.front();
    const auto& reading = entry.reading;
    rows.push_back({code, reading.points, reading.max, reading.percent, std::nullopt});
    printed_.line[code.text] = entry.line;
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

  // Of each row it is told only where the table has the column.
  void report_missing_percent(const std::vector<const Entry*>& kept) {
    const bool none = std::ranges::none_of(kept, [](const Entry* row) {
      return row->reading.percent.has_value() ||
             std::ranges::find(row->expected, Column::Percent) != row->expected.end();
    });
    if (!none) return;
    const auto* first = std::ranges::min(kept, {}, &Entry::line);
    doubts_.note(
        "percent-missing", first->line,
        "no row has a percent; what the points stand for is known to the whole point only");
  }

  // `line`: of the last row above. Gives that of the area's last row.
  int report_missing_rows(const Area& area, const std::vector<Code>& unreadable, int line) {
    for (const auto& sub_area : area.sub_areas) {
      const auto found = rows_.find(sub_area.code.text);
      if (found != rows_.end()) {
        line = found->second.front().line;
        continue;
      }
      if (std::ranges::find(unreadable, sub_area.code) != unreadable.end()) continue;
      doubts_.warn("row-missing", line,
                   fmt::format("no row of sub-area {} was found; type it from the printed report",
                               sub_area.code.text));
    }
    return line;
  }

  void report_missing(const std::vector<Code>& unreadable) {
    int line = std::ranges::min(
        mapped(rows_, [](const auto& of_code) { return of_code.second.front().line; }));
    for (const auto& area : edition_.areas) {
      line = report_missing_rows(area, unreadable, line);
      const auto sum = sums_.find(area.code.text);
      if (sum == sums_.end() || !sum->second.front().reading.points) {
        doubts_.note("sum-missing", line,
                     fmt::format("the table prints no sum for area {}; it is the sum of its rows",
                                 area.code.text));
      }
    }
  }

  const Edition& edition_;
  const Headings& headings_;
  Doubts& doubts_;
  ByCode rows_, sums_;  // after keep_one, the kept one alone stands first
  PrintedTables printed_;
};

}  // namespace

PrintedTables printed_tables(Entries entries, const Edition& edition, const Headings& headings,
                             Doubts& doubts) {
  const auto unreadable = std::move(entries.unreadable);
  return Chooser(std::move(entries), edition, headings, doubts).run(unreadable);
}

}  // namespace kompass::evidence

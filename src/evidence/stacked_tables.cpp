// SPDX-License-Identifier: EUPL-1.2
#include "evidence/stacked_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.hpp"
#include "evidence/figures.hpp"
#include "evidence/row_code.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t columns = 3;  // points, maximum, percent, as nearly all reports print them
constexpr std::size_t most_codes = 10;

struct StackedFigure {
  Figure figure;
  std::size_t line = 0;
};

// Where a figure stands: row and column to its place among the figures.
using Order = std::size_t (*)(std::size_t row, std::size_t column, std::size_t rows);
std::size_t row_by_row(std::size_t row, std::size_t column, std::size_t) {
  return row * columns + column;
}
std::size_t column_by_column(std::size_t row, std::size_t column, std::size_t rows) {
  return column * rows + row;
}

class Unstacker {
 public:
  Unstacker(Document& document, const Edition& edition, Doubts& doubts)
      : document_(document), edition_(edition), doubts_(doubts) {}

  void run() {
    for (std::size_t i = 0; i < document_.size(); ++i) visit(i);
    close();
  }

 private:
  void visit(std::size_t i) {
    const auto& spot = document_.spots[i];
    const string_view text = trimmed(document_.lines[i].text);
    if (text.empty()) return;
    if (spot.part != Part::Tables || spot.heading) return close();
    if (const auto code = row_code(text, edition_)) {
      if (!code->known || !code->rest.empty()) return close();
      const bool balanced = figures_.size() == columns * codes_.size();
      if (complete() || balanced || codes_.size() == most_codes) close();
      codes_.push_back({code->code, i});
      return;
    }
    const RowEnd end = row_end(text);
    if (end.figures.empty()) {
      if (complete() && put_together(figures_.size() / columns)) forget();
      return;
    }
    if (!end.before.empty() || figures_.size() > columns * most_codes) return close();
    for (const auto& figure : end.figures) figures_.push_back({figure, i});
  }

  [[nodiscard]] bool complete() const {
    const std::size_t rows = figures_.size() / columns;
    return !codes_.empty() && rows > 1 && figures_.size() % columns == 0 &&
           (rows == codes_.size() || rows == codes_.size() + 1);
  }

  void close() {
    if (complete()) put_together(figures_.size() / columns);
    forget();
  }

  void forget() {
    codes_.clear();
    figures_.clear();
  }

  bool put_together(std::size_t rows) {
    for (const Order order : {Order(row_by_row), Order(column_by_column)}) {
      if (!maxima_agree(rows, order)) continue;
      if (codes_.size() > 1 || order == Order(column_by_column)) rewrite(rows, order);
      return true;
    }
    return false;
  }

  // The row after those with codes is the area's sum.
  [[nodiscard]] int max_of(std::size_t row) const {
    if (row < codes_.size()) return find_sub_area(edition_, codes_[row].code)->max;
    return area_of_sub_area(edition_, codes_.back().code)->max;
  }

  [[nodiscard]] bool maxima_agree(std::size_t rows, Order order) const {
    for (std::size_t row = 0; row < rows; ++row) {
      const auto& max = figures_[order(row, 1, rows)].figure;
      const auto& percent = figures_[order(row, 2, rows)].figure;
      if (max.value != max_of(row) || max.percent || percent.value > 100) return false;
    }
    return true;
  }

  void rewrite(std::size_t rows, Order order) {
    const std::size_t last = figures_.back().line;
    for (const auto& figure : figures_) document_.lines[figure.line].text.clear();
    for (std::size_t row = 0; row < rows; ++row) {
      const bool coded = row < codes_.size();
      std::string text = coded ? codes_[row].code.text : "Summa";
      for (std::size_t column = 0; column < columns; ++column) {
        text += "\t" + figures_[order(row, column, rows)].figure.printed;
      }
      document_.lines[coded ? codes_[row].line : last].text = std::move(text);
    }
    doubts_.note("table-stacked", document_.lines[codes_.front().line].number,
                 fmt::format("the codes and the figures of {} rows stand apart; put together by "
                             "the edition's maxima, see that they are right",
                             rows));
  }

  struct StackedCode {
    Code code;
    std::size_t line = 0;
  };
  Document& document_;
  const Edition& edition_;
  Doubts& doubts_;
  std::vector<StackedCode> codes_;
  std::vector<StackedFigure> figures_;
};

}  // namespace

void put_stacked_rows_together(Document& document, const Edition& edition, Doubts& doubts) {
  Unstacker(document, edition, doubts).run();
}

}  // namespace kompass::evidence

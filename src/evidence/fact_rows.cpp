// SPDX-License-Identifier: EUPL-1.2
#include "evidence/fact_rows.hpp"

#include <algorithm>

#include "core/letters.hpp"
#include "evidence/characters.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t longest_fact = 400;

// Rows of two columns; a cell may go on in the next line, in its own column.
class RowReader {
 public:
  explicit RowReader(const Document& document) : document_(document) {}

  std::vector<FactRow> run() {
    for (std::size_t i = 0; i < document_.size(); ++i) {
      if (document_.spots[i].part != Part::KeyFacts || document_.spots[i].heading) continue;
      const auto& line = document_.lines[i];
      if (line.text.size() <= longest_fact) take(line, value_column_below(i));
    }
    return std::move(rows_);
  }

 private:
  // Where the next line's second cell begins; 0 when it has none.
  [[nodiscard]] std::size_t value_column_below(std::size_t i) const {
    if (i + 1 >= document_.size() || document_.lines[i + 1].text.size() > longest_fact) return 0;
    const auto cells = cells_of(document_.lines[i + 1].text);
    return cells.size() == 2 && opens_lower_case(cells[0].text) ? cells[1].column : 0;
  }

  // Label and value with a single space between: the line below shows where the value begins.
  static void part(std::vector<Cell>& cells, std::size_t column) {
    if (cells.size() != 1 || column == 0) return;
    const string_view text = cells[0].text;
    std::size_t at = 0;
    for (std::size_t here = cells[0].column; here < column && at < text.size(); ++here) {
      at += character_at(text, at).bytes;
    }
    if (at == 0 || at >= text.size() || text[at - 1] != ' ' || !capital_at(text, at)) return;
    cells = {{text.substr(0, at - 1), cells[0].column}, {text.substr(at), column}};
  }

  void take(const Line& line, std::size_t value_column_below) {
    auto cells = cells_of(line.text);
    part(cells, value_column_below);
    if (cells.empty()) {
      after_blank_ = true;
      return;
    }
    const bool tabbed = line.text.find('\t') != std::string::npos;
    if (cells.size() == 1 && !tabbed) return take_single(line, cells.front());
    FactRow row{.line = line.number};
    row.label = single_spaced(cells[0].text);
    for (std::size_t k = 1; k < cells.size(); ++k) glue(row.value, cells[k].text);
    if (cells.size() > 1) value_column_ = cells[1].column;
    const bool wrapped = cells.size() > 1 && !after_blank_ && !rows_.empty() && !tabbed &&
                         opens_lower_case(cells[0].text);
    if (wrapped) {
      glue(rows_.back().label, row.label);
      glue(rows_.back().value, row.value);
    } else {
      rows_.push_back(std::move(row));
    }
    after_blank_ = false;
  }

  static bool open_bracket(const std::string& label) {
    return std::ranges::count(label, '(') > std::ranges::count(label, ')');
  }

  void take_single(const Line& line, const Cell& cell) {
    const string_view text = cell.text;
    const auto colon = text.find(": ");
    const bool goes_on = !rows_.empty() && !after_blank_;
    after_blank_ = false;
    if (colon < 80) {
      rows_.push_back({.label = single_spaced(text.substr(0, colon)),
                       .value = single_spaced(text.substr(colon + 2)),
                       .line = line.number});
    } else if (goes_on && value_column_ > 0 && cell.column + 2 >= value_column_) {
      glue(rows_.back().value, text);
    } else if (goes_on && (opens_lower_case(text) || text.starts_with('(') ||
                           open_bracket(rows_.back().label))) {
      glue(rows_.back().label, text);
    } else if (!rows_.empty() && rows_.back().value.empty() && !rows_.back().label.empty() &&
               (digit(text.front()) || goes_on)) {
      rows_.back().value = single_spaced(text);  // label and value on lines of their own
    } else {
      rows_.push_back({.label = single_spaced(text), .line = line.number});
    }
  }

  const Document& document_;
  std::vector<FactRow> rows_;
  std::size_t value_column_ = 0;
  bool after_blank_ = false;
};

}  // namespace

std::vector<FactRow> fact_rows(const Document& document) {
  return RowReader(document).run();
}

}  // namespace kompass::evidence

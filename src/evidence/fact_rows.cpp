// SPDX-License-Identifier: EUPL-1.2
#include "evidence/fact_rows.hpp"

#include <algorithm>
#include <array>

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
                         (opens_lower_case(cells[0].text) || leaves_open(rows_.back().label));
    if (wrapped) {
      glue_label(row.label);
      glue(rows_.back().value, row.value);
    } else {
      rows_.push_back(std::move(row));
    }
    after_blank_ = false;
  }

  static bool open_bracket(const std::string& label) {
    return std::ranges::count(label, '(') > std::ranges::count(label, ')');
  }

  // "Kommungrupp enligt", "Invånare (förändring 1/1-": the label is not at its end.
  static bool leaves_open(const std::string& label) {
    constexpr std::array open_words{
        string_view("enligt"), string_view("ifølge"), string_view("per"), string_view("i"),
        string_view("av"),     string_view("för"),    string_view("for")};
    const auto last = label.find_last_of(" ,");
    const string_view word = string_view(label).substr(last == std::string::npos ? 0 : last + 1);
    return open_bracket(label) || label.ends_with(',') ||
           std::ranges::find(open_words, word) != open_words.end();
  }

  // A date may break at its hyphen: "1/1-", "31/12".
  void glue_label(string_view text) {
    std::string& label = rows_.back().label;
    const bool broken_date = label.size() > 1 && label.ends_with('-') &&
                             digit(label[label.size() - 2]) && digit(text.front());
    broken_date ? void(label += text) : glue(label, text);
  }

  // A number alone below the table, as at the foot of a page.
  [[nodiscard]] bool stray_number(string_view text) const {
    return after_blank_ && value_column_ > 0 && text.size() <= 3 &&
           std::ranges::all_of(text, digit);
  }

  // "Invånare, kvartal 4" with its value, "2018" below: no label begins with a figure.
  [[nodiscard]] bool goes_on_with_date(string_view text) const {
    return value_column_ > 0 && digit(text.front()) && !rows_.back().value.empty();
  }

  void take_single(const Line& line, const Cell& cell) {
    const string_view text = cell.text;
    if (stray_number(text)) return;
    const auto colon = text.find(": ");
    const bool goes_on = !rows_.empty() && !after_blank_;
    const bool of_value = value_column_ > 0 && cell.column + 2 >= value_column_;
    const bool opens_low = opens_lower_case(text) || text.starts_with('(');
    after_blank_ = false;
    if (colon < 80) {
      rows_.push_back({.label = single_spaced(text.substr(0, colon)),
                       .value = single_spaced(text.substr(colon + 2)),
                       .line = line.number});
    } else if (of_value && (goes_on || (opens_low && !rows_.empty()))) {
      glue(rows_.back().value, text);  // a page may break in between
    } else if (goes_on &&
               (opens_low || leaves_open(rows_.back().label) || goes_on_with_date(text))) {
      glue_label(text);
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

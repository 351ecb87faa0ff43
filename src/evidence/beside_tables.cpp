// SPDX-License-Identifier: EUPL-1.2
#include "evidence/beside_tables.hpp"

#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/row_code.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t longest_row = 500;  // bytes

// A code with its question: a figure such as "8.5" has none.
bool opens_row(string_view text, const Edition& edition) {
  const auto code = row_code(text, edition);
  return code && code->known && !code->rest.empty() && !digit(code->rest.front());
}

class Parter {
 public:
  Parter(Document& document, const Edition& edition) : document_(document), edition_(edition) {}

  void run() {
    for (std::size_t i = 0; i < document_.size();) {
      const std::size_t end = end_of_block(i);
      const auto column = second_column(i, end);
      for (; i < end; ++i) put(i, column);
      lines_.insert(lines_.end(), std::make_move_iterator(right_lines_.begin()),
                    std::make_move_iterator(right_lines_.end()));
      spots_.insert(spots_.end(), std::make_move_iterator(right_spots_.begin()),
                    std::make_move_iterator(right_spots_.end()));
      right_lines_.clear();
      right_spots_.clear();
    }
    document_.lines = std::move(lines_);
    document_.spots = std::move(spots_);
  }

 private:
  // After the lines of the chapter of tables from `begin` on that no empty line parts.
  [[nodiscard]] std::size_t end_of_block(std::size_t begin) const {
    std::size_t end = begin;
    while (end < document_.size() && !trimmed(document_.lines[end].text).empty() &&
           document_.spots[end].part == Part::Tables) {
      ++end;
    }
    return end == begin ? begin + 1 : end;
  }

  // Where the right table begins; nothing where there is none.
  [[nodiscard]] std::optional<std::size_t> second_column(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      const string_view line = document_.lines[i].text;
      if (line.size() > longest_row || !opens_row(line, edition_)) continue;
      const auto cells = cells_of(line);
      for (std::size_t k = 1; k < cells.size(); ++k) {
        if (opens_row(cells[k].text, edition_)) return cells[k].column;
      }
    }
    return std::nullopt;
  }

  void put(std::size_t i, std::optional<std::size_t> column) {
    auto& line = document_.lines[i];
    auto& spot = document_.spots[i];
    const std::size_t cut = column ? cut_of(line.text, *column) : line.text.size();
    if (cut < line.text.size()) {
      right_lines_.push_back({line.number, line.text.substr(cut), false});
      right_spots_.push_back(spot);
      line.text.resize(cut);
    }
    lines_.push_back(std::move(line));
    spots_.push_back(std::move(spot));
  }

  // The place of the first cell at the column or right of it.
  static std::size_t cut_of(const std::string& line, std::size_t column) {
    constexpr std::size_t slack = 2;
    for (const auto& cell : cells_of(line)) {
      if (cell.column + slack >= column) {
        return static_cast<std::size_t>(cell.text.data() - line.data());
      }
    }
    return line.size();
  }

  Document& document_;
  const Edition& edition_;
  std::vector<Line> lines_, right_lines_;
  std::vector<Spot> spots_, right_spots_;
};

}  // namespace

void set_tables_below_each_other(Document& document, const Edition& edition) {
  Parter(document, edition).run();
}

}  // namespace kompass::evidence

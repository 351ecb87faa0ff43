// SPDX-License-Identifier: EUPL-1.2
#include "evidence/fact_table.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "evidence/compare.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t longest_row = 400;

constexpr std::array labels{string_view("uppgift"), string_view("opplysning"), string_view("item")};
constexpr std::array values{string_view("värde"), string_view("verdi"), string_view("value")};
constexpr std::array dates{string_view("avser"), string_view("gjelder"), string_view("as of"),
                           string_view("datum"), string_view("dato")};
constexpr std::array sources{string_view("källa"), string_view("kilde"), string_view("source")};

using Field = std::string FactRow::*;

struct FactColumn {
  Field field;
  std::size_t begin = 0;  // in characters
};
using FactColumns = std::vector<FactColumn>;

std::optional<Field> field_of(string_view head) {
  const std::string folded_head = folded(head);
  const string_view key = without_language(folded_head);
  const auto is = [&](auto& list) { return std::ranges::find(list, key) != list.end(); };
  if (is(labels)) return &FactRow::label;
  if (is(values)) return &FactRow::value;
  if (is(dates)) return &FactRow::as_of;
  if (is(sources)) return &FactRow::source;
  return std::nullopt;
}

// Empty when the line is no head.
FactColumns columns_of_head(string_view line) {
  FactColumns columns;
  for (const auto& cell : cells_of(line)) {
    const auto field = field_of(cell.text);
    if (!field) return {};
    columns.push_back({*field, cell.column});
  }
  const bool begins = columns.size() > 2 && columns.front().field == &FactRow::label;
  return begins ? columns : FactColumns();
}

class TableReader {
 public:
  explicit TableReader(const Document& document) : document_(document) {}

  std::vector<FactRow> run() {
    for (std::size_t i = 0; i < document_.size(); ++i) {
      const auto& line = document_.lines[i];
      if (document_.spots[i].part == Part::KeyFacts && line.text.size() <= longest_row) take(line);
    }
    return std::move(rows_);
  }

 private:
  void take(const Line& line) {
    if (auto head = columns_of_head(line.text); !head.empty()) {
      columns_ = std::move(head);
      after_blank_ = true;
      return;
    }
    const auto cells = cells_of(line.text);
    if (columns_.empty() || cells.empty()) {
      after_blank_ = true;
      return;
    }
    const bool opens = after_blank_ && field_at(cells.front().column) == &FactRow::label;
    if (opens || rows_.empty()) rows_.push_back({.line = line.number});
    for (const auto& cell : cells) glue(rows_.back().*field_at(cell.column), cell.text);
    after_blank_ = false;
  }

  [[nodiscard]] Field field_at(std::size_t column) const {
    constexpr std::size_t slack = 2;
    Field field = columns_.front().field;
    for (const auto& known : columns_) {
      if (known.begin <= column + slack) field = known.field;
    }
    return field;
  }

  const Document& document_;
  FactColumns columns_;
  std::vector<FactRow> rows_;
  bool after_blank_ = false;
};

}  // namespace

std::vector<FactRow> fact_table(const Document& document) {
  return TableReader(document).run();
}

}  // namespace kompass::evidence

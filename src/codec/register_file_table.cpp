// SPDX-License-Identifier: EUPL-1.2
#include "codec/register_file_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/file.hpp"

namespace kompass::codec {
namespace {

constexpr std::uint64_t largest_file = 20'000'000;

// One field from `at` on, which moves onto the comma or line break behind it.
std::string_view field_at(std::string& text, std::size_t& at, std::size_t& line) {
  const std::size_t begin = at;
  const auto ends = [](char c) { return c == ',' || c == '\n' || c == '"'; };
  while (at < text.size() && !ends(text[at])) ++at;
  if (at == text.size() || text[at] != '"') {
    std::string_view field(text.data() + begin, at - begin);
    if (at == text.size() || text[at] == '\n') {
      if (field.ends_with('\r')) field.remove_suffix(1);
    }
    return field;
  }
  std::size_t end = at;
  for (bool quoted = false; at < text.size(); ++at) {
    const char c = text[at];
    if (!quoted && (c == ',' || c == '\n')) break;
    const bool doubled = quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"';
    if (doubled) ++at;
    if (c == '\n') ++line;
    if (c == '"' && !doubled)
      quoted = !quoted;
    else if (quoted || c != '\r')
      text[end++] = c;
  }
  return {text.data() + begin, end - begin};
}

}  // namespace

CsvRows split_csv(std::string& text) {
  CsvRows csv;
  csv.fields.reserve(text.size() / 8);  // a field is rarely shorter
  std::size_t line = 1;
  for (std::size_t at = 0; at < text.size(); ++at, ++line) {
    CsvRows::Row row{csv.fields.size(), 0, line};
    csv.fields.push_back(field_at(text, at, line));
    while (at < text.size() && text[at] == ',') csv.fields.push_back(field_at(text, ++at, line));
    row.count = csv.fields.size() - row.first;
    const bool blank = row.count == 1 && csv.fields.back().empty();
    if (blank)
      csv.fields.pop_back();
    else
      csv.rows.push_back(row);
  }
  return csv;
}

Result<RegisterTable> RegisterTable::open(const std::filesystem::path& path,
                                          std::span<const std::string_view> columns) {
  const auto problem = [&](std::string what) {
    return Problem{Trouble::Environment, path.string(), std::move(what), "restore data/register"};
  };
  auto text = read_file(path, largest_file);
  if (!text) return problem(text.problem().what);
  RegisterTable table;
  table.path_ = path.string();
  table.text_ = std::make_unique<std::string>(std::move(*text));
  table.rows_ = split_csv(*table.text_);
  const auto& rows = table.rows_.rows;
  if (rows.empty()) return problem("is empty");
  const std::span head(table.rows_.fields.data(), rows[0].count);
  for (const auto column : columns) {
    const auto found = std::ranges::find(head, column);
    if (found == head.end()) return problem(fmt::format("lacks the column {}", column));
    table.columns_.push_back(static_cast<std::size_t>(found - head.begin()));
  }
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::size_t count = rows[row + 1].count;
    if (count == head.size()) continue;
    return table.fault(row, fmt::format("has {} fields where the head has {}", count, head.size()),
                       "mend the row");
  }
  return table;
}

Problem RegisterTable::fault(std::size_t row, std::string what, std::string remedy) const {
  return {Trouble::Environment, fmt::format("{}:{}", path_, rows_.rows[row + 1].line),
          std::move(what), std::move(remedy)};
}

Problem RegisterTable::odd(std::size_t row, std::size_t column, std::string_view wanted) const {
  const auto head = rows_.fields[columns_[column]];
  return fault(row, fmt::format("{} is '{}'", head, at(row, column)),
               fmt::format("write {}", wanted));
}

Result<std::string> RegisterTable::code(std::size_t row, std::size_t column) const {
  const auto digits = at(row, column);
  const auto other = digits.find_first_not_of("0123456789");
  const bool whole = digits.size() == 4 && other == std::string_view::npos;
  if (!whole) return odd(row, column, "four digits");
  return std::string(digits);
}

Result<Date> RegisterTable::day(std::size_t row, std::size_t column) const {
  const auto date = parse_date(at(row, column));
  if (!date || date->day == 0) return odd(row, column, "a day as 2019-12-31");
  return *date;
}

Result<int> RegisterTable::count(std::size_t row, std::size_t column) const {
  const auto digits = at(row, column);
  int value = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = error == std::errc{} && stop == digits.data() + digits.size() && value >= 0;
  if (!whole) return odd(row, column, "a whole number, 0 or more");
  return value;
}

}  // namespace kompass::codec

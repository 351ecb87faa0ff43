// SPDX-License-Identifier: EUPL-1.2
#include "site/csv_table.hpp"

#include "core/rounding.hpp"

namespace kompass::site {
namespace {

// What a spreadsheet would run, and not a number or a single sign.
bool is_formula(std::string_view text) {
  return text.size() > 1 && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos &&
         text.find_first_not_of("+-0123456789.,") != std::string_view::npos;
}

// A formula gets an apostrophe.
std::string cell(std::string_view text) {
  std::string quoted = is_formula(text) ? "\"'" : "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

}  // namespace

void CsvTable::line(std::span<const std::string> cells) {
  std::string whole;
  for (const auto& one : cells) whole += (whole.empty() ? "" : separator_) + cell(one);
  text_ += whole + "\r\n";
}

std::string CsvTable::decimal(const Exact& value) const {
  auto text = kompass::decimal(value, 4);
  if (const auto point = text.find('.'); point != std::string::npos) {
    text.replace(point, 1, separator_ == ";" ? "," : ".");
  }
  return text;
}

std::string shown_text(const Score& score) {
  return score.shown ? std::to_string(*score.shown) : std::string();
}

}  // namespace kompass::site

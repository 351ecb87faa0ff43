// SPDX-License-Identifier: EUPL-1.2
#include "site/csv_table.hpp"

namespace kompass::site {
namespace {

// What a spreadsheet would take for a formula gets an apostrophe.
std::string cell(std::string_view text) {
  std::string quoted = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) {
    quoted += '\'';
  }
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

}  // namespace

void CsvTable::line(std::span<const std::string> cells) {
  std::string whole;
  for (const auto& one : cells) whole += (whole.empty() ? "" : separator_) + cell(one);
  text_ += whole + "\r\n";
}

std::string shown_text(const Score& score) {
  return score.shown ? std::to_string(*score.shown) : std::string();
}

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
// A table as CSV: RFC 4180, UTF-8 with its mark, semicolons where the language has a decimal comma.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/score.hpp"
#include "site/visit.hpp"

namespace kompass::site {

class CsvTable {
 public:
  explicit CsvTable(const Visit& visit)
      : separator_(visit.say("decimal_mark") == "," ? ";" : ",") {}

  void line(std::span<const std::string> cells);
  void line(std::initializer_list<std::string> cells) { line({cells.begin(), cells.size()}); }
  // At most four decimals, with the mark of the language.
  [[nodiscard]] std::string decimal(const Exact& value) const;
  std::string take() { return std::move(text_); }

 private:
  std::string separator_;
  std::string text_ = "\ufeff";
};

// The figure people see; empty when there is none.
std::string shown_text(const Score& score);

}  // namespace kompass::site

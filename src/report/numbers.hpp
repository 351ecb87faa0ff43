// SPDX-License-Identifier: EUPL-1.2
// Numbers and dates as people of a language write them: decimal comma and narrow no-break space in
// thousands (point and comma in English), U+2212 as minus, en dash in ranges.
#pragma once

#include <string>

#include "core/compare.hpp"
#include "core/date.hpp"
#include "core/phrasebook.hpp"
#include "core/score.hpp"

namespace kompass::report {

inline constexpr std::string_view narrow_space = "\u202f";  // groups thousands; never breaks a line

class Numbers {
 public:
  explicit Numbers(const Phrasebook& words) : words_(words) {}

  [[nodiscard]] std::string whole(long long value) const;              // "33 432"
  [[nodiscard]] std::string decimal(const Exact& value) const;         // one decimal: "17,4"
  [[nodiscard]] std::string signed_whole(long long value) const;       // "+48", "−3", "±0"
  [[nodiscard]] std::string signed_decimal(const Exact& value) const;  // "+38,1", "−0,5", "0,0"
  [[nodiscard]] std::string percent(long long value) const;            // "87 %"
  // "17,4"; "8,0–12,0" when the ends differ at one decimal.
  [[nodiscard]] std::string range(const Interval& interval) const;
  // The figure people see: shown, else its range, else the word for missing.
  [[nodiscard]] std::string points(const Score& score) const;
  [[nodiscard]] std::string percent(const Score& score) const;  // "" when not known
  // Points left to the maximum: one decimal of the exact value, or a range; "" when not known.
  [[nodiscard]] std::string left(const Score& score) const;
  // "+48"; "+38,1 till +59,4" where a side shows no one figure; "–" when not known.
  [[nodiscard]] std::string difference(const std::optional<Difference>& difference) const;
  [[nodiscard]] std::string date(const Date& date) const;  // "9 april 2019"

 private:
  const Phrasebook& words_;
};

}  // namespace kompass::report

// SPDX-License-Identifier: EUPL-1.2
#include "report/told_dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/text.hpp"

namespace kompass::report {
namespace {

constexpr std::string_view dash = "–";

int month_of(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 3>, 12> months{
      {{"januari", "januar", "january"},
       {"februari", "februar", "february"},
       {"mars", "mars", "march"},
       {"april", "april", "april"},
       {"maj", "mai", "may"},
       {"juni", "juni", "june"},
       {"juli", "juli", "july"},
       {"augusti", "august", "august"},
       {"september", "september", "september"},
       {"oktober", "oktober", "october"},
       {"november", "november", "november"},
       {"december", "desember", "december"}}};
  const std::string low = lowered(word);
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (std::ranges::find(months[i], low) != months[i].end()) return static_cast<int>(i) + 1;
  }
  return 0;
}

// "31" or "31."; 0 for anything else.
int number_of(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc() && end == word.data() + word.size() ? number : 0;
}

// Day, month and year, in this order, of which the last may be missing; what is missing is 0.
std::optional<Date> partial_date(std::string_view text) {
  const auto words = split(trimmed(text), ' ');
  if (words.empty() || words.size() > 3) return std::nullopt;
  Date date{.day = number_of(words[0])};
  if (words.size() > 1) date.month = month_of(words[1]);
  if (words.size() > 2) date.year = number_of(words[2]);
  const bool whole =
      date.day > 0 && (words.size() < 2 || date.month > 0) && (words.size() < 3 || date.year > 0);
  return whole ? std::optional(date) : std::nullopt;
}

}  // namespace

std::optional<std::pair<Date, Date>> told_dates(std::string_view text) {
  const auto at = text.find(dash);
  if (at == std::string_view::npos) return std::nullopt;
  auto from = partial_date(text.substr(0, at));
  const auto to = partial_date(text.substr(at + dash.size()));
  if (!from || !to || to->year == 0) return std::nullopt;
  if (from->year == 0) from->year = to->year;
  if (from->month == 0) from->month = to->month;
  const bool there = parse_date(iso(*from)) && parse_date(iso(*to));
  return there && *from < *to ? std::optional(std::pair(*from, *to)) : std::nullopt;
}

}  // namespace kompass::report

// SPDX-License-Identifier: EUPL-1.2
#include "evidence/dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "core/letters.hpp"
#include "evidence/characters.hpp"
#include "evidence/figures.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

// How month names begin, Swedish and Norwegian; English where it begins likewise.
constexpr std::array<string_view, 11> month_beginnings{"januar", "februar", "mars", "april",
                                                       "maj",    "juni",    "juli", "augusti",
                                                       "septem", "okto",    "novem"};

struct Month {
  string_view name;
  int number;
};

int month_of(string_view word) {
  const std::string key = lowered(word);
  constexpr std::array others{Month{"march", 3}, Month{"mai", 5},  Month{"may", 5},
                              Month{"june", 6},  Month{"july", 7}, Month{"october", 10},
                              Month{"oct", 10}};
  const auto* const other = std::ranges::find(others, key, &Month::name);
  if (other != others.end()) return other->number;
  if (key == "august") return 8;
  if (key == "mars" || key == "mar") return 3;
  if (key == "december" || key == "desember" || key == "dec" || key == "des") return 12;
  if (key == "jan" || key == "feb" || key == "apr" || key == "jun" || key == "jul" ||
      key == "aug" || key == "sep" || key == "sept" || key == "okt" || key == "nov") {
    constexpr string_view all = "janfebmaraprmajjunjulaugsepoktnovdec";
    return static_cast<int>(all.find(string_view(key).substr(0, 3)) / 3) + 1;
  }
  for (std::size_t i = 0; i < month_beginnings.size(); ++i) {
    if (key.starts_with(month_beginnings[i]) && key.size() <= month_beginnings[i].size() + 3)
      return static_cast<int>(i) + 1;
  }
  return 0;
}

bool exists(const Date& date) {
  if (date.month < 1 || date.month > 12) return false;
  const int year = date.year == 0 ? 2000 : date.year;
  return date.day == 0 || parse_date(iso({year, date.month, date.day})).has_value();
}

// Reads forward from one place of a text.
struct Scanner {
  string_view text;
  std::size_t at = 0;

  [[nodiscard]] char peek() const { return at < text.size() ? text[at] : '\0'; }
  bool eat(char c) {
    if (peek() != c) return false;
    ++at;
    return true;
  }
  void spaces() {
    while (white(peek())) ++at;
  }
  std::optional<int> number(std::size_t most_digits) {
    std::size_t end = at;
    while (end < text.size() && digit(text[end])) ++end;
    if (end == at || end - at > most_digits) return std::nullopt;
    const int value = std::stoi(std::string(text.substr(at, end - at)));
    at = end;
    return value;
  }
  string_view word() {
    const std::size_t begin = at;
    while (letter_at(text, at)) at += static_cast<unsigned char>(text[at]) < 0x80 ? 1 : 2;
    return text.substr(begin, at - begin);
  }
  std::optional<int> four_digit_year() {
    const auto found = year(text.substr(at, 4));
    if (!found || (at + 4 < text.size() && digit(text[at + 4]))) return std::nullopt;
    at += 4;
    return found;
  }
};

// "april 2019", "februari år 2019", "april": after the day, if one stands before.
std::optional<Date> month_and_year(Scanner& scanner, int day) {
  const int month = month_of(scanner.word());
  if (month == 0) return std::nullopt;
  Scanner ahead = scanner;
  ahead.spaces();
  ahead.eat(',');
  ahead.spaces();
  Scanner word = ahead;
  if (word.word() == "år") {
    word.spaces();
    ahead = word;
  }
  const auto found = ahead.four_digit_year();
  if (found) scanner = ahead;
  return Date{found.value_or(0), month, day};
}

std::optional<Date> year_first(Scanner& scanner) {  // 2019-04-09, 2019-04
  const auto found = scanner.four_digit_year();
  const char mark = scanner.peek();
  if (!found || (mark != '-' && mark != '.' && mark != '/')) return std::nullopt;
  scanner.eat(mark);
  const auto month = scanner.number(2);
  if (!month) return std::nullopt;
  Scanner ahead = scanner;
  if (!ahead.eat(mark)) {
    if (mark != '-') return std::nullopt;
    return Date{*found, *month, 0};
  }
  const auto day = ahead.number(2);
  if (!day) return std::nullopt;
  scanner = ahead;
  return Date{*found, *month, *day};
}

std::optional<Date> compact(Scanner& scanner) {  // 20190409
  const auto digits = scanner.number(8);
  if (!digits || *digits < 19'000'101 || *digits > 21'001'231) return std::nullopt;
  return Date{*digits / 10'000, *digits / 100 % 100, *digits % 100};
}

std::optional<Date> day_first(Scanner& scanner) {  // 30/11-2018, 31/12 2018, 09.04.2019
  const auto day = scanner.number(2);
  const char mark = scanner.peek();
  if (!day || (mark != '/' && mark != '.' && mark != '-')) return std::nullopt;
  scanner.eat(mark);
  const auto month = scanner.number(2);
  if (!month) return std::nullopt;
  const bool parted = scanner.eat('-') || scanner.eat('/') || scanner.eat('.') || scanner.eat(' ');
  const auto found = parted ? scanner.four_digit_year() : std::nullopt;
  if (!found) return std::nullopt;
  return Date{*found, *month, *day};
}

// Behind a number: "9:e", "1:a".
bool eat_ordinal(Scanner& scanner) {
  Scanner ahead = scanner;
  ahead.eat(':');
  const string_view ending = ahead.word();
  if (ending != "e" && ending != "a" && ending != "E" && ending != "A") return false;
  scanner = ahead;
  return true;
}

std::optional<Date> day_and_month(Scanner& scanner) {  // 9 april 2019, 9. april, 9:e april 2019
  const auto day = scanner.number(2);
  if (!day || *day == 0) return std::nullopt;
  scanner.eat('.');
  if (scanner.peek() == ':' && !eat_ordinal(scanner)) return std::nullopt;
  scanner.spaces();
  return month_and_year(scanner, *day);
}

std::optional<Date> quarter(Scanner& scanner) {  // kvartal 4 2018, 4 kvartalet 2018
  const auto first = scanner.number(1);
  if (first) scanner.spaces();
  const std::string word = lowered(scanner.word());
  if (!word.starts_with("kvartal")) return std::nullopt;
  scanner.spaces();
  const auto number = first ? first : scanner.number(1);
  scanner.spaces();
  scanner.eat(',');
  scanner.spaces();
  const auto found = scanner.four_digit_year();
  if (!number || *number < 1 || *number > 4 || !found) return std::nullopt;
  const int month = *number * 3;
  return Date{*found, month, month == 3 || month == 12 ? 31 : 30};
}

// A day or a month before a dash or "och": the rest is told by the date after it.
bool goes_on(const Scanner& after) {
  Scanner ahead = after;
  ahead.spaces();
  for (const string_view joiner : {"-", "–", "och", "og", "till", "til", "and", "to"}) {
    if (ahead.text.substr(ahead.at).starts_with(joiner)) return true;
  }
  return false;
}

std::optional<FoundDate> date_at(string_view text, std::size_t at) {
  for (const auto read : {year_first, compact, day_first, quarter, day_and_month}) {
    Scanner scanner{text, at};
    const auto date = read(scanner);
    if (date && exists(*date)) return FoundDate{*date, at, scanner.at - at, true};
  }
  if (letter_at(text, at)) {
    Scanner scanner{text, at};
    const auto date = month_and_year(scanner, 0);
    if (date && (date->year != 0 || goes_on(scanner))) {
      return FoundDate{*date, at, scanner.at - at, date->year != 0};
    }
  }
  return std::nullopt;
}

// The day before a dash: "4-6 februari", "4 – 6 februari", "4.–6. februar".
int day_before(string_view text, std::size_t at) {
  string_view before = trimmed(text.substr(0, at));
  if (before.ends_with('-')) {
    before.remove_suffix(1);
  } else if (before.ends_with("–")) {
    before.remove_suffix(string_view("–").size());
  } else {
    return 0;
  }
  before = trimmed(before);
  if (before.ends_with('.')) before.remove_suffix(1);
  if (before.ends_with(":e") || before.ends_with(":a")) before.remove_suffix(2);
  std::size_t begin = before.size();
  while (begin > 0 && digit(before[begin - 1])) --begin;
  const string_view digits = before.substr(begin);
  if (digits.empty() || digits.size() > 2) return 0;
  return std::stoi(std::string(digits));
}

}  // namespace

std::vector<FoundDate> dates_in(string_view text) {
  std::vector<FoundDate> found;
  for (std::size_t at = 0; at < text.size();) {
    const bool begins = at == 0 || !(digit(text[at - 1]) || letter_before(text, at));
    const bool candidate = begins && (digit(text[at]) || letter_at(text, at));
    const auto date = candidate ? date_at(text, at) : std::nullopt;
    if (date) found.push_back(*date);
    at += date ? date->length : 1;
  }
  return found;
}

std::optional<Period> period_in(string_view text) {
  const auto dates = dates_in(text);
  const auto last = std::ranges::find_if(dates, [](const auto& d) { return d.date.year != 0; });
  if (last == dates.end()) return std::nullopt;
  Period period{last->date, last->date};
  const bool another = last != dates.begin() && std::prev(last)->date.year == 0;
  if (another) {
    period.from = std::prev(last)->date;
    period.from->year = last->date.year;
    if (*period.from > *period.to) --period.from->year;  // "november och januari 2019"
  } else if (const int day = day_before(text, last->at); day > 0 && last->date.day > day) {
    period.from->day = day;
  }
  const auto next = std::next(last);
  const bool second_full = next != dates.end() && next->date.year != 0 && !another &&
                           next->at <= last->at + last->length + 12;
  if (second_full && next->date > *period.to) period.to = next->date;
  return period;
}

std::vector<int> years_in(string_view text) {
  std::vector<int> years;
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    const bool begins = at == 0 || !digit(text[at - 1]);
    const bool ends = at + 4 == text.size() || !digit(text[at + 4]);
    if (!begins || !ends || !digit(text[at])) continue;
    if (const auto found = year(text.substr(at, 4))) years.push_back(*found);
  }
  return years;
}

}  // namespace kompass::evidence

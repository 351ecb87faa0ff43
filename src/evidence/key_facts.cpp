// SPDX-License-Identifier: EUPL-1.2
#include "evidence/key_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/dates.hpp"
#include "evidence/fact_rows.hpp"
#include "evidence/fact_table.hpp"
#include "evidence/figures.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

std::string without_ends(string_view text) {
  constexpr string_view marks = " ,;:";
  const auto first = text.find_first_not_of(marks);
  if (first == string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(marks) - first + 1));
}

// Takes a bracket whose inside fits out of the text.
template <class Fits>
std::optional<std::string> take_bracket(std::string& text, Fits fits) {
  for (auto open = text.find('('); open != std::string::npos; open = text.find('(', open + 1)) {
    const auto close = text.find(')', open);
    if (close == std::string::npos) return std::nullopt;
    std::string inside = text.substr(open + 1, close - open - 1);
    if (!fits(inside)) continue;
    text = without_ends(text.substr(0, open) + text.substr(close + 1));
    return inside;
  }
  return std::nullopt;
}

bool tells_change(string_view text) {
  const std::string key = lowered(text);
  return key.starts_with("förändring") || key.starts_with("endring") || key.starts_with("ökning");
}

bool is_change(string_view text) {
  const auto digits = text.find_first_of("0123456789");
  if (digits == string_view::npos) return false;
  const string_view before = text.substr(0, digits);
  return before.find('+') != string_view::npos || before.find('-') != string_view::npos ||
         before.find("–") != string_view::npos || tells_change(text);
}

class FactMaker {
 public:
  FactMaker(Language language, Doubts& doubts) : language_(language), doubts_(doubts) {}

  void make(const FactRow& row) {
    std::string label = row.label, value = row.value;
    const auto change_label = take_bracket(label, tells_change);
    const auto change = take_bracket(value, is_change);
    KeyFact fact;
    take_date(label, fact);
    if (!fact.as_of && fact.as_of_text.empty()) take_date_of_value(value, fact);
    take_source(label, fact);
    fact.label = without_ends(label);
    fact.value = without_ends(value);
    if (fact.value.empty()) {
      doubts_.note("key-fact-without-value", row.line,
                   fmt::format("\"{}\" stands without a value; it may be a picture", row.label));
    }
    if (fact.label.empty()) return;
    facts_.push_back(fact);
    if (change) add_change(fact, change_label, *change);
  }

  // A row of a table says itself what is what.
  void keep(const FactRow& row) {
    if (row.label.empty()) return;
    KeyFact fact{.label = row.label, .value = row.value, .source = row.source};
    fact.as_of = whole_date(row.as_of);
    if (!fact.as_of) fact.as_of_text = row.as_of;
    facts_.push_back(std::move(fact));
  }

  std::vector<KeyFact> facts() && { return std::move(facts_); }

 private:
  static std::optional<Date> whole_date(string_view text) {
    if (const auto alone = year(text)) return Date{*alone, 0, 0};
    const auto dates = dates_in(text);
    const bool whole = dates.size() == 1 && dates.front().length == text.size();
    return whole && dates.front().date.year != 0 ? std::optional(dates.front().date) : std::nullopt;
  }

  // "Invånare, förändring 1/1-31/12": "+257"
  void add_change(const KeyFact& of, const std::optional<std::string>& label,
                  const std::string& change) {
    KeyFact fact = of;
    fact.label = of.label + ", " +
                 label.value_or(language_ == Language::Norwegian ? "endring" : "förändring");
    const auto first = change.find_first_of("+-0123456789");
    const auto dash = change.find("–");
    fact.value = without_ends(change.substr(std::min(first, dash)));
    facts_.push_back(std::move(fact));
  }

  // A full date, a quarter or a lone year in the label.
  static void take_date(std::string& label, KeyFact& fact) {
    const auto dates = dates_in(label);
    const auto full =
        std::ranges::find_if(dates, [](const FoundDate& found) { return found.date.year != 0; });
    if (full != dates.end()) {
      fact.as_of = full->date;
      cut(label, full->at, full->length);
      return;
    }
    const auto event = event_at(label);
    if (event != std::string::npos) {
      fact.as_of_text = label.substr(event);
      label.resize(event);
      return;
    }
    const auto years = years_in(label);
    if (years.size() == 1) {
      const std::string digits = std::to_string(years.front());
      fact.as_of = Date{years.front(), 0, 0};
      cut(label, label.find(digits), digits.size());
    }
  }

  // "efter valet 2018": no date, kept in its words.
  static std::size_t event_at(const std::string& label) {
    std::size_t at = std::string::npos;
    for (const string_view event : {"efter valet", "etter valget", "efter val", "sedan valet",
                                    "mandatperioden", "valgperioden"}) {
      at = std::min(at, label.find(event));
    }
    return at;
  }

  static void take_date_of_value(std::string& value, KeyFact& fact) {
    const auto bracket = take_bracket(value, [](string_view inside) {
      const auto dates = dates_in(inside);
      return std::ranges::any_of(dates, [](const auto& found) { return found.date.year != 0; });
    });
    if (bracket) {
      for (const auto& found : dates_in(*bracket)) {
        if (found.date.year != 0) fact.as_of = found.date;
      }
      return;
    }
    // "fastställt 15/12-1950"
    for (const auto& found : dates_in(value)) {
      if (found.date.year != 0) fact.as_of = found.date;
    }
  }

  // "enligt SKL:s definition"
  static void take_source(std::string& label, KeyFact& fact) {
    for (const string_view by : {" enligt ", " ifølge ", " ifölge ", " jf. "}) {
      const auto at = label.find(by);
      if (at == std::string::npos) continue;
      fact.source = without_ends(string_view(label).substr(at + by.size()));
      label.resize(at);
      return;
    }
  }

  // Removes a date with the little words before it: "per 2018-12-31", "den 1 januari".
  static void cut(std::string& text, std::size_t at, std::size_t length) {
    std::string before = text.substr(0, at);
    for (bool changed = true; changed;) {
      changed = false;
      before = without_ends(before);
      for (const string_view word : {" per", " den", " år", " i", "(", " pr", " pr."}) {
        if (!before.ends_with(word)) continue;
        before.erase(before.size() - word.size());
        changed = true;
      }
    }
    std::string after = text.substr(std::min(at + length, text.size()));
    if (after.starts_with(')')) after.erase(0, 1);
    text = without_ends(before + " " + without_ends(after));
  }

  Language language_;
  Doubts& doubts_;
  std::vector<KeyFact> facts_;
};

// "Kommunvapen (fastställt 15/12-1950)": the date in the label's bracket tells of the value.
void move_bracket_to_value(FactRow& row) {
  if (!row.value.empty()) return;
  const auto bracket =
      take_bracket(row.label, [](string_view inside) { return !dates_in(inside).empty(); });
  if (bracket) row.value = *bracket;
}

}  // namespace

std::vector<KeyFact> key_facts(const Document& document, Doubts& doubts) {
  constexpr std::size_t most_facts = 100;
  FactMaker maker(document.language, doubts);
  auto rows = fact_table(document);
  const bool told_by_columns = !rows.empty();
  if (!told_by_columns) rows = fact_rows(document);
  if (rows.size() > most_facts) rows.resize(most_facts);
  for (auto& row : rows) {
    if (told_by_columns) {
      maker.keep(row);
      continue;
    }
    move_bracket_to_value(row);
    maker.make(row);
  }
  auto facts = std::move(maker).facts();
  if (facts.empty()) {
    doubts.note("key-facts-missing", 0, "no key facts about the municipality were found");
  }
  return facts;
}

}  // namespace kompass::evidence

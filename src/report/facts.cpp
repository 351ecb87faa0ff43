// SPDX-License-Identifier: EUPL-1.2
// The key facts on a municipality: usual labels, figures and dates in the language of the report,
// all else as it was written.
#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "report/draft.hpp"
#include "report/told_dates.hpp"

namespace kompass::report {
namespace {

// "Anställda i kommunen" as the end of a key: "anstallda_i_kommunen".
std::string key_of_label(std::string_view label) {
  constexpr std::array<std::pair<std::string_view, char>, 10> letters{{{"å", 'a'},
                                                                       {"ä", 'a'},
                                                                       {"ö", 'o'},
                                                                       {"æ", 'a'},
                                                                       {"ø", 'o'},
                                                                       {"Å", 'a'},
                                                                       {"Ä", 'a'},
                                                                       {"Ö", 'o'},
                                                                       {"Æ", 'a'},
                                                                       {"Ø", 'o'}}};
  const std::string low = lowered(label);
  std::string key;
  for (std::size_t at = 0; at < low.size(); ++at) {
    const char c = low[at];
    const auto* letter = std::ranges::find(letters, std::string_view(low).substr(at, 2),
                                           &std::pair<std::string_view, char>::first);
    if (letter != letters.end()) {
      key += letter->second;
      ++at;
    } else {
      key += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_';
    }
  }
  return key;
}

// The usual labels are said in the report's language, others as they were written.
Words label_of(const Draft& draft, const std::string& label) {
  const std::string key = "fact_" + key_of_label(label);
  Words theirs = draft.theirs(label);
  if (theirs.lang.empty() || !draft.words.has(key)) return theirs;
  return {draft.say(key), {}};
}

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// The marks that part a number, as a language writes them, at their places in the text: the one
// that groups thousands stands before three digits and no more.
struct Marks {
  std::string_view group, thousands;
  char point;
  std::string_view decimal;
};

std::string with_marks(std::string_view text, const Marks& marks) {
  const auto& [group, thousands, point, decimal] = marks;
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool after_digit = at > 0 && is_digit(text, at - 1);
    const std::size_t next = at + group.size();
    const bool groups = after_digit && text.substr(at).starts_with(group) && is_digit(text, next) &&
                        is_digit(text, next + 1) && is_digit(text, next + 2) &&
                        !is_digit(text, next + 3);
    if (groups) {
      result += thousands;
      at = next - 1;
    } else if (after_digit && text[at] == point && is_digit(text, at + 1)) {
      result += decimal;
    } else {
      result += text[at];
    }
  }
  return result;
}

// A figure is written as the report writes its own; in words only a space that groups thousands is
// made one that never breaks a line.
std::string value_of(const Draft& draft, const std::string& value) {
  const bool english = draft.evaluation.language == Language::English;
  const std::string_view group = english ? "," : " ";
  const char point = english ? '.' : ',';
  const bool figures = value.find_first_of("0123456789") != std::string::npos &&
                       value.find_first_not_of("0123456789 ,.+-%") == std::string::npos;
  if (figures) {
    const std::string thousands = draft.say("thousands_mark"), decimal = draft.say("decimal_mark");
    return with_marks(value, {group, thousands, point, decimal});
  }
  const std::string_view thousands = english ? group : narrow_space;
  return with_marks(value, {group, thousands, point, std::string_view(&point, 1)});
}

// "2017" belongs to no language, "1 januari–31 december 2018" is said in the report's, "efter valet
// 2018" stays the evaluators'.
Words date_of(const Draft& draft, const KeyFact& fact) {
  if (fact.as_of) return {draft.numbers.date(*fact.as_of), {}};
  const std::string& text = fact.as_of_text;
  if (const auto told = told_dates(text)) {
    return {draft.dates(told->first, told->second), {}};
  }
  const bool figures = text.find_first_not_of("0123456789-–. ") == std::string::npos;
  return figures ? Words{text, {}} : draft.theirs(text);
}

}  // namespace

Facts facts_of(const Draft& draft) {
  Facts facts{.title = draft.say("facts_title")};
  for (const auto& fact : draft.evaluation.key_facts) {
    const Words label = label_of(draft, fact.label);
    const Words when = date_of(draft, fact);
    facts.facts.push_back(
        {label.text, value_of(draft, fact.value), when.text, fact.source, label.lang, when.lang});
  }
  for (const auto& figure : draft.evaluation.figures) {
    if (!figure.coat_of_arms) continue;
    facts.coat_of_arms = Picture{figure.id,
                                 figure.file,
                                 figure.media_type,
                                 figure.sha256,
                                 draft.theirs(figure.caption),
                                 draft.theirs(figure.alt),
                                 figure.source};
  }
  return facts;
}

}  // namespace kompass::report

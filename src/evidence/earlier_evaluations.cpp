// SPDX-License-Identifier: EUPL-1.2
#include "evidence/earlier_evaluations.hpp"

#include <algorithm>
#include <array>

#include "evidence/dates.hpp"
#include "evidence/figures.hpp"
#include "evidence/number_words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;
using Words = std::vector<string_view>;

bool is_evaluation_word(string_view word) {
  return word.starts_with("utvärder") || word.starts_with("evaluer") ||
         word.find("kompass") != string_view::npos || word == "gången" || word == "gang" ||
         word == "gangen";
}

bool evaluation_follows(const Words& words, std::size_t at) {
  return (at + 1 < words.size() && is_evaluation_word(words[at + 1])) ||
         (at + 2 < words.size() && is_evaluation_word(words[at + 2]));
}

bool earlier_word(string_view word) {
  return ordinal(word) || word == "förra" || word == "föregående" || word == "senaste" ||
         word == "forrige" || word == "sist" || word == "siste" || word.starts_with("tidigare") ||
         word.starts_with("tidligere");
}

// "två gånger tidigare": how many came before.
std::optional<int> times_before(string_view text, const Words& words) {
  if (!has_any(text, {"tidigare", "tidligere"}) || !has_any(text, {"utvärder", "kompass", "evaluer"}))
    return std::nullopt;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const string_view unit = words[i + 1];
    const bool times = unit == "gånger" || unit == "gång" || unit == "ganger" || unit == "gang";
    if (const auto count = cardinal(words[i]); count && times) return count;
  }
  return std::nullopt;
}

// "Den förra gjordes år 2015", "Kommunen har tidigare genomfört Kommunkompassen 2012".
bool tells_of_one_before(string_view text, const Words& words) {
  constexpr std::array verbs{string_view("gjordes"),     string_view("genomfördes"),
                             string_view("var"),         string_view("ble"),
                             string_view("gjennomført"), string_view("ägde")};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!earlier_word(words[i])) continue;
    if (evaluation_follows(words, i)) return true;
    const bool verb_follows = i > 0 && i + 1 < words.size() && words[i - 1] == "den" &&
                              std::ranges::find(verbs, words[i + 1]) != verbs.end();
    const bool adverb = words[i] == "tidigare" || words[i] == "tidligere";
    if (verb_follows || (adverb && has_any(text, {"utvärdera", "kompass", "evaluer"}))) return true;
  }
  return false;
}

bool of_an_average(string_view text) {
  return has_any(text, {"genomsnitt", "gjennomsnitt", "medelvärde", "snitt"});
}

}  // namespace

void EarlierEvaluations::read(string_view sentence) {
  read_order(sentence);
  read_previous(sentence);
}

// The highest ordinal is this evaluation's, unless its sentence speaks of another year only.
void EarlierEvaluations::read_order(string_view text) {
  if (has_any(text, {"nästa", "planeras", "neste", "planlegges"})) return;
  const auto words = bare_words(text);
  if (const auto before = times_before(text, words)) order_ = std::max(order_.value_or(0), *before + 1);
  const auto years = years_in(text);
  if (year_ != 0 && !years.empty() && std::ranges::find(years, year_) == years.end()) return;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto number = ordinal(words[i]);
    if (number && evaluation_follows(words, i)) order_ = std::max(order_.value_or(0), *number);
  }
}

// A year before the report's, beside a word for an earlier evaluation.
void EarlierEvaluations::read_previous(string_view text) {
  if (year_ == 0 || has_any(text, {"revider", "revisjon", "revidert"})) return;
  const bool earlier = tells_of_one_before(text, bare_words(text));
  const bool compares = has_any(text, {"jämfört med", "sammenlignet med", "jämfört mot"}) &&
                        text.find('(') != string_view::npos;
  if (!earlier && (!compares || previous_)) return;
  int before = 0;
  for (const int found : years_in(text)) {
    if (found < year_) before = std::max(before, found);
  }
  if (before <= previous_.value_or(0)) return;
  if (!earlier && of_an_average(text)) before = compared_year(text).value_or(0);
  if (before != 0) previous_ = before;
}

// "Solvika (2019) jämfört med Solvika (2017)"
std::optional<int> EarlierEvaluations::compared_year(string_view text) const {
  for (auto at = text.find('('); at != string_view::npos; at = text.find('(', at + 1)) {
    const auto found = year(text.substr(at + 1, 4));
    if (found && *found < year_ && text.substr(at + 5).starts_with(')')) return found;
  }
  return std::nullopt;
}

}  // namespace kompass::evidence

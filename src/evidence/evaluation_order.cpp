// SPDX-License-Identifier: EUPL-1.2
#include "evidence/evaluation_order.hpp"
#include "core/number_words.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/dates.hpp"
#include "evidence/figures.hpp"
#include "evidence/number_words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;
using Words = std::vector<string_view>;

bool is_evaluation_word(string_view word) {
  return word.starts_with("utvärder") || word.starts_with("evaluer") ||
         word.starts_with("evaluation") || word.find("kompass") != string_view::npos ||
         word == "gången" || word == "gang" || word == "gangen" || word == "ordningen" ||
         word == "rekken";
}

bool evaluation_follows(const Words& words, std::size_t i) {
  constexpr std::size_t near = 2;
  for (std::size_t k = i + 1; k < std::min(i + 1 + near, words.size()); ++k) {
    if (is_evaluation_word(words[k])) return true;
  }
  return false;
}

// Parts of a sentence that each speak of one evaluation.
std::vector<string_view> clauses_of(string_view sentence) {
  std::vector<string_view> clauses;
  while (true) {
    const auto end = sentence.find_first_of(",;(");
    clauses.push_back(sentence.substr(0, end));
    if (end == string_view::npos) return clauses;
    sentence.remove_prefix(end + 1);
  }
}

bool of_other_years(string_view clause, int report_year) {
  const auto years = years_in(clause);
  return report_year != 0 && !years.empty() && std::ranges::find(years, report_year) == years.end();
}

// "den första utvärderingen" may be named to tell what came after; it is this one when said so.
bool tells_of_this(const Words& words) {
  return std::ranges::any_of(words, [](string_view word) {
    return word == "är" || word == "var" || word == "er" || word == "blev" || word == "för" ||
           word == "for";
  });
}

std::optional<int> ordinal_in(const Words& words, bool of_evaluation) {
  std::optional<int> highest;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool counted = i > 1 && (words[i - 1] == "nummer" || words[i - 1] == "number") &&
                         is_evaluation_word(words[i - 2]);
    if (counted && digit(words[i].front())) return words[i].front() - '0';
    const auto number = ordinal(words[i]);
    if (!number || (*number == 1 && !tells_of_this(words))) continue;
    const bool last = i + 1 == words.size() && i > 0 && of_evaluation &&
                      (words[i - 1] == "kommunens" || words[i - 1] == "den");
    if (last || evaluation_follows(words, i)) highest = std::max(highest.value_or(0), *number);
  }
  return highest;
}

// "två gånger tidigare", "två tidigare utvärderingar", "inte tidigare".
std::optional<int> after_earlier_ones(string_view text, const Words& words) {
  if (!has_any(text, {"utvärder", "kompass", "evaluer", "deltagit", "deltatt"})) {
    return std::nullopt;
  }
  const auto earlier = [](string_view word) {
    return word.starts_with("tidigare") || word.starts_with("tidligere");
  };
  const bool deed = has_any(text, {"utvärderats", "deltagit", "evaluert", "deltatt", "gjort",
                                   "genomfört", "genomgått", "gjennomført"});
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool never = words[i] == "inte" || words[i] == "aldrig" || words[i] == "ikke";
    if (never && deed && earlier(words[i + 1])) return 1;
    const auto count = cardinal(words[i]);
    if (!count) continue;
    const bool times = words[i + 1].starts_with("gång") || words[i + 1].starts_with("gang");
    if (times && i + 2 < words.size() && earlier(words[i + 2])) return *count + 1;
    if (earlier(words[i + 1]) && evaluation_follows(words, i + 1)) return *count + 1;
  }
  return std::nullopt;
}

// "Solvika (2019) jämfört med Solvika (2017)"
std::optional<int> first_bracketed_year(string_view text, int report_year) {
  for (auto at = text.find('('); at != string_view::npos; at = text.find('(', at + 1)) {
    const auto found = year(text.substr(at + 1, 4));
    if (found && *found < report_year && text.substr(at + 5).starts_with(')')) return found;
  }
  return std::nullopt;
}

// "den förra gjordes 2014": the evaluation itself is not named again.
bool verb(string_view word) {
  return word == "gjordes" || word == "genomfördes" || word == "skedde" || word == "var" ||
         word == "ble" || word == "ägde";
}

bool tells_earlier(const Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const string_view word = words[i];
    const bool before = word.starts_with("tidigare") || word.starts_with("tidligere");
    const bool tells = ordinal(word) || before || word == "förra" || word == "föregående" ||
                       word == "senaste" || word == "forrige" || word == "sist" || word == "siste";
    const bool times =
        i > 0 && before && (words[i - 1].starts_with("gång") || words[i - 1].starts_with("gang"));
    const bool alone = i > 0 && words[i - 1] == "den" && i + 1 < words.size() && verb(words[i + 1]);
    if (times || (tells && (alone || evaluation_follows(words, i)))) return true;
  }
  return false;
}

// "Den är kommunens andra" follows a sentence on the evaluation.
bool refers_back(string_view sentence) {
  return sentence.starts_with("den är ") || sentence.starts_with("den var ");
}

bool may_tell(string_view sentence) {
  return refers_back(sentence) ||
         has_any(sentence, {"utvärder", "evaluer", "evaluation", "kompass", "gång", "gang",
                            "deltagit", "deltatt", "ordning"});
}

}  // namespace

std::optional<int> order_told(string_view sentence, int report_year) {
  if (!may_tell(sentence)) return std::nullopt;
  if (has_any(sentence, {"nästa", "planeras", "neste", "planlegges"})) return std::nullopt;
  if (const auto told = after_earlier_ones(sentence, words_of(sentence))) return told;
  const bool of_evaluation =
      has_any(sentence, {"utvärdering", "evaluering", "kompass"}) || refers_back(sentence);
  std::optional<int> highest;
  for (const auto clause : clauses_of(sentence)) {
    if (of_other_years(clause, report_year)) continue;
    const auto told = ordinal_in(words_of(clause), of_evaluation);
    if (told) highest = std::max(highest.value_or(0), *told);
  }
  return highest;
}

std::optional<int> previous_year_told(string_view sentence, int report_year,
                                      std::optional<int> known) {
  if (report_year == 0 || has_any(sentence, {"revider", "revisjon", "revidert"})) return known;
  const bool earlier = tells_earlier(words_of(sentence));
  const bool compares = has_any(sentence, {"jämfört med", "sammenlignet med", "jämfört mot"}) &&
                        sentence.find('(') != string_view::npos;
  if (!earlier && (!compares || known)) return known;
  int before = 0;
  for (const int found : years_in(sentence)) {
    if (found < report_year) before = std::max(before, found);
  }
  if (before == 0 || (known && *known >= before)) return known;
  const bool of_many = has_any(sentence, {"genomsnitt", "gjennomsnitt", "medelvärde", "snitt"});
  if (!earlier && of_many) return first_bracketed_year(sentence, report_year);
  return before;
}

}  // namespace kompass::evidence

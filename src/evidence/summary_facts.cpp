// SPDX-License-Identifier: EUPL-1.2
#include "evidence/summary_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/place_names.hpp"
#include "evidence/characters.hpp"
#include "evidence/dates.hpp"
#include "evidence/evaluation_order.hpp"
#include "evidence/figures.hpp"
#include "evidence/number_words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

bool has_any(string_view text, std::initializer_list<string_view> parts) {
  return std::ranges::any_of(
      parts, [&](string_view part) { return text.find(part) != string_view::npos; });
}

class SummaryReader {
 public:
  SummaryReader(const Edition& edition, int report_year, string_view name)
      : edition_(edition), year_(report_year), name_(name) {}

  void read(const Sentence& sentence) {
    const std::string text = lowered(sentence.text);
    const auto words = words_of(text);
    if (const auto order = order_told(text, year_)) {
      facts_.order = std::max(facts_.order.value_or(0), *order);
    }
    read_previous(text);
    read_interviewed(text, words, sentence.line);
    read_period(text, sentence.text);
    read_edition(words);
    read_population(sentence);
    read_total(text, words, sentence.line);
  }

  void read_total(const Sentence& sentence) {
    const std::string text = lowered(sentence.text);
    read_total(text, words_of(text), sentence.line);
  }

  SummaryFacts facts() && { return std::move(facts_); }

 private:
  void read_previous(string_view text) {
    const auto known = facts_.previous ? std::optional(facts_.previous->year) : std::nullopt;
    const auto told = previous_year_told(text, year_, known);
    if (told && told != known) facts_.previous = Previous{*told, std::nullopt, std::nullopt};
  }

  // "20 personer", "trettiotvå personer"; "ett trettiotal", "ca 35" and "25-30" are said to be
  // rough.
  void read_interviewed(string_view text, const std::vector<string_view>& words, int line) {
    if (facts_.interviewed || facts_.interviewed_roughly.line != 0) return;
    if (text.find("intervju") == string_view::npos) return;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      if (!people_follow(words, i)) continue;
      const auto rough = about(words[i]);
      const auto number = rough ? rough : number_of(words[i]);
      const bool range = !number && digit(words[i].front()) && is_range(words[i]);
      if (!number && !range) continue;
      const bool said_rough = rough || range || (i > 0 && is_rough(words[i - 1]));
      if (said_rough) facts_.interviewed_roughly = {std::string(words[i]), line};
      facts_.interviewed = number;
      return;
    }
  }

  static std::optional<int> number_of(string_view word) {
    const auto found = figure(word);
    if (found && !found->percent && found->value > 0) return found->value;
    const auto value = cardinal(word);
    return value && *value > 4 ? value : std::nullopt;  // "en" and "ett" are articles
  }

  static bool is_range(string_view word) {
    return word.find_first_not_of("0123456789-") == string_view::npos ||
           word.find("–") != string_view::npos;
  }

  static bool is_rough(string_view word) {
    return word == "ca" || word == "cirka" || word == "omkring" || word == "ungefär" ||
           word == "drygt" || word == "knappt" || word == "över" || word == "omtrent" ||
           word == "nesten" || word == "rundt" || word == "nästan";
  }

  static bool people_follow(const std::vector<string_view>& words, std::size_t i) {
    for (std::size_t k = i + 1; k < std::min(i + 4, words.size()); ++k) {
      const string_view word = words[k];
      if (word == "personer" || word.starts_with("intervjuperson") || word == "medarbetare" ||
          word == "respondenter" || word == "intervjuade" || word == "ansatte" ||
          word == "deltagare" || word == "informanter") {
        return true;
      }
    }
    return false;
  }

  void read_period(string_view text, string_view original) {
    if (facts_.period.from ||
        !has_any(text, {"utvärder", "evaluer", "besök", "intervju", "kompass"}))
      return;
    if (!has_any(text, {"genomfördes", "gjordes", "ägde rum", "gjennomført", "fant sted",
                        "genomförts", "besökte", "besøk", "ble utført", "under perioden",
                        "i perioden", "utvärderades", "ble evaluert", "genomförd", "skedde"})) {
      return;
    }
    if (const auto period = period_in(original)) {
      const bool of_this = year_ == 0 || period->to->year >= year_ - 1;
      if (of_this) facts_.period = *period;
    }
  }

  void read_edition(const std::vector<string_view>& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      if (words[i] != "version" && words[i] != "versjon") continue;
      const string_view number = words[i + 1];
      const bool numbered = !number.empty() && digit(number.front()) && number.size() <= 6 &&
                            number.find_first_not_of("0123456789.") == string_view::npos;
      if (!numbered) continue;
      const std::string found(number);
      if (std::ranges::find(facts_.editions, found) == facts_.editions.end()) {
        facts_.editions.push_back(found);
      }
    }
  }

  // From "genomsnittet" to the years it is of, or to the end of the clause.
  void read_population(const Sentence& sentence) {
    constexpr std::size_t most_populations = 50;
    if (facts_.stated_populations.size() >= most_populations) return;
    const std::string text = lowered(sentence.text);
    std::size_t begin = std::string::npos;
    for (const string_view word :
         {"genomsnitt", "gjennomsnitt", "medelvärde", "medeltal", "snittet"}) {
      begin = std::min(begin, text.find(word));
    }
    if (begin == std::string::npos || (begin > 0 && letter_before(text, begin))) return;
    std::string_view stated = string_view(sentence.text).substr(begin);
    const std::size_t end = end_of_population(stated);
    stated = stated.substr(0, end);
    while (!stated.empty() && (stated.back() == '.' || stated.back() == ' '))
      stated.remove_suffix(1);
    const std::string key = lowered(stated);
    const bool told =
        has_any(key, {"kommun", "utvärdering", "evaluering", "landet", "sverige", "norge"});
    if (!told && years_in(key).empty()) return;
    facts_.stated_populations.push_back(
        {std::string(stated), fmt::format("{}:{}", name_, sentence.line)});
  }

  static std::size_t end_of_population(string_view text) {
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
      if ((at > 0 && digit(text[at - 1])) || !year(text.substr(at, 4))) continue;
      std::size_t end = at + 4;
      for (const string_view dash : {"-", "–", " - ", " – "}) {
        if (!text.substr(end).starts_with(dash)) continue;
        std::size_t digits = end + dash.size();
        while (digits < text.size() && digit(text[digits])) ++digits;
        if (digits > end + dash.size()) return digits;
      }
      return end;
    }
    return std::min(text.find_first_of(",;"), text.size());
  }

  // "totalt 603 poäng", "603 poäng av 800 möjliga", "totalpoängen blev 603"; not of other years.
  void read_total(string_view text, const std::vector<string_view>& words, int line) {
    if (facts_.total || has_any(text, {"förra", "föregående", "tidigare", "genomsnitt", "snitt",
                                       "forrige", "gjennomsnitt", "tidligere", "medel", "återstår",
                                       "gjenstår", "saknas", "mangler"})) {
      return;
    }
    const bool total_word =
        has_any(text, {"totalt", "totalpoäng", "sammanlagt", "sammanlagda", "totala poäng",
                       "totalpoeng", "total poäng", "samlet", "resultatet blev", "resultatet ble"});
    const bool named = has_any(text, {"totalpoäng", "totalpoeng", "totala poäng"});
    const auto max = std::to_string(edition_.max);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto number = figure(words[i]);
      if (!number || number->percent || words[i] == max || year(words[i])) continue;
      const string_view next = i + 1 < words.size() ? words[i + 1] : string_view();
      const bool points = next.starts_with("poäng") || next.starts_with("poeng");
      std::size_t of = i + 1;
      if (of < words.size() && points) ++of;
      while (of < words.size() &&
             (words[of] == "av" || words[of] == "totalt" || words[of].starts_with("maxim") ||
              words[of].starts_with("maksim") || words[of] == "de" || words[of] == "max" ||
              words[of] == "maks" || words[of].starts_with("möjlig") ||
              words[of].starts_with("mulig") || words[of] == "högst")) {
        ++of;
      }
      const bool of_max = of < words.size() && words[of] == max;
      const bool told = named && i > 0 &&
                        (words[i - 1].starts_with("ble") || words[i - 1] == "är" ||
                         words[i - 1] == "er" || words[i - 1] == "var");
      if (!of_max && !(points && total_word) && !told) continue;
      if (number->value > edition_.max || number->value * 10 < edition_.max) continue;
      facts_.total = number->value;
      facts_.total_line = line;
      return;
    }
  }

  const Edition& edition_;
  int year_;
  string_view name_;
  SummaryFacts facts_;
};

}  // namespace

SummaryFacts summary_facts(const Document& document, const std::vector<Sentence>& sentences,
                           const Edition& edition, int report_year, string_view name,
                           Doubts& doubts) {
  SummaryReader reader(edition, report_year, name);
  for (const auto& sentence : sentences) {
    const Part part = document.spots[sentence.spot].part;
    if (part == Part::Body) reader.read(sentence);
    if (part == Part::Tables) reader.read_total(sentence);
  }
  auto facts = std::move(reader).facts();
  const auto missing = [&](bool is_missing, const char* code, const char* what) {
    if (is_missing) doubts.note(code, 0, fmt::format("the text does not tell {}; give it", what));
  };
  const auto& rough = facts.interviewed_roughly;
  missing(!facts.interviewed && rough.line == 0, "interviewed-missing",
          "how many were interviewed");
  if (rough.line != 0) {
    doubts.note("interviewed-roughly", rough.line,
                fmt::format("the text tells only roughly how many were interviewed: \"{}\"; give "
                            "the number if it is known",
                            rough.text));
  }
  missing(!facts.order, "order-missing", "which evaluation in order this is");
  missing(!facts.period.from, "period-missing", "when the evaluation was made");
  return facts;
}

}  // namespace kompass::evidence

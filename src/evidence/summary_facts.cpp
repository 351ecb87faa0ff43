// SPDX-License-Identifier: EUPL-1.2
#include "evidence/summary_facts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "core/letters.hpp"
#include "evidence/characters.hpp"
#include "evidence/dates.hpp"
#include "evidence/evaluation_order.hpp"
#include "evidence/figures.hpp"
#include "evidence/interviewed.hpp"
#include "evidence/number_words.hpp"
#include "evidence/total_told.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

class SummaryReader {
 public:
  SummaryReader(const SummaryText& text, Doubts& doubts)
      : total_{text.edition, text.report_year, text.municipality, text.places},
        year_(text.report_year),
        name_(text.report),
        doubts_(doubts) {}

  void read(const Sentence& sentence) {
    const std::string text = lowered(sentence.text);
    const auto words = words_of(text);
    if (const auto order = order_told(text, year_)) {
      facts_.order = std::max(facts_.order.value_or(0), *order);
    }
    read_previous(text);
    read_interviewed(text, sentence.line);
    read_period(text, sentence.text);
    read_edition(words, sentence.line);
    read_population(sentence, text);
    read_total(sentence);
  }

  SummaryFacts facts() && { return std::move(facts_); }

 private:
  void read_previous(string_view text) {
    const auto known = facts_.previous ? std::optional(facts_.previous->year) : std::nullopt;
    const auto told = previous_year_told(text, year_, known);
    if (told && told != known) facts_.previous = Previous{*told, std::nullopt, std::nullopt};
  }

  void read_interviewed(string_view text, int line) {
    if (facts_.interviewed || facts_.interviewed_line != 0) return;
    const auto told = interviewed_in(text);
    if (!told) return;
    facts_.interviewed_line = line;
    if (!told->most) facts_.interviewed = told->people;
    if (!told->approximate) return;
    doubts_.note("interviewed-roughly", line,
                 told->most ? fmt::format("from {} to {} are said to have been interviewed; give "
                                          "the number if it is known",
                                          told->people, *told->most)
                            : fmt::format("about {} are said to have been interviewed; give the "
                                          "number if it is known",
                                          told->people));
  }

  void read_period(string_view text, string_view original) {
    const bool labelled = has_any(text, {"genomförd: ", "gjennomført: ", "carried out: "});
    if (facts_.period.from || !(labelled || tells_when(text))) return;
    if (const auto period = period_in(original)) {
      const bool of_this = year_ == 0 || period->to->year >= year_ - 1;
      if (of_this) facts_.period = *period;
    }
  }

  static bool tells_when(string_view text) {
    return has_any(text, {"utvärder", "evaluer", "evaluation", "besök", "intervju", "kompass"}) &&
           has_any(text, {"genomfördes", "gjordes", "ägde rum", "gjennomført", "fant sted",
                          "genomförts", "besökte", "besøk", "ble utført", "under perioden",
                          "i perioden", "utvärderades", "ble evaluert", "genomförd", "skedde",
                          "carried out", "took place"});
  }

  void read_edition(const std::vector<string_view>& words, int line) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      if (words[i] != "version" && words[i] != "versjon") continue;
      const string_view number = words[i + 1];
      const bool numbered = !number.empty() && digit(number.front()) && number.size() <= 6 &&
                            number.find_first_not_of("0123456789.") == string_view::npos;
      if (!numbered) continue;
      const std::string found(number);
      if (std::ranges::find(facts_.editions, found) == facts_.editions.end()) {
        if (facts_.editions.empty()) facts_.editions_line = line;
        facts_.editions.push_back(found);
      }
    }
  }

  // From "genomsnittet" to the years it is of, or to the end of the clause.
  void read_population(const Sentence& sentence, string_view text) {
    constexpr std::size_t most_populations = 50;
    if (facts_.stated_populations.size() >= most_populations) return;
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
        {std::string(stated), fmt::format("{}:{}", file_name(), sentence.line)});
  }

  // Where the report lies is no part of what is read from it.
  [[nodiscard]] string_view file_name() const { return name_.substr(name_.find_last_of('/') + 1); }

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

  void read_total(const Sentence& sentence) {
    if (facts_.total) return;
    const auto told = total_told(sentence, total_);
    if (!told) return;
    facts_.total = told->value;
    facts_.total_line = sentence.line;
    if (!told->decimals) return;
    doubts_.note("decimals-rounded", sentence.line,
                 fmt::format("the total is printed with decimals ({}); kept rounded to whole "
                             "figures",
                             told->printed));
  }

  TotalOf total_;
  int year_;
  string_view name_;
  Doubts& doubts_;
  SummaryFacts facts_;
};

}  // namespace

SummaryFacts summary_facts(const SummaryText& text, Doubts& doubts) {
  SummaryReader reader(text, doubts);
  for (const auto& sentence : text.sentences) {
    const Part part = text.document.spots[sentence.spot].part;
    if (part == Part::Body || part == Part::Tables) reader.read(sentence);
  }
  auto facts = std::move(reader).facts();
  const auto missing = [&](bool is_missing, const char* code, const char* what) {
    if (is_missing) doubts.note(code, 0, fmt::format("the text does not tell {}; give it", what));
  };
  missing(facts.interviewed_line == 0, "interviewed-missing", "how many were interviewed");
  missing(!facts.order, "order-missing", "which evaluation in order this is");
  missing(!facts.period.from, "period-missing", "when the evaluation was made");
  return facts;
}

}  // namespace kompass::evidence

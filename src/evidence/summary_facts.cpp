// SPDX-License-Identifier: EUPL-1.2
#include "evidence/summary_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "core/place_names.hpp"
#include "evidence/characters.hpp"
#include "evidence/dates.hpp"
#include "evidence/figures.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

struct NumberWord {
  string_view word;
  int value;
};
constexpr std::array ordinals{
    NumberWord{"första", 1},  NumberWord{"andra", 2},   NumberWord{"tredje", 3},
    NumberWord{"fjärde", 4},  NumberWord{"femte", 5},   NumberWord{"sjätte", 6},
    NumberWord{"sjunde", 7},  NumberWord{"åttonde", 8}, NumberWord{"nionde", 9},
    NumberWord{"tionde", 10}, NumberWord{"første", 1},  NumberWord{"andre", 2},
    NumberWord{"fjerde", 4},  NumberWord{"sjette", 6},  NumberWord{"sjuende", 7}};
constexpr std::array cardinals{
    NumberWord{"tio", 10},     NumberWord{"elva", 11},    NumberWord{"tolv", 12},
    NumberWord{"tretton", 13}, NumberWord{"fjorton", 14}, NumberWord{"femton", 15},
    NumberWord{"sexton", 16},  NumberWord{"sjutton", 17}, NumberWord{"arton", 18},
    NumberWord{"nitton", 19},  NumberWord{"tjugo", 20},   NumberWord{"trettio", 30},
    NumberWord{"fyrtio", 40},  NumberWord{"femtio", 50},  NumberWord{"ti", 10},
    NumberWord{"femten", 15},  NumberWord{"tjue", 20},    NumberWord{"tretti", 30},
    NumberWord{"førti", 40}};

bool is_evaluation_word(string_view word) {
  return word.starts_with("utvärdering") || word.starts_with("evaluering") ||
         word.find("kompass") != string_view::npos || word == "gången" || word == "gang" ||
         word == "gangen";
}

std::vector<string_view> words_of(string_view text) {
  std::vector<string_view> words;
  for (auto word : split(text, ' ')) {
    constexpr string_view marks = ".,:;()\"!?";
    const auto first = word.find_first_not_of(marks);
    if (first == string_view::npos) continue;
    words.push_back(word.substr(first, word.find_last_not_of(marks) - first + 1));
  }
  return words;
}

template <std::size_t N>
std::optional<int> value_of(string_view word, const std::array<NumberWord, N>& words) {
  const auto found = std::ranges::find(words, word, &NumberWord::word);
  if (found == words.end()) return std::nullopt;
  return found->value;
}

bool has_any(string_view text, std::initializer_list<string_view> parts) {
  return std::ranges::any_of(
      parts, [&](string_view part) { return text.find(part) != string_view::npos; });
}

class SummaryReader {
 public:
  explicit SummaryReader(const SummaryText& text)
      : edition_(text.edition), year_(text.report_year), name_(text.report) {}

  void read(const Sentence& sentence) {
    const std::string text = lowered(sentence.text);
    const auto words = words_of(text);
    read_order(text, words);
    read_previous(text, words);
    read_interviewed(text, words);
    read_period(text, sentence.text);
    read_edition(words);
    read_population(sentence);
    read_total(text, words, sentence.line);
  }

  SummaryFacts facts() && { return std::move(facts_); }

 private:
  // The highest ordinal is this evaluation's, unless its sentence speaks of another year only.
  void read_order(string_view text, const std::vector<string_view>& words) {
    if (has_any(text, {"nästa", "planeras", "neste", "planlegges"})) return;
    const auto years = years_in(text);
    const bool of_other_years =
        year_ != 0 && !years.empty() && std::ranges::find(years, year_) == years.end();
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const auto number = ordinal(words[i]);
      const bool evaluation = is_evaluation_word(words[i + 1]) ||
                              (i + 2 < words.size() && is_evaluation_word(words[i + 2]));
      if (!number || !evaluation || of_other_years) continue;
      facts_.order = std::max(facts_.order.value_or(0), *number);
    }
  }

  // "andra", "2:a", "3.": "3:e utvärderingen".
  static std::optional<int> ordinal(string_view word) {
    if (const auto found = value_of(word, ordinals)) return found;
    if (word.size() == 3 && digit(word[0]) && word[1] == ':' &&
        (word[2] == 'a' || word[2] == 'e')) {
      return word[0] - '0';
    }
    return std::nullopt;
  }

  // A year before the report's, beside a word for an earlier evaluation.
  void read_previous(string_view text, const std::vector<string_view>& words) {
    if (year_ == 0 || has_any(text, {"revider", "revisjon", "revidert"})) return;
    bool earlier = false;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const string_view word = words[i];
      const bool tells = ordinal(word) || word == "förra" || word == "föregående" ||
                         word.starts_with("tidigare") || word == "senaste" || word == "forrige" ||
                         word.starts_with("tidligere") || word == "sist" || word == "siste";
      const bool evaluation = is_evaluation_word(words[i + 1]) ||
                              (i + 2 < words.size() && is_evaluation_word(words[i + 2]));
      earlier = earlier || (tells && evaluation);
    }
    const bool compares = has_any(text, {"jämfört med", "sammenlignet med", "jämfört mot"}) &&
                          text.find('(') != string_view::npos;
    if (!earlier && !compares) return;
    int before = 0;
    for (const int found : years_in(text)) {
      if (found < year_) before = std::max(before, found);
    }
    if (before == 0 || (!earlier && facts_.previous)) return;
    if (facts_.previous && facts_.previous->year >= before) return;
    if (!earlier && population_like(text)) before = first_bracketed_year(text).value_or(0);
    if (before != 0) facts_.previous = Previous{before, std::nullopt, std::nullopt};
  }

  static bool population_like(string_view text) {
    return has_any(text, {"genomsnitt", "gjennomsnitt", "medelvärde", "snitt"});
  }

  // "Solvika (2019) jämfört med Solvika (2017)"
  [[nodiscard]] std::optional<int> first_bracketed_year(string_view text) const {
    for (auto at = text.find('('); at != string_view::npos; at = text.find('(', at + 1)) {
      const auto found = year(text.substr(at + 1, 4));
      if (found && *found < year_ && text.substr(at + 5).starts_with(')')) return found;
    }
    return std::nullopt;
  }

  void read_interviewed(string_view text, const std::vector<string_view>& words) {
    if (facts_.interviewed || text.find("intervju") == string_view::npos) return;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      auto number = figure(words[i]);
      if (!number) {
        const auto value = value_of(words[i], cardinals);
        if (value) number = Figure{.value = *value};
      }
      if (!number || number->percent || number->value == 0) continue;
      const auto near = std::span(words).subspan(i + 1);
      if (std::ranges::none_of(near.first(std::min<std::size_t>(3, near.size())),
                               stands_for_people)) {
        continue;
      }
      facts_.interviewed = number->value;
      return;
    }
  }

  static bool stands_for_people(string_view word) {
    return word == "personer" || word.starts_with("intervjuperson") || word == "medarbetare" ||
           word == "respondenter" || word == "intervjuade" || word == "ansatte" ||
           word == "deltagare" || word == "informanter";
  }

  void read_period(string_view text, string_view original) {
    if (facts_.period.from || !has_any(text, {"utvärdering", "evaluering", "besök", "intervju"}))
      return;
    if (!has_any(text,
                 {"genomfördes", "gjordes", "ägde rum", "gjennomført", "fant sted", "genomförts",
                  "besökte", "besøk", "ble utført", "under perioden", "i perioden"})) {
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
                                       "forrige", "gjennomsnitt", "tidligere", "medel"})) {
      return;
    }
    const bool total_word = has_any(text, {"totalt", "totalpoäng", "sammanlagt", "sammanlagda",
                                           "totala poäng", "totalpoeng", "total poäng", "samlet"});
    const auto max = std::to_string(edition_.max);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const auto number = figure(words[i]);
      if (!number || number->percent || words[i] == max || year(words[i])) continue;
      const bool points = words[i + 1].starts_with("poäng") || words[i + 1].starts_with("poeng");
      std::size_t of = i + 1;
      if (of < words.size() && points) ++of;
      while (of < words.size() &&
             (words[of] == "av" || words[of] == "totalt" || words[of] == "maximalt" ||
              words[of] == "de" || words[of] == "möjliga")) {
        ++of;
      }
      const bool of_max = of < words.size() && words[of] == max;
      if (!of_max && !(points && total_word)) continue;
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

SummaryFacts summary_facts(const SummaryText& text, Doubts& doubts) {
  SummaryReader reader(text);
  for (const auto& sentence : text.sentences) {
    if (text.document.spots[sentence.spot].part == Part::Body) reader.read(sentence);
  }
  auto facts = std::move(reader).facts();
  const auto missing = [&](bool is_missing, const char* code, const char* what) {
    if (is_missing) doubts.note(code, 0, fmt::format("the text does not tell {}; give it", what));
  };
  missing(!facts.interviewed, "interviewed-missing", "how many were interviewed");
  missing(!facts.order, "order-missing", "which evaluation in order this is");
  missing(!facts.period.from, "period-missing", "when the evaluation was made");
  return facts;
}

}  // namespace kompass::evidence

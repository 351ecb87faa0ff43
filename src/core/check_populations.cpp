// SPDX-License-Identifier: EUPL-1.2
// Whether a report states one population of an average: where it says so, and in running text that
// speaks of "genomsnittet av alla kommuner 2016-18".
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/check.hpp"
#include "core/text_reading.hpp"

namespace kompass {
namespace {

using std::string_view;

struct Years {
  int from = 0, to = 0;
  friend bool operator==(const Years&, const Years&) = default;
};

// One kind of dash, without spaces around it, all lower case.
std::string with_plain_dashes(string_view text) {
  std::string plain = lowered(trimmed(text));
  for (const string_view dash : {" – ", " - ", "–", "—", "−"}) {
    for (auto at = plain.find(dash); at != std::string::npos; at = plain.find(dash, at + 1)) {
      plain.replace(at, dash.size(), "-");
    }
  }
  return plain;
}

struct Span {
  std::size_t at = 0, end = 0;  // bytes
  Years years;
};

// "2016-18" or "2016-2018" in a text of plain dashes.
std::optional<Span> years_in(string_view plain) {
  for (auto dash = plain.find('-'); dash != string_view::npos; dash = plain.find('-', dash + 1)) {
    constexpr std::size_t digits = 4;
    if (dash < digits) continue;
    const auto from = whole_number_at(plain, dash - digits);
    const auto to = whole_number_at(plain, dash + 1);
    const auto end = std::min(plain.find_first_not_of("0123456789", dash + 1), plain.size());
    const std::size_t length = end - dash - 1;
    constexpr int century = 100;
    if (!from || !to || *from < 1990 || *from >= 2100 || (length != 2 && length != digits))
      continue;
    const int until = length == 2 ? *from / century * century + *to : *to;
    return Span{dash - digits, end, {*from, until}};
  }
  return std::nullopt;
}

// The population in one wording: years in full, without "the average of" before it.
std::string one_wording(string_view text) {
  std::string plain = with_plain_dashes(text);
  if (const auto span = years_in(plain)) {
    plain.replace(span->at, span->end - span->at,
                  fmt::format("{}-{}", span->years.from, span->years.to));
  }
  for (const string_view opener : {"genomsnittet ", "snittet ", "medelvärdet ", "gjennomsnittet ",
                                   "the average ", "av ", "för ", "for ", "of "}) {
    if (plain.starts_with(opener)) plain.erase(0, opener.size());
  }
  return plain;
}

constexpr std::array averages{string_view("genomsnittet"),   string_view("snittet"),
                              string_view("medelvärdet"),    string_view("medeltalet"),
                              string_view("gjennomsnittet"), string_view("average")};
constexpr std::array of_municipalities{string_view("av"),
                                       string_view("för"),
                                       string_view("bland"),
                                       string_view("i"),
                                       string_view("alla"),
                                       string_view("de"),
                                       string_view("samtliga"),
                                       string_view("svenska"),
                                       string_view("norska"),
                                       string_view("kommuner"),
                                       string_view("kommunerna"),
                                       string_view("som"),
                                       string_view("utvärderade"),
                                       string_view("utvärderats"),
                                       string_view("utvärderades"),
                                       string_view("åren"),
                                       string_view("perioden"),
                                       string_view("under"),
                                       string_view("har"),
                                       string_view("for"),
                                       string_view("alle"),
                                       string_view("norske"),
                                       string_view("kommunene"),
                                       string_view("evaluerte"),
                                       string_view("årene"),
                                       string_view("of"),
                                       string_view("all"),
                                       string_view("the"),
                                       string_view("municipalities"),
                                       string_view("evaluated"),
                                       string_view("in"),
                                       string_view("enligt"),
                                       string_view("version")};
constexpr std::array municipalities{string_view("kommuner"), string_view("kommunerna"),
                                    string_view("kommunene"), string_view("municipalities")};

// The years of the average of municipalities that a sentence speaks of.
std::optional<Years> average_years(string_view sentence) {
  const std::string plain = with_plain_dashes(sentence);
  for (const auto word : averages) {
    const auto at = find_words(plain, word);
    if (at == string_view::npos) continue;
    const auto rest = string_view(plain).substr(at + word.size());
    const auto span = years_in(rest);
    if (!span) continue;
    const string_view between = rest.substr(0, span->at);
    if (has_word(between, municipalities) && only_words(between, of_municipalities)) {
      return span->years;
    }
  }
  return std::nullopt;
}

std::string text_of(const Years& years) {
  return fmt::format("{}-{}", years.from, years.to);
}

}  // namespace

Findings check_average(const Average& average) {
  if (!is_blank(average.population.in(Language::Swedish).text)) return {};
  return {{Severity::Error, "average-without-population", "population",
           "does not say whose mean this is; write it in words"}};
}

bool same_population(string_view one, string_view other) {
  return one_wording(one) == one_wording(other);
}

Findings check_populations(const CheckInput& input) {
  Findings findings;
  const auto& stated = input.evaluation.stated_populations;
  std::optional<Years> first;
  for (std::size_t i = 0; i < stated.size(); ++i) {
    if (const auto span = years_in(with_plain_dashes(stated[i].text)); span && !first) {
      first = span->years;
    }
    if (i == 0 || same_population(stated[i].text, stated[0].text)) continue;
    findings.push_back(
        {Severity::Warning, "populations-disagree", stated[i].where,
         fmt::format("states the population '{}' of an average that elsewhere is '{}'; use one",
                     stated[i].text, stated[0].text)});
  }
  for (const auto& text : texts_of(input.evaluation)) {
    for (const auto sentence : sentences_of(text.text)) {
      const auto years = average_years(sentence);
      if (!years) continue;
      if (!first) first = years;
      if (*years == *first) continue;
      findings.push_back({Severity::Warning, "populations-disagree", text.where,
                          fmt::format("speaks of an average of {} that elsewhere is of {}; use one",
                                      text_of(*years), text_of(*first))});
    }
  }
  return findings;
}

}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
#include "evidence/interviewed.hpp"
#include "core/number_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/figures.hpp"
#include "evidence/number_words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;
using Words = std::span<const string_view>;

// How words begin that stand for all who were met, and for groups of them.
constexpr std::array people_words{
    string_view("person"),      string_view("intervjuperson"), string_view("intervjuade"),
    string_view("medarbetare"), string_view("respondent"),     string_view("deltagare"),
    string_view("informant"),   string_view("ansatte"),        string_view("nyckelperson"),
    string_view("people"),      string_view("interviewee")};
constexpr std::array group_words{string_view("politiker"),      string_view("chef"),
                                 string_view("förtroendevald"), string_view("folkevalgt"),
                                 string_view("tjänstem"),       string_view("företrädare"),
                                 string_view("leder"),          string_view("tillitsvalg"),
                                 string_view("representant"),   string_view("facklig")};
constexpr std::array about_words{
    string_view("cirka"), string_view("circa"),   string_view("ca"),      string_view("omkring"),
    string_view("runt"),  string_view("ungefär"), string_view("drygt"),   string_view("knappt"),
    string_view("rundt"), string_view("omtrent"), string_view("närmare"), string_view("lag"),
    string_view("about"), string_view("around")};

bool begins_with_one_of(string_view word, auto& beginnings) {
  return std::ranges::any_of(beginnings,
                             [&](string_view beginning) { return word.starts_with(beginning); });
}

bool contains(auto& list, string_view word) {
  return std::ranges::find(list, word) != list.end();
}

std::optional<int> whole_number(string_view word) {
  if (const auto found = figure(word); found && !found->percent && !found->decimals) {
    return found->value;
  }
  return cardinal(word);
}

// "25-30", "25–30".
std::optional<Interviewed> range(string_view word) {
  for (const string_view dash : {"-", "–"}) {
    const auto at = word.find(dash);
    if (at == string_view::npos) continue;
    const auto least = whole_number(word.substr(0, at));
    const auto most = whole_number(word.substr(at + dash.size()));
    if (least && most && *least < *most) return Interviewed{*least, most, true};
  }
  return std::nullopt;
}

// "trettiotal", "30-tal", "tretti-talls".
std::optional<Interviewed> about_tens(string_view word) {
  const auto tal = word.rfind("tal");
  if (tal == string_view::npos || tal == 0) return std::nullopt;
  string_view number = word.substr(0, tal);
  if (number.ends_with('-')) number.remove_suffix(1);
  const auto value = whole_number(number);
  if (!value) return std::nullopt;
  return Interviewed{*value, std::nullopt, true};
}

struct Told {
  Interviewed number;
  std::size_t words = 0;
};

// "25 till 30", "25 - 30": the second number after the first.
std::optional<int> second_number(Words words, std::size_t at) {
  constexpr std::array joiners{string_view("till"), string_view("til"), string_view("to"),
                               string_view("-"), string_view("–")};
  const bool between = at > 0 && words[at - 1] == "mellan";
  if (at + 2 >= words.size()) return std::nullopt;
  const bool joined = contains(joiners, words[at + 1]) || (between && words[at + 1] == "och");
  return joined ? whole_number(words[at + 2]) : std::nullopt;
}

std::optional<Told> number_at(Words words, std::size_t at) {
  if (const auto found = range(words[at])) return Told{*found, 1};
  if (const auto found = about_tens(words[at])) return Told{*found, 1};
  const auto value = whole_number(words[at]);
  if (!value || *value < 2 || year(words[at])) return std::nullopt;
  if (const auto most = second_number(words, at)) return Told{{*value, most, true}, 3};
  const bool about = at > 0 && contains(about_words, words[at - 1]);
  return Told{{*value, std::nullopt, about}, 1};
}

// What the number counts, within three words and before the next number.
bool counts(Words words, std::size_t after, auto& beginnings) {
  const auto near = words.subspan(after, std::min<std::size_t>(3, words.size() - after));
  for (const auto word : near) {
    if (whole_number(word)) return false;
    if (begins_with_one_of(word, beginnings) && word != "intervjuades") return true;
  }
  return false;
}

// "Antal utvärderare: 2. Intervjuade: 31", "Två utvärderare intervjuade 31 personer".
bool counts_evaluators(Words words, std::size_t at) {
  const auto names_them = [](string_view word) {
    return word.starts_with("utvärderare") || word.starts_with("evaluator");
  };
  return (at > 0 && names_them(words[at - 1])) ||
         (at + 1 < words.size() && names_them(words[at + 1]));
}

// "antal intervjuade: 31"
bool labelled(Words words, std::size_t at) {
  return at >= 2 && words[at - 1].starts_with("intervju") && words[at - 2].starts_with("antal");
}

}  // namespace

std::optional<Interviewed> interviewed_in(string_view sentence) {
  if (!has_any(sentence,
               {"intervjua", "intervjue", "intervjup", "träffade", "talat med", "interviewed"})) {
    return std::nullopt;
  }
  const auto words = words_of(sentence);
  std::optional<Interviewed> of_group;
  bool several = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto told = number_at(words, at);
    if (!told || counts_evaluators(words, at)) continue;
    const std::size_t after = at + told->words;
    if (labelled(words, at) || counts(words, after, people_words)) return told->number;
    if (!counts(words, after, group_words)) continue;
    several = several || of_group.has_value();
    of_group = told->number;
  }
  return several ? std::nullopt : of_group;
}

}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
#include "evidence/front_lines.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/letters.hpp"
#include "evidence/characters.hpp"
#include "evidence/dates.hpp"
#include "evidence/evaluators.hpp"
#include "evidence/front_title.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t most_front_lines = 200;
constexpr std::size_t longest_front_line = 300;

constexpr std::array evaluator_labels{string_view("utvärderingen gjordes av"),
                                      string_view("utvärderingen genomfördes av"),
                                      string_view("utvärderingen har gjorts av"),
                                      string_view("utvärderingen har genomförts av"),
                                      string_view("utvärderingen är gjord av"),
                                      string_view("utvärderingen är genomförd av"),
                                      string_view("utvärderingen utfördes av"),
                                      string_view("evalueringen ble gjennomført av"),
                                      string_view("evalueringen er gjennomført av"),
                                      string_view("utvärderarna"),
                                      string_view("utvärderare"),
                                      string_view("utvärderingsgrupp"),
                                      string_view("utvärderingsgruppen"),
                                      string_view("utvärderingsteam"),
                                      string_view("utvärderat av"),
                                      string_view("utvärdering av"),
                                      string_view("utvärdering:"),
                                      string_view("evaluatorene"),
                                      string_view("evaluatorer"),
                                      string_view("evaluators"),
                                      string_view("evaluator"),
                                      string_view("evaluated by"),
                                      string_view("evaluert av"),
                                      string_view("evaluering:"),
                                      string_view("evalueringsteam"),
                                      string_view("evalueringsgruppe"),
                                      string_view("rapport av"),
                                      string_view("report by"),
                                      string_view("författare"),
                                      string_view("utförd av"),
                                      string_view("gjennomført av"),
                                      string_view("genomförd av"),
                                      string_view("skriven av"),
                                      string_view("skrevet av"),
                                      string_view("utarbeidet av"),
                                      string_view("sammanställd av"),
                                      string_view("rapporten är skriven av")};

bool municipality_word(string_view word) {
  constexpr std::array of_municipalities{string_view("kommun"), string_view("kommune"),
                                         string_view("kommuns"), string_view("stad")};
  return std::ranges::find(of_municipalities, word) != of_municipalities.end();
}

// " Solvika kommun 2018", " Solvika kommun med Kommunkompassen": a title, not people. People stand
// before their municipality with a comma, a dash or a bracket between.
bool tells_municipality(string_view rest) {
  const std::string key = lowered(rest);
  for (const string_view word : split(key, ' ')) {
    if (municipality_word(word.substr(0, word.find_first_of(",:;.")))) return true;
    if (word.find_first_of(",:;(/-") != string_view::npos || word == "–") return false;
  }
  return false;
}

// What follows "Utvärderare:"; the label alone gives a colon.
string_view after_label(string_view text) {
  const std::string key = lowered(text);
  for (const auto label : evaluator_labels) {
    if (!key.starts_with(label) || key.size() == label.size()) {
      if (key == label) return ":";
      continue;
    }
    const string_view rest = text.substr(label.size());
    if (tells_municipality(rest)) continue;
    if (rest.starts_with(':')) return rest;
    if (white(rest.front()) && label.find(' ') != string_view::npos) return rest;
    if (white(rest.front()) && capital_at(trimmed(rest), 0)) return rest;
  }
  return {};
}

// A last piece of one word before any comma: a name cut by the line's end.
bool ends_in_first_name(string_view text, const PlaceNames& places) {
  const auto line = text.find_last_of('\n');
  if (line != string_view::npos) text.remove_prefix(line + 1);
  if (tells_organisation(text, places)) return false;
  const std::string key = lowered(text);
  for (const string_view joiner : {" och ", " og ", " samt "}) {
    const auto at = key.rfind(joiner);
    if (at != std::string::npos) return words_in(key.substr(at + joiner.size())) == 1;
  }
  return words_in(key) == 1;
}

bool ends_in_joiner(string_view text) {
  const std::string key = lowered(text);
  return key.ends_with(" och") || key.ends_with(" og");
}

// After an empty line names go on only where something is open or an organisation is named.
bool ends_list_of_names(string_view text, string_view before, const PlaceNames& places) {
  return !before.empty() && !before.ends_with(',') && !ends_in_joiner(before) &&
         text.find_first_of(",(") == string_view::npos && !tells_organisation(before, places);
}

// Name and organisation may stand in columns.
std::string with_commas(string_view text) {
  std::vector<std::string> cells;
  for (const auto& cell : cells_of(text)) cells.push_back(single_spaced(cell.text));
  return joined(cells, ", ");
}

// Where a label begins that has other columns beside it.
std::optional<std::size_t> label_column(const FrontLine& line) {
  const auto cells = cells_of(line.text);
  if (cells.size() < 2) return std::nullopt;
  for (const auto& cell : cells) {
    if (after_label(cell.text) == ":") return line.indent + cell.column;
  }
  return std::nullopt;
}

// What stands below the label in its own column.
std::string in_column(const FrontLine& line, std::size_t column) {
  constexpr std::size_t slack = 4;
  for (const auto& cell : cells_of(line.text)) {
    const std::size_t at = line.indent + cell.column;
    if (at + slack >= column && at <= column + slack) return single_spaced(cell.text);
  }
  return "";
}

// "ORUST" in the line above, "KOMMUN" alone in its own.
bool ends_organisation(string_view text) {
  const std::string key = lowered(text);
  constexpr std::array last_words{string_view("kommun"), string_view("kommune"),
                                  string_view("stad"), string_view("region"),
                                  string_view("landsting")};
  return std::ranges::find(last_words, key) != last_words.end();
}

bool continues_evaluators(string_view text, const Edition& edition) {
  return dates_in(text).empty() && years_in(text).empty() && !names_instrument(text, edition) &&
         text.find(':') == string_view::npos && words_in(text) <= 12 &&
         (text.find(',') != string_view::npos || text.find('(') != string_view::npos ||
          opens_lower_case(text) || words_in(text) <= 4);
}

}  // namespace

std::vector<FrontLine> front_lines(const Document& document) {
  std::vector<FrontLine> lines;
  bool after_blank = false;
  for (std::size_t i = 0; i < document.size() && lines.size() < most_front_lines; ++i) {
    if (document.spots[i].part != Part::Front) break;
    const string_view text = trimmed(document.lines[i].text);
    if (!text.empty() && text.size() <= longest_front_line) {
      const string_view line = document.lines[i].text;
      lines.push_back({std::string(text), document.lines[i].number, after_blank,
                       cells_of(line).front().column});
    }
    after_blank = text.empty();
  }
  return lines;
}

bool labels_evaluators(string_view text) {
  return !after_label(text).empty() || label_column({.text = std::string(text)}).has_value();
}

std::optional<EvaluatorLines> evaluator_lines(const std::vector<FrontLine>& lines,
                                              const Edition& edition, const PlaceNames& places) {
  constexpr std::size_t most_lines = 12;
  const auto first = std::ranges::find_if(
      lines, [](const FrontLine& line) { return labels_evaluators(line.text); });
  if (first == lines.end()) return std::nullopt;
  const auto column = label_column(*first);
  string_view told = column ? string_view() : after_label(first->text);
  if (told.starts_with(':')) told.remove_prefix(1);
  const auto begin = static_cast<std::size_t>(first - lines.begin());
  EvaluatorLines found{begin, begin + 1, with_commas(told)};
  for (; found.end < lines.size() && found.end - begin < most_lines; ++found.end) {
    const auto& line = lines[found.end];
    const std::string next = column ? in_column(line, *column) : with_commas(line.text);
    if (column && next.empty()) continue;
    auto& text = found.text;
    if (!continues_evaluators(next, edition)) break;
    if (line.after_blank && ends_list_of_names(next, text, places)) break;
    const bool goes_on = opens_lower_case(next) || next.starts_with('(') || ends_organisation(next);
    const bool open = text.empty() || text.ends_with(',') || goes_on || ends_in_joiner(text) ||
                      ends_in_first_name(text, places);
    text += (open ? " " : "\n") + next;
  }
  std::ranges::replace(found.text, '\n', ';');
  return found;
}

}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
#include "workspace/writing/said.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/date.hpp"
#include "workspace/writing/checks.hpp"

namespace kompass::workspace {
namespace {

using std::string_view;

// "names '{name}' as": the literals around the places, one more than there are.
struct Pattern {
  std::vector<string_view> literals, places;
};

Pattern pattern_of(string_view phrase) {
  Pattern pattern;
  for (auto open = phrase.find('{'); open != string_view::npos; open = phrase.find('{')) {
    const auto close = phrase.find('}', open);
    if (close == string_view::npos) break;
    pattern.literals.push_back(phrase.substr(0, open));
    pattern.places.push_back(phrase.substr(open + 1, close - open - 1));
    phrase.remove_prefix(close + 1);
  }
  pattern.literals.push_back(phrase);
  return pattern;
}

std::string filled(string_view phrase, const ReadBack& fillings) {
  const auto [literals, places] = pattern_of(phrase);
  std::string text(literals.front());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto found = fillings.find(places[i]);
    if (found != fillings.end()) text += found->second;
    text += literals[i + 1];
  }
  return text;
}

std::string underscored(std::string code) {
  std::ranges::replace(code, '-', '_');
  return code;
}

class Teller {
 public:
  Teller(const Turn& turn, const Edition& edition)
      : turn_(turn),
        edition_(edition),
        english_(turn.workspace.stage().wording.in(Language::English)) {}

  // By the first of the phrases of a code that the message was made from.
  [[nodiscard]] std::optional<std::string> told(const std::string& code,
                                                const std::string& message) const {
    const std::string first = "work_told_" + code;
    for (std::string key = first; english_.has(key); key = numbered(first, key)) {
      if (auto words = by(key, message)) return words;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool knows(const std::string& code) const {
    return english_.has("work_told_" + code);
  }

 private:
  // "work_told_x_2" after "work_told_x", "work_told_x_3" after that.
  static std::string numbered(const std::string& first, const std::string& key) {
    return key == first ? first + "_2" : key.ends_with("_2") ? first + "_3" : first + "_4";
  }

  [[nodiscard]] std::optional<std::string> by(const std::string& key,
                                              const std::string& text) const {
    const string_view phrase = english_.phrases().find(key)->second;
    auto read = read_back(phrase, text);
    if (!read) return std::nullopt;
    for (auto& [place, value] : *read) {
      const bool quoted = phrase.find("'{" + place + "}'") != string_view::npos;
      value = quoted ? named(place, value) : in_words(value);
    }
    const auto& own = turn_.visit.words.phrases();
    const auto found = own.find(key);
    return found == own.end() ? std::nullopt : std::optional(filled(found->second, *read));
  }

  // What the edition has a name for; all else is somebody's own words.
  [[nodiscard]] std::string named(const std::string& place, const std::string& value) const {
    const auto name_in = [&](const auto& all, auto id) {
      const auto found = std::ranges::find_if(all, [&](const auto& one) { return one.id == id; });
      return found == all.end() ? value : turn_.visit.name(found->name);
    };
    if (place == "source") return name_in(edition_.sources, SourceId(value));
    if (place == "group") return name_in(edition_.role_groups, RoleGroupId(value));
    return value;
  }

  // Dates, rows of the report, and the other words that a check puts together.
  [[nodiscard]] std::string in_words(const std::string& value) const {
    constexpr std::size_t of_a_day = 10;
    const auto date = value.size() == of_a_day ? parse_date(value) : std::nullopt;
    if (date) return turn_.visit.numbers.date(*date);
    constexpr string_view parts = "work_part_";
    const auto& phrases = english_.phrases();
    for (auto at = phrases.lower_bound(parts); at != phrases.end() && at->first.starts_with(parts);
         ++at) {
      if (auto words = by(at->first, value)) return *words;
    }
    return value;
  }

  const Turn& turn_;
  const Edition& edition_;
  const Phrasebook& english_;
};

std::string where_of(const Turn& turn, const Finding& finding) {
  const auto aim = aim_of(finding);
  const std::string key = "work_where_" + underscored(aim.part);
  return turn.visit.words.has(key) ? turn.say(key, {{"name", aim.name}}) : std::string();
}

// What another program says of it is told as it says it.
bool is_of_another(const Finding& finding) {
  return finding.code == "cannot-be-printed";
}

}  // namespace

std::optional<ReadBack> read_back(string_view phrase, string_view text) {
  const auto [literals, places] = pattern_of(phrase);
  if (!text.starts_with(literals.front())) return std::nullopt;
  text.remove_prefix(literals.front().size());
  if (places.empty()) return text.empty() ? std::optional(ReadBack{}) : std::nullopt;
  if (!text.ends_with(literals.back())) return std::nullopt;
  text.remove_suffix(literals.back().size());
  ReadBack read;
  for (std::size_t i = places.size() - 1; i > 0; --i) {
    const auto at = text.rfind(literals[i]);
    if (at == string_view::npos) return std::nullopt;
    read[std::string(places[i])] = text.substr(at + literals[i].size());
    text = text.substr(0, at);
  }
  read[std::string(places.front())] = text;
  return read;
}

Said said_of(const Turn& turn, const Edition& edition, const Finding& finding) {
  const Teller teller(turn, edition);
  const std::string code = underscored(finding.code);
  Said said{where_of(turn, finding), "", false};
  if (auto words = teller.told(code, finding.message)) {
    said.words = std::move(*words);
  } else if (teller.knows(code) || is_of_another(finding) ||
             !turn.visit.words.has("work_check_" + code)) {
    said.words = finding.message;
    said.english = turn.visit.language != Language::English;
  }
  return said;
}

}  // namespace kompass::workspace

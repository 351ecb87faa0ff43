// SPDX-License-Identifier: EUPL-1.2
#include "evidence/headings.hpp"

#include <algorithm>

#include "evidence/compare.hpp"
#include "evidence/words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t longest_heading = 200;
constexpr std::size_t shortest_part = 12;

// One is the other cut short at a word.
bool cut_short(string_view a, string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return a.size() >= shortest_part && b.starts_with(a) && b.size() > a.size() &&
         (b[a.size()] == ' ' || b[a.size()] == ',');
}

}  // namespace

void Headings::add_name(Name name) {
  const bool known = std::ranges::any_of(names_, [&](const Name& other) {
    return other.area == name.area && other.folded == name.folded;
  });
  if (known || name.folded.empty()) return;
  longest_name_ = std::max(longest_name_, name.folded.size());
  names_.push_back(std::move(name));
}

Headings::Headings(const Edition& edition, const Recognition& recognition) {
  for (std::size_t area = 0; area < edition.areas.size(); ++area) {
    add_names(area, edition.areas[area], recognition);
    for (const auto& sub_area : edition.areas[area].sub_areas) {
      const auto known =
          std::ranges::find(recognition.sub_areas, sub_area.code, &RecognisedSubArea::code);
      if (known != recognition.sub_areas.end()) add_sub_area(area, *known);
    }
  }
}

void Headings::add_names(std::size_t index, const Area& area, const Recognition& recognition) {
  const auto listed = std::ranges::find(recognition.areas, area.code, &RecognisedArea::code);
  if (listed != recognition.areas.end()) {
    for (const auto& name : listed->names) {
      add_name({index, folded(name), name, &name == &listed->names.front()});
    }
  }
  bool first = listed == recognition.areas.end();
  for (const auto language : all_languages) {
    const auto& name = area.name.only(language);
    if (name.empty()) continue;
    add_name({index, folded(name), name, first});
    first = false;
  }
}

void Headings::add_sub_area(std::size_t area, const RecognisedSubArea& known) {
  for (const auto& heading : known.headings) {
    headings_.push_back({known.code, area, folded(heading), heading});
  }
  for (const auto& question : known.questions) {
    questions_.push_back({known.code, telling_words(question)});
  }
}

// A title longer than every name, misspelt or not, can only begin with one.
bool Headings::may_name_area(string_view title) const {
  constexpr std::size_t marks_and_edits = 12;
  if (title.size() <= longest_name_ + marks_and_edits) return true;
  const auto first = folded(title.substr(0, marks_and_edits));
  return first.empty() || std::ranges::any_of(names_, [&](const Name& name) {
           return name.folded.front() == first.front();
         });
}

std::optional<AreaName> Headings::area(string_view title) const {
  if (title.size() > longest_heading || !may_name_area(title)) return std::nullopt;
  const std::string key = folded(title);
  if (key.empty() || std::ranges::find(words::summary_groups, key) != words::summary_groups.end()) {
    return std::nullopt;
  }
  const auto first_of = [&](std::size_t area) {
    const auto found = std::ranges::find_if(
        names_, [&](const Name& name) { return name.area == area && name.first; });
    return found == names_.end() ? std::string() : found->printed;
  };
  const Wording wanted(key);
  const Name* best = nullptr;
  std::size_t least = key.size();
  const std::size_t length = characters_in(key);
  for (const auto& name : names_) {
    const std::size_t limit = misspelling_limit(name.folded.size());
    const bool near = length <= name.length + limit && name.length <= length + limit;
    const std::size_t distance = near ? edits(wanted, {name.folded, name.kinds}, limit) : limit + 1;
    const std::size_t weighed = distance <= limit             ? distance
                                : cut_short(key, name.folded) ? limit + 1
                                                              : key.size();
    if (weighed >= least) continue;
    best = &name;
    least = weighed;
    if (least == 0) break;
  }
  if (best == nullptr) return std::nullopt;
  return AreaName{best->area, least == 0, best->first, first_of(best->area)};
}

std::optional<SubAreaHeading> Headings::sub_area(string_view heading, std::size_t area) const {
  if (heading.size() > longest_heading) return std::nullopt;
  const std::string key = folded(heading);
  const Wording wanted(key);
  SubAreaHeading match;
  std::size_t least = longest_heading;
  for (const auto& known : headings_) {
    if (known.area != area) continue;
    const std::size_t limit = misspelling_limit(known.folded.size());
    const std::size_t distance = edits(wanted, {known.folded, known.kinds}, limit);
    if (distance > limit || distance > least) continue;
    if (distance < least) match = {{}, distance == 0, known.printed};
    least = distance;
    if (std::ranges::find(match.codes, known.code) == match.codes.end()) {
      match.codes.push_back(known.code);
    }
  }
  if (match.codes.empty()) return std::nullopt;
  return match;
}

std::optional<int> Headings::question_share(const Code& code, string_view text) const {
  const auto known = std::ranges::find(questions_, code, &Question::code);
  if (known == questions_.end()) return std::nullopt;
  return share_of(known->words, telling_words(text));
}

std::optional<QuestionMatch> Headings::question(string_view text) const {
  const auto words = telling_words(text.substr(0, 2 * longest_heading));
  QuestionMatch best;
  for (const auto& question : questions_) {
    // Both ways, so that a short question inside a long one does not win.
    const int share = std::min(share_of(question.words, words), share_of(words, question.words));
    if (share > best.share) best = {question.code, share};
  }
  if (best.share == 0) return std::nullopt;
  return best;
}

}  // namespace kompass::evidence

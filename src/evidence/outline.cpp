// SPDX-License-Identifier: EUPL-1.2
#include "evidence/outline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "base/text.hpp"
#include "core/letters.hpp"
#include "evidence/area_headings.hpp"
#include "evidence/characters.hpp"
#include "evidence/compare.hpp"
#include "evidence/contents.hpp"
#include "evidence/figures.hpp"
#include "evidence/words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t prose_length = 130;
constexpr std::size_t longest_front_line = 220;  // five evaluators with their organisations

string_view without_chapter_number(string_view text) {
  text = trimmed(text);
  const auto end = text.find_first_not_of("0123456789.");
  if (end == string_view::npos || end == 0 || !white(text[end])) return text;
  return trimmed(text.substr(end));
}

// Whether the heading, folded, begins with one of the phrases, misspelt at most.
bool opens_with(string_view heading, auto& phrases) {
  return std::ranges::any_of(phrases, [&](string_view phrase) {
    return reads_as(heading.substr(0, phrase.size()), phrase);
  });
}

bool numbered_chapter(string_view line) {
  const string_view text = trimmed(line);
  const string_view title = without_chapter_number(text);
  return title.size() < text.size() && capital_at(title, 0) && words_in(title) <= 14 &&
         cells_of(title).size() <= 2;
}

class Outliner {
 public:
  Outliner(std::vector<Line> lines, const Edition& edition, const Headings& headings,
           Doubts& doubts)
      : edition_(edition), headings_(headings), doubts_(doubts) {
    document_.lines = std::move(lines);
    document_.spots.resize(document_.lines.size());
  }

  Document run() {
    constexpr std::size_t enough_to_tell = 30'000;
    for (const auto& line : lines()) {
      if (sample_.size() < enough_to_tell) sample_ += line.text + "\n";
    }
    document_.language = language_of_text(sample_);
    contents_ = contents_lines(lines());
    area_heads_ = area_headings(lines(), contents_, edition_, headings_);
    for (std::size_t i = 0; i < document_.size(); ++i) visit(i);
    report_missing_chapters();
    return std::move(document_);
  }

 private:
  [[nodiscard]] const std::vector<Line>& lines() const { return document_.lines; }
  [[nodiscard]] bool blank(std::size_t i) const {
    return i >= lines().size() || trimmed(lines()[i].text).empty();
  }

  void visit(std::size_t i) {
    Spot& spot = document_.spots[i];
    if (contents_[i]) {
      spot.part = Part::Contents;
      if (part_ == Part::Front && !blank(i)) part_ = Part::Body;
      return;
    }
    if (!blank(i)) spot.heading = enter(i);
    spot.part = part_;
    if (part_ == Part::Area) {
      spot.area = area_;
      spot.sub_areas = sub_areas_;
    }
  }

  // Moves on to what this line opens, if it opens anything.
  bool enter(std::size_t i) {
    const string_view text = trimmed(lines()[i].text);
    const bool area_head = area_heads_.contains(i);
    if (area_head && (part_ != Part::Tables || !table_follows(lines(), i)))
      return enter_area(i), true;
    if (part_ == Part::Front && (text.size() > longest_front_line || numbered_chapter(text) ||
                                 is_one_of(folded(text), words::openings))) {
      part_ = Part::Body;
    }
    if (!may_be_heading(text)) {
      if (text.size() > prose_length) in_box_ = false;
      return false;
    }
    const string_view title = without_chapter_number(text);
    if (words_in(title) <= 9 && cells_of(title).size() == 1) {
      const std::string key = folded(title);
      if (opens_with(key, words::tables)) return part_ = Part::Tables, true;
      if (opens_with(key, words::key_facts)) return part_ = Part::KeyFacts, true;
    }
    return part_ == Part::Area && enter_within_area(i, text);
  }

  void enter_area(std::size_t i) {
    const AreaLine& head = area_heads_.at(i);
    if (part_ == Part::Area && area_ == head.area) return;  // a running head
    part_ = Part::Area;
    area_ = head.area;
    seen_.resize(edition_.areas.size());
    in_box_ = !seen_[area_];
    head_lines_.try_emplace(area_, lines()[i].number);
    in_lists_ = false;
    seen_[area_] = true;
    sub_areas_.clear();
    judge_area_heading(head, i);
  }

  void judge_area_heading(const AreaLine& head, std::size_t i) {
    const int line = lines()[i].number;
    const auto& area = edition_.areas[head.area];
    if (!head.name) {
      doubts_.warn("heading-unknown", line,
                   fmt::format("\"{}\" is no area of the edition; read as area {} by its number",
                               head.title, area.code.text));
      return;
    }
    if (head.numbered && *head.numbered != head.area && head.worded) {
      doubts_.warn("area-number-differs", line,
                   fmt::format("area {} is headed with the name of area {}; read by its name",
                               edition_.areas[*head.numbered].code.text, area.code.text));
    }
    if (head.by_place) {
      doubts_.note("heading-differs", line,
                   fmt::format("\"{}\" is read as the heading of area {}, which is not headed as "
                               "the other areas are; see that it is meant",
                               trimmed(lines()[i].text), area.code.text));
      return;
    }
    const bool as_published =
        head.name->exact && (head.name->published || document_.language != Language::Swedish);
    if (!as_published) {
      doubts_.note("heading-differs", line,
                   fmt::format("area {} is headed \"{}\", the edition names it \"{}\"; see that "
                               "it is meant",
                               area.code.text, head.title, head.name->name));
    }
  }

  bool enter_within_area(std::size_t i, string_view text) {
    const std::string key = folded(text);
    const auto is = [&](auto& list) { return is_one_of(key, list); };
    if (is(words::general) || is(words::summary) || is(words::both_lists)) {
      sub_areas_.clear();
      in_box_ = false;
      return true;
    }
    if (is(words::strengths) || is(words::improvements)) {
      sub_areas_.clear();
      in_box_ = false;
      in_lists_ = true;
      return true;
    }
    if (auto by_code = coded_heading(text)) {
      sub_areas_ = {*by_code};
      in_lists_ = false;
      return true;
    }
    if (auto known = headings_.sub_area(without_chapter_number(text), area_)) {
      if (!in_box_ && !known->exact) heading_differs(i, text, *known);
      sub_areas_ = known->codes;
      if (!in_box_) in_lists_ = false;
      return !in_box_ || capital_at(text, 0);
    }
    if (all_areas_seen() && numbered_chapter(text) && stands_apart(i) &&
        row_end(text).figures.empty()) {
      part_ = Part::Body;
      return true;
    }
    return unknown_heading(i, text);
  }

  void heading_differs(std::size_t i, string_view text, const SubAreaHeading& known) {
    doubts_.note("heading-differs", lines()[i].number,
                 fmt::format("\"{}\" is read as the heading \"{}\" of sub-area {}; see that it is "
                             "meant",
                             text, known.listed, known.codes.front().text));
  }

  // "1.2 Information": a sub-area of this area by its code, no figures.
  [[nodiscard]] std::optional<Code> coded_heading(string_view text) const {
    Code code{std::string(text.substr(0, text.find_first_of(" \t")))};
    for (const auto& sub_area : edition_.areas[area_].sub_areas) {
      if (sub_area.code == code && row_end(text.substr(code.text.size())).figures.empty()) {
        return code;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool stands_apart(std::size_t i) const {
    return (i == 0 || blank(i - 1)) && blank(i + 1);
  }

  [[nodiscard]] bool all_areas_seen() const {
    return std::ranges::find(seen_, false) == seen_.end();
  }

  bool unknown_heading(std::size_t i, string_view text) {
    constexpr std::array captions{string_view("figur"), string_view("tabell"),
                                  string_view("illustration"), string_view("bild"),
                                  string_view("diagram")};
    const std::string first = folded(text.substr(0, text.find(' ')));
    const bool likely = stands_apart(i) && !text.ends_with(':') && !in_box_ && !in_lists_ &&
                        capital_at(text, 0) && words_in(text) <= 10 && characters_in(text) <= 90 &&
                        cells_of(text).size() == 1 && row_end(text).figures.empty() &&
                        !is_one_of(first, captions);
    if (!likely) return false;
    sub_areas_.clear();
    if (edition_.depth == Depth::Areas) return true;  // it knows no heading of sub-areas
    doubts_.note("heading-unknown", lines()[i].number,
                 fmt::format("\"{}\" is no heading known for area {}; what follows it is read "
                             "without a sub-area",
                             text, edition_.areas[area_].code.text));
    return true;
  }

  void report_missing_chapters() {
    seen_.resize(edition_.areas.size());
    if (std::ranges::find(seen_, true) == seen_.end()) return;
    for (std::size_t area = 0; area < seen_.size(); ++area) {
      if (seen_[area]) continue;
      // Where it should end; else where the one before begins.
      auto neighbour = head_lines_.upper_bound(area);
      if (neighbour == head_lines_.end()) neighbour = std::prev(neighbour);
      doubts_.warn("area-missing", neighbour->second,
                   fmt::format("no chapter is headed as area {}; look for a misprinted heading",
                               edition_.areas[area].code.text));
    }
  }

  const Edition& edition_;
  const Headings& headings_;
  Doubts& doubts_;
  Document document_;
  std::string sample_;
  std::vector<bool> contents_;
  std::map<std::size_t, AreaLine> area_heads_;  // by the index of their line
  std::vector<bool> seen_;
  std::map<std::size_t, int> head_lines_;  // by area, where it is headed first
  Part part_ = Part::Front;
  std::size_t area_ = 0;
  std::vector<Code> sub_areas_;
  bool in_box_ = false;    // between an area's heading and its first prose
  bool in_lists_ = false;  // below a heading of strengths or improvements
};

}  // namespace

Language language_of_text(string_view text, Language otherwise) {
  std::size_t swedish = 0, norwegian = 0, english = 0;
  for (const auto word : split(text, ' ')) {
    swedish += word == "och" || word == "är" || word == "för" ? 1 : 0;
    norwegian += word == "og" || word == "er" || word == "for" ? 1 : 0;
    english += word == "and" || word == "is" || word == "of" ? 1 : 0;
  }
  if (swedish > norwegian && swedish > english) return Language::Swedish;
  if (norwegian > swedish && norwegian > english) return Language::Norwegian;
  return english > swedish && english > norwegian ? Language::English : otherwise;
}

Document outlined(std::vector<Line> lines, const Edition& edition, const Headings& headings,
                  Doubts& doubts) {
  return Outliner(std::move(lines), edition, headings, doubts).run();
}

}  // namespace kompass::evidence

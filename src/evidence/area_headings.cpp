// SPDX-License-Identifier: EUPL-1.2
#include "evidence/area_headings.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/columns.hpp"
#include "evidence/figures.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

std::size_t next_filled(const std::vector<Line>& lines, std::size_t i) {
  do {
    ++i;
  } while (i < lines.size() && trimmed(lines[i].text).empty());
  return i;
}

class HeadingFinder {
 public:
  HeadingFinder(const std::vector<Line>& lines, const Edition& edition, const Headings& headings)
      : lines_(lines), edition_(edition), headings_(headings) {}

  std::map<std::size_t, AreaLine> run(const std::vector<bool>& contents) {
    weak_.resize(edition_.areas.size());
    strong_.resize(edition_.areas.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!contents[i]) look_at(i);
    }
    weaken_lists();
    std::map<std::size_t, AreaLine> heads;
    for (const auto& [i, head] : found_) {
      if (wanted(i, head)) heads.emplace(i, head);
    }
    if (!heads.empty()) add_missing(heads, contents);
    return heads;
  }

 private:
  void look_at(std::size_t i) {
    auto found = area_line(lines_[i].text, edition_, headings_);
    if (!found) return;
    if (found->worded && !(found->name && found->name->exact)) take_following_name(*found, i);
    const bool label = !found->name && found->title.empty();  // "Område 3" amid other text
    if (label && i > 0 && !trimmed(lines_[i - 1].text).empty()) return;
    found_.emplace(i, std::move(*found));
  }

  // A heading may end in its area's points. Lines that end in a number close to each other are a
  // list of contents or of results; they count where an area has no other heading.
  void weaken_lists() {
    constexpr std::size_t close = 6;
    for (auto here = found_.begin(); here != found_.end(); ++here) {
      auto& [i, head] = *here;
      const auto next = std::next(here);
      const bool before = here != found_.begin() && i - std::prev(here)->first < close &&
                          std::prev(here)->second.area != head.area;
      const bool after =
          next != found_.end() && next->first - i < close && next->second.area != head.area;
      if (head.ends_in_number && head.worded && (before || after)) {
        weak_[head.area] = i;
      } else if (head.worded || !head.ends_in_number) {
        strong_[head.area] = true;
        any_worded_ = any_worded_ || head.worded;
      }
    }
    any_worded_ = any_worded_ && !all_named_before_the_word();
  }

  // Whether every area has a bare heading before the first line that uses the word: that line is
  // then a table's.
  [[nodiscard]] bool all_named_before_the_word() const {
    std::vector<bool> named(edition_.areas.size());
    for (const auto& [i, head] : found_) {
      if (head.worded) break;
      if (!head.ends_in_number && stands_alone(i)) named[head.area] = true;
    }
    return std::ranges::find(named, false) == named.end();
  }

  // A name that stands in the next line, or goes on there; beside the first line may stand the
  // area's points, beside the second "av 100".
  void take_following_name(AreaLine& found, std::size_t i) const {
    constexpr std::size_t most_lines = 3;
    std::string whole = found.name_follows ? "" : found.title;
    std::size_t next = next_filled(lines_, i);
    for (std::size_t k = 1; k < most_lines && next < lines_.size(); ++k, ++next) {
      const auto cells = cells_of(lines_[next].text);
      if (cells.empty() || cells.front().text.size() > 200) return;
      if (!found.name_follows && next != i + k) return;
      if (!whole.empty()) whole += ' ';
      whole += single_spaced(cells.front().text);
      const auto name = headings_.area(whole);
      if (!name || (!name->exact && (k > 1 || !found.name_follows))) continue;
      found.name = name;
      found.title = whole;
      found.area = name->area;
      found.ends_in_number = false;
      return;
    }
  }

  [[nodiscard]] bool wanted(std::size_t i, const AreaLine& head) const {
    if (weak_[head.area] == i) return !strong_[head.area];
    if (head.ends_in_number && !head.worded) return false;
    return head.worded || (!any_worded_ && stands_alone(i));
  }

  void add_missing(std::map<std::size_t, AreaLine>& heads, const std::vector<bool>& contents) {
    std::vector<std::optional<std::size_t>> first(edition_.areas.size());
    for (const auto& [i, head] : heads) {
      if (!first[head.area]) first[head.area] = i;
    }
    for (std::size_t area = 0; area < first.size(); ++area) {
      if (first[area]) continue;
      const auto [begin, end] = between_neighbours(first, area);
      for (std::size_t i = begin; i < end && !first[area]; ++i) {
        auto head = contents[i] ? std::nullopt : lone_heading(i, area);
        if (!head) continue;
        head->by_place = true;
        heads.emplace(i, std::move(*head));
        first[area] = i;
      }
    }
  }

  struct Lines {
    std::size_t begin = 0, end = 0;
  };
  // From behind the heading of the last area before, to that of the next behind.
  [[nodiscard]] Lines between_neighbours(const std::vector<std::optional<std::size_t>>& first,
                                         std::size_t area) const {
    Lines lines{0, lines_.size()};
    for (std::size_t other = 0; other < first.size(); ++other) {
      if (!first[other]) continue;
      if (other < area) lines.begin = std::max(lines.begin, *first[other] + 1);
      if (other > area) lines.end = std::min(lines.end, *first[other]);
    }
    return lines;
  }

  // The area's name behind an empty line, with nothing else but its number.
  [[nodiscard]] std::optional<AreaLine> lone_heading(std::size_t i, std::size_t area) const {
    const bool after_blank = i == 0 || lines_[i].opens_page || trimmed(lines_[i - 1].text).empty();
    if (!after_blank || !stands_alone(i)) return std::nullopt;
    const auto known = found_.find(i);
    auto head = known == found_.end() ? misspelt_area_line(lines_[i].text, edition_, headings_)
                                      : std::optional(known->second);
    if (!head || !head->name || head->area != area || head->ends_in_number) return std::nullopt;
    if (head->numbered && *head->numbered != area) return std::nullopt;
    const auto sub_area = area == 0 ? std::nullopt : headings_.sub_area(head->title, area - 1);
    return sub_area && sub_area->exact ? std::nullopt : head;
  }

  [[nodiscard]] bool stands_alone(std::size_t i) const {
    return may_be_heading(lines_[i].text) && cells_of(lines_[i].text).size() <= 2 &&
           !table_follows(lines_, i);
  }

  const std::vector<Line>& lines_;
  const Edition& edition_;
  const Headings& headings_;
  std::map<std::size_t, AreaLine> found_;
  std::vector<std::optional<std::size_t>> weak_;  // by area: its last line in a list
  std::vector<bool> strong_;                      // by area: whether it has another heading
  bool any_worded_ = false;
};

}  // namespace

std::map<std::size_t, AreaLine> area_headings(const std::vector<Line>& lines,
                                              const std::vector<bool>& contents,
                                              const Edition& edition, const Headings& headings) {
  return HeadingFinder(lines, edition, headings).run(contents);
}

bool table_follows(const std::vector<Line>& lines, std::size_t at) {
  for (int ahead = 0; ahead < 4; ++ahead) {
    at = next_filled(lines, at);
    if (at >= lines.size()) return false;
    const string_view text = trimmed(lines[at].text);
    const auto header = table_header(text, 0);
    if (header && tells_a_table(*header)) return true;
    const bool coded = digit(text.front()) && text.find('.') < 4;
    if (coded && (text.size() <= 4 || row_end(text).figures.size() >= 2)) return true;
  }
  return false;
}

bool may_be_heading(string_view line) {
  const string_view text = trimmed(line);
  if (text.empty() || text.size() > 200 || text.starts_with("•")) return false;
  constexpr string_view ends = ".;,!";
  return ends.find(text.back()) == string_view::npos && text.front() != '-' &&
         !text.starts_with("–");
}

}  // namespace kompass::evidence

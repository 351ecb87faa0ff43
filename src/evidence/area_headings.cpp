// SPDX-License-Identifier: EUPL-1.2
#include "evidence/area_headings.hpp"

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
    std::erase_if(found_, [&](const auto& head) { return !wanted(head.first, head.second); });
    return std::move(found_);
  }

 private:
  void look_at(std::size_t i) {
    auto found = area_line(lines_[i].text, edition_, headings_);
    if (!found) return;
    if (found->worded && !(found->name && found->name->exact)) take_following_name(*found, i);
    any_worded_ = any_worded_ || (found->worded && !found->ends_in_number);
    if (!found->ends_in_number) strong_[found->area] = true;
    if (found->ends_in_number && found->worded) weak_[found->area] = i;
    found_.emplace(i, std::move(*found));
  }

  // A name that stands in the next line, or goes on there.
  void take_following_name(AreaLine& found, std::size_t i) const {
    const std::size_t next = next_filled(lines_, i);
    if (next >= lines_.size() || lines_[next].text.size() > 200) return;
    const std::string whole =
        single_spaced((found.name_follows ? "" : found.title + " ") + lines_[next].text);
    const auto name = headings_.area(whole);
    if (!name || (!found.name_follows && (!name->exact || next != i + 1))) return;
    found.name = name;
    found.title = whole;
    found.area = name->area;
  }

  [[nodiscard]] bool wanted(std::size_t i, const AreaLine& head) const {
    if (head.ends_in_number) return !strong_[head.area] && weak_[head.area] == i;
    return head.worded || (!any_worded_ && stands_alone(i));
  }

  [[nodiscard]] bool stands_alone(std::size_t i) const {
    return may_be_heading(lines_[i].text) && cells_of(lines_[i].text).size() <= 2 &&
           !table_follows(lines_, i);
  }

  const std::vector<Line>& lines_;
  const Edition& edition_;
  const Headings& headings_;
  std::map<std::size_t, AreaLine> found_;
  std::vector<std::optional<std::size_t>> weak_;  // by area: its last line that ends in a number
  std::vector<bool> strong_;                      // by area: whether it has a line that does not
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

// SPDX-License-Identifier: EUPL-1.2
#include "evidence/strengths.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "evidence/compare.hpp"
#include "evidence/list_zone.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

// Where lists that stand in no chapter belong: "Styrkor område 3".
Code area_in_label(string_view label, const Edition& edition) {
  const std::string key = folded(label);
  for (const auto& area : edition.areas) {
    if (key.ends_with("område " + area.code.text)) return area.code;
  }
  return Code();
}

AreaLists& lists_of(std::vector<AreaLists>& all, const Code& area) {
  const auto found = std::ranges::find(all, area, &AreaLists::area);
  if (found != all.end()) return *found;
  all.push_back({.area = area});
  return all.back();
}

void report_missing(const Document& document, const Edition& edition,
                    const std::vector<AreaLists>& all, Doubts& doubts) {
  std::vector<int> last_line(edition.areas.size());
  for (std::size_t i = 0; i < document.size(); ++i) {
    if (document.spots[i].area) last_line[*document.spots[i].area] = document.lines[i].number;
  }
  if (all.empty()) {
    return doubts.warn("lists-missing", 0,
                       "no strengths or improvements were found; look for their headings");
  }
  for (std::size_t area = 0; area < last_line.size(); ++area) {
    const auto& code = edition.areas[area].code;
    const auto found = std::ranges::find(all, code, &AreaLists::area);
    const bool none =
        found == all.end() ||
        (found->strengths.empty() && found->improvements.empty() && found->unparted.empty());
    if (last_line[area] == 0 || !none) continue;
    doubts.warn("lists-missing", last_line[area],
                fmt::format("no strengths or improvements were found in the chapter of area {}, "
                            "which ends here; look for a misprinted heading",
                            code.text));
  }
}

// Two labels one below the other, with nothing between, stand above both lists.
std::size_t take_second_label(const Document& document, std::size_t begin, ListHeader& header) {
  std::size_t next = begin;
  while (next < document.size() && trimmed(document.lines[next].text).empty()) ++next;
  if (next == document.size() || header.second_column || header.both) return begin;
  const auto second = list_header(document.lines[next].text);
  if (!second || second->second_column || second->both || second->first == header.first) {
    return begin;
  }
  header.both = true;
  return next + 1;
}

}  // namespace

std::vector<AreaLists> area_lists(Document& document, const Edition& edition, Doubts& doubts) {
  std::vector<AreaLists> all;
  for (std::size_t i = 0; i < document.size();) {
    const auto& spot = document.spots[i];
    auto header = spot.part == Part::Contents || spot.part == Part::Front
                      ? std::nullopt
                      : list_header(document.lines[i].text);
    if (!header) {
      ++i;
      continue;
    }
    Code area = area_in_label(trimmed(document.lines[i].text), edition);
    if (spot.area) area = edition.areas[*spot.area].code;
    if (area.empty()) {
      doubts.warn("lists-without-area", document.lines[i].number,
                  "strengths or improvements stand here in no area's chapter; give them an area");
    }
    document.spots[i].taken = true;
    const std::size_t begin = take_second_label(document, i + 1, *header);
    i = read_list_zone(document, {begin, *header, lists_of(all, area)}, doubts);
  }
  report_missing(document, edition, all, doubts);
  return all;
}

}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
#include "evidence/strengths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "core/place_names.hpp"
#include "evidence/characters.hpp"
#include "evidence/columns.hpp"
#include "evidence/compare.hpp"
#include "evidence/list_marks.hpp"
#include "evidence/words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

enum class Side { Strengths, Improvements };

struct ListHeader {
  Side first = Side::Strengths;
  std::optional<std::size_t> second_column;  // two columns: where the second begins
  std::size_t cells = 1;
};

std::optional<Side> side_of(string_view label) {
  if (label.size() > 80 || words_in(label) > 5) return std::nullopt;
  std::string key = folded(label);
  for (const string_view tail : {" område ", " inom ", " i område ", " fokusområde "}) {
    if (const auto at = key.find(tail); at != std::string::npos) key.resize(at);
  }
  if (is_one_of(key, words::strengths)) return Side::Strengths;
  if (is_one_of(key, words::improvements)) return Side::Improvements;
  return std::nullopt;
}

std::optional<ListHeader> list_header(string_view line) {
  if (line.size() > 300) return std::nullopt;
  const auto cells = cells_of(line);
  if (cells.empty() || cells.size() > 2) return std::nullopt;
  const auto first = side_of(cells[0].text);
  if (cells.size() == 2) {
    const auto second = side_of(cells[1].text);
    if (!first || !second || *first == *second) return std::nullopt;
    return ListHeader{*first, cells[1].column, 2};
  }
  if (first) return ListHeader{*first, std::nullopt, 1};
  return std::nullopt;
}

// Reads one zone: the lines below a header up to what ends them.
class ZoneReader {
 public:
  ZoneReader(Document& document, AreaLists& lists, const ListHeader& header, Doubts& doubts)
      : document_(document), lists_(lists), header_(header), doubts_(doubts) {}

  // The first line after the zone.
  std::size_t read(std::size_t begin) {
    std::size_t end = begin;
    find_marks(begin);
    bool after_blank = false;
    for (; end < document_.size(); ++end) {
      const string_view text = trimmed(document_.lines[end].text);
      if (text.empty()) {
        after_blank = true;
        continue;
      }
      if (ends_zone(end, text, after_blank)) break;
      take(end);
      after_blank = false;
    }
    if (glued_ != 0) {
      doubts_.note("list-without-marks", glued_,
                   "the list has no marks, so lines that begin in lower case are read as going on; "
                   "see that its items are right");
    }
    return end;
  }

 private:
  std::vector<Item>& list(Side side) {
    return side == Side::Strengths ? lists_.strengths : lists_.improvements;
  }

  // Which mark opens items here: that of the first line. And where the right column's items begin.
  void find_marks(std::size_t begin) {
    std::map<std::size_t, int> columns;
    std::size_t lines_seen = 0, lower_case = 0;
    constexpr std::size_t enough = 200;
    for (std::size_t i = begin; i < std::min(begin + enough, document_.size()); ++i) {
      const string_view text = trimmed(document_.lines[i].text);
      if (text.empty()) continue;
      if (lines_seen > 0 && (document_.spots[i].heading || list_header(text))) break;
      for (const auto& cell : cells_of(document_.lines[i].text)) {
        const auto mark = list_mark(cell.text);
        if (lines_seen == 0 && mark_ == ListMark::None) mark_ = mark;
        if (mark != ListMark::None && mark == mark_) ++columns[cell.column];
      }
      ++lines_seen;
      lower_case += opens_lower_case(text) ? 1 : 0;
    }
    every_line_ = lower_case * 10 >= lines_seen * 7;
    if (!header_.second_column || columns.empty()) return;
    const std::size_t left = columns.begin()->first;
    for (const auto& [column, count] : columns) {
      if (column < left + 8 || (count < 2 && lines_seen > 3)) continue;
      right_ = column;
      break;
    }
  }

  [[nodiscard]] bool ends_zone(std::size_t i, string_view text, bool after_blank) const {
    if (document_.spots[i].heading || list_header(document_.lines[i].text)) return true;
    const auto part = document_.spots[i].part;
    if (part == Part::KeyFacts || part == Part::Tables) return true;
    const auto header = table_header(text, 0);
    if (header && header->columns.size() < words_in(text) + 1 && text.size() < 80 &&
        is_one_of(folded(header->title), words::box_titles)) {
      return true;
    }
    if (header && tells_a_table(*header)) return true;
    if (!after_blank || read_ == 0) return false;
    const bool listed = mark_of_line(i) != ListMark::None;
    if (mark_ != ListMark::None) return !listed && capital_at(text, 0) && leftmost(i);
    return text.size() > 200 || (text.ends_with('.') && text.size() > 80);
  }

  [[nodiscard]] ListMark mark_of_line(std::size_t i) const {
    for (const auto& cell : cells_of(document_.lines[i].text)) {
      if (const auto mark = list_mark(cell.text); mark == mark_) return mark;
    }
    return ListMark::None;
  }

  // Whether the line has something in the left column; the right one continues freely.
  [[nodiscard]] bool leftmost(std::size_t i) const {
    const auto cells = cells_of(document_.lines[i].text);
    return cells.empty() || side(cells.front().column) == header_.first;
  }

  [[nodiscard]] Side other() const {
    return header_.first == Side::Strengths ? Side::Improvements : Side::Strengths;
  }

  [[nodiscard]] Side side(std::size_t column) const {
    if (!header_.second_column) return header_.first;
    constexpr std::size_t slack = 3;
    const std::size_t right = right_.value_or(*header_.second_column);
    return column + slack > right ? other() : header_.first;
  }

  void take(std::size_t i) {
    const auto& line = document_.lines[i];
    document_.spots[i].taken = true;
    ++read_;
    if (header_.second_column && line.text.find('\t') != std::string::npos) {
      const string_view text = line.text;
      const auto tab = text.find('\t');
      add(text.substr(0, tab), header_.first, line.number);
      return add(text.substr(tab + 1), other(), line.number);
    }
    for (const auto& cell : cells_of(line.text)) take_cell(cell, side(cell.column), line.number);
  }

  // A left cell may run into the right column with a single space between them.
  void take_cell(const Cell& cell, Side where, int line) {
    const bool left = where == header_.first && right_ && cell.column < *right_;
    const std::size_t end =
        left && mark_ == ListMark::Dot ? dot_in_right_column(cell) : cell.text.size();
    add(cell.text.substr(0, end), where, line);
    add(cell.text.substr(end), other(), line);
  }

  // Where the right column's dot stands in a cell of the left one; its end when there is none.
  [[nodiscard]] std::size_t dot_in_right_column(const Cell& cell) const {
    std::size_t column = cell.column;
    for (std::size_t at = 0; at < cell.text.size(); ++column) {
      const bool near = column + 1 >= *right_ && column <= *right_ + 1;
      if (near && list_mark(cell.text.substr(at)) == ListMark::Dot) return at;
      at += character_at(cell.text, at).bytes;
    }
    return cell.text.size();
  }

  void add(string_view text, Side where, int line) {
    if (trimmed(text).empty()) return;
    auto& items = list(where);
    for (auto& piece : items_in(text, mark_)) {
      const bool fresh =
          piece.marked || items.empty() || starts_item(piece.text, items.back().text);
      if (fresh) {
        if (!piece.text.empty()) items.push_back({single_spaced(piece.text), line});
      } else {
        if (mark_ == ListMark::None && glued_ == 0) glued_ = line;
        glue(items.back().text, piece.text);
      }
    }
  }

  // Without list marks a new item shows by its capital or "...", unless all are in lower case.
  [[nodiscard]] bool starts_item(string_view text, string_view last) const {
    if (mark_ != ListMark::None || last.ends_with('-')) return false;
    if (every_line_ || text.starts_with("...") || text.starts_with("…")) return true;
    if (text.starts_with(
            '(')) {  // "(Löpande) utbilda" opens an item, "(ett gott exempel)" ends one
      const auto close = text.find(')');
      if (close == string_view::npos || close + 1 == text.size()) return false;
      text.remove_prefix(1);
    }
    if (text.starts_with('"')) text.remove_prefix(1);
    for (const string_view quote : {"”", "“", "»"}) {
      if (text.starts_with(quote)) text.remove_prefix(quote.size());
    }
    return capital_at(text, 0);
  }

  Document& document_;
  AreaLists& lists_;
  ListHeader header_;
  Doubts& doubts_;
  ListMark mark_ = ListMark::None;
  std::optional<std::size_t> right_;
  bool every_line_ = false;  // is an item of its own
  std::size_t read_ = 0;
  int glued_ = 0;  // the line where an item without a mark was first taken to go on
};

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
  all.push_back({area, {}, {}});
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
        found == all.end() || (found->strengths.empty() && found->improvements.empty());
    if (last_line[area] == 0 || !none) continue;
    doubts.warn("lists-missing", last_line[area],
                fmt::format("no strengths or improvements were found in the chapter of area {}, "
                            "which ends here; look for a misprinted heading",
                            code.text));
  }
}

}  // namespace

std::vector<AreaLists> area_lists(Document& document, const Edition& edition, Doubts& doubts) {
  std::vector<AreaLists> all;
  for (std::size_t i = 0; i < document.size();) {
    const auto& spot = document.spots[i];
    const auto header = spot.part == Part::Contents || spot.part == Part::Front
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
    i = ZoneReader(document, lists_of(all, area), *header, doubts).read(i + 1);
  }
  report_missing(document, edition, all, doubts);
  return all;
}

}  // namespace kompass::evidence

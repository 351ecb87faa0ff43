// SPDX-License-Identifier: EUPL-1.2
#include "evidence/list_zone.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "core/letters.hpp"
#include "evidence/characters.hpp"
#include "evidence/columns.hpp"
#include "evidence/compare.hpp"
#include "evidence/list_marks.hpp"
#include "evidence/words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

// Reads one zone: the lines below a header up to what ends them.
class ZoneReader {
 public:
  ZoneReader(Document& document, AreaLists& lists, const ListHeader& header, Doubts& doubts)
      : document_(document), lists_(lists), header_(header), doubts_(doubts) {}

  // The first line after the zone.
  std::size_t read(std::size_t begin) {
    std::size_t end = begin;
    find_marks(begin);
    if (header_.both) find_columns(begin);
    bool after_blank = false;
    for (; end < document_.size(); ++end) {
      const string_view text = trimmed(document_.lines[end].text);
      if (text.empty()) {
        after_blank = true;
        continue;
      }
      if (ends_zone(end, text, after_blank)) break;
      if (after_blank && read_ > 0) block_ = unparted_.size();
      blocks_ += after_blank && read_ > 0 ? 1 : 0;
      take(end);
      after_blank = false;
    }
    part();
    if (glued_ != 0) {
      doubts_.note("list-without-marks", glued_,
                   "the list has no marks, so lines that begin in lower case are read as going on; "
                   "see that its items are right");
    }
    return end;
  }

 private:
  std::vector<Item>& list(Side side) {
    if (header_.both) return unparted_;
    return side == Side::Strengths ? lists_.strengths : lists_.improvements;
  }

  // Below both labels: columns that show by their marks or by tabs.
  void find_columns(std::size_t begin) {
    bool tabs = false;
    for (std::size_t i = begin; i < looked_at(begin); ++i) {
      tabs = tabs || trimmed(document_.lines[i].text).find('\t') != string_view::npos;
    }
    if (!right_ && !tabs) return;
    header_.second_column = right_.value_or(1);
    header_.both = false;
  }

  // One empty line among the items parts the lists. Otherwise nobody can tell.
  void part() {
    if (unparted_.empty()) return;
    const int line = unparted_.front().line;
    if (blocks_ == 1 && block_ > 0 && block_ < unparted_.size()) {
      header_.both = false;
      for (std::size_t i = 0; i < unparted_.size(); ++i) {
        list(i < block_ ? header_.first : other()).push_back(std::move(unparted_[i]));
      }
      doubts_.note("lists-parted-by-gap", line,
                   "strengths and improvements stand one after the other, parted by an empty line; "
                   "see that they are parted rightly");
      return;
    }
    std::ranges::move(unparted_, std::back_inserter(lists_.unparted));
    doubts_.warn("lists-not-parted", line,
                 "it cannot be told which of these are strengths and which improvements; kept as "
                 "remarks, sort them by the printed report");
  }

  // Which mark opens items here: that of the first line, or else the usual one. And where the right
  // column's items begin.
  void find_marks(std::size_t begin) {
    mark_ = usual_mark(begin);
    std::map<std::size_t, int> columns;
    std::size_t lines_seen = 0, lower_case = 0;
    for (std::size_t i = begin; i < looked_at(begin); ++i) {
      const string_view text = trimmed(document_.lines[i].text);
      if (text.empty()) continue;
      for (const auto& cell : cells_of(document_.lines[i].text)) {
        const auto mark = list_mark(cell.text);
        if (mark != ListMark::None && mark == mark_) ++columns[cell.column];
      }
      ++lines_seen;
      lower_case += opens_lower_case(text) ? 1 : 0;
    }
    every_line_ = lower_case * 10 >= lines_seen * 7;
    if ((!header_.second_column && !header_.both) || columns.empty()) return;
    const std::size_t left = columns.begin()->first;
    for (const auto& [column, count] : columns) {
      if (column < left + 8 || (count < 2 && lines_seen > 3)) continue;
      right_ = column;
      break;
    }
  }

  // The lines that may belong to the zone end here.
  [[nodiscard]] std::size_t looked_at(std::size_t begin) const {
    constexpr std::size_t enough = 200;
    const std::size_t last = std::min(begin + enough, document_.size());
    bool any = false;
    for (std::size_t i = begin; i < last; ++i) {
      const string_view text = trimmed(document_.lines[i].text);
      if (any && (document_.spots[i].heading || list_header(text))) return i;
      any = any || !text.empty();
    }
    return last;
  }

  [[nodiscard]] ListMark usual_mark(std::size_t begin) const {
    std::map<ListMark, int> count;
    bool first = true;
    for (std::size_t i = begin; i < looked_at(begin); ++i) {
      for (const auto& cell : cells_of(document_.lines[i].text)) {
        const auto mark = list_mark(cell.text);
        if (first && mark != ListMark::None) return mark;
        ++count[mark];
      }
      first = first && trimmed(document_.lines[i].text).empty();
    }
    count.erase(ListMark::None);
    const auto most = std::ranges::max_element(count, {}, [](const auto& of) { return of.second; });
    return most == count.end() || most->second < 2 ? ListMark::None : most->first;
  }

  [[nodiscard]] bool ends_zone(std::size_t i, string_view text, bool after_blank) const {
    if (document_.spots[i].heading || list_header(document_.lines[i].text)) return true;
    if (is_one_of(folded(cells_of(text).front().text.substr(0, 80)), words::asides)) return true;
    const auto part = document_.spots[i].part;
    if (part == Part::KeyFacts || part == Part::Tables) return true;
    const auto header = table_header(text, 0);
    if (header && header->columns.size() < words_in(text) + 1 && text.size() < 80 &&
        is_one_of(folded(header->title), words::box_titles)) {
      return true;
    }
    if (header && tells_a_table(*header)) return true;
    if (!after_blank || read_ == 0) return false;
    const auto cells = cells_of(document_.lines[i].text);
    const bool listed = mark_of_line(i) != ListMark::None || answers(cells.back().text);
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
    auto& mark_above = lone_mark_[where == Side::Strengths ? 0 : 1];
    auto pieces = items_in(text, mark_);
    const bool below_mark = std::exchange(mark_above, pieces.empty() || ends_with_mark(text));
    for (auto& piece : pieces) {
      const bool opened = piece.marked || (below_mark && &piece == &pieces.front());
      const bool fresh = opened || items.empty() || starts_item(piece.text, items.back().text);
      if (fresh) {
        if (!piece.text.empty()) items.push_back({single_spaced(piece.text), line});
      } else {
        if (mark_ == ListMark::None && glued_ == 0) glued_ = line;
        glue(items.back().text, piece.text);
      }
    }
  }

  // "ansvar och delegation•": the line was full, and the item stands below.
  [[nodiscard]] bool ends_with_mark(string_view text) const {
    return mark_ == ListMark::Dot && trimmed(text).ends_with("•");
  }

  // "... men få använder dem": the second half of a pair.
  static bool answers(string_view text) {
    return text.size() > 3 && (text.starts_with("...") || text.starts_with("…"));
  }

  // Without list marks a new item shows by its capital or "...", unless all are in lower case.
  [[nodiscard]] bool starts_item(string_view text, string_view last) const {
    const bool goes_on = answers(text);
    if (mark_ != ListMark::None) {  // a pair may stand without marks in a list that has them
      const bool paired = last.ends_with("...") || last.ends_with("…");
      return goes_on || (paired && capital_at(text, 0));
    }
    if (last.ends_with('-')) return false;
    if (every_line_ || goes_on) return true;
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
  std::vector<Item> unparted_;
  std::size_t block_ = 0;            // of those below an empty line, the first
  std::size_t blocks_ = 0;           // empty lines among them
  std::array<bool, 2> lone_mark_{};  // by side: the line above ended with a mark
  std::size_t read_ = 0;
  int glued_ = 0;  // the line where an item without a mark was first taken to go on
};

}  // namespace

std::size_t read_list_zone(Document& document, const ListZone& zone, Doubts& doubts) {
  return ZoneReader(document, zone.lists, zone.header, doubts).read(zone.begin);
}

}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
// Tables, their headers, and rows that begin with a code.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "evidence/compare.hpp"
#include "evidence/row_finder.hpp"
#include "evidence/words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t prose_length = 160;

}  // namespace

TableRows RowFinder::run() {
  for (at_ = 0; at_ < document_.size(); ++at_) {
    const string_view text = trimmed(document_.lines[at_].text);
    const Part part = spot().part;
    if (part == Part::Front || part == Part::Contents || part == Part::KeyFacts ||
        text.size() > longest_row) {
      close_table();
      continue;
    }
    if (text.empty() || text.starts_with("•")) continue;
    const bool of_box = spot().taken && !row_end(text).figures.empty();
    if (!of_box && visit(text)) spot().taken = true;
  }
  close_table();
  return std::move(found_);
}

bool RowFinder::visit(string_view text) {
  if (closes_table(text)) close_table();
  if (take_header(text)) return true;
  const auto coded = row_code(text, edition_);
  if (coded && !is_figure(*coded) && take_coded(*coded)) return true;
  const RowEnd end = row_end(text);
  if (end.figures.empty()) return ++lines_of_words_, take_words(text);
  lines_of_words_ = 0;
  return end.before.empty() ? take_lone_figures(end) : take_labelled_figures(end);
}

bool RowFinder::is_figure(const RowCode& coded) const {
  if (!coded.rest.empty()) return opens_sum(coded, row_end(coded.rest));
  if (of_no_area(coded)) return true;
  if (!pending_ || pending_->question.empty()) return false;
  const auto& rows = edition_.areas[area_].sub_areas;
  const auto open = std::ranges::find(rows, pending_->code, &SubArea::code);
  return open == rows.end() || open + 1 == rows.end() || (open + 1)->code != coded.code;
}

bool RowFinder::opens_sum(const RowCode& coded, const RowEnd& rest) const {
  if (!rest.before.empty() || rest.figures.empty() || rest.figures.size() >= expected()) {
    return false;
  }
  if (of_no_area(coded)) return true;
  const auto* row = find_sub_area(edition_, coded.code);
  return prints(rest, edition_.areas[area_].max) && (row == nullptr || !prints(rest, row->max));
}

bool RowFinder::of_no_area(const RowCode& coded) const {
  const auto& code = coded.code.text;
  return find_area(edition_, Code(code.substr(0, code.find('.')))) == nullptr;
}

bool RowFinder::prints(const RowEnd& end, int max) {
  return std::ranges::any_of(
      end.figures, [&](const Figure& figure) { return figure.value == max && !figure.percent; });
}

bool RowFinder::closes_table(string_view text) {
  if (spot().part == Part::Area && spot().heading && !table_title(text)) return true;
  if (!in_table_ || spot().part == Part::Tables || !row_end(text).figures.empty()) return false;
  constexpr int most_lines_of_words = 3;  // a question takes no more
  constexpr std::size_t short_question = 60;
  const bool sentence = text.ends_with('.') && text.size() > short_question;
  return text.size() > prose_length ||
         (!pending_ && (sentence || lines_of_words_ >= most_lines_of_words));
}

void RowFinder::close_table() {
  drop_pending();
  above_.clear();
  in_table_ = false;
  lines_of_words_ = 0;
  table_ = 0;
  loose_.clear();
  labels_.clear();
  last_row_.reset();
}

void RowFinder::drop_pending() {
  if (!pending_) return;
  if (in_table_ && pending_->figures.empty()) {
    found_.unreadable.push_back(pending_->code);
    doubts_.warn("row-unreadable", pending_->line,
                 fmt::format("the row of sub-area {} has no figures that can be read; type them "
                             "from the printed report",
                             pending_->code.text));
  }
  pending_.reset();
}

bool RowFinder::take_header(string_view text) {
  const auto header = table_header(text, year_);
  if (!header || text.ends_with('?') || !row_end(text).figures.empty()) {
    labels_.clear();
    return false;
  }
  const auto area = area_line(header->title, edition_, headings_);
  const bool lone_label = header->title.empty() && header->columns.size() == 1;
  if (lone_label && (in_tables() || area_hint_line_ == at_)) return gather_label(*header);
  // The axis of a chart may stand between the labels.
  const auto titles = cells_of(row_end(header->title).before);
  const string_view title = titles.empty() ? header->title : titles.back().text;
  const bool of_rows = area || is_one_of(folded(title), words::row_titles);
  // "Område  2019  Kvar" tells a table too, and so does one of nothing but other columns.
  const bool of_others = std::ranges::find(header->columns, Column::Other) != header->columns.end();
  if (!tells_a_table(*header) && !(of_rows && (in_tables() || of_others))) return false;
  if (is_box_header(*header)) return false;
  open_table(header->columns);
  if (area) area_ = area->area;
  return true;
}

bool RowFinder::gather_label(const TableHeader& header) {
  labels_.push_back(header.columns.front());
  if (labels_.size() == 1) open_table({});
  found_.tables[table_].header = labels_;
  return true;
}

bool RowFinder::is_box_header(const TableHeader& header) {
  return header.columns.size() == 1 && is_one_of(folded(header.title), words::box_titles);
}

void RowFinder::open_table(Columns header) {
  drop_pending();
  above_.clear();
  loose_.clear();
  last_row_.reset();
  in_table_ = true;
  table_ = found_.tables.size();
  found_.tables.push_back({std::move(header)});
}

bool RowFinder::take_coded(const RowCode& coded) {
  RowEnd end = row_end(coded.rest);
  const bool enough = end.figures.size() >= (in_tables() ? 1 : 2);
  if (!enough && !in_tables()) return false;
  if (!enough && table_title(trimmed(document_.lines[at_].text))) return false;
  drop_pending();
  loose_.clear();
  lines_of_words_ = 0;
  if (!coded.known) return unknown_code(coded, !end.figures.empty());
  in_table_ = true;
  area_ = index_of_area(coded.code);
  FoundRow row{coded.code,
               line(),
               table_,
               single_spaced(end.before),
               std::move(end.figures),
               std::exchange(above_, {})};
  if (row.figures.empty()) {
    pending_ = std::move(row);
  } else {
    keep(std::move(row));
  }
  return true;
}

bool RowFinder::unknown_code(const RowCode& coded, bool has_figures) {
  if (has_figures && edition_.depth == Depth::Areas) {
    doubts_.warn("row-unknown", line(),
                 fmt::format("edition {} is known by its areas alone, so the row of a sub-area is "
                             "left out",
                             edition_.id.text()));
  } else if (has_figures) {
    doubts_.warn("row-unknown", line(),
                 fmt::format("edition {} has no sub-area {}; check the code or the edition",
                             edition_.id.text(), coded.code.text));
  }
  return has_figures;
}

void RowFinder::keep(FoundRow row) {
  last_row_ = found_.rows.size();
  found_.rows.push_back(std::move(row));
}

std::size_t RowFinder::index_of_area(const Code& sub_area) const {
  const auto* area = area_of_sub_area(edition_, sub_area);
  return static_cast<std::size_t>(area - edition_.areas.data());
}

void RowFinder::complete_pending(std::vector<Figure> figures) {
  pending_->figures = std::move(figures);
  keep(std::move(*pending_));
  pending_.reset();
}

TableRows table_rows(const TableText& text, Doubts& doubts) {
  return RowFinder(text, doubts).run();
}

}  // namespace kompass::evidence

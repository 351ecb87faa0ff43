// SPDX-License-Identifier: EUPL-1.2
#include "evidence/area_boxes.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "evidence/characters.hpp"
#include "evidence/columns.hpp"
#include "evidence/compare.hpp"
#include "evidence/figures.hpp"
#include "evidence/row_code.hpp"
#include "evidence/words.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::size_t most_box_lines = 40;
constexpr std::size_t prose_length = 130;

bool is_label(string_view text, auto& words) {
  return is_one_of(folded(text), words);
}

class BoxReader {
 public:
  BoxReader(Document& document, const Edition& edition, int report_year)
      : document_(document), edition_(edition), year_(report_year) {}

  // The box below the heading in line `heading`; `area` is that heading's.
  std::optional<AreaBox> read(std::size_t heading, std::size_t area) {
    area_ = area;
    columns_.clear();
    if (auto box = in_heading(heading)) return box;
    const std::size_t end = std::min(heading + most_box_lines, document_.size());
    for (std::size_t i = heading + 1; i < end && !ends_box(i); ++i) {
      if (auto points = in_line(i)) return AreaBox{area_, *points, document_.lines[i].number};
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] string_view text(std::size_t i) const { return trimmed(document_.lines[i].text); }

  [[nodiscard]] bool ends_box(std::size_t i) const {
    if (document_.spots[i].part != Part::Area || document_.spots[i].area != area_) return true;
    const string_view line = text(i);
    const auto row = row_code(line, edition_);
    if (row && row->known && !row_end(row->rest).figures.empty()) return true;
    if (is_label(line, words::general) || is_label(line, words::strengths)) return true;
    const bool listed = line.find("•") != string_view::npos;
    return line.size() > prose_length && !listed;
  }

  // "Offentlighet och demokrati (område 1)"
  static bool ends_in_area_word(string_view before) {
    const auto begin = before.find_last_of(" \t(");
    return begin != string_view::npos && is_label(before.substr(begin + 1), words::area);
  }

  // "Område 1 Offentlighet och demokrati: 72 poäng"
  std::optional<AreaBox> in_heading(std::size_t i) {
    const RowEnd end = row_end(text(i));
    if (end.figures.empty() || trimmed(end.before).size() < 12) return std::nullopt;
    if (ends_in_area_word(end.before)) return std::nullopt;
    const auto points = of(end.figures);
    if (!points) return std::nullopt;
    return AreaBox{area_, *points, document_.lines[i].number};
  }

  std::optional<int> in_line(std::size_t i) {
    const string_view line = text(i);
    if (line.empty()) return std::nullopt;
    if (const auto header = table_header(line, year_); header && row_end(line).figures.empty()) {
      columns_ = header->columns;
      document_.spots[i].taken = true;
      return std::nullopt;
    }
    const RowEnd end = row_end(line);
    if (end.figures.empty() || !of_box(line, end)) return std::nullopt;
    const auto points = of(end.figures);
    if (points) document_.spots[i].taken = true;
    return points;
  }

  // A figure in a cell of its own, after a list, or beside the word for points; not one that ends
  // a sentence.
  [[nodiscard]] bool of_box(string_view line, const RowEnd& end) const {
    if (end.before.empty() || is_label(end.before, words::points)) return true;
    if (!columns_.empty()) return true;
    const auto cells = cells_of(line);
    if (cells.size() > 1 && figure(cells.back().text)) return true;
    return end.before.size() < 30 &&
           (line.find("poäng") != string_view::npos || line.find("Poäng") != string_view::npos ||
            line.find("oeng") != string_view::npos);
  }

  [[nodiscard]] std::optional<int> of(const std::vector<Figure>& figures) const {
    const RowFigures row{figures, edition_.areas[area_].max};
    Columns columns = columns_;
    if (columns.size() != figures.size()) columns = columns_of(std::span(&row, 1), {});
    const auto points = reading_of(row, columns).points;
    if (!points || *points > edition_.areas[area_].max) return std::nullopt;
    return points;
  }

  Document& document_;
  const Edition& edition_;
  int year_;
  std::size_t area_ = 0;
  Columns columns_;
};

}  // namespace

std::vector<AreaBox> area_boxes(Document& document, const Edition& edition, int report_year,
                                Doubts& doubts) {
  std::vector<AreaBox> boxes;
  std::vector<int> heading_line(edition.areas.size());
  BoxReader reader(document, edition, report_year);
  std::optional<std::size_t> current;
  for (std::size_t i = 0; i < document.size(); ++i) {
    const auto area = document.spots[i].area;
    const bool opens = area && area != current;
    current = area;
    if (!opens || heading_line[*area] != 0) continue;
    heading_line[*area] = document.lines[i].number;
    if (const auto box = reader.read(i, *area)) boxes.push_back(*box);
  }
  if (boxes.empty()) return boxes;
  for (std::size_t area = 0; area < edition.areas.size(); ++area) {
    if (heading_line[area] == 0 || std::ranges::find(boxes, area, &AreaBox::area) != boxes.end()) {
      continue;
    }
    doubts.note("area-box-missing", heading_line[area],
                fmt::format("the chapter of area {} opens without its points, unlike others",
                            edition.areas[area].code.text));
  }
  return boxes;
}

}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
// One pass over the lines with what is open: the table, the row that still lacks figures, and
// figures that stand alone. A table is opened by its header, by the chapter of tables or by the
// name of its area above it, and closed by prose or the next chapter. Inside table_rows only.
#pragma once

#include "evidence/area_headings.hpp"
#include "evidence/row_code.hpp"
#include "evidence/table_rows.hpp"

namespace kompass::evidence {

class RowFinder {
 public:
  RowFinder(const TableText& text, Doubts& doubts)
      : document_(text.document),
        edition_(text.edition),
        headings_(text.headings),
        year_(text.report_year),
        doubts_(doubts) {
    found_.tables.emplace_back();
  }

  TableRows run();

 private:
  static constexpr std::size_t longest_row = 500;  // bytes
  static constexpr std::size_t usual_columns = 3;

  Spot& spot() { return document_.spots[at_]; }
  [[nodiscard]] int line() const { return document_.lines[at_].number; }
  [[nodiscard]] bool in_tables() const {
    return in_table_ || document_.spots[at_].part == Part::Tables;
  }
  [[nodiscard]] std::size_t expected() const {
    const auto& header = found_.tables[table_].header;
    return header.empty() ? usual_columns : header.size();
  }

  // Whether the line belongs to a table.
  bool visit(std::string_view text);
  // "4.6" alone below a question is a figure with a decimal point, unless it is the next code.
  [[nodiscard]] bool is_figure(const RowCode& coded) const;
  // "75.0 100 75.0 %": what looks like a code is the points of an area.
  [[nodiscard]] bool opens_sum(const RowCode& coded, const RowEnd& rest) const;
  [[nodiscard]] bool of_no_area(const RowCode& coded) const;
  static bool prints(const RowEnd& end, int max);
  bool closes_table(std::string_view text);
  void close_table();
  void drop_pending();

  bool take_header(std::string_view text);
  // Labels one per line, as tables come out of some converters.
  bool gather_label(const TableHeader& header);
  static bool is_box_header(const TableHeader& header);
  void open_table(Columns header);

  // Rows that begin with a code.
  bool take_coded(const RowCode& coded);
  bool unknown_code(const RowCode& coded, bool has_figures);
  void keep(FoundRow row);
  [[nodiscard]] std::size_t index_of_area(const Code& sub_area) const;
  void complete_pending(std::vector<Figure> figures);

  // Lines without a code.
  [[nodiscard]] std::optional<AreaLine> table_title(std::string_view text) const;
  bool take_words(std::string_view text);
  static bool continue_question(std::string& question, std::string_view text);
  // A line of figures only: the rest of a row, or a sum without a label.
  bool take_lone_figures(const RowEnd& end);
  bool take_labelled_figures(const RowEnd& end);
  // Words like "resultat?" may end the question of the row that is open: its maximum tells.
  [[nodiscard]] bool completes_pending(const RowEnd& end) const;
  // The figures of a row may be parted by a page break, its question too.
  [[nodiscard]] bool ends_last_row(const RowEnd& end) const;
  // A row whose code is missing or misprinted, known by its question.
  bool take_by_question(const RowEnd& end);

  bool take_area_sum(const AreaLine& area, const RowEnd& end);
  bool take_sum(const RowEnd& end);
  // "summa offentlighet och demokrati"
  [[nodiscard]] std::optional<AreaLine> area_of_sum(std::string_view label) const;
  // "Område 3 totalt"
  [[nodiscard]] std::optional<AreaLine> area_before_total(std::string_view label) const;
  // A line labelled "Totalt" is its area's sum where the figures are an area's and the area has
  // rows but no sum yet.
  [[nodiscard]] bool of_area(const std::vector<Figure>& figures) const;
  void add_sum(std::optional<std::size_t> area, std::vector<Figure> figures);

  Document& document_;
  const Edition& edition_;
  const Headings& headings_;
  int year_;
  Doubts& doubts_;
  TableRows found_;
  std::size_t at_ = 0;
  bool in_table_ = false;
  std::size_t table_ = 0;
  std::size_t area_ = 0;
  std::size_t area_hint_line_ = 0;  // the line just below an area's name
  std::optional<FoundRow> pending_;
  std::optional<std::size_t> last_row_;
  std::string above_;
  int lines_of_words_ = 0;  // since the last row or figure
  std::vector<Figure> loose_;
  Columns labels_;
  int questions_tried_ = 0;
};

}  // namespace kompass::evidence

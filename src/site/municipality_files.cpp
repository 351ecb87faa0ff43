// SPDX-License-Identifier: EUPL-1.2
// A municipality as data: its evaluations, and over time what its page shows: each total and area
// against the evaluation before and beside the newest one, and the newest against the average.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "site/comparison.hpp"
#include "site/csv_table.hpp"
#include "site/editions.hpp"
#include "site/json_fields.hpp"
#include "site/list_files.hpp"
#include "site/pages.hpp"

namespace kompass::site {
namespace {

using service::Publication;

// What both forms tell of a row beside its points; empty is unknown.
constexpr std::array<std::string_view, 8> names{"row",  "area",       "name",        "against",
                                                "mark", "difference", "newest_area", "newest_mark"};
using Values = std::array<std::string, names.size()>;

struct Row {
  const Publication* publication = nullptr;  // or else:
  const Average* average = nullptr;
  Score score;
  Values values;
};

struct Against {
  std::string mark, difference;
};

Against against(const ComparedRow* row) {
  if (row == nullptr) return {};
  const auto& difference = row->difference;
  return {std::string(mark_of(row->comparability)),
          difference && difference->shown ? std::to_string(*difference->shown) : ""};
}

const ComparedRow* row_of(const std::optional<Comparison>& comparison, const Code& code) {
  if (!comparison) return nullptr;
  const auto found = std::ranges::find(comparison->areas, code, &ComparedRow::code);
  return found == comparison->areas.end() ? nullptr : &*found;
}

// The areas of the newest evaluation that an area stands beside, and how far they compare at the
// weakest.
struct Beside {
  std::vector<std::string> areas;
  Comparability mark = Comparability::Equal;
};

Beside beside_newest(const std::optional<Comparison>& newest, const Code& code) {
  Beside beside;
  if (!newest) return beside;
  for (const auto& row : newest->areas) {
    if (row.other_code != code) continue;
    beside.areas.push_back(row.code.text);
    beside.mark = std::max(beside.mark, row.comparability);
  }
  return beside;
}

class OverTime {
 public:
  OverTime(const Visit& visit, const PublicationList& all) : visit_(visit), all_(all) {
    for (const auto* one : all) {
      if (any_area_known(*one)) newest_ = one;
    }
  }

  std::vector<Row> rows() {
    for (std::size_t i = 0; i < all_.size(); ++i) add(*all_[i], i > 0 ? all_[i - 1] : nullptr);
    if (!all_.empty()) add_average(*all_.back());
    return std::move(rows_);
  }

 private:
  void add(const Publication& one, const Publication* before) {
    const auto comparison = compared(visit_, one, before);
    const auto year = comparison ? std::to_string(before->year) : std::string();
    const auto [mark, difference] = against(comparison ? &comparison->total : nullptr);
    rows_.push_back({&one, nullptr, one.total, {"total", "", "", year, mark, difference, "", ""}});
    if (!any_area_known(one)) return;
    const auto newest = compared(visit_, *newest_, &one);
    for (const auto& area : one.areas) {
      const auto [area_mark, area_difference] = against(row_of(comparison, area.code));
      const auto beside = beside_newest(newest, area.code);
      rows_.push_back({&one,
                       nullptr,
                       area,
                       {"area", area.code.text, name_of_area(one, area.code), year, area_mark,
                        area_difference, joined(beside.areas, ", "),
                        beside.areas.empty() ? "" : std::string(mark_of(beside.mark))}});
    }
  }

  // The difference is as everywhere: the newest evaluation minus the average.
  void add_average(const Publication& newest) {
    const auto with = with_average(visit_, newest);
    if (with.average == nullptr) return;
    const auto& average = with.average->average;
    Row row{nullptr, &average, with.average->scores.total, {"average"}};
    row.values[2] = average_name(visit_, average);
    if (with.comparison) {
      const auto [mark, difference] = against(&with.comparison->total);
      row.values[3] = std::to_string(newest.year);
      row.values[4] = mark;
      row.values[5] = difference;
    }
    rows_.push_back(std::move(row));
  }

  [[nodiscard]] std::string name_of_area(const Publication& one, const Code& code) const {
    const auto* edition = visit_.site.edition(one.edition);
    const auto* area = edition == nullptr ? nullptr : find_area(*edition, code);
    return area == nullptr ? std::string() : visit_.name(area->name);
  }

  const Visit& visit_;
  const PublicationList& all_;
  const Publication* newest_ = nullptr;  // of those with areas
  std::vector<Row> rows_;
};

std::string year_of(const Average& average) {
  return average.date ? std::to_string(average.date->year) : std::string();
}

std::vector<std::string> average_cells(const Average& average, const Score& score) {
  return {average.country,
          "",
          "",
          year_of(average),
          average.edition.text(),
          "false",
          shown_text(score),
          std::to_string(score.max),
          "",
          average.provided.text,
          average.provided.address,
          "",
          ""};
}

std::string csv_of(const Visit& visit, const std::vector<Row>& rows) {
  CsvTable csv(visit);
  auto columns = evaluation_columns();
  columns.insert(columns.end(), names.begin(), names.end());
  csv.line(columns);
  for (const auto& row : rows) {
    auto cells = row.publication != nullptr ? evaluation_cells(visit, *row.publication, row.score)
                                            : average_cells(*row.average, row.score);
    cells.insert(cells.end(), row.values.begin(), row.values.end());
    csv.line(cells);
  }
  return csv.take();
}

void write_words(codec::JsonWriter& json, std::string_view name, const std::string& value) {
  write_text(json, name, value);
}

void write_whole(codec::JsonWriter& json, std::string_view name, const std::string& value) {
  if (value.empty()) return write_text(json, name, "");
  write_number(json, name, std::stoi(value));
}

void write_row(codec::JsonWriter& json, const Row& row) {
  const auto* one = row.publication;
  json.open_record();
  write_whole(json, "year", one != nullptr ? std::to_string(one->year) : year_of(*row.average));
  write_text(json, "edition", one != nullptr ? one->edition.text() : row.average->edition.text());
  write_points(json, row.score);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool whole = names.at(i) == "against" || names.at(i) == "difference";
    const auto write = whole ? write_whole : write_words;
    write(json, names.at(i), row.values.at(i));
  }
  json.close_record();
}

std::string json_of(const Visit& visit, const PublicationList& all, const std::vector<Row>& rows) {
  codec::JsonWriter json;
  json.open_record();
  write_evaluations(json, visit, all);
  json.key("over_time");
  json.open_list();
  for (const auto& row : rows) write_row(json, row);
  json.close_list();
  json.close_record();
  return json.take();
}

}  // namespace

std::optional<std::string> municipality_data(const Visit& visit, DataForm form,
                                             std::string_view address) {
  const auto place = place_at(visit, address);
  if (!place) return std::nullopt;
  const auto all = publications_of(visit, place->municipality);
  const auto rows = OverTime(visit, all).rows();
  return form == DataForm::Csv ? csv_of(visit, rows) : json_of(visit, all, rows);
}

}  // namespace kompass::site

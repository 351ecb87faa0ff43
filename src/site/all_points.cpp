// SPDX-License-Identifier: EUPL-1.2
#include "site/all_points.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "core/rounding.hpp"
#include "site/csv_table.hpp"
#include "site/json_fields.hpp"
#include "site/site.hpp"

namespace kompass::site {
namespace {

struct PointsRow {
  const service::Publication& publication;
  const Score& score;
  std::string_view level;
  std::string name;
};

// The name of an area or sub-area; empty where the edition is not known or lacks it.
std::string name_in(const Visit& visit, const Edition* edition, const Code& code) {
  if (edition == nullptr) return {};
  for (const auto& area : edition->areas) {
    if (area.code == code) return visit.name(area.name);
    for (const auto& sub_area : area.sub_areas) {
      if (sub_area.code == code) return visit.name(sub_area.name);
    }
  }
  return {};
}

// What nothing is known of has no row.
std::vector<PointsRow> rows_of(const Visit& visit, const service::Publication& publication,
                               std::span<const Score> scores, std::string_view level) {
  const auto* edition = visit.site.edition(publication.edition);
  std::vector<PointsRow> rows;
  for (const auto& score : scores) {
    if (!score.points) continue;
    rows.push_back({publication, score, level, name_in(visit, edition, score.code)});
  }
  return rows;
}

// `use` is told each row: evaluation by evaluation the total, the areas and the sub-areas.
template <typename Use>
void each_row(const Visit& visit, const PublicationList& publications, const Use& use) {
  for (const auto* one : publications) {
    const auto sub_areas = visit.site.sub_areas().of(visit.site.data(), *one);
    std::ranges::for_each(rows_of(visit, *one, {&one->total, 1}, "total"), use);
    std::ranges::for_each(rows_of(visit, *one, one->areas, "area"), use);
    std::ranges::for_each(rows_of(visit, *one, *sub_areas, "sub_area"), use);
  }
}

std::string number_or_nothing(const std::optional<int>& number) {
  return number ? std::to_string(*number) : std::string();
}

std::string truth(bool is_so) {
  return is_so ? "true" : "false";
}

void write_truth(codec::JsonWriter& json, std::string_view key, bool is_so) {
  json.key(key);
  json.boolean(is_so);
}

void write_row(codec::JsonWriter& json, const Visit& visit, const PointsRow& row) {
  const auto& one = row.publication;
  json.open_record();
  write_text(json, "country", one.municipality.country);
  write_text(json, "code", one.municipality.code);
  write_text(json, "municipality", one.municipality.name);
  write_number(json, "year", one.year);
  write_text(json, "edition", one.edition.text());
  write_truth(json, "edition_assumed", !one.edition_assumed.empty());
  write_truth(json, "invented", one.invented);
  write_text(json, "level", row.level);
  write_text(json, "part", row.score.code.text);
  write_text(json, "name", row.name);
  write_points(json, row.score);
  write_known(json, "percent", row.score.percent);
  write_known(json, "printed", row.score.printed);
  write_text(json, "lowest", decimal(row.score.points->lowest().at, 4));
  write_text(json, "highest", decimal(row.score.points->highest().at, 4));
  write_truth(json, "highest_included", row.score.points->highest().included);
  write_text(json, "address", address_of(visit, one));
  write_text(json, "sha256", one.sha256);
  json.close_record();
}

}  // namespace

std::string points_csv(const Visit& visit, const PublicationList& publications) {
  CsvTable csv(visit);
  csv.line({"country", "code", "municipality", "year", "edition", "edition_assumed", "invented",
            "level", "part", "name", "points", "max", "percent", "printed", "lowest", "highest",
            "highest_included", "address", "sha256"});
  each_row(visit, publications, [&](const PointsRow& row) {
    const auto& one = row.publication;
    const auto& points = *row.score.points;
    csv.line({one.municipality.country, one.municipality.code, one.municipality.name,
              std::to_string(one.year), one.edition.text(), truth(!one.edition_assumed.empty()),
              truth(one.invented), std::string(row.level), row.score.code.text, row.name,
              shown_text(row.score), std::to_string(row.score.max),
              number_or_nothing(row.score.percent), number_or_nothing(row.score.printed),
              csv.decimal(points.lowest().at), csv.decimal(points.highest().at),
              truth(points.highest().included), address_of(visit, one), one.sha256});
  });
  return csv.take();
}

std::string points_json(const Visit& visit, const PublicationList& publications) {
  codec::JsonWriter json;
  json.open_record();
  json.key("points");
  json.open_list();
  each_row(visit, publications, [&](const PointsRow& row) { write_row(json, visit, row); });
  json.close_list();
  json.close_record();
  return json.take();
}

}  // namespace kompass::site

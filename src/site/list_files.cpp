// SPDX-License-Identifier: EUPL-1.2
// Lists of evaluations as CSV and JSON.
#include "site/list_files.hpp"

#include "site/csv_table.hpp"
#include "site/json_fields.hpp"
#include "site/pages.hpp"
#include "site/published.hpp"

namespace kompass::site {
namespace {

void write_areas(codec::JsonWriter& json, const service::Publication& publication) {
  json.key("areas");
  json.open_list();
  for (const auto& area : publication.areas) {
    json.open_record();
    json.key("code");
    json.text(area.code.text);
    write_points(json, area);
    json.close_record();
  }
  json.close_list();
}

void write_evaluation(codec::JsonWriter& json, const Visit& visit,
                      const service::Publication& publication) {
  const auto& municipality = publication.municipality;
  json.open_record();
  write_text(json, "country", municipality.country);
  write_text(json, "code", municipality.code);
  write_text(json, "municipality", municipality.name);
  write_number(json, "year", publication.year);
  write_text(json, "edition", publication.edition.text());
  json.key("invented");
  json.boolean(publication.invented);
  json.key("total");
  json.open_record();
  write_points(json, publication.total);
  json.close_record();
  write_areas(json, publication);
  write_text(json, "notice", publication.notice);
  write_text(json, "source", publication.provided.text);
  write_text(json, "source_address", publication.provided.address);
  write_text(json, "address", address_of(visit, publication));
  write_number(json, "snapshot", publication.snapshot);
  write_text(json, "sha256", publication.sha256);
  write_text(json, "published_at", publication.published_at);
  json.close_record();
}

}  // namespace

std::vector<std::string> evaluation_columns() {
  return {"country", "code",   "municipality", "year",           "edition", "invented", "points",
          "max",     "notice", "source",       "source_address", "address", "sha256"};
}

std::vector<std::string> evaluation_cells(const Visit& visit,
                                          const service::Publication& publication,
                                          const Score& score) {
  const auto& municipality = publication.municipality;
  return {municipality.country,
          municipality.code,
          municipality.name,
          std::to_string(publication.year),
          publication.edition.text(),
          publication.invented ? "true" : "false",
          shown_text(score),
          std::to_string(score.max),
          publication.notice,
          publication.provided.text,
          publication.provided.address,
          address_of(visit, publication),
          publication.sha256};
}

void write_evaluations(codec::JsonWriter& json, const Visit& visit,
                       const PublicationList& publications) {
  json.key("evaluations");
  json.open_list();
  for (const auto* one : publications) write_evaluation(json, visit, *one);
  json.close_list();
}

std::string evaluations_csv(const Visit& visit, const PublicationList& publications) {
  CsvTable csv(visit);
  csv.line(evaluation_columns());
  for (const auto* one : publications) csv.line(evaluation_cells(visit, *one, one->total));
  return csv.take();
}

std::string evaluations_json(const Visit& visit, const PublicationList& publications) {
  codec::JsonWriter json;
  json.open_record();
  write_evaluations(json, visit, publications);
  json.close_record();
  return json.take();
}

}  // namespace kompass::site

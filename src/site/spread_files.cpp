// SPDX-License-Identifier: EUPL-1.2
#include "core/rounding.hpp"
#include "site/csv_table.hpp"
#include "site/json_fields.hpp"
#include "site/spread.hpp"

namespace kompass::site {
namespace {

void write_figure(codec::JsonWriter& json, const Visit& visit, const SpreadFigure& one) {
  const auto& municipality = one.publication->municipality;
  json.open_record();
  write_text(json, "country", municipality.country);
  write_text(json, "code", municipality.code);
  write_text(json, "municipality", municipality.name);
  write_number(json, "year", one.publication->year);
  write_points(json, one.score);
  write_text(json, "lowest", decimal(one.score.points->lowest().at, 4));
  write_text(json, "highest", decimal(one.score.points->highest().at, 4));
  write_text(json, "address", address_of(visit, *one.publication));
  json.close_record();
}

}  // namespace

std::string spreads_csv(const Visit& visit, const std::vector<Spread>& spreads) {
  CsvTable csv(visit);
  csv.line({"country", "code", "municipality", "year", "edition", "part", "mark", "points", "max",
            "lowest", "highest", "address"});
  for (const auto& spread : spreads) {
    for (const auto& one : spread.figures) {
      const auto& municipality = one.publication->municipality;
      csv.line({municipality.country, municipality.code, municipality.name,
                std::to_string(one.publication->year), spread.edition->id.text(),
                spread.counterpart.code->text,
                std::string(mark_of(spread.counterpart.comparability)), shown_text(one.score),
                std::to_string(one.score.max), csv.decimal(one.score.points->lowest().at),
                csv.decimal(one.score.points->highest().at), address_of(visit, *one.publication)});
    }
  }
  return csv.take();
}

std::string spreads_json(const Visit& visit, const std::vector<Spread>& spreads) {
  codec::JsonWriter json;
  json.open_record();
  json.key("editions");
  json.open_list();
  for (const auto& spread : spreads) {
    json.open_record();
    write_text(json, "edition", spread.edition->id.text());
    write_text(json, "part", spread.counterpart.code->text);
    write_text(json, "mark", std::string(mark_of(spread.counterpart.comparability)));
    write_number(json, "count", static_cast<long long>(spread.figures.size()));
    json.key("evaluations");
    json.open_list();
    for (const auto& one : spread.figures) write_figure(json, visit, one);
    json.close_list();
    json.close_record();
  }
  json.close_list();
  json.close_record();
  return json.take();
}

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
// The averages that are known, and the same as data.
#include "site/averages.hpp"

#include <algorithm>

#include "site/csv_table.hpp"
#include "site/json_fields.hpp"
#include "site/pages.hpp"

namespace kompass::site {
namespace {

void add_line(const Visit& visit, CsvTable& csv, const Average& average, const Score& score) {
  const auto words = score.code.text.empty() ? visit.name(average.total_words) : std::string();
  csv.line({visit.name(average.short_name), visit.name(average.population), average.country,
            average.edition.text(), visit.name(average.edition_assumed),
            average.date ? iso(*average.date) : "",
            average.count ? std::to_string(*average.count) : "", score.code.text, shown_text(score),
            std::to_string(score.max), words, average.provided.text, average.provided.address});
}

void write_average(const Visit& visit, codec::JsonWriter& json,
                   const service::OpenedAverage& opened) {
  const auto& average = opened.average;
  json.open_record();
  write_text(json, "name", visit.name(average.short_name));
  write_text(json, "population", visit.name(average.population));
  write_text(json, "country", average.country);
  write_text(json, "edition", average.edition.text());
  write_text(json, "edition_assumed", visit.name(average.edition_assumed));
  write_text(json, "date", average.date ? iso(*average.date) : "");
  if (average.count) {
    write_number(json, "count", *average.count);
  } else {
    write_text(json, "count", "");
  }
  json.key("total");
  json.open_record();
  write_points(json, opened.scores.total);
  json.close_record();
  write_text(json, "total_words", visit.name(average.total_words));
  json.key("areas");
  json.open_list();
  for (const auto& area : opened.scores.areas) {
    json.open_record();
    write_text(json, "code", area.code.text);
    write_points(json, area);
    json.close_record();
  }
  json.close_list();
  write_text(json, "source", average.provided.text);
  write_text(json, "source_address", average.provided.address);
  json.close_record();
}

}  // namespace

std::vector<const service::OpenedAverage*> averages_of(const Visit& visit) {
  std::vector<const service::OpenedAverage*> all;
  for (const auto& opened : *visit.averages) all.push_back(&opened);
  const std::string_view own = visit.language == Language::Norwegian ? "NO" : "SE";
  std::ranges::stable_sort(all, std::greater{}, [&](const auto* opened) {
    return std::pair(opened->average.country == own, opened->average.date);
  });
  return all;
}

std::optional<std::string> averages_data(const Visit& visit, DataForm form,
                                         std::string_view /*last*/) {
  CsvTable csv(visit);
  codec::JsonWriter json;
  csv.line({"name", "population", "country", "edition", "edition_assumed", "date", "count", "area",
            "points", "max", "total_words", "source", "source_address"});
  json.open_record();
  json.key("averages");
  json.open_list();
  for (const auto* opened : averages_of(visit)) {
    const auto& average = opened->average;
    add_line(visit, csv, average, opened->scores.total);
    for (const auto& area : opened->scores.areas) add_line(visit, csv, average, area);
    write_average(visit, json, *opened);
  }
  json.close_list();
  json.close_record();
  return form == DataForm::Csv ? csv.take() : json.take();
}

}  // namespace kompass::site

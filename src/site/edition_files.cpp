// SPDX-License-Identifier: EUPL-1.2
// An edition as data: its areas and sub-areas with their maxima, and its crosswalks.
#include "codec/json_list.hpp"
#include "site/csv_table.hpp"
#include "site/json_fields.hpp"
#include "site/pages.hpp"
#include "site/relations.hpp"

namespace kompass::site {
namespace {

std::vector<const Crosswalk*> crosswalks_of(const Visit& visit, const Edition& edition) {
  std::vector<const Crosswalk*> found;
  for (const auto& one : visit.site.data().crosswalks) {
    if (one.from == edition.id || one.to == edition.id) found.push_back(&one);
  }
  return found;
}

// A row for what it rests on, and one for each relation.
void add_crosswalk(CsvTable& csv, const Visit& visit, const Edition& edition,
                   const Crosswalk& crosswalk) {
  const auto line = [&](std::string_view row, const Relation& one, const std::string& mark,
                        const std::string& reason) {
    csv.line({edition.id.instrument, edition.id.edition, std::string(row), "", "", "", "",
              crosswalk.from.text(), crosswalk.to.text(), one.from ? one.from->text : "",
              one.to ? one.to->text : "", mark, reason});
  };
  line("crosswalk", {}, "", crosswalk.provenance);
  for (const auto& one : crosswalk.relations) {
    line("relation", one, std::string(mark_of(comparability_of(one.kind))), visit.name(one.reason));
  }
}

std::string csv_of(const Visit& visit, const Edition& edition) {
  CsvTable csv(visit);
  csv.line({"instrument", "edition", "row", "code", "name", "max", "criteria", "from", "to",
            "from_area", "to_area", "mark", "reason"});
  const auto line = [&](std::string_view row, const Code& code, const LocalText& name, int max,
                        std::size_t criteria) {
    csv.line({edition.id.instrument, edition.id.edition, std::string(row), code.text,
              visit.name(name), std::to_string(max),
              criteria == 0 ? std::string() : std::to_string(criteria), "", "", "", "", "", ""});
  };
  for (const auto& area : edition.areas) {
    line("area", area.code, area.name, area.max, 0);
    for (const auto& one : area.sub_areas) {
      line("sub_area", one.code, one.name, one.max, one.criteria.size());
    }
  }
  for (const auto* crosswalk : crosswalks_of(visit, edition)) {
    add_crosswalk(csv, visit, edition, *crosswalk);
  }
  return csv.take();
}

// Of an area or a sub-area.
void write_head(codec::JsonWriter& json, const Visit& visit, const auto& part) {
  write_text(json, "code", part.code.text);
  write_text(json, "name", visit.name(part.name));
  write_number(json, "max", part.max);
}

void write_sub_area(codec::JsonWriter& json, const Visit& visit, const SubArea& one) {
  json.open_record();
  write_head(json, visit, one);
  json.key("criteria");
  json.open_list();
  for (const auto& criterion : one.criteria) {
    json.open_record();
    write_text(json, "id", criterion.id.text);
    write_number(json, "worth", criterion.worth);
    write_text(json, "question", visit.name(criterion.question));
    json.close_record();
  }
  json.close_list();
  json.close_record();
}

void write_areas(codec::JsonWriter& json, const Visit& visit, const Edition& edition) {
  json.key("areas");
  json.open_list();
  for (const auto& area : edition.areas) {
    json.open_record();
    write_head(json, visit, area);
    codec::write_list(json, "sub_areas", area.sub_areas,
                      [&](const SubArea& one) { write_sub_area(json, visit, one); });
    json.close_record();
  }
  json.close_list();
}

void write_relation(codec::JsonWriter& json, const Visit& visit, const Relation& relation) {
  json.open_record();
  write_text(json, "from", relation.from ? relation.from->text : "");
  write_text(json, "to", relation.to ? relation.to->text : "");
  write_text(json, "mark", mark_of(comparability_of(relation.kind)));
  write_text(json, "reason", visit.name(relation.reason));
  json.close_record();
}

void write_crosswalks(codec::JsonWriter& json, const Visit& visit, const Edition& edition) {
  json.key("crosswalks");
  json.open_list();
  for (const auto* crosswalk : crosswalks_of(visit, edition)) {
    json.open_record();
    write_text(json, "from", crosswalk->from.text());
    write_text(json, "to", crosswalk->to.text());
    write_text(json, "provenance", crosswalk->provenance);
    codec::write_list(json, "relations", crosswalk->relations,
                      [&](const Relation& one) { write_relation(json, visit, one); });
    json.close_record();
  }
  json.close_list();
}

std::string json_of(const Visit& visit, const Edition& edition) {
  codec::JsonWriter json;
  json.open_record();
  write_text(json, "instrument", edition.id.instrument);
  write_text(json, "edition", edition.id.edition);
  write_text(json, "label", visit.name(edition.label));
  write_number(json, "max", edition.max);
  write_text(json, "published", edition.provenance.published);
  write_text(json, "own", edition.provenance.own);
  write_areas(json, visit, edition);
  write_crosswalks(json, visit, edition);
  json.close_record();
  return json.take();
}

}  // namespace

std::optional<std::string> edition_data(const Visit& visit, DataForm form, std::string_view name) {
  const auto* edition = edition_named(visit, name);
  if (edition == nullptr) return std::nullopt;
  return form == DataForm::Csv ? csv_of(visit, *edition) : json_of(visit, *edition);
}

}  // namespace kompass::site

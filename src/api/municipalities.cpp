// SPDX-License-Identifier: EUPL-1.2
#include "api/resources.hpp"

namespace kompass::api {
namespace {

void write_entry(codec::JsonWriter& json, const GazetteerEntry& entry) {
  json.open_record();
  json.key("country");
  json.text(entry.municipality.country);
  json.key("code");
  json.text(entry.municipality.code);
  json.key("name");
  json.text(entry.municipality.name);
  json.key("official_name");
  codec::write_value(json, entry.municipality.official_name);
  json.key("county");
  json.text(county_of(entry).name);
  json.key("address");
  json.text(entry.address);
  json.key("ended");
  codec::write_value(json, end_of(entry));
  json.close_record();
}

// All that may be meant by `q`, nearest first; the register does not change while a server runs.
Answer search_municipalities(const Call& call) {
  const auto words = call.query("q");
  if (words.empty()) return Problem{Trouble::Usage, "q", "is missing", "write ?q=vallentuna"};
  codec::JsonWriter json;
  json.open_record();
  json.key("items");
  json.open_list();
  for (const auto& candidate : call.stage.search.find(words)) {
    write_entry(json, *candidate.municipality);
  }
  json.close_list();
  json.close_record();
  return json_response(call.request, json.take(), "register");
}

}  // namespace

std::vector<Route> municipality_routes() {
  const Right anybody{service::Action::ReadInstrument, installation};
  return {{http::Method::Get, "/api/v1/municipalities", anybody, search_municipalities}};
}

}  // namespace kompass::api

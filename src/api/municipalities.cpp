// SPDX-License-Identifier: EUPL-1.2
#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "codec/record_writer.hpp"
#include "http/address.hpp"

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

}  // namespace

// All that may be meant by `q`, nearest first; the register does not change while a server runs.
Response search_municipalities(const Backstage& backstage, const Request& request) {
  const auto words = std::string(value_of(http::parse_fields(request.query), "q"));
  if (words.empty()) return problem_response(400, "usage", "say what to look for: ?q=vallentuna");
  codec::JsonWriter json;
  json.open_record();
  json.key("items");
  json.open_list();
  for (const auto& candidate : backstage.search.find(words)) {
    write_entry(json, *candidate.municipality);
  }
  json.close_list();
  json.close_record();
  return json_response(request, json.take(), "register");
}

}  // namespace kompass::api

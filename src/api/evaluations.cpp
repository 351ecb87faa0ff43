// SPDX-License-Identifier: EUPL-1.2
#include "api/answers.hpp"
#include "api/handlers.hpp"
#include "codec/record_writer.hpp"
#include "codec/score_records.hpp"
#include "http/address.hpp"

namespace kompass::api {
namespace {

using codec::JsonWriter;
using service::Publication;

void write_municipality(JsonWriter& json, const Municipality& municipality) {
  json.open_record();
  json.key("country");
  json.text(municipality.country);
  json.key("code");
  json.text(municipality.code);
  json.key("name");
  json.text(municipality.name);
  json.key("official_name");
  codec::write_value(json, municipality.official_name);
  json.close_record();
}

void write_row(JsonWriter& json, const Score& score) {
  json.open_record();
  if (!score.code.empty()) {
    json.key("code");
    json.text(score.code.text);
  }
  json.key("points");
  codec::write_points(json, score);
  json.key("max");
  json.text(std::to_string(score.max));
  json.close_record();
}

void write_publication(JsonWriter& json, const Publication& publication) {
  json.open_record();
  json.key("id");
  json.text(publication.id);
  json.key("municipality");
  write_municipality(json, publication.municipality);
  json.key("year");
  json.number(static_cast<long long>(publication.year));
  json.key("date");
  codec::write_value(json, publication.date);
  json.key("order");
  codec::write_value(json, publication.order);
  json.key("edition");
  json.text(publication.edition.text());
  json.key("invented");
  json.boolean(publication.invented);
  json.key("notice");
  codec::write_value(json, publication.notice);
  json.key("source");
  codec::write_value(json, publication.provided.text);
  json.key("source_address");
  codec::write_value(json, publication.provided.address);
  json.key("total");
  write_row(json, publication.total);
  json.key("areas");
  json.open_list();
  for (const auto& area : publication.areas) write_row(json, area);
  json.close_list();
  json.key("snapshot");
  json.number(static_cast<long long>(publication.snapshot));
  json.key("sha256");
  json.text(publication.sha256);
  json.key("published_at");
  json.text(publication.published_at);
  json.close_record();
}

bool is_of(const Publication& publication, std::string_view municipality) {
  const auto& own = publication.municipality;
  return municipality.empty() || municipality == own.country + "-" + own.code;
}

}  // namespace

Response list_evaluations(const Backstage& backstage, const Request& request) {
  const auto shelf = backstage.library.shelf();
  if (!shelf) return problem_response(shelf.problem());
  const auto fields = http::parse_fields(request.query);
  const auto municipality = value_of(fields, "municipality");
  JsonWriter json;
  json.open_record();
  json.key("items");
  json.open_list();
  for (const auto& publication : (*shelf)->publications) {
    if (is_of(publication, municipality)) write_publication(json, publication);
  }
  json.close_list();
  json.close_record();
  return json_response(request, json.take(), tag_of_revision((*shelf)->revision));
}

Response show_evaluation(const Backstage& backstage, const Request& request,
                         const Parameters& parameters) {
  const auto shelf = backstage.library.shelf();
  if (!shelf) return problem_response(shelf.problem());
  const std::string& id = parameters.at("id");
  const auto* publication = service::find_publication((*shelf)->publications, id);
  if (publication == nullptr) {
    return problem_response({Trouble::Missing, "evaluation " + id, "none is published", ""});
  }
  JsonWriter json;
  write_publication(json, *publication);
  return json_response(request, json.take(), publication->sha256.substr(0, 16));
}

}  // namespace kompass::api

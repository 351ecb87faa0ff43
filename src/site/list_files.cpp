// SPDX-License-Identifier: EUPL-1.2
// Lists of evaluations as CSV and JSON.
#include "codec/json_writer.hpp"
#include "site/pages.hpp"
#include "site/published.hpp"

namespace kompass::site {
namespace {

// A cell as RFC 4180 has it; what a spreadsheet would take for a formula gets an apostrophe.
std::string cell(std::string_view text) {
  std::string quoted = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) {
    quoted += '\'';
  }
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string shown(const Score& score) {
  return score.shown ? std::to_string(*score.shown) : std::string();
}

void write_points(codec::JsonWriter& json, const Score& score) {
  json.key("points");
  if (score.shown) {
    json.number(static_cast<long long>(*score.shown));
  } else {
    json.null();
  }
  json.key("max");
  json.number(static_cast<long long>(score.max));
}

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

void write_text(codec::JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  if (text.empty()) {
    json.null();
  } else {
    json.text(text);
  }
}

void write_evaluation(codec::JsonWriter& json, const Visit& visit,
                      const service::Publication& publication) {
  const auto& municipality = publication.municipality;
  json.open_record();
  write_text(json, "country", municipality.country);
  write_text(json, "code", municipality.code);
  write_text(json, "municipality", municipality.name);
  json.key("year");
  json.number(static_cast<long long>(publication.year));
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
  json.key("snapshot");
  json.number(static_cast<long long>(publication.snapshot));
  write_text(json, "sha256", publication.sha256);
  write_text(json, "published_at", publication.published_at);
  json.close_record();
}

}  // namespace

std::string evaluations_csv(const Visit& visit, const PublicationList& publications) {
  const std::string separator = visit.say("decimal_mark") == "," ? ";" : ",";
  std::string csv = "\ufeff";
  const auto line = [&](std::initializer_list<std::string> cells) {
    std::string text;
    for (const auto& one : cells) text += (text.empty() ? "" : separator) + cell(one);
    csv += text + "\r\n";
  };
  line({"country", "code", "municipality", "year", "edition", "invented", "points", "max", "notice",
        "source", "source_address", "address", "sha256"});
  for (const auto* one : publications) {
    const auto& publication = *one;
    const auto& municipality = publication.municipality;
    line({municipality.country, municipality.code, municipality.name,
          std::to_string(publication.year), publication.edition.text(),
          publication.invented ? "true" : "false", shown(publication.total),
          std::to_string(publication.total.max), publication.notice, publication.provided.text,
          publication.provided.address, address_of(visit, publication), publication.sha256});
  }
  return csv;
}

std::string evaluations_json(const Visit& visit, const PublicationList& publications) {
  codec::JsonWriter json;
  json.open_record();
  json.key("evaluations");
  json.open_list();
  for (const auto* one : publications) write_evaluation(json, visit, *one);
  json.close_list();
  json.close_record();
  return json.take();
}

}  // namespace kompass::site

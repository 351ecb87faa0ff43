// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "api/paging.hpp"
#include "api/published.hpp"
#include "api/resources.hpp"
#include "codec/record_writer.hpp"
#include "codec/score_records.hpp"

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
  codec::write_row(json, publication.total);
  json.key("areas");
  json.open_list();
  for (const auto& area : publication.areas) codec::write_row(json, area);
  json.close_list();
  json.key("snapshot");
  json.number(static_cast<long long>(publication.snapshot));
  json.key("sha256");
  json.text(publication.sha256);
  json.key("published_at");
  json.text(publication.published_at);
  json.close_record();
}

// What a list is narrowed to; a field that is not there narrows nothing.
struct Filter {
  std::string municipality, country, edition, year, invented;

  [[nodiscard]] bool lets(const Publication& one) const {
    const auto& own = one.municipality;
    const auto fits = [](const std::string& wanted, std::string_view value) {
      return wanted.empty() || wanted == value;
    };
    return fits(municipality, own.country + "-" + own.code) && fits(country, own.country) &&
           fits(edition, one.edition.text()) && fits(year, std::to_string(one.year)) &&
           fits(invented, one.invented ? "true" : "false");
  }
};

bool all_within(std::string_view text, char first, char last) {
  return std::ranges::all_of(text, [&](char c) { return c >= first && c <= last; });
}

bool is_country(std::string_view text) {
  return text.size() == 2 && all_within(text, 'A', 'Z');
}

bool is_year(const std::string& text) {
  return text.size() == 4 && all_within(text, '0', '9');
}

// "SE-0115"
bool is_municipality(std::string_view text) {
  if (text.size() < 5 || text.size() > 9 || text[2] != '-') return false;
  return is_country(text.substr(0, 2)) && all_within(text.substr(3), '0', '9');
}

Result<Filter> filter_of(const Call& call) {
  Filter filter{call.query("municipality"), call.query("country"), call.query("edition"),
                call.query("year"), call.query("invented")};
  if (!filter.municipality.empty() && !is_municipality(filter.municipality)) {
    return Problem{Trouble::Usage, "municipality", "is none", "write it as SE-0115"};
  }
  if (!filter.country.empty() && !is_country(filter.country)) {
    return Problem{Trouble::Usage, "country", "is none", "write it as SE"};
  }
  if (!filter.year.empty() && !is_year(filter.year)) {
    return Problem{Trouble::Usage, "year", "is no year", "write it as 2019"};
  }
  const auto& invented = filter.invented;
  if (!invented.empty() && invented != "true" && invented != "false") {
    return Problem{Trouble::Usage, "invented", "is neither", "write true or false"};
  }
  return filter;
}

Answer list_publications(const Call& call) {
  const auto shelf = call.stage.library.shelf();
  if (!shelf) return shelf.problem();
  const auto filter = filter_of(call);
  if (!filter) return filter.problem();
  std::vector<const Publication*> wanted;
  for (const auto& publication : (*shelf)->publications) {
    if (filter->lets(publication)) wanted.push_back(&publication);
  }
  const auto page = page_of(call, wanted, &Publication::id);
  if (!page) return page.problem();
  JsonWriter json;
  json.open_record();
  json.key("items");
  json.open_list();
  for (auto i = page->from; i < page->to; ++i) write_publication(json, *wanted[i]);
  json.close_list();
  json.key("next");
  codec::write_value(json, page->next);
  json.close_record();
  return paged(json_response(call.request, json.take(), (*shelf)->tag), *page);
}

Answer show_publication(const Call& call) {
  const auto now = published(call, call.parameter("id"));
  if (!now) return unpublished(call, call.parameter("id"), now.problem());
  JsonWriter json;
  write_publication(json, *now->one);
  return json_response(call.request, json.take(), now->one->sha256.substr(0, 16));
}

}  // namespace

std::vector<Route> publication_routes() {
  using http::Method;
  const Right anybody{service::Action::ReadPublished, what_is_public};
  return {
      {Method::Get,
       "/api/v1/evaluations",
       anybody,
       list_publications,
       {.query = {"municipality", "country", "edition", "year", "invented", "limit", "cursor"}}},
      {Method::Get, "/api/v1/evaluations/{id}", anybody, show_publication},
  };
}

}  // namespace kompass::api

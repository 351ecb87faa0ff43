// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"
#include "core/municipality_facts.hpp"
#include "http/address.hpp"
#include "site/csv_table.hpp"
#include "site/json_fields.hpp"
#include "site/pages.hpp"
#include "site/published.hpp"

namespace kompass::site {
namespace {

using service::MunicipalityCandidate;
using service::Through;

// By what it was found, where that is not the name it is shown under.
View through_view(const Visit& visit, const MunicipalityCandidate& candidate) {
  const bool plain = candidate.through == Through::Name ||
                     candidate.found == candidate.municipality->municipality.name;
  return plain ? View(false) : View(visit.say("site_search_through", {{"found", candidate.found}}));
}

View hit_view(const Visit& visit, const MunicipalityCandidate& candidate) {
  const auto& entry = *candidate.municipality;
  const auto count = publications_of(visit, entry.municipality).size();
  const auto end = end_of(entry);
  View view = link(visit.address("/kommun/" + entry.address), "");
  view["name"] = View(entry.municipality.name);
  put_phrase(view, "county", {county_of(entry).name, home_language(entry.municipality)},
             visit.language);
  view["country"] = View(visit.say("site_country_" + entry.municipality.country));
  view["count"] = View(count == 0 ? visit.say("site_none")
                                  : visit.numbers.whole(static_cast<long long>(count)));
  view["through"] = through_view(visit, candidate);
  view["ended"] =
      end ? View(visit.say("site_ended", {{"date", visit.numbers.date(*end)}})) : View(false);
  return view;
}

std::string finding(const Visit& visit, std::string_view words, std::size_t hits) {
  if (words.empty()) return visit.say("site_search_empty");
  if (hits == 0) return visit.say("site_search_nothing");
  if (hits == 1) return visit.say("site_search_found_one");
  return visit.say("site_search_found",
                   {{"count", visit.numbers.whole(static_cast<long long>(hits))}});
}

}  // namespace

std::optional<Page> search_page(const Visit& visit) {
  const auto fields = http::parse_fields(visit.request.query);
  const std::string words(trimmed(http::value_of(fields, "q")));
  const auto hits = visit.site.data().search->find(words);
  Page page{"search", visit.say("site_window", {{"title", visit.say("site_search_title")}})};
  if (!words.empty()) {
    page.window =
        visit.say("site_window", {{"title", visit.say("site_search_for", {{"words", words}})}});
  }
  View list(View::type::list);
  for (const auto& candidate : hits) report::add_item(list, hit_view(visit, candidate));
  page.view["words"] = View(words);
  page.view["finding"] = View(finding(visit, words, hits.size()));
  page.view["hits"] = std::move(list);
  page.view["has_hits"] = View(!hits.empty());
  page.view["query"] = View(http::encoded(words));
  return page;
}

std::optional<std::string> search_data(const Visit& visit, DataForm form,
                                       std::string_view /*last*/) {
  const auto fields = http::parse_fields(visit.request.query);
  CsvTable csv(visit);
  codec::JsonWriter json;
  csv.line({"country", "code", "municipality", "county", "found", "evaluations", "address"});
  json.open_record();
  json.key("municipalities");
  json.open_list();
  for (const auto& hit : visit.site.data().search->find(trimmed(http::value_of(fields, "q")))) {
    const auto& entry = *hit.municipality;
    const auto& municipality = entry.municipality;
    const auto count = publications_of(visit, municipality).size();
    const auto address = address_of(visit, municipality);
    csv.line({municipality.country, municipality.code, municipality.name, county_of(entry).name,
              hit.found, std::to_string(count), address});
    json.open_record();
    write_text(json, "country", municipality.country);
    write_text(json, "code", municipality.code);
    write_text(json, "municipality", municipality.name);
    write_text(json, "county", county_of(entry).name);
    write_text(json, "found", hit.found);
    write_number(json, "evaluations", static_cast<long long>(count));
    write_text(json, "address", address);
    json.close_record();
  }
  json.close_list();
  json.close_record();
  return form == DataForm::Csv ? csv.take() : json.take();
}

}  // namespace kompass::site

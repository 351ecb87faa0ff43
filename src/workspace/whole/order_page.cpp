// SPDX-License-Identifier: EUPL-1.2
// A new evaluation: the municipality by a search that offers and never chooses, then its frame.
#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "base/text.hpp"
#include "site/option.hpp"
#include "workspace/due.hpp"
#include "workspace/options.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"
#include "workspace/whole/group_choice.hpp"
#include "workspace/whole/order.hpp"

namespace kompass::workspace {
namespace {

using service::MunicipalityCandidate;
using service::Through;

std::string order_address(const Turn& turn) {
  return turn.visit.address("/arbete/ny");
}

// As what it was found, where that is not the name it has.
std::string found_as(const Turn& turn, const MunicipalityCandidate& candidate) {
  const bool plain = candidate.through == Through::Name ||
                     candidate.found == candidate.municipality->municipality.name;
  return plain ? std::string() : turn.say("site_search_through", {{"found", candidate.found}});
}

View candidate_view(const Turn& turn, const MunicipalityCandidate& candidate) {
  const auto& entry = *candidate.municipality;
  const auto end = end_of(entry);
  const auto key = entry.municipality.country + "-" + entry.municipality.code;
  View view = end ? site::link("", entry.municipality.name)
                  : site::link(order_address(turn) + "?kommun=" + key, entry.municipality.name);
  view["county"] = View(county_of(entry).name);
  view["number"] = View(entry.municipality.country + " " + entry.municipality.code);
  view["through"] = site::words_or_nothing(found_as(turn, candidate));
  view["ended"] =
      end ? View(turn.say("site_ended", {{"date", turn.visit.numbers.date(*end)}})) : View(false);
  return view;
}

void put_search(const Turn& turn, View& view) {
  const std::string words(trimmed(turn.asked("q")));
  const auto hits = turn.workspace.stage().search.find(words);
  View list = report::list_for(hits.size());
  for (const auto& hit : hits) report::add_item(list, candidate_view(turn, hit));
  view["words"] = View(words);
  view["has_hits"] = View(!hits.empty());
  view["hits"] = std::move(list);
  view["nothing_found"] = View(!words.empty() && hits.empty());
}

std::string edition_words(const Turn& turn, const Edition& edition, const Date& today) {
  const auto words =
      fmt::format("{}, {}", turn.visit.name(edition.name), turn.visit.name(edition.label));
  return service::is_in_force(edition, today) ? turn.say("work_order_in_force", {{"name", words}})
                                              : words;
}

void put_editions(const Turn& turn, const Order& order, View& view) {
  auto desk = desk_of(turn);
  const Date today = today_of(turn);
  const auto editions = service::editions_to_choose(
      desk, today, order.invented ? service::Whose::Invented : service::Whose::Real);
  View list = report::list_for(editions.size());
  for (const auto* edition : editions) {
    const auto name = edition->id.text();
    report::add_item(list, site::option(name, edition_words(turn, *edition, today),
                                        name == order.fields.edition));
  }
  view["editions"] = std::move(list);
  view["none_in_force"] = View(editions.empty() || !service::is_in_force(*editions.front(), today));
}

void put_associations(const Turn& turn, const Order& order, View& view) {
  const auto all = associations_of(turn);
  View list = report::list_for(all.size());
  for (const auto& id : all) {
    report::add_item(list, site::option(id, id, id == order.fields.association));
  }
  view["one_association"] = all.size() == 1 ? View(all.front()) : View(false);
  view["associations"] = std::move(list);
}

// Those that are published: the newest before the year becomes the previous one by itself.
View earlier_view(const Turn& turn, const GazetteerEntry& entry) {
  const auto all = site::publications_of(turn.visit, entry.municipality);
  View list = report::list_for(all.size());
  for (const auto* one : std::views::reverse(all)) {
    report::add_item(list, site::link(site::address_of(turn.visit, *one), site::name_of(*one)));
  }
  return list;
}

void put_municipality(const Turn& turn, const Order& order, View& view) {
  const auto& entry = *order.municipality;
  view["name"] = View(entry.municipality.name);
  view["county"] = View(county_of(entry).name);
  auto earlier = earlier_view(turn, entry);
  view["has_earlier"] = View(!report::items_of(earlier).empty());
  view["earlier"] = std::move(earlier);
  view["groups"] = groups_view(turn, entry.municipality.country, std::nullopt, order.fields.group);
}

void put_invented(const Turn& turn, const Order& order, View& view) {
  View countries(View::type::list);
  for (const std::string country : {"SE", "NO"}) {
    report::add_item(countries, site::option(country,
                                             turn.say("work_country_" +
                                                      std::string(country == "NO" ? "no" : "se")),
                                             country == order.fields.country));
  }
  view["countries"] = std::move(countries);
  view["sent_code"] = View(order.fields.code);
  view["sent_name"] = View(order.fields.name);
  view["has_earlier"] = View(false);
}

void put_frame(const Turn& turn, const Order& order, View& view) {
  view["municipality"] = View(order.fields.municipality);
  view["sent_year"] = View(order.fields.year);
  view["sent_title"] = View(order.fields.title);
  view["sent_from"] = View(order.fields.from);
  view["sent_to"] = View(order.fields.to);
  put_editions(turn, order, view);
  view["language_choices"] = language_options(turn, order.fields.language);
  put_associations(turn, order, view);
  for (const std::string field :
       {"year", "title", "from", "to", "code", "name", "comparison_group"}) {
    const auto fault = order.faults.find(field);
    view["fault_" + field] = fault == order.faults.end() ? View(false) : View(fault->second);
  }
  const auto whole = order.faults.find("");
  view["fault"] = whole == order.faults.end() ? View(false) : View(whole->second);
  view["there_already"] = site::words_or_nothing(order.there_already);
}

}  // namespace

http::Response order_page(const Turn& turn, const Order& order) {
  Page page{"order", turn.say("work_order_title"), {}, order.status};
  page.view["address"] = View(order_address(turn));
  const bool found = order.municipality != nullptr;
  page.view["found"] = View(found || order.invented);
  page.view["invented"] = View(order.invented);
  put_search(turn, page.view);
  if (found) put_municipality(turn, order, page.view);
  if (order.invented) put_invented(turn, order, page.view);
  if (found || order.invented) put_frame(turn, order, page.view);
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace

// SPDX-License-Identifier: EUPL-1.2
#include "core/municipality_facts.hpp"
#include "site/areas_over_time.hpp"
#include "site/charts.hpp"
#include "site/choice.hpp"
#include "site/facts.hpp"
#include "site/pages.hpp"
#include "site/role_models.hpp"
#include "site/standing.hpp"

namespace kompass::site {
namespace {

using service::Publication;

std::string lede(const Visit& visit, const PublicationList& all) {
  if (all.empty()) return visit.say("site_lede_municipality_none");
  const auto first = std::to_string(all.front()->year);
  if (all.size() == 1) return visit.say("site_lede_municipality_one", {{"first", first}});
  return visit.say("site_lede_municipality",
                   {{"count", visit.numbers.whole(static_cast<long long>(all.size()))},
                    {"first", first},
                    {"last", std::to_string(all.back()->year)}});
}

View links_to(const Visit& visit, const Gazetteer::Entries& entries) {
  View list(View::type::list);
  for (const auto* entry : entries) {
    report::add_item(list,
                     link(visit.address("/kommun/" + entry->address), entry->municipality.name));
  }
  return list;
}

// What it came from and what became of it.
void put_history(const Visit& visit, View& view, const GazetteerEntry* entry) {
  view["ended"] = View(false);
  view["has_came_from"] = View(false);
  if (entry == nullptr) return;
  const auto& gazetteer = *visit.site.data().gazetteer;
  const auto predecessors = gazetteer.predecessors(*entry);
  view["has_came_from"] = View(!predecessors.empty());
  view["came_from"] = links_to(visit, predecessors);
  const auto end = end_of(*entry);
  if (!end) return;
  view["ended"] = View(visit.say("site_ended", {{"date", visit.numbers.date(*end)}}));
  const auto became = gazetteer.became(*entry);
  view["has_became"] = View(!became.empty());
  view["became"] = links_to(visit, became);
}

// The newest evaluation, as a figure and a rose.
void put_latest(const Visit& visit, View& view, const PublicationList& all) {
  const auto& latest = *all.back();
  view["latest"] = link(address_of(visit, latest), name_of(latest));
  view["points"] = View(visit.numbers.points(latest.total));
  view["of_points"] =
      View(visit.say("site_of_points", {{"max", visit.numbers.whole(latest.total.max)}}));
  view["invented"] = latest.invented ? View(visit.say("status_invented")) : View(false);
  if (!any_area_known(latest)) return;
  view["hero"] = large_rose(visit, latest, all.size() > 1 ? all[all.size() - 2] : nullptr);
}

}  // namespace

std::optional<Page> municipality_page(const Visit& visit) {
  const auto place = place_at(visit, visit.parameter("address"));
  if (!place) return std::nullopt;
  const auto all = publications_of(visit, place->municipality);
  const auto& name = place->municipality.name;
  Page page{"municipality", visit.say("site_window", {{"title", name}}), Section::Evaluations};
  page.view["crumbs"] = crumbs(
      {link(visit.address("/utvarderingar"), visit.say("site_nav_evaluations")), link("", name)});
  page.view["name"] = View(name);
  page.view["here"] = View(address_of(visit, place->municipality));
  page.view["lede"] = View(lede(visit, all));
  page.view["facts"] = municipality_facts(visit, *place);
  page.view["has_evaluations"] = View(!all.empty());
  put_history(visit, page.view, place->entry);
  const auto named = mentions_of(visit, *place);
  page.view["is_named"] = View(!named.empty());
  page.view["named"] = models_view(visit, named);
  const auto own = own_mentions(visit, *place);
  page.view["names_own"] = View(!own.empty());
  page.view["named_own"] = models_view(visit, own);
  page.view["hero"] = View(false);
  page.view["latest"] = View(false);
  if (all.empty()) return page;
  put_latest(visit, page.view, all);
  page.view["compare"] = View(visit.address("/jamfor?kommun=" + token_of(visit, *all.back())));
  page.view["over_time"] =
      View(visit.say("site_over_time_text", {{"max", visit.numbers.whole(all.back()->total.max)}}));
  page.view["standing"] = standing(visit, all, *all.back(), OwnLink::With);
  page.view["areas_over_time"] = areas_over_time(visit, all);
  return page;
}

}  // namespace kompass::site

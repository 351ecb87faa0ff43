// SPDX-License-Identifier: EUPL-1.2
#include "core/municipality_facts.hpp"
#include "site/charts.hpp"
#include "site/facts.hpp"
#include "site/pages.hpp"
#include "site/rows.hpp"

namespace kompass::site {
namespace {

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

// Newest first; the change is against the one before.
void put_evaluations_over_time(const Visit& visit, View& view, const PublicationList& all) {
  MarksUsed marks;
  View rows(View::type::list);
  for (std::size_t i = all.size(); i-- > 0;) {
    View row = evaluation_row(visit, *all[i]);
    row["name"] = View(std::to_string(all[i]->year));
    row["year"] = View(false);
    row["with_change"] = View(true);
    row["change"] = View("–");
    if (const auto comparison = compared(visit, *all[i], i > 0 ? all[i - 1] : nullptr)) {
      row["change"] = View(change_text(visit, comparison->total));
      marks.add(comparison->total.comparability);
    }
    report::add_item(rows, std::move(row));
  }
  view["evaluations"] = std::move(rows);
  view["marks"] = marks.view();
  view["column_change"] = View(visit.say("column_change"));
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
  if (all.empty()) return page;
  const int max = all.back()->total.max;
  page.view["of_max"] = View(of_max(visit, max));
  page.view["over_time"] =
      View(visit.say("site_over_time_text", {{"max", visit.numbers.whole(max)}}));
  page.view["totals"] = totals_chart(visit, all, *all.back());
  put_evaluations_over_time(visit, page.view, all);
  return page;
}

}  // namespace kompass::site

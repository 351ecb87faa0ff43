// SPDX-License-Identifier: EUPL-1.2
#include "core/municipality_facts.hpp"
#include "site/charts.hpp"
#include "site/choice.hpp"
#include "site/facts.hpp"
#include "site/named_in.hpp"
#include "site/pages.hpp"
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

// Those with areas, newest first.
PublicationList with_areas(const PublicationList& all) {
  PublicationList known;
  for (std::size_t i = all.size(); i-- > 0;) {
    if (any_area_known(*all[i])) known.push_back(all[i]);
  }
  return known;
}

// "72", "(51) //", "63 ↷": a figure under another edition has its mark.
std::string figure_then(const Visit& visit, const ComparedRow& row, MarksUsed& marks) {
  if (!row.there.points) return "–";
  const auto points = visit.numbers.points(row.there);
  if (row.comparability == Comparability::Equal) return points;
  marks.add(row.comparability);
  return points + " " + std::string(mark_of(row.comparability));
}

// The areas of the newest edition in the rows, the evaluations in the columns: those of other
// editions by what their areas are about.
void put_areas_over_time(const Visit& visit, View& view, const PublicationList& all) {
  const auto known = with_areas(all);
  view["areas_over_time"] = View(false);
  if (known.size() < 2) return;
  const auto& newest = *known.front();
  const auto* edition = visit.site.edition(newest.edition);
  if (edition == nullptr) return;
  std::vector<Comparison> others;
  View years(View::type::list);
  report::add_item(years, link(address_of(visit, newest), std::to_string(newest.year)));
  for (std::size_t i = 1; i < known.size(); ++i) {
    auto comparison = compared(visit, newest, known[i]);
    if (!comparison) continue;
    others.push_back(std::move(*comparison));
    report::add_item(years, link(address_of(visit, *known[i]), std::to_string(known[i]->year)));
  }
  MarksUsed marks;
  View rows(View::type::list);
  for (std::size_t area = 0; area < newest.areas.size(); ++area) {
    View row;
    row["code"] = View(newest.areas[area].code.text);
    put_phrase(row, "name", edition->areas[area].name.in(visit.language), visit.language);
    View figures(View::type::list);
    report::add_item(figures, View(visit.numbers.points(newest.areas[area])));
    for (const auto& other : others) {
      report::add_item(figures, View(figure_then(visit, other.areas[area], marks)));
    }
    row["figures"] = std::move(figures);
    report::add_item(rows, std::move(row));
  }
  View table;
  table["years"] = std::move(years);
  table["rows"] = std::move(rows);
  table["marks"] = marks.view();
  table["text"] =
      View(visit.say("site_areas_over_time_text", {{"edition", visit.name(edition->label)}}));
  view["areas_over_time"] = std::move(table);
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
  auto named = named_in(visit, *place);
  page.view["is_named"] = View(!report::items_of(named).empty());
  page.view["named"] = std::move(named);
  page.view["hero"] = View(false);
  page.view["latest"] = View(false);
  if (all.empty()) return page;
  put_latest(visit, page.view, all);
  page.view["compare"] = View(visit.address("/jamfor?kommun=" + token_of(visit, *all.back())));
  page.view["over_time"] =
      View(visit.say("site_over_time_text", {{"max", visit.numbers.whole(all.back()->total.max)}}));
  page.view["standing"] = standing(visit, all, *all.back());
  put_areas_over_time(visit, page.view, all);
  return page;
}

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
// One area of an evaluation: its chapter of the report as a page.
#include <algorithm>

#include "report/mustache_view.hpp"
#include "site/editions.hpp"
#include "site/evaluation_at.hpp"
#include "site/facts.hpp"
#include "site/pages.hpp"

namespace kompass::site {
namespace {

using Chapters = std::vector<report::AreaChapter>;

std::string title_of(const report::AreaChapter& area) {
  return area.row.code + " " + area.row.name.text;
}

std::string address_of_area(const std::string& evaluation, const report::AreaChapter& area) {
  return evaluation + "/omrade/" + report::slug_of(area.row.code);
}

View link_to(const std::string& evaluation, const Chapters& areas, std::ptrdiff_t index) {
  if (index < 0 || index >= std::ssize(areas)) return View(false);
  const auto& area = areas[static_cast<std::size_t>(index)];
  return link(address_of_area(evaluation, area), title_of(area));
}

// The row of the area in the table of all areas after its own points, column by column.
View figures(const report::Model& model, std::size_t area) {
  View list(View::type::list);
  const auto chart = std::ranges::find(model.charts, "areas", &report::Chart::id);
  if (chart == model.charts.end() || area >= chart->table.rows.size()) return list;
  const auto& row = chart->table.rows[area];
  for (std::size_t i = 2; i < row.size() && i < chart->table.columns.size(); ++i) {
    View fact;
    fact["label"] = View(chart->table.columns[i].title);
    fact["value"] = View(row[i].text);
    report::add_item(list, std::move(fact));
  }
  return list;
}

// Where the areas stand against, and what that average is.
View source_of(const report::Model& model) {
  const auto chart = std::ranges::find(model.charts, "areas", &report::Chart::id);
  return chart == model.charts.end() ? View(false) : words_or_nothing(chart->source);
}

void put_chapter(View& view, std::size_t index) {
  View chapter = std::move(report::items_of(view["areas"])[index]);
  chapter["part_head"] = View("h3");
  chapter["side_head"] = View("h3");
  view["chapter"] = std::move(chapter);
}

View crumbs_of(const Visit& visit, const service::Publication& publication,
               const std::string& area) {
  return crumbs({link(visit.address("/utvarderingar"), visit.say("site_nav_evaluations")),
                 link(address_of(visit, publication.municipality), publication.municipality.name),
                 link(address_of(visit, publication), std::to_string(publication.year)),
                 link("", area)});
}

void put_neighbours(View& view, const std::string& evaluation, const Chapters& areas,
                    std::size_t index) {
  view["here"] = View(address_of_area(evaluation, areas[index]));
  view["before"] = link_to(evaluation, areas, static_cast<std::ptrdiff_t>(index) - 1);
  view["next"] = link_to(evaluation, areas, static_cast<std::ptrdiff_t>(index) + 1);
}

}  // namespace

std::optional<Page> evaluation_area_page(const Visit& visit) {
  const auto at = evaluation_at(visit, visit.parameter("year"));
  if (!at) return std::nullopt;
  const auto model = visit.site.data().reports.model(job_of(visit, *at));
  if (!model) return unavailable_page(visit);
  const auto area = std::ranges::find_if(model->areas, [&](const report::AreaChapter& one) {
    return report::slug_of(one.row.code) == visit.parameter("area");
  });
  if (area == model->areas.end()) return std::nullopt;
  auto view = report_view(visit, *at, *model);
  if (!view) return unavailable_page(visit);
  const auto index = static_cast<std::size_t>(area - model->areas.begin());
  const auto& publication = *at->publication;
  const auto here = address_of(visit, publication);
  const auto number = visit.say("site_area_number", {{"code", area->row.code}});
  Page page{"evaluation_area",
            visit.say("site_window", {{"title", number + ", " + name_of(publication)}}),
            Section::Evaluations, std::move(*view)};
  page.report_styles = true;
  page.view["figures"] = figures(*model, index);
  page.view["source"] = source_of(*model);
  page.view["asked"] = View(address_of_area(visit, publication.edition, Code(area->row.code)));
  put_chapter(page.view, index);
  put_title_size(page.view, area->row.name.text);
  page.view["crumbs"] = crumbs_of(visit, publication, number);
  page.view["evaluation"] = link(here, name_of(publication));
  put_neighbours(page.view, here, model->areas, index);
  return page;
}

}  // namespace kompass::site

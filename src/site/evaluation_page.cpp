// SPDX-License-Identifier: EUPL-1.2
// A report as a page. What it says is decided in the report's model; this adds what the site knows
// besides: the municipality's other evaluations, the register, the pages of the areas.
#include <algorithm>

#include "chart/legend.hpp"
#include "site/evaluation_title.hpp"
#include "site/history.hpp"
#include "site/pages.hpp"
#include "site/standing.hpp"

namespace kompass::site {
namespace {

View legend_item(chart::Symbol symbol, const std::string& text) {
  View view;
  view["symbol"] = View(chart::symbol(symbol, chart::Medium::Wide).markup);
  view["text"] = View(text);
  return view;
}

struct Symbols {
  chart::Symbol shown, earlier, average;
};

View legend(const Visit& visit, const EvaluationAt& at, const Symbols& symbols) {
  View list(View::type::list);
  report::add_item(list, legend_item(symbols.shown, name_of(*at.publication)));
  if (at.before != nullptr && any_area_known(*at.before)) {
    report::add_item(list, legend_item(symbols.earlier, name_of(*at.before)));
  }
  if (at.average.average != nullptr) {
    report::add_item(list, legend_item(symbols.average, marked_average_name(visit, at.average)));
  }
  return list;
}

// The charts but the first, which `standing` replaces: it knows the later evaluations too.
void put_charts(const Visit& visit, View& view, const EvaluationAt& at,
                const report::Model& model) {
  using enum chart::Symbol;
  auto& charts = report::items_of(view["charts"]);
  for (std::size_t i = 0; i < model.charts.size(); ++i) {
    const auto& id = model.charts[i].id;
    if (id == "areas") charts[i]["legend"] = legend(visit, at, {ShownBar, Earlier, Average});
    if (id == "form")
      charts[i]["legend"] = legend(visit, at, {ShownLine, EarlierLine, AverageLine});
    charts[i]["has_legend"] = View(id == "areas" || id == "form");
  }
  const auto total = std::ranges::find(model.charts, "total", &report::Chart::id);
  view["standing_finding"] = View(false);
  if (total == model.charts.end()) return;
  view["standing_finding"] = words_or_nothing(total->title);
  charts.erase(charts.begin() + (total - model.charts.begin()));
  view["has_charts"] = View(!charts.empty());
}

// The report says what the halves of its own rose are; here the key under the rose does.
void put_guide(View& view, const report::Model& model) {
  if (!view["guide"].is_object()) return;
  auto& rows = report::items_of(view["guide"]["rows"]);
  for (std::size_t i = model.guide.rows.size(); i-- > 0;) {
    if (model.guide.rows[i].kind == report::GuideKind::Rose)
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

// Nothing on how to read parts that are not there.
void put_total_only(const Visit& visit, View& view) {
  view["guide"] = View(false);
  if (view["meta"].is_object()) view["meta"]["status"] = View(visit.say("site_total_only"));
}

void put_areas(View& view) {
  for (auto& area : report::items_of(view["areas"])) area["side_head"] = View("h4");
}

// What the pages of the areas hold.
std::string areas_text(const Visit& visit, const report::Model& model) {
  const auto& areas = model.areas;
  const bool texts = std::ranges::any_of(areas, [](const report::AreaChapter& area) {
    return !area.texts.empty() || !area.summary.blocks.empty() || !area.pairs.empty();
  });
  const bool points = std::ranges::any_of(areas, [](const report::AreaChapter& area) {
    return std::ranges::any_of(area.sub_areas,
                               [](const report::Row& row) { return !row.points.empty(); });
  });
  if (texts && points) return visit.say("site_evaluation_areas_text");
  if (texts) return visit.say("site_evaluation_areas_texts_alone");
  if (points) return visit.say("site_evaluation_areas_points_alone");
  return visit.say("site_evaluation_areas_bare");
}

void put_source(const Visit& visit, View& view, const service::Publication& publication) {
  put_phrase(view, "source", {publication.provided.text, home_language(publication)},
             visit.language);
  const auto& address = publication.provided.address;
  const bool web = address.starts_with("https://") || address.starts_with("http://");
  view["source_href"] = web ? View(address) : View(false);
  const auto day = parse_date(publication.published_at.substr(0, 10));
  view["published"] = View(visit.say(
      "site_published", {{"snapshot", std::to_string(publication.snapshot)},
                         {"date", day ? visit.numbers.date(*day) : visit.say("date_unknown")}}));
  view["sha256"] = View(publication.sha256);
}

}  // namespace

std::optional<Page> evaluation_page(const Visit& visit) {
  const auto at = evaluation_at(visit, visit.parameter("year"));
  if (!at) return withdrawn_page(visit);
  const auto model = visit.site.data().reports.model(job_of(visit, *at));
  if (!model) return unavailable_page(visit);
  auto view = report_view(visit, *at, *model);
  if (!view) return unavailable_page(visit);
  Page page{"evaluation", visit.say("site_window", {{"title", name_of(*at->publication)}}),
            Section::Evaluations, std::move(*view)};
  page.report_styles = true;
  put_title(visit, page.view, *at, *model);
  const auto& publication = *at->publication;
  if (!any_area_known(publication) && !publication.invented) put_total_only(visit, page.view);
  page.view["standing"] = standing(visit, at->all, *at->publication);
  put_charts(visit, page.view, *at, *model);
  put_areas(page.view);
  page.view["areas_text"] = View(areas_text(visit, *model));
  put_guide(page.view, *model);
  put_source(visit, page.view, *at->publication);
  put_history(visit, page.view, *at);
  return page;
}

}  // namespace kompass::site

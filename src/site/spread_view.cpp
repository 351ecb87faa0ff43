// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "chart/legend.hpp"
#include "chart/strips.hpp"
#include "report/comparability.hpp"
#include "site/charts.hpp"
#include "site/editions.hpp"
#include "site/spread.hpp"
#include "site/two_widths.hpp"

namespace kompass::site {
namespace {

constexpr std::size_t most_rows = 40;  // of a table; all are in the data beside the page

std::string edition_name(const Visit& visit, const Spread& spread) {
  return visit.name(spread.edition->label) + report::mark_beside(spread.counterpart.comparability);
}

std::string count_text(const Spread& spread) {
  return "n = " + std::to_string(spread.figures.size());
}

chart::StripRow strip_of(const Visit& visit, const Spread& spread) {
  chart::StripRow row{.name = edition_name(visit, spread), .value = count_text(spread)};
  for (const auto& one : spread.figures) {
    row.points.push_back({chart::SeriesMark::Circle, middle_of(one.score).value_or(0)});
  }
  if (!spread.averages.empty()) row.average = middle_of(spread.averages.front().score);
  return row;
}

View strips_of(const Visit& visit, const std::vector<Spread>& spreads) {
  chart::Strips strips{.alt = {"", visit.say("site_spread_title"), visit.say("site_spread_alt")}};
  int max = 100;
  for (const auto& spread : spreads) {
    strips.rows.push_back(strip_of(visit, spread));
    if (!spread.figures.empty()) max = spread.figures.front().score.max;
  }
  const int step = max > 40 ? 25 : max > 20 ? 5 : max > 10 ? 5 : 2;
  for (int tick = 0; tick <= max; tick += step) {
    strips.ticks.push_back({static_cast<double>(tick) / max, visit.numbers.whole(tick)});
  }
  return in_two_widths(strips, "spread", chart::strips);
}

View figure_row(const Visit& visit, const SpreadFigure& figure) {
  View row = link(address_of(visit, *figure.publication), name_of(*figure.publication));
  row["points"] = View(visit.numbers.points(figure.score));
  row["percent"] = View(visit.numbers.percent(figure.score));
  return row;
}

View average_row(const Visit& visit, const SpreadAverage& average) {
  View row;
  row["name"] = View(average_name(visit, average.average->average));
  row["population"] = View(average_population(visit, *average.average));
  row["points"] = View(visit.numbers.points(average.score));
  row["percent"] = View(visit.numbers.percent(average.score));
  return row;
}

std::string range_text(const Visit& visit, const Spread& spread) {
  const auto& range = spread.range;
  if (range.count < 2) return {};
  return visit.say("site_spread_range", {{"lowest", visit.numbers.whole(range.lowest)},
                                         {"highest", visit.numbers.whole(range.highest)},
                                         {"mean", visit.numbers.points(range.mean.score)},
                                         {"count", visit.numbers.whole(range.mean.count)}});
}

View spread_view(const Visit& visit, const Spread& spread) {
  View rows(View::type::list), averages(View::type::list);
  const auto shown = std::min(most_rows, spread.figures.size());
  for (std::size_t i = 0; i < shown; ++i) {
    report::add_item(rows, figure_row(visit, spread.figures[i]));
  }
  for (const auto& one : spread.averages) report::add_item(averages, average_row(visit, one));
  View view;
  view["name"] = View(edition_name(visit, spread));
  view["count"] = View(count_text(spread));
  view["range"] = words_or_nothing(range_text(visit, spread));
  put_phrase(view, "reason", spread.counterpart.reason.in(visit.language), visit.language);
  view["rows"] = std::move(rows);
  view["averages"] = std::move(averages);
  view["more"] = shown == spread.figures.size()
                     ? View(false)
                     : View(visit.say("site_spread_more",
                                      {{"count", visit.numbers.whole(static_cast<long long>(
                                                     spread.figures.size() - shown))}}));
  return view;
}

View strong_view(const Visit& visit, const Spread& own) {
  View list(View::type::list);
  for (const auto* one : strongest(own)) report::add_item(list, figure_row(visit, *one));
  return list;
}

}  // namespace

void put_spreads(const Visit& visit, View& view, const std::vector<Spread>& spreads) {
  View list(View::type::list);
  bool any = false, averages = false;
  for (const auto& spread : spreads) {
    any = any || !spread.figures.empty();
    averages = averages || !spread.averages.empty();
    if (!spread.figures.empty()) report::add_item(list, spread_view(visit, spread));
  }
  const auto& own = spreads.front();
  view["strips"] = any ? strips_of(visit, spreads) : View(false);
  view["spreads"] = std::move(list);
  view["average_sign"] =
      averages ? View(chart::symbol(chart::Symbol::Average, chart::Medium::Wide).markup)
               : View(false);
  view["one_sign"] =
      View(chart::series_symbol(chart::SeriesMark::Circle, chart::Medium::Wide).markup);
  view["strong"] = strong_view(visit, own);
  view["has_strong"] = View(!strongest(own).empty());
  const auto count = own.figures.size();
  view["too_few"] = View(visit.say(count == 0   ? "site_strong_none"
                                   : count == 1 ? "site_strong_one"
                                                : "site_strong_few",
                                   {{"count", std::to_string(count)}}));
}

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "chart/time_line.hpp"
#include "core/rounding.hpp"
#include "site/charts.hpp"
#include "site/compare_charts.hpp"
#include "site/editions.hpp"
#include "site/two_widths.hpp"

namespace kompass::site {
namespace {

struct Line {
  chart::SeriesMark mark;
  std::string name, address;
  PublicationList all;  // oldest first, with a known total
};

std::vector<Line> lines_of(const Visit& visit, const Sides& sides) {
  std::vector<Line> lines;
  for (std::size_t k = 0; k < sides.all.size(); ++k) {
    const auto* one = sides.all[k].publication;
    if (one == nullptr) continue;
    auto address = address_of(visit, one->municipality);
    if (std::ranges::find(lines, address, &Line::address) != lines.end()) continue;
    auto all = publications_of(visit, one->municipality);
    std::erase_if(all, [&](const auto* other) {
      return !other->total.points || other->edition.instrument != one->edition.instrument;
    });
    if (!all.empty()) {
      lines.push_back({mark_of_side(k), one->municipality.name, address, std::move(all)});
    }
  }
  return lines;
}

double level_of(const service::Publication& one) {
  return approximate(one.total.points->middle());
}

struct Frame {
  int first = 9999, last = 0;  // years
  int low = 0, high = 0;       // points
  // With room at both ends, so that no mark lies on an axis.
  [[nodiscard]] double year(double at) const { return (at - first + 0.6) / (last - first + 1); }
  [[nodiscard]] double level(double at) const { return (at - low) / std::max(1, high - low); }
};

Frame frame_of(const std::vector<Line>& lines) {
  Frame frame;
  double low = 1e9, high = 0;
  for (const auto& line : lines) {
    for (const auto* one : line.all) {
      frame.first = std::min(frame.first, one->year);
      frame.last = std::max(frame.last, one->year);
      low = std::min(low, level_of(*one));
      high = std::max(high, level_of(*one));
    }
  }
  const int step = high > 200 ? 100 : 20;
  frame.low = static_cast<int>(std::floor((low - step * 0.3) / step)) * step;
  frame.high = static_cast<int>(std::ceil((high + step * 0.3) / step)) * step;
  frame.low = std::max(0, frame.low);
  return frame;
}

chart::Join join_of(const Visit& visit, const service::Publication& one,
                    const service::Publication* before) {
  const auto comparison = compared(visit, one, before);
  if (!comparison) return chart::Join::Cut;
  switch (comparison->total.comparability) {
    case Comparability::Equal: return chart::Join::Same;
    case Comparability::WithCare:
    case Comparability::ByMeaning: return chart::Join::Across;
    case Comparability::NotComparable: return chart::Join::Cut;
  }
  return chart::Join::Cut;
}

chart::TimeSeries series_of(const Visit& visit, const Line& line, const Frame& frame) {
  chart::TimeSeries series{line.mark, line.name, {}};
  const service::Publication* before = nullptr;
  for (const auto* one : line.all) {
    series.points.push_back({frame.year(one->year), frame.level(level_of(*one)),
                             visit.numbers.points(one->total),
                             before == nullptr ? chart::Join::Same : join_of(visit, *one, before)});
    before = one;
  }
  return series;
}

// Where editions of the instrument came into use, the first being that the chart begins in.
std::vector<chart::TimeBorder> borders_of(const Visit& visit, const std::string& instrument,
                                          const Frame& frame) {
  std::vector<chart::TimeBorder> borders;
  for (const auto* edition : editions_by_date(visit, instrument)) {
    if (!edition->valid_from || edition->valid_from->year > frame.last) continue;
    const auto& name = edition->id.edition;
    const double since = edition->valid_from->year - 0.3;  // in the autumn before: no mark on it
    if (edition->valid_from->year <= frame.first) {
      borders = {{0, name}};
    } else {
      borders.push_back({frame.year(since), name});
    }
  }
  return borders;
}

chart::TimeLine chart_of(const Visit& visit, const std::vector<Line>& lines,
                         const std::string& instrument) {
  const auto frame = frame_of(lines);
  chart::TimeLine chart{
      .alt = {"", visit.say("site_compare_time_title"), visit.say("site_compare_time_alt")},
      .borders = borders_of(visit, instrument, frame),
      .border_word = visit.say("site_version_word")};
  for (const auto& line : lines) chart.series.push_back(series_of(visit, line, frame));
  const int years = (frame.last - frame.first) / 7 + 1;
  for (int year = frame.first; year <= frame.last; year += years) {
    chart.years.push_back({frame.year(year), std::to_string(year)});
  }
  const int step = frame.high - frame.low > 200 ? 100 : 50;
  for (int level = frame.low; level <= frame.high; level += step) {
    chart.levels.push_back({frame.level(level), visit.numbers.whole(level)});
  }
  return chart;
}

View row_of(const Visit& visit, const Line& line, std::size_t i) {
  const auto& one = *line.all[i];
  const auto comparison = compared(visit, one, i == 0 ? nullptr : line.all[i - 1]);
  View row = link(address_of(visit, one), name_of(one));
  row["edition"] = View(one.edition.edition);
  row["points"] = View(visit.numbers.points(one.total));
  row["change"] =
      View(comparison ? change_text(visit, comparison->total) : visit.say("site_change_none"));
  return row;
}

}  // namespace

void put_time(const Visit& visit, View& view, const Sides& sides) {
  view["time"] = View(false);
  const auto lines = lines_of(visit, sides);
  std::size_t count = 0;
  View rows(View::type::list);
  for (const auto& line : lines) {
    count += line.all.size();
    for (std::size_t i = 0; i < line.all.size(); ++i) {
      report::add_item(rows, row_of(visit, line, i));
    }
  }
  if (count < 2) return;
  const auto& instrument = sides.base().publication->edition.instrument;
  View time = in_two_widths(chart_of(visit, lines, instrument), "time", chart::time_line);
  time["rows"] = std::move(rows);
  const int low = frame_of(lines).low;
  time["scale_note"] =
      low == 0 ? View(false)
               : View(visit.say("site_compare_scale_from", {{"from", std::to_string(low)}}));
  view["time"] = std::move(time);
}

}  // namespace kompass::site

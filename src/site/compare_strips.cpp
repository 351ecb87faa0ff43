// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "chart/legend.hpp"
#include "chart/strips.hpp"
#include "core/rounding.hpp"
#include "report/comparability.hpp"
#include "site/charts.hpp"
#include "site/compare_charts.hpp"
#include "site/two_widths.hpp"

namespace kompass::site {
namespace {

// The average that the base is held against, as one more side.
struct Beside {
  const service::OpenedAverage* average = nullptr;
  Side side;
};

Beside beside_of(const Visit& visit, const Sides& sides) {
  const Side& base = sides.base();
  if (base.publication == nullptr || base.edition == nullptr) return {};
  Beside beside{with_average(visit, *base.publication).average, {}};
  if (beside.average == nullptr) return beside;
  beside.side.edition = &beside.average->edition->edition;
  beside.side.scores = beside.average->scores;
  beside.side.against = compare({*beside.side.edition, beside.side.scores},
                                {*base.edition, base.scores}, visit.site.data().crosswalks);
  return beside;
}

// The axis: from a ten below the lowest value, or from 0.
struct Axis {
  int from = 0;  // per cent of an area
  [[nodiscard]] double at(double share) const { return (share * 100 - from) / (100 - from); }
};

Axis axis_of(const Sides& sides, const Beside& beside) {
  double least = 1;
  for (std::size_t area = 0; area < sides.areas(); ++area) {
    for (const auto& side : sides.all) {
      least = std::min(least, middle_beside(side, sides, area).value_or(1));
    }
    if (beside.average != nullptr) {
      least = std::min(least, middle_beside(beside.side, sides, area).value_or(1));
    }
  }
  const int from = static_cast<int>((least - 0.05) * 10) * 10;
  return {from < 20 ? 0 : from};
}

bool is_mean(const Side& side) {
  return side.publication == nullptr;
}

// Whether it is on the picture at all.
bool has_mark(const Side& side) {
  return std::ranges::any_of(side.scores.areas,
                             [](const Score& area) { return area.points.has_value(); });
}

// A spread is of three at least, or of two municipalities.
bool is_spread(const Sides& sides) {
  std::vector<const service::Publication*> shown;
  for (const auto& side : sides.all) {
    if (!is_mean(side) && has_mark(side)) shown.push_back(side.publication);
  }
  if (shown.size() > 2) return true;
  return shown.size() == 2 && shown[0]->municipality.name != shown[1]->municipality.name;
}

std::optional<double> average_at(const Sides& sides, const Beside& beside, std::size_t area,
                                 const Axis& axis) {
  const Side& side = sides.mean_has_areas() ? sides.all.back() : beside.side;
  if (comparability_beside(side, sides, area) == Comparability::NotComparable) return {};
  const auto middle = middle_beside(side, sides, area);
  return middle ? std::optional(axis.at(*middle)) : std::nullopt;
}

chart::StripRow row_of(const Visit& visit, const Sides& sides, std::size_t area, const Axis& axis) {
  const auto& code = sides.base().scores.areas[area].code;
  const auto* edition = sides.base().edition;
  chart::StripRow row{
      .code = code.text,
      .name = edition == nullptr ? std::string() : visit.name(edition->areas[area].name)};
  for (std::size_t k = 0; k < sides.all.size(); ++k) {
    const auto& side = sides.all[k];
    if (comparability_beside(side, sides, area) == Comparability::NotComparable) {
      row.comparable = chart::Comparable::No;
      row.value = "//";
    }
    const auto middle = middle_beside(side, sides, area);
    if (middle && !is_mean(side)) row.points.push_back({mark_of_side(k), axis.at(*middle)});
  }
  return row;
}

chart::Strips strips_of(const Visit& visit, const Sides& sides, const Beside& beside,
                        const Axis& axis) {
  chart::Strips strips{
      .alt = {"", visit.say("site_compare_strips_title"), visit.say("site_compare_strips_alt")}};
  for (int tick = axis.from; tick <= 100; tick += axis.from < 50 ? 10 : 5) {
    if (axis.from < 30 && tick % 20 != axis.from % 20) continue;
    strips.ticks.push_back({axis.at(tick / 100.0), visit.numbers.whole(tick)});
  }
  for (std::size_t area = 0; area < sides.areas(); ++area) {
    auto row = row_of(visit, sides, area, axis);
    row.average = average_at(sides, beside, area, axis);
    strips.rows.push_back(std::move(row));
  }
  return strips;
}

View legend_item(const std::string& markup, const std::string& text) {
  View view;
  view["symbol"] = View(markup);
  view["text"] = View(text);
  return view;
}

// How far its total can be compared with that of the base, as it stands beside a name.
std::string mark_of_total(const Side& side) {
  return side.against ? report::mark_beside(side.against->total.comparability) : std::string();
}

View legend_of(const Visit& visit, const Sides& sides, const Beside& beside) {
  View list(View::type::list);
  const auto tick = chart::symbol(chart::Symbol::Average, chart::Medium::Wide).markup;
  for (std::size_t k = 0; k < sides.all.size(); ++k) {
    const bool mean = is_mean(sides.all[k]);
    if (!has_mark(sides.all[k])) continue;
    report::add_item(
        list,
        legend_item(mean ? tick : chart::series_symbol(mark_of_side(k), chart::Medium::Wide).markup,
                    title_of(sides.all[k]) + mark_of_total(sides.all[k])));
  }
  if (beside.average == nullptr || sides.mean_has_areas()) return list;
  report::add_item(list, legend_item(tick, average_name(visit, beside.average->average) +
                                               mark_of_total(beside.side)));
  return list;
}

View average_note(const Visit& visit, const Sides& sides, const Beside& beside) {
  if (beside.average == nullptr || sides.mean_has_areas()) return View(false);
  return View(
      visit.say("source_average", {{"name", average_name(visit, beside.average->average)},
                                   {"population", average_population(visit, *beside.average)}}));
}

// The area where those that can be compared lie nearest each other, and the one where they do not.
struct Reach {
  std::size_t area;
  int points;
};

std::vector<Reach> reaches_of(const Sides& sides) {
  std::vector<Reach> reaches;
  for (std::size_t area = 0; area < sides.areas(); ++area) {
    std::vector<const Score*> scores;
    bool comparable = true;
    for (const auto& side : sides.all) {
      if (is_mean(side)) continue;
      comparable =
          comparable && comparability_beside(side, sides, area) != Comparability::NotComparable;
      if (const auto* score = score_beside(side, sides, area)) scores.push_back(score);
    }
    const auto range = stats::range_of(scores);
    if (comparable && range.count > 1) reaches.push_back({area, range.highest - range.lowest});
  }
  return reaches;
}

std::string reach_text(const Visit& visit, const Sides& sides) {
  const auto reaches = reaches_of(sides);
  if (reaches.size() < 2 || sides.base().edition == nullptr) return {};
  const auto [least, most] = std::ranges::minmax(reaches, {}, &Reach::points);
  if (least.points == most.points) return {};
  const auto name = [&](const Reach& reach) {
    return visit.name(sides.base().edition->areas[reach.area].name);
  };
  return visit.say("site_compare_reach", {{"near", name(least)},
                                          {"near_points", std::to_string(least.points)},
                                          {"far", name(most)},
                                          {"far_points", std::to_string(most.points)}});
}

}  // namespace

std::string title_of(const Side& side) {
  return side.publication == nullptr ? side.name + ", " + side.when : side.name + " " + side.when;
}

std::string short_title(const Side& side, const Sides& sides) {
  const auto count = std::ranges::count(sides.all, side.name, &Side::name);
  return count > 1 && side.publication != nullptr ? title_of(side) : side.name;
}

void put_strips(const Visit& visit, View& view, const Sides& sides) {
  view["strips"] = View(false);
  if (sides.areas() == 0 || !is_spread(sides)) return;
  const auto beside = beside_of(visit, sides);
  const auto axis = axis_of(sides, beside);
  View strips = in_two_widths(strips_of(visit, sides, beside, axis), "strips", chart::strips);
  strips["legend"] = legend_of(visit, sides, beside);
  strips["text"] = words_or_nothing(reach_text(visit, sides));
  strips["average_note"] = average_note(visit, sides, beside);
  strips["scale_note"] =
      axis.from == 0
          ? View(false)
          : View(visit.say("site_compare_scale_from", {{"from", std::to_string(axis.from)}}));
  view["strips"] = std::move(strips);
}

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
#include "site/charts.hpp"

#include <algorithm>

#include "base/mapped.hpp"
#include "chart/rose.hpp"
#include "chart/totals.hpp"
#include "core/rounding.hpp"
#include "site/two_widths.hpp"

namespace kompass::site {
namespace {

constexpr double table_rose = 56;  // px

// Of what area `area` is held against; nothing where it may not be compared.
std::optional<double> compared_middle(const std::optional<Comparison>& comparison,
                                      std::size_t area) {
  if (!comparison) return std::nullopt;
  const auto& row = comparison->areas[area];
  if (row.comparability == Comparability::NotComparable) return std::nullopt;
  return middle_of(row.there);
}

std::vector<std::optional<double>> middles_of(const std::vector<Score>& areas) {
  return mapped(areas, middle_of);
}

std::string area_name(const Visit& visit, const service::Publication& publication,
                      std::size_t area) {
  const auto* edition = visit.site.edition(publication.edition);
  return edition != nullptr && area < edition->areas.size() ? visit.name(edition->areas[area].name)
                                                            : publication.areas[area].code.text;
}

std::string areas_in_words(const Visit& visit, const service::Publication& publication) {
  std::string text;
  for (std::size_t i = 0; i < publication.areas.size(); ++i) {
    text += (text.empty() ? "" : ", ") + area_name(visit, publication, i) + " " +
            visit.numbers.points(publication.areas[i]);
  }
  return text;
}

chart::TotalKind kind_of(const service::Publication& one, const service::Publication& shown) {
  if (&one == &shown) return chart::TotalKind::Shown;
  return one.year <= shown.year ? chart::TotalKind::Earlier : chart::TotalKind::Later;
}

void add_average(const Visit& visit, const service::Publication& shown, chart::Totals& totals) {
  const auto average = with_average(visit, shown);
  if (average.average == nullptr || !average.average->scores.total.points) return;
  const auto& total = average.average->scores.total;
  totals.rows.push_back({.kind = chart::TotalKind::Average,
                         .label = marked_average_name(visit, average),
                         .total = share_of(total),
                         .value = average_total(visit, *average.average)});
}

// What the other halves of a rose show.
struct OtherHalves {
  std::vector<std::optional<double>> values;
  std::string name;
};

std::optional<OtherHalves> halves_of(const std::optional<Comparison>& comparison,
                                     const std::string& name) {
  if (!comparison) return std::nullopt;
  OtherHalves halves{{}, name};
  for (std::size_t i = 0; i < comparison->areas.size(); ++i) {
    halves.values.push_back(compared_middle(comparison, i));
  }
  const bool any = std::ranges::any_of(halves.values, [](auto value) { return value.has_value(); });
  return any ? std::optional(std::move(halves)) : std::nullopt;
}

std::optional<OtherHalves> other_halves(const Visit& visit, const service::Publication& publication,
                                        const service::Publication* before) {
  const auto average = with_average(visit, publication);
  if (average.average != nullptr) {
    return halves_of(average.comparison, marked_average_name(visit, average));
  }
  if (before == nullptr || before->edition != publication.edition) return std::nullopt;
  return halves_of(compared(visit, publication, before), name_of(*before));
}

}  // namespace

std::optional<double> middle_of(const Score& score) {
  const auto share = share_of(score);
  return share ? std::optional(share->middle()) : std::nullopt;
}

std::optional<chart::Span> share_of(const Score& score) {
  if (!score.points || score.max == 0) return std::nullopt;
  return chart::Span{approximate(score.points->lowest().at) / score.max,
                     approximate(score.points->highest().at) / score.max};
}

std::vector<chart::Tick> quarters(const Visit& visit, int max) {
  std::vector<chart::Tick> ticks;
  for (int i = 0; i <= 4; ++i) ticks.push_back({i / 4.0, visit.numbers.whole(max * i / 4)});
  return ticks;
}

std::string small_rose(const service::Publication& publication) {
  const auto shown = middles_of(publication.areas);
  if (shown.size() < 3) return {};
  return chart::rose({.values = {shown, {}}, .size = table_rose}, chart::Medium::Wide).markup;
}

View large_rose(const Visit& visit, const service::Publication& publication,
                const service::Publication* before) {
  chart::RoseHero hero{
      .alt = {"rose", visit.say("site_rose_alt", {{"name", name_of(publication)}}),
              visit.say("site_rose_alt_values", {{"values", areas_in_words(visit, publication)}})},
      .values = {middles_of(publication.areas), {}},
      .rings = quarters(visit, 100)};
  hero.rings.erase(hero.rings.begin());
  const auto other = other_halves(visit, publication, before);
  if (other) hero.values.compared = other->values;
  for (const auto& area : publication.areas) hero.labels.push_back({.code = area.code.text});
  View view;
  view["rose"] = View(chart::rose_hero(hero, {chart::Medium::Wide}).markup);
  view["shown"] = View(name_of(publication));
  view["beside"] = other ? View(other->name) : View(false);
  return view;
}

View totals_chart(const Visit& visit, const PublicationList& all,
                  const service::Publication& shown) {
  chart::Totals totals{.ticks = quarters(visit, shown.total.max)};
  std::string words;
  const service::Publication* before = nullptr;
  for (const auto* one : all) {
    const bool apart = before != nullptr && before->edition != one->edition;
    totals.rows.push_back({.kind = kind_of(*one, shown),
                           .label = std::to_string(one->year),
                           .total = share_of(one->total),
                           .value = visit.numbers.points(one->total)});
    if (apart) totals.rows.back().cut = visit.say("new_edition");
    words +=
        (words.empty() ? "" : ", ") + totals.rows.back().label + " " + totals.rows.back().value;
    before = one;
  }
  add_average(visit, shown, totals);
  totals.alt = {"", visit.say("site_over_time"), visit.say("site_totals_alt", {{"values", words}})};
  return in_two_widths(totals, "totals", chart::totals);
}

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
// What the charts of a report share, and the rose of its cover.
#include "report/chart_parts.hpp"

#include "chart/legend.hpp"
#include "chart/rose.hpp"
#include "core/rounding.hpp"

namespace kompass::report {
namespace {

chart::RoseValues rose_values(const Draft& draft) {
  chart::RoseValues values;
  const bool same_edition =
      draft.input.previous && draft.input.previous->edition.id == draft.edition.id;
  bool any_compared = false;
  for (std::size_t i = 0; i < draft.scores.areas.size(); ++i) {
    values.shown.push_back(middle_of(draft.scores.areas[i]));
    // No mark can stand in a rose: it shows the one before only within the same edition.
    values.compared.push_back(same_edition ? compared_middle(draft.with_previous, i)
                                           : std::nullopt);
    any_compared = any_compared || values.compared.back().has_value();
  }
  if (!any_compared) values.compared.clear();
  return values;
}

}  // namespace

std::optional<chart::Span> share_of(const Score& score, double of) {
  if (!score.points) return std::nullopt;
  return chart::Span{approximate(score.points->lowest().at) / of,
                     approximate(score.points->highest().at) / of};
}

std::optional<chart::Span> share_of(const Score& score) {
  return share_of(score, static_cast<double>(score.max));
}

std::optional<double> middle_of(const Score& score) {
  const auto share = share_of(score);
  return share ? std::optional(share->middle()) : std::nullopt;
}

std::optional<double> compared_middle(const std::optional<Comparison>& comparison,
                                      std::size_t area) {
  if (!comparison) return std::nullopt;
  const ComparedRow& row = comparison->areas[area];
  if (row.comparability == Comparability::NotComparable) return std::nullopt;
  return middle_of(row.there);
}

bool areas_known_in(const std::optional<Comparison>& comparison) {
  if (!comparison) return false;
  return std::ranges::any_of(comparison->areas,
                             [](const ComparedRow& row) { return row.there.points.has_value(); });
}

std::string source_of(const Draft& draft, Beside beside) {
  std::string source =
      draft.say("source_evaluation", {{"evaluation", draft.evaluation_named(draft.evaluation)},
                                      {"edition", draft.edition_named(draft.edition)}});
  if (beside.previous) {
    const EvaluationSide& previous = *draft.input.previous;
    const bool known =
        draft.scores.edition_assumed.empty() && previous.scores.edition_assumed.empty();
    const bool same = known && previous.edition.id == draft.edition.id;
    source += " " + draft.say("source_previous",
                              {{"evaluation", draft.evaluation_named(previous.evaluation)},
                               {"edition", same ? draft.say("comparable_equal")
                                                : draft.edition_named(previous.edition)}});
  }
  if (beside.average) {
    source += " " + draft.say("source_average", {{"name", draft.average_name()},
                                                 {"population", draft.average_population()}});
  }
  return source;
}

std::vector<chart::Tick> quarters(int max) {
  std::vector<chart::Tick> ticks;
  for (int i = 0; i <= 4; ++i) {
    ticks.push_back({i / 4.0, decimal(Exact::ratio(Wide{max} * i, 4), 1)});
  }
  return ticks;
}

int widest_area(const Draft& draft) {
  int widest = 1;
  for (const auto& area : draft.edition.areas) widest = std::max(widest, area.max);
  return widest;
}

RoseBefore rose_before(const Draft& draft) {
  const auto& compared = rose_values(draft).compared;
  const auto known = std::ranges::count_if(compared, [](const auto& v) { return v.has_value(); });
  if (known == 0) return RoseBefore::Nowhere;
  return known == std::ssize(compared) ? RoseBefore::Everywhere : RoseBefore::Somewhere;
}

std::string rose_alt(const Draft& draft) {
  const auto compared = rose_values(draft).compared;
  std::string values;
  for (std::size_t i = 0; i < draft.edition.areas.size(); ++i) {
    if (!values.empty()) values += ", ";
    values +=
        draft.name(draft.edition.areas[i].name) + " " + draft.numbers.points(draft.scores.areas[i]);
    if (i >= compared.size() || !compared[i]) continue;
    values += draft.say("rose_alt_before",
                        {{"year", draft.previous_year()},
                         {"points", draft.numbers.points(draft.with_previous->areas[i].there)}});
  }
  return draft.say("rose_alt", {{"values", values}});
}

namespace {

KeyItem key_item(const Draft& draft, chart::Symbol symbol, std::string text) {
  const auto web = chart::symbol(symbol, chart::Medium::Wide);
  return {drawing_of(
              draft, [&] { return chart::symbol(symbol, chart::Medium::Print); }, web, web),
          std::move(text)};
}

}  // namespace

std::vector<KeyItem> rose_key(const Draft& draft) {
  const RoseBefore before = rose_before(draft);
  if (before == RoseBefore::Nowhere) return {};
  std::string then = draft.previous_year();
  if (before == RoseBefore::Somewhere) then = draft.say("rose_key_somewhere", {{"before", then}});
  return {key_item(draft, chart::Symbol::RoseShown, draft.year()),
          key_item(draft, chart::Symbol::RoseCompared, std::move(then))};
}

Drawing cover_rose(const Draft& draft, const std::string& alt) {
  chart::RoseHero hero{.alt = {"hero", draft.say("rose_title"), alt},
                       .values = rose_values(draft),
                       .rings = {{0.5, ""}, {1, ""}}};
  chart::RoseHero numbered = hero;
  for (std::size_t i = 0; i < draft.edition.areas.size(); ++i) {
    const Area& area = draft.edition.areas[i];
    numbered.labels.push_back({area.code.text, "", ""});
    hero.labels.push_back({"", draft.numbers.points(draft.scores.areas[i]), draft.name(area.name)});
  }
  numbered.rings = {{0.25, ""}, {0.5, ""}, {0.75, ""}, {1, ""}};
  const auto web = chart::rose_hero(numbered, {chart::Medium::Wide});
  return drawing_of(
      draft, [&] { return chart::rose_hero(hero, {chart::Medium::Print, 170}); }, web, web);
}

Drawing medium_rose(const Draft& draft) {
  const chart::Rose rose{.values = rose_values(draft), .size = 104};
  const auto web = chart::rose(rose, chart::Medium::Wide);
  return drawing_of(draft, [&] { return chart::rose(rose, chart::Medium::Print); }, web, web);
}

}  // namespace kompass::report

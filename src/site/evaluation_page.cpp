// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "chart/legend.hpp"
#include "core/municipality_facts.hpp"
#include "site/charts.hpp"
#include "site/facts.hpp"
#include "site/pages.hpp"

namespace kompass::site {
namespace {

using service::Publication;

int year_of(std::string_view text) {
  int year = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, year);
  return read.ec == std::errc() && read.ptr == end && text.size() == 4 ? year : 0;
}

// "effektivitet", "effektivitet och arbetsliv"; empty for more than two.
std::string names_with(const Visit& visit, const Publication& publication, const Edition& edition,
                       std::optional<int> shown) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < publication.areas.size(); ++i) {
    if (publication.areas[i].shown != shown) continue;
    names.push_back(lowered(visit.name(edition.areas[i].name)));
  }
  if (names.size() > 2) return {};
  return names.size() == 1 ? names[0] : visit.say("site_two", {{"a", names[0]}, {"b", names[1]}});
}

// "Starkast i ..., med mest kvar i ..."; empty where that cannot be said of one or two areas.
std::string lede(const Visit& visit, const Publication& publication, const Edition* edition) {
  if (!any_area_known(publication)) return visit.say("site_lede_total_only");
  const auto& areas = publication.areas;
  const bool all = std::ranges::all_of(areas, [&](const Score& area) {
    return area.shown.has_value() && area.max == areas.front().max;
  });
  const auto [least, most] = std::ranges::minmax(areas, {}, &Score::shown);
  if (!all || edition == nullptr || least.shown == most.shown) return {};
  const auto best = names_with(visit, publication, *edition, most.shown);
  const auto left = names_with(visit, publication, *edition, least.shown);
  if (best.empty() || left.empty()) return {};
  return visit.say("site_lede_extremes", {{"best", best}, {"least", left}});
}

bool any_known_there(const std::optional<Comparison>& comparison) {
  return comparison && std::ranges::any_of(comparison->areas, [](const ComparedRow& row) {
           return row.there.points.has_value();
         });
}

// What the areas can be held against: only what has areas itself.
Against for_areas(const Against& against) {
  Against result = against;
  if (!any_known_there(result.with_before)) result.with_before.reset();
  if (!any_known_there(result.average.comparison)) result.average = {};
  return result;
}

std::string change_line(const Visit& visit, const Against& against) {
  if (!against.with_before) return {};
  const auto& total = against.with_before->total;
  const auto year = std::to_string(against.before->year);
  if (total.comparability == Comparability::NotComparable) {
    return "// " + visit.say("site_not_comparable_with", {{"year", year}});
  }
  if (!total.difference) return {};
  return visit.say("site_change_since", {{"change", change_text(visit, total)}, {"year", year}});
}

// "2.1 (2016)".
std::string edition_text(const Publication& publication, const Edition* edition) {
  const auto& name = publication.edition.edition;
  if (edition == nullptr || edition->also_called.empty()) return name;
  return name + " (" + edition->also_called.front() + ")";
}

View facts_of(const Visit& visit, const Publication& publication, const Edition* edition,
              const GazetteerEntry* entry) {
  const auto own = visit.language;
  std::vector<Fact> facts{{visit.say("site_edition"), edition_text(publication, edition), own}};
  facts.push_back(
      {visit.say("site_report_date"),
       publication.date ? visit.numbers.date(*publication.date) : visit.say("date_unknown"), own});
  if (entry != nullptr) {
    facts.push_back({visit.say("site_group"), group_text(visit, *entry),
                     own == Language::English ? Language::English : Language::Swedish});
    facts.push_back({visit.say("site_inhabitants"),
                     inhabitants_text(visit, *entry, inhabitants_at(*entry, {publication.year})),
                     own});
  }
  return facts_view(visit, facts);
}

View legend_item(chart::Symbol symbol, const std::string& text) {
  View view;
  view["symbol"] = View(chart::symbol(symbol, chart::Medium::Wide).markup);
  view["text"] = View(text);
  return view;
}

View legend(const Visit& visit, const Publication& publication, const Against& against) {
  View list(View::type::list);
  report::add_item(list, legend_item(chart::Symbol::ShownBar, name_of(publication)));
  if (against.with_before) {
    report::add_item(list, legend_item(chart::Symbol::Earlier, name_of(*against.before)));
  }
  if (against.average.average != nullptr) {
    report::add_item(list, legend_item(chart::Symbol::Average,
                                       average_name(visit, against.average.average->average)));
  }
  return list;
}

// The cells of an area or the total beside its own points.
void put_compared(const Visit& visit, View& row, const ComparedRow* before,
                  const ComparedRow* average) {
  if (before != nullptr) {
    row["before"] = View(before->there.points ? visit.numbers.points(before->there) : "–");
    row["change"] = View(change_text(visit, *before));
  }
  if (average != nullptr) row["there"] = View(visit.numbers.points(average->there));
}

View row_of(const Visit& visit, const Publication& publication, std::size_t area,
            const Against& against) {
  const auto& score = publication.areas[area];
  const auto* edition = visit.site.edition(publication.edition);
  View row;
  put_phrase(row, "name",
             edition != nullptr ? edition->areas[area].name.in(visit.language)
                                : Phrase{score.code.text, visit.language},
             visit.language);
  row["code"] = View(score.code.text);
  row["points"] = View(visit.numbers.points(score));
  put_compared(visit, row, against.with_before ? &against.with_before->areas[area] : nullptr,
               against.average.comparison ? &against.average.comparison->areas[area] : nullptr);
  return row;
}

void put_areas(const Visit& visit, View& view, const Publication& publication,
               const Against& against) {
  view["bars"] = View(false);
  if (!any_area_known(publication)) return;
  MarksUsed marks;
  View rows(View::type::list);
  for (std::size_t i = 0; i < publication.areas.size(); ++i) {
    report::add_item(rows, row_of(visit, publication, i, against));
    if (against.with_before) marks.add(against.with_before->areas[i].comparability);
  }
  View sum;
  sum["label"] = View(visit.say("total"));
  sum["points"] = View(visit.numbers.points(publication.total));
  put_compared(visit, sum, against.with_before ? &against.with_before->total : nullptr,
               against.average.comparison ? &against.average.comparison->total : nullptr);
  if (against.with_before) marks.add(against.with_before->total.comparability);
  view["bars"] = areas_chart(visit, publication, against);
  view["legend"] = legend(visit, publication, against);
  view["rows"] = std::move(rows);
  view["sum"] = std::move(sum);
  view["marks"] = marks.view();
  view["areas_title"] = View(visit.say("summary_bars_title"));
  view["caption"] = View(visit.say("site_figures_caption", {{"name", name_of(publication)}}));
  view["column_area"] = View(visit.say("column_area"));
  view["column_change"] = View(visit.say("column_change"));
  view["before_year"] =
      against.with_before ? View(std::to_string(against.before->year)) : View(false);
}

void put_source(const Visit& visit, View& view, const Publication& publication) {
  put_phrase(view, "notice", {publication.notice, home_language(publication)}, visit.language);
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

// The rose, what its halves are, and the average the areas are held against.
void put_rose(const Visit& visit, View& view, const Publication& publication,
              const WithAverage& average) {
  view["rose"] =
      any_area_known(publication) ? View(large_rose(visit, publication, average)) : View(false);
  view["average"] = View(false);
  view["average_note"] = View(false);
  if (average.average == nullptr) return;
  const auto name = average_name(visit, average.average->average);
  view["average"] = View(name);
  view["average_note"] = View(
      visit.say("source_average",
                {{"name", name}, {"population", average_population(visit, *average.average)}}));
}

void put_title(const Visit& visit, View& view, const Publication& publication,
               const Against& against) {
  const auto& name = publication.municipality.name;
  const auto year = std::to_string(publication.year);
  view["crumbs"] =
      crumbs({link(visit.address("/utvarderingar"), visit.say("site_nav_evaluations")),
              link(address_of(visit, publication.municipality), name), link("", year)});
  view["name"] = View(name);
  view["year"] = View(year);
  view["here"] = View(address_of(visit, publication));
  view["invented"] = publication.invented ? View(visit.say("status_invented")) : View(false);
  view["lede"] =
      words_or_nothing(lede(visit, publication, visit.site.edition(publication.edition)));
  view["points"] = View(visit.numbers.points(publication.total));
  view["of_points"] =
      View(visit.say("site_of_points", {{"max", visit.numbers.whole(publication.total.max)}}));
  view["change"] = words_or_nothing(change_line(visit, against));
  put_rose(visit, view, publication, for_areas(against).average);
}

}  // namespace

std::optional<Page> evaluation_page(const Visit& visit) {
  const auto place = place_at(visit, visit.parameter("address"));
  if (!place) return std::nullopt;
  const auto all = publications_of(visit, place->municipality);
  const auto found = std::ranges::find(all, year_of(visit.parameter("year")), &Publication::year);
  if (found == all.end()) return std::nullopt;
  const Publication& publication = **found;
  Against against{.before = found == all.begin() ? nullptr : *std::prev(found)};
  against.with_before = compared(visit, publication, against.before);
  against.average = with_average(visit, publication);

  Page page{"evaluation", visit.say("site_window", {{"title", name_of(publication)}}),
            Section::Evaluations};
  put_title(visit, page.view, publication, against);
  page.view["totals"] = totals_chart(visit, all, publication);
  page.view["facts"] =
      facts_of(visit, publication, visit.site.edition(publication.edition), place->entry);
  put_areas(visit, page.view, publication, for_areas(against));
  put_source(visit, page.view, publication);
  return page;
}

}  // namespace kompass::site

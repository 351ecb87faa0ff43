// SPDX-License-Identifier: EUPL-1.2
#include "site/areas_over_time.hpp"

#include <algorithm>

#include "report/comparability.hpp"
#include "site/comparison.hpp"
#include "site/editions.hpp"

namespace kompass::site {
namespace {

using service::Publication;

// One column beside that of the newest.
struct Earlier {
  const Publication* publication;
  Comparison comparison;  // of the newest with it
};

// The newest with areas and all before it, newest first; empty where no other has areas.
PublicationList with_areas(const PublicationList& all) {
  PublicationList known(all.rbegin(), all.rend());
  const auto has_areas = [](const auto* one) { return any_area_known(*one); };
  known.erase(known.begin(), std::ranges::find_if(known, has_areas));
  if (std::ranges::count_if(known, has_areas) < 2) known.clear();
  return known;
}

std::vector<Earlier> earlier_ones(const Visit& visit, const PublicationList& known) {
  std::vector<Earlier> earlier;
  for (std::size_t i = 1; i < known.size(); ++i) {
    auto comparison = compared(visit, *known.front(), known[i]);
    if (comparison) earlier.push_back({known[i], std::move(*comparison)});
  }
  return earlier;
}

View year_link(const Visit& visit, const Publication& publication) {
  return link(address_of(visit, publication), std::to_string(publication.year));
}

// "72", "51 //", "63 ↷": a figure under another edition has its mark.
std::string figure_then(const Visit& visit, const ComparedRow& row) {
  if (!row.there.points) return visit.say("missing");
  return visit.numbers.points(row.there) + report::mark_beside(row.comparability);
}

View row_of(const Visit& visit, const Publication& newest, std::size_t area,
            const std::vector<Earlier>& earlier) {
  const auto* edition = visit.site.edition(newest.edition);
  View row;
  row["code"] = View(newest.areas[area].code.text);
  put_phrase(row, "name", edition->areas[area].name.in(visit.language), visit.language);
  row["href"] = View(address_of_area(visit, newest.edition, newest.areas[area].code));
  View figures(View::type::list);
  report::add_item(figures, View(visit.numbers.points(newest.areas[area])));
  for (const auto& one : earlier) {
    report::add_item(figures, View(figure_then(visit, one.comparison.areas[area])));
  }
  row["figures"] = std::move(figures);
  return row;
}

MarksUsed marks_in(const std::vector<Earlier>& earlier) {
  MarksUsed marks;
  for (const auto& one : earlier) {
    for (const auto& row : one.comparison.areas) {
      if (row.there.points) marks.add(row.comparability);
    }
  }
  return marks;
}

}  // namespace

View areas_over_time(const Visit& visit, const PublicationList& all) {
  const auto known = with_areas(all);
  if (known.empty()) return View(false);
  const auto& newest = *known.front();
  const auto earlier = earlier_ones(visit, known);
  if (earlier.empty()) return View(false);
  View years(View::type::list);
  report::add_item(years, year_link(visit, newest));
  for (const auto& one : earlier) report::add_item(years, year_link(visit, *one.publication));
  View rows(View::type::list);
  for (std::size_t area = 0; area < newest.areas.size(); ++area) {
    report::add_item(rows, row_of(visit, newest, area, earlier));
  }
  const auto edition = visit.say("site_compare_edition", {{"edition", newest.edition.edition}});
  View table;
  table["years"] = std::move(years);
  table["rows"] = std::move(rows);
  table["marks"] = marks_in(earlier).view();
  table["text"] = View(visit.say("site_areas_over_time_text", {{"edition", edition}}));
  return table;
}

}  // namespace kompass::site

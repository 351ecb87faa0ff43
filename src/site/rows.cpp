// SPDX-License-Identifier: EUPL-1.2
#include "site/rows.hpp"

#include "site/charts.hpp"

namespace kompass::site {

View evaluation_row(const Visit& visit, const service::Publication& publication) {
  View view;
  view["rose"] = View(small_rose(publication));
  view["href"] = View(address_of(visit, publication));
  view["name"] = View(publication.municipality.name);
  view["year"] = View(std::to_string(publication.year));
  view["mark"] = publication.invented ? View(visit.say("site_invented")) : View(false);
  view["without_areas"] = View(!any_area_known(publication));
  view["edition"] = View(publication.edition.edition);
  view["points"] = View(visit.numbers.points(publication.total));
  return view;
}

void put_evaluations(const Visit& visit, View& view,
                     std::span<const service::Publication> publications) {
  View rows(View::type::list);
  int max = 0;
  for (const auto& publication : publications) {
    report::add_item(rows, evaluation_row(visit, publication));
    max = std::max(max, publication.total.max);
  }
  view["evaluations"] = std::move(rows);
  view["has_evaluations"] = View(!publications.empty());
  view["of_max"] = View(of_max(visit, max));
}

std::string of_max(const Visit& visit, int max) {
  return visit.say("site_of_max", {{"max", visit.numbers.whole(max)}});
}

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
#include "site/part.hpp"

#include "site/facts.hpp"

namespace kompass::site {

void put_part_title(const Visit& visit, Page& page, const Edition& edition, const Part& part) {
  View& view = page.view;
  const auto name = part.name.in(visit.language);
  const auto title = part.code.text + " " + std::string(name.text);
  page.window = visit.say("site_window", {{"title", title + ", " + edition.id.edition}});
  std::vector<View> steps{link(visit.address("/instrument"), visit.say("site_nav_instrument")),
                          link(address_of(visit, edition.id), visit.name(edition.label))};
  if (const auto* area = part.area) {
    steps.push_back(link(address_of_area(visit, edition.id, area->code),
                         area->code.text + " " + visit.name(area->name)));
  }
  steps.push_back(link("", part.code.text));
  view["crumbs"] = crumbs(std::move(steps));
  view["code"] = View(part.code.text);
  put_phrase(view, "name", name, visit.language);
  put_title_size(view, name.text);
  put_phrase(view, "explanation", part.explanation.in(visit.language), visit.language);
}

View neighbour(const std::string& href, const Code& code, const Phrase& name, Language page) {
  View view = link(href, "");
  view["code"] = View(code.text);
  put_phrase(view, "name", name, page);
  return view;
}

void put_neighbours(const Visit& visit, View& view, const Edition& edition, std::size_t number) {
  const auto& areas = edition.areas;
  const auto to = [&](std::size_t i) {
    return neighbour(address_of_area(visit, edition.id, areas[i].code), areas[i].code,
                     areas[i].name.in(visit.language), visit.language);
  };
  view["before"] = number == 0 ? View(false) : to(number - 1);
  view["after"] = number + 1 == areas.size() ? View(false) : to(number + 1);
}

}  // namespace kompass::site

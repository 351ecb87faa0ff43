// SPDX-License-Identifier: EUPL-1.2
#include "site/named_in.hpp"

#include <algorithm>

namespace kompass::site {
namespace {

bool is_meant(const Visit& visit, const Place& place, const Municipality& named) {
  const auto* entry = visit.site.data().gazetteer->find(named.country, named.code);
  if (entry != nullptr || place.entry != nullptr) return entry == place.entry;
  return named.country == place.municipality.country && named.code == place.municipality.code;
}

// Of the sub-area, else the area, that the passage is about.
const LocalText* name_of_part(const Edition& edition, const RoleModel& model) {
  const auto area = std::ranges::find(edition.areas, model.area, &Area::code);
  if (area == edition.areas.end()) return nullptr;
  if (!model.sub_area) return &area->name;
  const auto part = std::ranges::find(area->sub_areas, *model.sub_area, &SubArea::code);
  return part == area->sub_areas.end() ? &area->name : &part->name;
}

View passage(const Visit& visit, const service::Publication& publication, const RoleModel& model) {
  View view;
  view["code"] = View(model.sub_area.value_or(model.area).text);
  view["name"] = View(false);
  const auto* edition = visit.site.edition(publication.edition);
  const auto* name = edition != nullptr ? name_of_part(*edition, model) : nullptr;
  if (name != nullptr) put_phrase(view, "name", name->in(visit.language), visit.language);
  put_phrase(view, "text", {model.text, home_language(publication)}, visit.language);
  view["evaluation"] = link(address_of(visit, publication), name_of(publication));
  return view;
}

}  // namespace

View named_in(const Visit& visit, const Place& place) {
  View list(View::type::list);
  for (const auto& publication : *visit.publications) {
    if (publication.invented && place.entry != nullptr) continue;
    for (const auto& model : publication.role_models) {
      if (!is_meant(visit, place, *model.municipality)) continue;
      report::add_item(list, passage(visit, publication, model));
    }
  }
  return list;
}

}  // namespace kompass::site

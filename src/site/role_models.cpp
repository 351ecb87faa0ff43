// SPDX-License-Identifier: EUPL-1.2
#include "site/role_models.hpp"

#include <algorithm>
#include <iterator>
#include <ranges>

#include "site/editions.hpp"

namespace kompass::site {
namespace {

// The sub-area, else the area, that a passage is about; false where the edition is not known.
View part_view(const Visit& visit, const EditionName& name, const RoleModel& model) {
  const auto* edition = visit.site.edition(name);
  if (edition == nullptr) return View(false);
  const auto* sub_area = model.sub_area ? find_sub_area(*edition, *model.sub_area) : nullptr;
  const auto* area = find_area(*edition, model.area);
  if (sub_area == nullptr && area == nullptr) return View(false);
  View view = link(sub_area != nullptr ? address_of_sub_area(visit, name, sub_area->code)
                                       : address_of_area(visit, name, model.area),
                   "");
  view["code"] = View(sub_area != nullptr ? sub_area->code.text : model.area.text);
  const auto& text = sub_area != nullptr ? sub_area->name : area->name;
  put_phrase(view, "name", text.in(visit.language), visit.language);
  return view;
}

View model_view(const Visit& visit, const Mention& mention) {
  const auto& [publication, model] = mention;
  const auto& named = model->municipality ? *model->municipality : publication->municipality;
  const auto* entry = visit.site.data().gazetteer->find(named.country, named.code);
  View view;
  put_phrase(view, "text", {model->text, home_language(*publication)}, visit.language);
  const auto name =
      model->unit.empty()
          ? named.name
          : visit.say("site_models_unit", {{"unit", model->unit}, {"municipality", named.name}});
  put_phrase(view, "name", {name, home_language(named)}, visit.language);
  put_phrase(view, "unit", {model->unit, home_language(*publication)}, visit.language);
  view["href"] = entry == nullptr ? View(false) : View(address_of(visit, named));
  view["part"] = part_view(visit, publication->edition, *model);
  view["source"] = View(name_of(*publication));
  view["source_href"] = View(address_of(visit, *publication));
  return view;
}

bool is_meant(const Visit& visit, const Place& place, const Municipality& named) {
  const auto* entry = visit.site.data().gazetteer->find(named.country, named.code);
  if (entry != nullptr || place.entry != nullptr) return entry == place.entry;
  return named.country == place.municipality.country && named.code == place.municipality.code;
}

}  // namespace

Mentions mentions(const Visit& visit, Invented invented) {
  Mentions all;
  for (const auto& publication : *visit.publications) {
    if (publication.invented != (invented == Invented::Yes)) continue;
    for (const auto& model : publication.role_models) {
      if (model.municipality) all.push_back({&publication, &model});
    }
  }
  return all;
}

Mentions mentions_of(const Mentions& all, const EditionName& edition, const Code& area,
                     const Code* sub_area) {
  Mentions found;
  std::ranges::copy_if(all, std::back_inserter(found), [&](const Mention& one) {
    const bool whole = sub_area == nullptr || one.model->sub_area == *sub_area;
    return one.publication->edition == edition && one.model->area == area && whole;
  });
  return found;
}

Mentions mentions_of(const Visit& visit, const Place& place) {
  const auto all = mentions(visit, place.entry != nullptr ? Invented::No : Invented::Yes);
  Mentions found;
  std::ranges::copy_if(all, std::back_inserter(found), [&](const Mention& one) {
    return !one.model->own() && is_meant(visit, place, *one.model->municipality);
  });
  return found;
}

Mentions own_mentions(const Visit& visit, const Place& place) {
  auto all = publications_of(visit, place.municipality);
  Mentions found;
  for (const auto* publication : all | std::views::reverse) {
    for (const auto& model : publication->role_models) {
      if (model.own()) found.push_back({publication, &model});
    }
  }
  return found;
}

View models_view(const Visit& visit, const Mentions& mentions) {
  View list(View::type::list);
  for (const auto& one : mentions) report::add_item(list, model_view(visit, one));
  return list;
}

void put_models(const Visit& visit, View& view, const Mentions& mentions) {
  view["models"] = models_view(visit, mentions);
  view["has_models"] = View(!mentions.empty());
}

}  // namespace kompass::site

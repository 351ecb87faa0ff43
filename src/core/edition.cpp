// SPDX-License-Identifier: EUPL-1.2
#include "core/edition.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kompass {
namespace {

template <class Items, class Key, class Projection>
auto* find_by(Items& items, const Key& key, Projection projection) {
  const auto found = std::ranges::find(items, key, projection);
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

std::string row_name(const Code& code) {
  if (code.empty()) return "total";
  const bool is_sub_area = code.text.find('.') != std::string::npos;
  return fmt::format("{} {}", is_sub_area ? "sub-area" : "area", code.text);
}

const Area* find_area(const Edition& edition, const Code& code) {
  return find_by(edition.areas, code, &Area::code);
}

const Area* area_of_sub_area(const Edition& edition, const Code& sub_area) {
  for (const auto& area : edition.areas) {
    if (find_by(area.sub_areas, sub_area, &SubArea::code) != nullptr) return &area;
  }
  return nullptr;
}

const SubArea* find_sub_area(const Edition& edition, const Code& code) {
  const Area* area = area_of_sub_area(edition, code);
  return area == nullptr ? nullptr : find_by(area->sub_areas, code, &SubArea::code);
}

std::optional<Place> place_of(const Edition& edition, const CriterionId& id) {
  for (const auto& area : edition.areas) {
    for (const auto& sub_area : area.sub_areas) {
      if (find_by(sub_area.criteria, id, &Criterion::id) != nullptr) return Place{&area, &sub_area};
    }
  }
  return std::nullopt;
}

const Criterion* find_criterion(const Edition& edition, const CriterionId& id) {
  const auto place = place_of(edition, id);
  return place ? find_by(place->sub_area->criteria, id, &Criterion::id) : nullptr;
}

std::size_t criteria_count(const Edition& edition) {
  std::size_t count = 0;
  for (const auto& area : edition.areas) {
    for (const auto& sub_area : area.sub_areas) count += sub_area.criteria.size();
  }
  return count;
}

std::vector<const Criterion*> criteria_of(const Edition& edition) {
  std::vector<const Criterion*> criteria;
  criteria.reserve(criteria_count(edition));
  for (const auto& area : edition.areas) {
    for (const auto& sub_area : area.sub_areas) {
      for (const auto& criterion : sub_area.criteria) criteria.push_back(&criterion);
    }
  }
  return criteria;
}

}  // namespace kompass

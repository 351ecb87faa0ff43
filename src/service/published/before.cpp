// SPDX-License-Identifier: EUPL-1.2
#include "service/published/before.hpp"

#include <algorithm>

#include "service/municipality/fold.hpp"

namespace kompass::service {
namespace {

// Anybody may invent the same number.
bool is_same_name(const Municipality& one, const Municipality& other) {
  const auto plain = [](const std::string& name) {
    return folded_name(without_kind(cleaned_name(name)));
  };
  return plain(one.name) == plain(other.name);
}

}  // namespace

SameMunicipality::SameMunicipality(const Gazetteer& gazetteer, const Municipality& municipality)
    : gazetteer_(gazetteer),
      municipality_(municipality),
      entry_(gazetteer.find(municipality.country, municipality.code)) {}

bool SameMunicipality::operator()(const Municipality& other) const {
  if (other.country != municipality_.country) return false;
  if (entry_ == nullptr) return other.code == municipality_.code;
  const auto& numbers = entry_->numbers;
  return std::ranges::find(numbers, other.code, &MunicipalityNumber::code) != numbers.end() &&
         gazetteer_.find(other.country, other.code) == entry_;
}

Before published_before(const Publications& publications, const Gazetteer& gazetteer,
                        const BeforeWhat& what) {
  const SameMunicipality is_same(gazetteer, what.municipality);
  std::vector<const Publication*> earlier;
  for (const auto& one : publications) {
    const bool fits =
        one.year < what.year && one.invented == what.invented && is_same(one.municipality);
    if (!fits || (what.invented && !is_same_name(what.municipality, one.municipality))) continue;
    earlier.push_back(&one);
  }
  if (earlier.empty()) return {};
  std::ranges::stable_sort(earlier, {}, &Publication::year);
  int order = 1;
  for (const auto* one : earlier) order = one->order.value_or(order) + 1;
  const auto& newest = *earlier.back();
  return {Previous{newest.year, newest.total.shown, newest.edition}, order};
}

}  // namespace kompass::service

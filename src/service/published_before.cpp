// SPDX-License-Identifier: EUPL-1.2
#include "service/published_before.hpp"

#include <algorithm>

#include "service/municipality_fold.hpp"

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

bool is_same(const Gazetteer& gazetteer, const Municipality& one, const Municipality& other) {
  const auto* entry = gazetteer.find(one.country, one.code);
  if (entry != nullptr) return gazetteer.find(other.country, other.code) == entry;
  return one.country == other.country && one.code == other.code;
}

Before published_before(const Publications& publications, const Gazetteer& gazetteer,
                        const BeforeWhat& what) {
  std::vector<const Publication*> earlier;
  for (const auto& one : publications) {
    const bool fits = one.year < what.year && one.invented == what.invented &&
                      is_same(gazetteer, what.municipality, one.municipality);
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

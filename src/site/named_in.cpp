// SPDX-License-Identifier: EUPL-1.2
#include "site/named_in.hpp"

#include <algorithm>
#include <iterator>

namespace kompass::site {
namespace {

bool is_meant(const Visit& visit, const Place& place, const Municipality& named) {
  const auto* entry = visit.site.data().gazetteer->find(named.country, named.code);
  if (entry != nullptr || place.entry != nullptr) return entry == place.entry;
  return named.country == place.municipality.country && named.code == place.municipality.code;
}

}  // namespace

Mentions named_in(const Visit& visit, const Place& place) {
  const auto all = mentions(visit, place.entry != nullptr ? Invented::No : Invented::Yes);
  Mentions named;
  std::ranges::copy_if(all, std::back_inserter(named), [&](const Mention& one) {
    return !one.model->own() && is_meant(visit, place, *one.model->municipality);
  });
  return named;
}

}  // namespace kompass::site

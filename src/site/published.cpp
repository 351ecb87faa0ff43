// SPDX-License-Identifier: EUPL-1.2
#include "site/published.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "service/municipality/slug.hpp"
#include "service/published/before.hpp"

namespace kompass::site {
namespace {

const GazetteerEntry* entry_of(const Visit& visit, const Municipality& municipality) {
  return visit.site.data().gazetteer->find(municipality.country, municipality.code);
}

std::string word_of(const Visit& visit, const Municipality& municipality) {
  const auto* entry = entry_of(visit, municipality);
  return entry != nullptr ? entry->address : service::slug_of(municipality.name);
}

}  // namespace

std::optional<Place> place_at(const Visit& visit, std::string_view word) {
  if (const auto* entry = visit.site.data().gazetteer->at_address(word)) {
    return Place{entry, entry->municipality};
  }
  for (const auto& publication : *visit.publications) {
    const auto& municipality = publication.municipality;
    if (entry_of(visit, municipality) == nullptr && service::slug_of(municipality.name) == word) {
      return Place{nullptr, municipality};
    }
  }
  return std::nullopt;
}

PublicationList all_publications(const Visit& visit) {
  PublicationList all;
  for (const auto& publication : *visit.publications) all.push_back(&publication);
  return all;
}

PublicationList publications_of(const Visit& visit, const Municipality& municipality) {
  const service::SameMunicipality is_same(*visit.site.data().gazetteer, municipality);
  PublicationList found;
  for (const auto& publication : *visit.publications) {
    if (is_same(publication.municipality)) found.push_back(&publication);
  }
  std::ranges::stable_sort(found, {}, &service::Publication::year);
  return found;
}

std::string address_of(const Visit& visit, const Municipality& municipality) {
  return visit.address("/kommun/" + word_of(visit, municipality));
}

std::string address_of(const Visit& visit, const service::Publication& publication) {
  return fmt::format("{}/{}", address_of(visit, publication.municipality), publication.year);
}

bool any_area_known(const service::Publication& publication) {
  return std::ranges::any_of(publication.areas,
                             [](const Score& area) { return area.points.has_value(); });
}

std::string name_of(const service::Publication& publication) {
  return fmt::format("{} {}", publication.municipality.name, publication.year);
}

Language home_language(const Municipality& municipality) {
  return municipality.country == "NO" ? Language::Norwegian : Language::Swedish;
}

Language home_language(const service::Publication& publication) {
  return home_language(publication.municipality);
}

}  // namespace kompass::site

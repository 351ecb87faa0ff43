// SPDX-License-Identifier: EUPL-1.2
#include "site/groups.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kompass::site {
namespace {

Group grouping(const Visit& visit, const MunicipalityGroup& group) {
  return {GroupKind::Grouping, group.code, group.name(visit.language), visit.language};
}

Group county(const GazetteerEntry& entry) {
  const auto& own = county_of(entry);
  const auto& country = entry.municipality.country;
  return {GroupKind::County, country + "-" + own.code, own.name, home_language(entry.municipality)};
}

}  // namespace

std::vector<Group> groups_of(const Visit& visit, const Years& years) {
  const auto& gazetteer = *visit.site.data().gazetteer;
  std::map<std::string, Group> found;
  const auto add = [&](const Group& group, const service::Publication& publication) {
    const auto place = found.try_emplace(group.key, group).first;
    place->second.evaluations.push_back(&publication);
  };
  for (const auto& publication : *visit.publications) {
    const auto& municipality = publication.municipality;
    const auto* entry = gazetteer.find(municipality.country, municipality.code);
    if (entry == nullptr || publication.invented || !years.hold(publication.year)) continue;
    if (const auto* group = gazetteer.group(entry->group_2023)) {
      add(grouping(visit, *group), publication);
    }
    add(county(*entry), publication);
  }
  std::vector<Group> groups;
  groups.reserve(found.size());
  for (auto& [key, group] : found) groups.push_back(std::move(group));
  std::ranges::stable_sort(groups, {}, [](const Group& group) {
    return std::pair(group.kind, group.kind == GroupKind::Grouping ? group.key : group.name);
  });
  return groups;
}

PublicationList members_of(const Visit& visit, const Group& group, const EditionName* edition) {
  PublicationList members;
  std::set<std::string> seen;
  for (const auto* one : group.evaluations) {
    if (edition != nullptr && one->edition != *edition) continue;
    if (seen.insert(address_of(visit, one->municipality)).second) members.push_back(one);
  }
  return members;
}

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
#include "core/municipality_gazetteer.hpp"

#include <algorithm>
#include <cassert>

namespace kompass {
namespace {

std::string key_of(std::string_view country, std::string_view code) {
  std::string key(country);
  return key += code;
}

void add_once(Gazetteer::Entries& entries, const GazetteerEntry* entry) {
  if (std::ranges::find(entries, entry) == entries.end()) entries.push_back(entry);
}

bool bears(const GazetteerEntry& entry, std::string_view code) {
  return std::ranges::find(entry.numbers, code, &MunicipalityNumber::code) != entry.numbers.end();
}

}  // namespace

const County& county_of(const GazetteerEntry& entry) {
  return entry.numbers.back().county;
}

std::optional<Date> end_of(const GazetteerEntry& entry) {
  return entry.numbers.back().until;
}

std::optional<Inhabitants> inhabitants_at(const GazetteerEntry& entry, const Date& date) {
  const auto& counts = entry.inhabitants;
  const auto latest = std::find_if(counts.rbegin(), counts.rend(), [&](const Inhabitants& count) {
    return !is_before(date, count.date);
  });
  if (latest == counts.rend()) return std::nullopt;
  return *latest;
}

Gazetteer::Gazetteer(GazetteerData data) : data_(std::move(data)) {
  for (std::size_t i = 0; i < data_.entries.size(); ++i) {
    const auto& entry = data_.entries[i];
    assert(!entry.numbers.empty());
    for (const auto& number : entry.numbers) {
      by_number_.emplace(key_of(entry.municipality.country, number.code), i);
    }
    by_address_.emplace(entry.address, i);
  }
  assert(by_address_.size() == data_.entries.size());
}

const GazetteerEntry* Gazetteer::find(std::string_view country, std::string_view code) const {
  const auto found = by_number_.find(key_of(country, code));
  return found == by_number_.end() ? nullptr : &data_.entries[found->second];
}

const GazetteerEntry* Gazetteer::at_address(std::string_view word) const {
  const auto found = by_address_.find(std::string(word));
  return found == by_address_.end() ? nullptr : &data_.entries[found->second];
}

const MunicipalityGroup* Gazetteer::group(std::string_view code) const {
  const auto found = std::ranges::find(data_.groups, code, &MunicipalityGroup::code);
  return found == data_.groups.end() ? nullptr : &*found;
}

Gazetteer::Entries Gazetteer::successors(const GazetteerEntry& entry) const {
  Entries found;
  for (const auto& change : data_.changes) {
    if (change.kind == MunicipalityChange::Kind::Renumbering) continue;
    if (change.country != entry.municipality.country || !bears(entry, change.from)) continue;
    add_once(found, find(change.country, change.to));
  }
  return found;
}

Gazetteer::Entries Gazetteer::predecessors(const GazetteerEntry& entry) const {
  Entries found;
  for (const auto& change : data_.changes) {
    if (change.kind == MunicipalityChange::Kind::Renumbering) continue;
    if (change.country != entry.municipality.country || !bears(entry, change.to)) continue;
    add_once(found, find(change.country, change.from));
  }
  return found;
}

Gazetteer::Entries Gazetteer::became(const GazetteerEntry& entry) const {
  Entries reached{&entry};
  for (std::size_t i = 0; i < reached.size(); ++i) {
    if (!end_of(*reached[i])) continue;
    for (const auto* next : successors(*reached[i])) add_once(reached, next);
  }
  std::erase_if(reached, [](const auto* one) { return end_of(*one).has_value(); });
  return reached;
}

}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
// Every Swedish and Norwegian municipality with its facts, found by code, older number or address.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/municipality_facts.hpp"

namespace kompass {

struct GazetteerData {
  std::vector<GazetteerEntry> entries;
  std::vector<MunicipalityGroup> groups;
  std::vector<MunicipalityChange> changes;
};

// What it gives out lives as long as it does, also when it is moved.
class Gazetteer {
 public:
  using Entries = std::vector<const GazetteerEntry*>;

  Gazetteer() = default;
  // No number and no address of two entries may be the same in one country, and a change joins
  // numbers of entries: codec::load_gazetteer sees to it.
  explicit Gazetteer(GazetteerData data);

  [[nodiscard]] const std::vector<GazetteerEntry>& entries() const { return data_.entries; }
  [[nodiscard]] const std::vector<MunicipalityGroup>& groups() const { return data_.groups; }
  [[nodiscard]] const std::vector<MunicipalityChange>& changes() const { return data_.changes; }

  // By its number or an older one: ("NO", "0624") is Øvre Eiker, 3314 today. nullptr for none.
  [[nodiscard]] const GazetteerEntry* find(std::string_view country, std::string_view code) const;

  // By its word in addresses, exactly as it stands there: "habo-0305". nullptr for none.
  [[nodiscard]] const GazetteerEntry* at_address(std::string_view word) const;

  // nullptr for a code that is no group's.
  [[nodiscard]] const MunicipalityGroup* group(std::string_view code) const;

  // What it was merged into or split between, and what was merged or split into it: one step, in
  // the order of the changes, each once.
  [[nodiscard]] Entries successors(const GazetteerEntry& entry) const;
  [[nodiscard]] Entries predecessors(const GazetteerEntry& entry) const;

  // The municipalities of today that its area went to, over any number of steps; only itself when
  // it stands.
  [[nodiscard]] Entries became(const GazetteerEntry& entry) const;

 private:
  GazetteerData data_;
  std::unordered_map<std::string, std::size_t> by_number_;  // "NO0624"
  std::unordered_map<std::string, std::size_t> by_address_;
};

}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
// The steps of load_gazetteer: each reads a file and adds to what those before it have read.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "core/municipality_gazetteer.hpp"

namespace kompass::codec {

struct GazetteerParts {
  std::filesystem::path folder;
  GazetteerData data;
  std::unordered_map<std::string, std::size_t> entry_of;  // "NO0624": where in data.entries
  std::vector<std::string> origins;  // of each entry: "municipalities_se.csv:2", with its folder

  // The entry that has or had this number; nullptr for none.
  GazetteerEntry* find(std::string_view country, std::string_view code) {
    const auto found = entry_of.find(std::string(country) + std::string(code));
    return found == entry_of.end() ? nullptr : &data.entries[found->second];
  }
  // False when one of its numbers is another's.
  bool add(GazetteerEntry entry, std::string origin);
};

Result<void> add_groups(GazetteerParts& parts);
Result<void> add_swedish(GazetteerParts& parts);
Result<void> add_former_swedish(GazetteerParts& parts);  // after add_swedish
Result<void> add_norwegian(GazetteerParts& parts);       // with the changes
Result<void> add_addresses(GazetteerParts& parts);
Result<void> add_inhabitants(GazetteerParts& parts);

}  // namespace kompass::codec

// SPDX-License-Identifier: EUPL-1.2
#include "codec/register_file_gazetteer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "codec/register_file_parts.hpp"
#include "codec/register_file_table.hpp"

namespace kompass::codec {
namespace {

using Names = std::string_view;

bool fits_addresses(std::string_view word) {
  return !word.empty() &&
         word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

// Why the row's municipality cannot have the address there; "" when it can.
std::string refused(const GazetteerEntry* entry, std::string_view code, std::string_view word) {
  if (!fits_addresses(word)) {
    return fmt::format("the address '{}' is not of a to z, digits and hyphens", word);
  }
  if (entry == nullptr) return fmt::format("no municipality has the code {}", code);
  return entry->address.empty() ? "" : fmt::format("{} has the address {}", code, entry->address);
}

}  // namespace

bool GazetteerParts::add(GazetteerEntry entry, std::string origin) {
  bool all_new = true;
  for (const auto& number : entry.numbers) {
    const auto key = entry.municipality.country + number.code;
    all_new = entry_of.emplace(key, data.entries.size()).second && all_new;
  }
  data.entries.push_back(std::move(entry));
  origins.push_back(std::move(origin));
  return all_new;
}

Result<void> add_groups(GazetteerParts& parts) {
  constexpr std::array columns{Names("code"),
                               Names("name_sv"),
                               Names("name_nb"),
                               Names("name_en"),
                               Names("main_code"),
                               Names("main_name_sv"),
                               Names("definition"),
                               Names("municipalities_2017"),
                               Names("municipalities_2023")};
  const auto table = RegisterTable::open(parts.folder / "groups_se.csv", columns);
  if (!table) return table.problem();
  for (std::size_t row = 0; row < table->size(); ++row) {
    const auto in_2017 = table->count(row, 7), in_2023 = table->count(row, 8);
    if (!in_2017) return in_2017.problem();
    if (!in_2023) return in_2023.problem();
    parts.data.groups.push_back({table->text(row, 0), table->text(row, 1), table->text(row, 2),
                                 table->text(row, 3), table->text(row, 4), table->text(row, 5),
                                 table->text(row, 6), *in_2017, *in_2023});
  }
  return {};
}

Result<void> add_swedish(GazetteerParts& parts) {
  constexpr std::array columns{Names("code"),         Names("name"),        Names("official_name"),
                               Names("county_code"),  Names("county_name"), Names("skr2017_group"),
                               Names("skr2023_group")};
  const auto table = RegisterTable::open(parts.folder / "municipalities_se.csv", columns);
  if (!table) return table.problem();
  for (std::size_t row = 0; row < table->size(); ++row) {
    const auto code = table->code(row, 0);
    if (!code) return code.problem();
    for (const std::size_t group : {5, 6}) {
      const auto& groups = parts.data.groups;
      const auto known = std::ranges::find(groups, table->at(row, group), &MunicipalityGroup::code);
      if (known != groups.end()) continue;
      return table->fault(row, fmt::format("'{}' is no group", table->at(row, group)),
                          "use a code of groups_se.csv");
    }
    GazetteerEntry entry;
    entry.municipality = {"SE", *code, table->text(row, 1), table->text(row, 2)};
    entry.numbers.push_back({*code,
                             table->text(row, 1),
                             table->text(row, 2),
                             County{table->text(row, 3), table->text(row, 4)},
                             {},
                             {}});
    entry.group_2017 = table->text(row, 5);
    entry.group_2023 = table->text(row, 6);
    if (!parts.add(std::move(entry), table->fault(row, "", "").where)) {
      return table->fault(row, fmt::format("the code {} is another's", *code), "mend the code");
    }
  }
  return {};
}

// A line stands under any number of its municipality, so that a renumbering leaves it as it is.
Result<void> add_addresses(GazetteerParts& parts) {
  constexpr std::array columns{Names("country"), Names("code"), Names("address")};
  const auto table = RegisterTable::open(parts.folder / "addresses.csv", columns);
  if (!table) return table.problem();
  std::unordered_set<std::string_view> taken;
  for (std::size_t row = 0; row < table->size(); ++row) {
    auto* const entry = parts.find(table->at(row, 0), table->at(row, 1));
    const auto word = table->at(row, 2);
    const auto why = refused(entry, table->at(row, 1), word);
    if (!why.empty()) return table->fault(row, why, "mend the row");
    if (!taken.insert(word).second) {
      return table->fault(row, fmt::format("the address '{}' is another's", word),
                          "put the code behind it, and leave the other as it is");
    }
    entry->address = word;
  }
  const auto& entries = parts.data.entries;
  const auto without = std::ranges::find(entries, "", &GazetteerEntry::address);
  if (without == entries.end()) return {};
  const auto& [country, code, name, _] = without->municipality;
  return Problem{Trouble::Environment,
                 parts.origins[static_cast<std::size_t>(without - entries.begin())],
                 fmt::format("{} has no address", name),
                 fmt::format("add the line {},{},ADDRESS to addresses.csv", country, code)};
}

Result<Gazetteer> load_gazetteer(const std::filesystem::path& folder) {
  GazetteerParts parts{folder, {}, {}, {}};
  for (const auto step : {add_groups, add_swedish, add_former_swedish, add_norwegian, add_addresses,
                          add_inhabitants}) {
    const auto done = step(parts);
    if (!done) return done.problem();
  }
  return Gazetteer(std::move(parts.data));
}

}  // namespace kompass::codec

// SPDX-License-Identifier: EUPL-1.2
// What Swedish municipalities of today were called, and which number they had, before.
#include <fmt/format.h>

#include <array>

#include "codec/register_file_parts.hpp"
#include "codec/register_file_table.hpp"

namespace kompass::codec {
namespace {

using Names = std::string_view;

// Before the oldest number that the entry has.
Result<void> add_row(GazetteerParts& parts, const RegisterTable& table, std::size_t row) {
  const auto code = table.code(row, 1);
  if (!code) return code.problem();
  const auto until = table.day(row, 6);
  if (!until) return until.problem();
  const auto known = parts.entry_of.find("SE" + table.text(row, 0));
  if (known == parts.entry_of.end()) {
    return table.fault(row, fmt::format("no municipality has the code {}", table.at(row, 0)),
                       "mend the code");
  }
  auto& entry = parts.data.entries[known->second];
  if (parts.entry_of.emplace("SE" + *code, known->second).first->second != known->second) {
    return table.fault(row, fmt::format("the code {} is another's", *code), "mend the code");
  }
  auto& oldest = entry.numbers.front();
  if (oldest.until && !is_before(*until, *oldest.until)) {
    return table.fault(row, "stands before a newer row of its municipality",
                       "sort the rows of a municipality, newest first");
  }
  oldest.from = *until;
  entry.numbers.insert(entry.numbers.begin(), {*code,
                                               table.text(row, 2),
                                               table.text(row, 3),
                                               County{table.text(row, 4), table.text(row, 5)},
                                               {},
                                               *until});
  return {};
}

}  // namespace

Result<void> add_former_swedish(GazetteerParts& parts) {
  constexpr std::array columns{Names("code"),
                               Names("former_code"),
                               Names("former_name"),
                               Names("former_official_name"),
                               Names("former_county_code"),
                               Names("former_county_name"),
                               Names("until")};
  const auto table = RegisterTable::open(parts.folder / "former_se.csv", columns);
  if (!table) return table.problem();
  for (std::size_t row = 0; row < table->size(); ++row) {
    if (auto added = add_row(parts, *table, row); !added) return added;
  }
  return {};
}

}  // namespace kompass::codec

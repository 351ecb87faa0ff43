// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "codec/register_file_parts.hpp"
#include "codec/register_file_table.hpp"

namespace kompass::codec {
namespace {

using Names = std::string_view;

constexpr std::array swedish_columns{Names("code"), Names("date"), Names("population"),
                                     Names("source")};
constexpr std::array norwegian_columns{Names("number"), Names("date"), Names("population"),
                                       Names("source"), Names("division")};

Result<Inhabitants> inhabitants_in(const RegisterTable& table, std::size_t row) {
  const auto date = table.day(row, 1);
  if (!date) return date.problem();
  const auto count = table.count(row, 2);
  if (!count) return count.problem();
  return Inhabitants{*date, *count, table.text(row, 3), Borders::OfTheDate};
}

Result<void> add_count(GazetteerEntry* entry, const RegisterTable& table, std::size_t row,
                       Inhabitants count) {
  if (entry == nullptr) {
    return table.fault(row, fmt::format("no municipality has the code {}", table.at(row, 0)),
                       "mend the code");
  }
  auto& counts = entry->inhabitants;
  const auto place = std::ranges::lower_bound(counts, count.date, {}, &Inhabitants::date);
  if (place != counts.end() && place->date == count.date) {
    return table.fault(row, fmt::format("{} is counted twice on one day", table.at(row, 0)),
                       "keep one of the two");
  }
  counts.insert(place, std::move(count));
  return {};
}

Result<void> add_swedish_counts(GazetteerParts& parts) {
  const auto table = RegisterTable::open(parts.folder / "population_se.csv", swedish_columns);
  if (!table) return table.problem();
  for (std::size_t row = 0; row < table->size(); ++row) {
    auto count = inhabitants_in(*table, row);
    if (!count) return count.problem();
    const auto added =
        add_count(parts.find("SE", table->at(row, 0)), *table, row, std::move(*count));
    if (!added) return added.problem();
  }
  return {};
}

// A Norwegian count is on the borders of its division, which may be younger than the day.
Result<void> add_norwegian_counts(GazetteerParts& parts) {
  const auto table = RegisterTable::open(parts.folder / "population_no.csv", norwegian_columns);
  if (!table) return table.problem();
  for (std::size_t row = 0; row < table->size(); ++row) {
    auto count = inhabitants_in(*table, row);
    if (!count) return count.problem();
    const auto division = table->count(row, 4);
    if (!division) return division.problem();
    if (count->date.year < *division) count->borders = Borders::Later;
    const auto added =
        add_count(parts.find("NO", table->at(row, 0)), *table, row, std::move(*count));
    if (!added) return added.problem();
  }
  return {};
}

}  // namespace

Result<void> add_inhabitants(GazetteerParts& parts) {
  const auto swedish = add_swedish_counts(parts);
  return swedish ? add_norwegian_counts(parts) : swedish;
}

}  // namespace kompass::codec

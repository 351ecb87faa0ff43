// SPDX-License-Identifier: EUPL-1.2
// Norwegian municipalities: the numbers of every division, joined to one entry where a number was
// only replaced by another.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "codec/register_file_parts.hpp"
#include "codec/register_file_table.hpp"

namespace kompass::codec {
namespace {

using Names = std::string_view;
using Kind = MunicipalityChange::Kind;

constexpr std::array number_columns{Names("division"),      Names("number"),
                                    Names("name"),          Names("name_full"),
                                    Names("county_number"), Names("county_name")};
constexpr std::array change_columns{Names("old_number"), Names("new_number"), Names("date"),
                                    Names("type"), Names("note")};

struct Listed {
  MunicipalityNumber number;
  int first = 0, last = 0;  // divisions
  std::string origin;       // file and line of its last listing
  std::string before;       // the number it replaced
  bool replaced = false, went_somewhere = false;
};
using Numbers = std::map<std::string, Listed, std::less<>>;

Date first_day_of(int division) {
  return {division, 1, 1};
}

// Of one number the newest division counts, and the last official name that is given.
void list(Listed& listed, const RegisterTable& table, std::size_t row, int division) {
  if (listed.first == 0) listed.first = division;
  listed.last = division;
  auto& number = listed.number;
  number.code = table.at(row, 1);
  number.name = table.at(row, 2);
  if (!table.at(row, 3).empty()) number.official_name = table.at(row, 3);
  number.county = {table.text(row, 4), table.text(row, 5)};
  listed.origin = table.fault(row, "", "").where;
}

Result<Numbers> read_numbers(const std::filesystem::path& path) {
  const auto table = RegisterTable::open(path, number_columns);
  if (!table) return table.problem();
  Numbers numbers;
  std::set<int> divisions;
  for (std::size_t row = 0; row < table->size(); ++row) {
    const auto division = table->count(row, 0);
    if (!division) return division.problem();
    const auto code = table->code(row, 1);
    if (!code) return code.problem();
    if (!divisions.empty() && *division < *divisions.rbegin()) {
      return table->fault(row, "an older division stands after a newer one", "sort by division");
    }
    divisions.insert(*division);
    auto& listed = numbers[*code];
    if (listed.last == *division) {
      return table->fault(row, fmt::format("{} is listed twice in {}", *code, *division),
                          "keep one of the two");
    }
    list(listed, *table, row, *division);
  }
  for (auto& [code, listed] : numbers) {
    if (listed.first != *divisions.begin()) listed.number.from = first_day_of(listed.first);
    const auto next = divisions.upper_bound(listed.last);
    if (next != divisions.end()) listed.number.until = first_day_of(*next);
  }
  return numbers;
}

Result<Kind> kind_in(const RegisterTable& table, std::size_t row) {
  const auto type = table.at(row, 3);
  if (type == "renumbering") return Kind::Renumbering;
  if (type == "merger") return Kind::Merger;
  if (type == "split") return Kind::Split;
  return table.fault(row, fmt::format("type is '{}'", type), "use renumbering, merger or split");
}

// What two numbers cannot have in common with the change; "" when it fits them.
std::string unfitting(const Numbers& numbers, const MunicipalityChange& change) {
  const auto from = numbers.find(change.from), to = numbers.find(change.to);
  if (from == numbers.end()) return fmt::format("no division lists {}", change.from);
  if (to == numbers.end()) return fmt::format("no division lists {}", change.to);
  if (from->second.number.until != change.date) {
    return fmt::format("the divisions do not let {} end on {}", change.from, iso(change.date));
  }
  const auto& [code, name, official, county, since, until] = to->second.number;
  if ((since && change.date < *since) || (until && change.date >= *until)) {
    return fmt::format("{} was no number on {}", change.to, iso(change.date));
  }
  if (change.kind != Kind::Renumbering) return "";
  const bool taken = from->second.replaced || !to->second.before.empty();
  return taken ? "one of the two numbers is renumbered twice" : "";
}

Result<std::vector<MunicipalityChange>> read_changes(const std::filesystem::path& path,
                                                     Numbers& numbers) {
  const auto table = RegisterTable::open(path, change_columns);
  if (!table) return table.problem();
  std::vector<MunicipalityChange> changes;
  for (std::size_t row = 0; row < table->size(); ++row) {
    const auto date = table->day(row, 2);
    if (!date) return date.problem();
    const auto kind = kind_in(*table, row);
    if (!kind) return kind.problem();
    const MunicipalityChange change{"NO",  table->text(row, 0), table->text(row, 1), *date,
                                    *kind, table->text(row, 4)};
    const auto why = unfitting(numbers, change);
    if (!why.empty()) return table->fault(row, why, "mend the row, or municipalities_no.csv");
    auto& old = numbers.find(change.from)->second;
    old.went_somewhere = true;
    if (*kind == Kind::Renumbering) {
      old.replaced = true;
      numbers.find(change.to)->second.before = change.from;
    }
    changes.push_back(change);
  }
  return changes;
}

// The entry whose latest number is this one.
GazetteerEntry entry_of(const Numbers& numbers, const Listed& latest) {
  GazetteerEntry entry;
  const auto& number = latest.number;
  entry.municipality = {"NO", number.code, number.name, number.official_name};
  for (const auto* one = &latest;; one = &numbers.find(one->before)->second) {
    entry.numbers.push_back(one->number);
    if (one->before.empty()) break;
  }
  std::ranges::reverse(entry.numbers);
  return entry;
}

}  // namespace

Result<void> add_norwegian(GazetteerParts& parts) {
  auto numbers = read_numbers(parts.folder / "municipalities_no.csv");
  if (!numbers) return numbers.problem();
  auto changes = read_changes(parts.folder / "municipality_changes_no.csv", *numbers);
  if (!changes) return changes.problem();
  parts.data.changes = std::move(*changes);
  for (const auto& [code, listed] : *numbers) {
    if (listed.number.until && !listed.went_somewhere) {
      return Problem{Trouble::Environment, listed.origin,
                     fmt::format("{} is in no later division", code),
                     "add what became of it to municipality_changes_no.csv"};
    }
    if (!listed.replaced) parts.add(entry_of(*numbers, listed), listed.origin);
  }
  return {};
}

}  // namespace kompass::codec

// SPDX-License-Identifier: EUPL-1.2
#include "codec/register_file.hpp"

#include <array>

#include "codec/register_file_table.hpp"

namespace kompass::codec {

namespace fs = std::filesystem;

namespace {

using Columns = std::array<std::string_view, 3>;  // code, name, official name

Result<void> add_file(const fs::path& path, const Columns& columns, const char* country,
                      Register& into) {
  const auto table = RegisterTable::open(path, columns);
  if (!table) return table.problem();
  into.municipalities.reserve(into.municipalities.size() + table->size());
  for (std::size_t row = 0; row < table->size(); ++row) {
    into.municipalities.push_back(
        {country, table->text(row, 0), table->text(row, 1), table->text(row, 2)});
  }
  return {};
}

}  // namespace

std::vector<std::vector<std::string>> parse_csv(std::string_view text) {
  std::string copy(text);
  const CsvRows csv = split_csv(copy);
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : csv.rows) {
    const auto first = csv.fields.begin() + static_cast<std::ptrdiff_t>(row.first);
    rows.emplace_back(first, first + static_cast<std::ptrdiff_t>(row.count));
  }
  return rows;
}

Result<Register> load_register(const fs::path& folder) {
  Register all;
  const auto swedish =
      add_file(folder / "municipalities_se.csv", {"code", "name", "official_name"}, "SE", all);
  if (!swedish) return swedish.problem();
  const auto norwegian =
      add_file(folder / "municipalities_no.csv", {"number", "name", "name_full"}, "NO", all);
  if (!norwegian) return norwegian.problem();
  return all;
}

}  // namespace kompass::codec

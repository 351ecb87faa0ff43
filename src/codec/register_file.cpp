// SPDX-License-Identifier: EUPL-1.2
#include "codec/register_file.hpp"

#include <algorithm>

#include "base/file.hpp"

namespace kompass::codec {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t largest_file = 20'000'000;

using Fields = std::vector<std::string>;

struct Columns {
  std::string country, code, name, official_name;
};

Problem missing(const fs::path& path, const std::string& what) {
  return {Trouble::Environment, path.string(), what, "restore data/register"};
}

Result<void> add_file(const fs::path& path, const Columns& columns, Register& into) {
  const auto text = read_file(path, largest_file);
  if (!text) return missing(path, text.problem().what);
  const auto rows = parse_csv(*text);
  if (rows.empty()) return missing(path, "is empty");
  const auto index = [&](const std::string& name) {
    return static_cast<std::size_t>(std::ranges::find(rows[0], name) - rows[0].begin());
  };
  const std::size_t code = index(columns.code);
  const std::size_t name = index(columns.name);
  const std::size_t official = index(columns.official_name);
  if (code == rows[0].size() || name == rows[0].size()) return missing(path, "lacks a column");
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].size() != rows[0].size()) continue;
    into.municipalities.push_back({columns.country, rows[i][code], rows[i][name],
                                   official < rows[i].size() ? rows[i][official] : ""});
  }
  return {};
}

}  // namespace

std::vector<Fields> parse_csv(std::string_view text) {
  std::vector<Fields> rows;
  Fields row;
  std::string field;
  bool quoted = false;
  const auto end_row = [&] {
    row.push_back(std::move(field));
    field.clear();
    if (row.size() > 1 || !row[0].empty()) rows.push_back(std::move(row));
    row.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"')
        field += c;
      else if (i + 1 < text.size() && text[i + 1] == '"')
        field += text[i++];
      else
        quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      row.push_back(std::move(field));
      field.clear();
    } else if (c == '\n') {
      end_row();
    } else if (c != '\r') {
      field += c;
    }
  }
  if (!field.empty() || !row.empty()) end_row();
  return rows;
}

Result<Register> load_register(const fs::path& folder) {
  Register all;
  const auto swedish =
      add_file(folder / "municipalities_se.csv", {"SE", "code", "name", "official_name"}, all);
  if (!swedish) return swedish.problem();
  const auto norwegian =
      add_file(folder / "municipalities_no.csv", {"NO", "number", "name", "name_full"}, all);
  if (!norwegian) return norwegian.problem();
  return all;
}

}  // namespace kompass::codec

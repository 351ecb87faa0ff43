// SPDX-License-Identifier: EUPL-1.2
#include "codec/toml_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "base/file.hpp"

namespace kompass::codec {
namespace {

constexpr std::uint64_t largest_file = 1'000'000;

std::string text_of(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  std::string all;
  if (const auto* list = node.as_array()) {
    for (const auto& one : *list) all += (all.empty() ? "" : ", ") + text_of(one);
    return all;
  }
  std::ostringstream out;
  node.visit([&](const auto& value) { out << value; });
  return out.str();
}

struct Placed {
  std::uint32_t line;
  TomlValue value;
};

void flatten(const toml::table& table, const std::string& prefix, std::vector<Placed>& into) {
  for (const auto& [name, node] : table) {
    const std::string key = prefix + std::string(name.str());
    if (const auto* inside = node.as_table()) {
      flatten(*inside, key + ".", into);
    } else {
      into.push_back({node.source().begin.line, {key, text_of(node), ""}});
    }
  }
}

}  // namespace

Result<std::vector<TomlValue>> read_toml(const std::filesystem::path& file) {
  const auto text = read_file(file, largest_file);
  if (!text) return text.problem();
  const auto parsed = toml::parse(std::string_view(*text));
  if (!parsed) {
    const auto& error = parsed.error();
    const auto place = error.source().begin;
    return Problem{Trouble::Input, fmt::format("{}:{}:{}", file.string(), place.line, place.column),
                   std::string(error.description()), "write it as TOML"};
  }
  std::vector<Placed> placed;
  flatten(parsed.table(), "", placed);
  std::ranges::stable_sort(placed, {}, &Placed::line);
  std::vector<TomlValue> values;
  for (auto& one : placed) {
    one.value.where = fmt::format("{}:{}", file.string(), one.line);
    values.push_back(std::move(one.value));
  }
  return values;
}

}  // namespace kompass::codec

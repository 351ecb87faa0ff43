// SPDX-License-Identifier: EUPL-1.2
#include "http/address.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace kompass::http {
namespace {

using std::string_view;

std::optional<int> hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

bool unreserved(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         string_view("-._~").find(c) != string_view::npos;
}

template <class Plain>
std::string encoded_but(string_view text, Plain plain) {
  std::string safe;
  for (const char c : text) {
    if (plain(c)) {
      safe += c;
    } else {
      safe += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return safe;
}

bool climbs_or_is_empty(string_view path) {
  if (path == "/") return false;
  const auto parts = split(path.substr(1), '/');
  return std::ranges::any_of(
      parts, [](string_view part) { return part.empty() || part == "." || part == ".."; });
}

std::optional<Field> field_of(string_view part) {
  const auto equals = part.find('=');
  std::string name(part.substr(0, equals));
  std::string value(equals == string_view::npos ? "" : part.substr(equals + 1));
  std::ranges::replace(name, '+', ' ');
  std::ranges::replace(value, '+', ' ');
  auto plain_name = decoded(name), plain_value = decoded(value);
  if (!plain_name || !plain_value || plain_name->empty()) return std::nullopt;
  return Field{std::move(*plain_name), std::move(*plain_value)};
}

}  // namespace

std::optional<std::string> decoded(string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      plain += text[at];
      continue;
    }
    if (at + 2 >= text.size()) return std::nullopt;
    const auto high = hexadecimal(text[at + 1]), low = hexadecimal(text[at + 2]);
    if (!high || !low) return std::nullopt;
    plain += static_cast<char>(*high * 16 + *low);
    at += 2;
  }
  if (plain.find('\0') != std::string::npos || first_invalid_utf8(plain)) return std::nullopt;
  return plain;
}

std::string encoded(string_view text) {
  return encoded_but(text, unreserved);
}

std::string encoded_path(string_view path) {
  return encoded_but(path, [](char c) { return c == '/' || unreserved(c); });
}

std::optional<Target> parse_target(string_view target) {
  const auto question = target.find('?');
  auto path = decoded(target.substr(0, question));
  if (!path || !path->starts_with('/')) return std::nullopt;
  if (path->size() > 1 && path->ends_with('/')) path->pop_back();
  if (climbs_or_is_empty(*path)) return std::nullopt;
  return Target{*path,
                question == string_view::npos ? "" : std::string(target.substr(question + 1))};
}

Fields parse_fields(string_view text) {
  Fields fields;
  for (const auto part : split(text, '&')) {
    if (auto field = field_of(part)) fields.push_back(std::move(*field));
  }
  return fields;
}

bool fields_can_be_read(string_view text) {
  const auto parts = split(text, '&');
  return std::ranges::all_of(parts,
                             [](string_view part) { return part.empty() || field_of(part); });
}

string_view value_of(const Fields& fields, string_view name) {
  const auto found = std::ranges::find(fields, name, &Field::name);
  return found == fields.end() ? string_view() : string_view(found->value);
}

std::vector<std::string> values_of(const Fields& fields, string_view name) {
  std::vector<std::string> values;
  for (const auto& field : fields) {
    if (field.name == name) values.push_back(field.value);
  }
  return values;
}

}  // namespace kompass::http

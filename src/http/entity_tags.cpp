// SPDX-License-Identifier: EUPL-1.2
#include "http/entity_tags.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kompass::http {
namespace {

using std::string_view;

bool is_quoted(string_view part, string_view tag) {
  return part.size() == tag.size() + 2 && part.starts_with('"') && part.ends_with('"') &&
         part.substr(1, tag.size()) == tag;
}

template <class Fits>
bool any_part(string_view list, Fits fits) {
  const auto parts = split(list, ',');
  return std::ranges::any_of(parts, [&](string_view part) { return fits(trimmed(part)); });
}

}  // namespace

bool names_strongly(string_view list, string_view tag) {
  if (trimmed(list) == "*") return true;
  return any_part(list, [&](string_view part) { return is_quoted(part, tag); });
}

bool names_weakly(string_view list, string_view tag) {
  if (trimmed(list) == "*") return true;
  return any_part(list, [&](string_view part) {
    return is_quoted(part.starts_with("W/") ? part.substr(2) : part, tag);
  });
}

}  // namespace kompass::http

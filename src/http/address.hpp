// SPDX-License-Identifier: EUPL-1.2
// What stands in an address (RFC 3986): paths, queries and forms.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kompass::http {

// Percent signs decoded; nothing when one is not followed by two hexadecimal digits, or when the
// result holds a zero byte or is no UTF-8.
std::optional<std::string> decoded(std::string_view text);
// Every byte but letters, digits and -._~ as %XX.
std::string encoded(std::string_view text);
// The same, with "/" as it is.
std::string encoded_path(std::string_view path);

struct Target {
  std::string path, query;
};
// "/sv/kommun?q=a": the path decoded, the query as it is. Nothing for what is no path, or climbs
// with "..", or has an empty segment.
std::optional<Target> parse_target(std::string_view target);

struct Field {
  std::string name, value;
};
using Fields = std::vector<Field>;
// "a=1&b=x+y" (a query, or a form in application/x-www-form-urlencoded); what cannot be decoded is
// left out.
Fields parse_fields(std::string_view text);
// Whether `parse_fields` leaves nothing out.
bool fields_can_be_read(std::string_view text);
std::string_view value_of(const Fields& fields, std::string_view name);
std::vector<std::string> values_of(const Fields& fields, std::string_view name);

}  // namespace kompass::http

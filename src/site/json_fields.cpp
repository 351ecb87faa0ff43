// SPDX-License-Identifier: EUPL-1.2
#include "site/json_fields.hpp"

namespace kompass::site {

void write_text(codec::JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  if (text.empty()) {
    json.null();
  } else {
    json.text(text);
  }
}

void write_number(codec::JsonWriter& json, std::string_view key, long long number) {
  json.key(key);
  json.number(number);
}

void write_known(codec::JsonWriter& json, std::string_view key, const std::optional<int>& number) {
  json.key(key);
  if (number) {
    json.number(static_cast<long long>(*number));
  } else {
    json.null();
  }
}

void write_points(codec::JsonWriter& json, const Score& score) {
  write_known(json, "points", score.shown);
  write_number(json, "max", score.max);
}

}  // namespace kompass::site

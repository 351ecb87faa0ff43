// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "codec/json_writer.hpp"

namespace kompass::codec {

// A member that is a list; `write` writes each of its items.
template <class Items, class Write>
void write_list(JsonWriter& json, std::string_view key, const Items& items, Write write) {
  json.key(key);
  json.open_list();
  for (const auto& item : items) write(item);
  json.close_list();
}

}  // namespace kompass::codec

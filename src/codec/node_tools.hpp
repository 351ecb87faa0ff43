// SPDX-License-Identifier: EUPL-1.2
// A tree as JSON again, and changed as a JSON merge patch says (RFC 7396).
#pragma once

#include "codec/json_writer.hpp"
#include "codec/node.hpp"
#include "codec/record_reader.hpp"

namespace kompass::codec {

void write_value(JsonWriter& json, const Node& node);

// A member of a record that is kept as it is.
inline void read_value(const Node& node, Node& into, Faults& /*faults*/) {
  into = node;
}

std::string json_of(const Node& node);

// Where the patch says null, the member goes; where both are records, they are merged; else the
// patch takes the place of what was there.
Node merged(Node target, Node patch);

// The member of a record, made when it is not there.
Node& member_of(Node& record, std::string_view key);

}  // namespace kompass::codec

// SPDX-License-Identifier: EUPL-1.2
#include "codec/node.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kompass::codec {

const Node* Node::find(std::string_view key) const {
  const auto found = std::ranges::find(members, key, &Member::key);
  return found == members.end() ? nullptr : &found->value;
}

std::string_view name_of(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::Null: return "nothing";
    case Node::Kind::Bool: return "true or false";
    case Node::Kind::Number: return "a number";
    case Node::Kind::Text: return "text";
    case Node::Kind::List: return "a list";
    case Node::Kind::Record: return "a record";
  }
  return "nothing";
}

std::string place(const Source& source, const Position& at) {
  return fmt::format("{}:{}:{}", source.name, at.line, at.column);
}

}  // namespace kompass::codec

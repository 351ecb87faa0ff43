// SPDX-License-Identifier: EUPL-1.2
#include "codec/node_tools.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace kompass::codec {
namespace {

void write_number(JsonWriter& json, const std::string& text) {
  long long whole = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, whole);
  if (stop == end && error == std::errc{}) return json.number(whole);
  json.number(std::strtod(text.c_str(), nullptr));
}

void remove_member(Node& record, const std::string& key) {
  std::erase_if(record.members, [&](const auto& member) { return member.key == key; });
}

}  // namespace

void write_value(JsonWriter& json, const Node& node) {
  switch (node.kind) {
    case Node::Kind::Null: return json.null();
    case Node::Kind::Bool: return json.boolean(node.text == "true");
    case Node::Kind::Number: return write_number(json, node.text);
    case Node::Kind::Text: return json.text(node.text);
    case Node::Kind::List:
      json.open_list();
      for (const auto& item : node.items) write_value(json, item);
      return json.close_list();
    case Node::Kind::Record:
      json.open_record();
      for (const auto& member : node.members) {
        json.key(member.key);
        write_value(json, member.value);
      }
      return json.close_record();
  }
}

std::string json_of(const Node& node) {
  JsonWriter json(JsonWriter::Layout::Compact);
  write_value(json, node);
  return json.take();
}

Node& member_of(Node& record, std::string_view key) {
  const auto found = std::ranges::find(record.members, key, &Node::Member::key);
  if (found != record.members.end()) return found->value;
  record.members.push_back({std::string(key), record.at, {}});
  return record.members.back().value;
}

Node merged(Node target, Node patch) {
  if (patch.kind != Node::Kind::Record) return patch;
  if (target.kind != Node::Kind::Record) target = {.kind = Node::Kind::Record, .at = patch.at};
  for (auto& [key, at, value] : patch.members) {
    if (value.kind == Node::Kind::Null) {
      remove_member(target, key);
    } else {
      Node& into = member_of(target, key);
      into = merged(std::move(into), std::move(value));
    }
  }
  return target;
}

}  // namespace kompass::codec

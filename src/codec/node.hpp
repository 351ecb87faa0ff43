// SPDX-License-Identifier: EUPL-1.2
// A JSON or YAML document as a tree that remembers where everything stood, so that every fault can
// be told by file, line and column. Both readers build it; record_reader.hpp turns it into records.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"

namespace kompass::codec {

struct Position {
  int line = 1;
  int column = 1;  // in bytes
};

struct Node {
  enum class Kind { Null, Bool, Number, Text, List, Record };
  struct Member;

  Kind kind = Kind::Null;
  Position at;
  std::string text;  // of Bool ("true"), Number (as written) and Text
  std::vector<Node> items;
  std::vector<Member> members;

  [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Node::Member {
  std::string key;
  Position at;
  Node value;
};

std::string_view name_of(Node::Kind kind);  // "a list", "text", ...

// A document and what it is called in findings ("areas/7.yaml").
struct Source {
  std::string_view text;
  std::string_view name;
};

std::string place(const Source& source, const Position& at);  // "areas/7.yaml:12:5"

// Nothing when the document cannot be read as such; the finding says where and why. Duplicate keys
// are findings too. At most 64 levels deep. JSON per RFC 8259, YAML 1.1 without anchors, aliases
// and tags (a published text has no use for them, and they are how small files become huge).
std::optional<Node> parse_json(const Source& source, Findings& findings);
std::optional<Node> parse_yaml(const Source& source, Findings& findings);

}  // namespace kompass::codec

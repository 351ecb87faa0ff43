// SPDX-License-Identifier: EUPL-1.2
// What the JSON and the YAML reader share: events in, a Node tree out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "codec/node.hpp"

namespace kompass::codec {

class TreeBuilder {
 public:
  TreeBuilder(const Source& source, Findings& findings) : source_(source), findings_(findings) {}

  void key(std::string name, const Position& at);
  void scalar(Node::Kind kind, std::string text, const Position& at);
  [[nodiscard]] bool open(Node::Kind kind, const Position& at);  // false: too deep, finding added
  void close();
  [[nodiscard]] bool wants_key() const;  // inside a record, between two members
  [[nodiscard]] std::optional<Node> take();

  void fail(std::string code, const Position& at, std::string message);

 private:
  // A record or list that is not yet closed; in a record, whether its last member waits for its
  // value.
  struct Level {
    Node node;
    bool waits = false;
  };

  void add(Node node);

  static constexpr std::size_t deepest = 64;
  const Source& source_;
  Findings& findings_;
  std::optional<Node> root_;
  std::vector<Level> open_;
};

}  // namespace kompass::codec

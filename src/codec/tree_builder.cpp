// SPDX-License-Identifier: EUPL-1.2
#include "codec/tree_builder.hpp"

#include <fmt/format.h>

#include <utility>

namespace kompass::codec {

void TreeBuilder::key(std::string name, const Position& at) {
  auto& [record, waits] = open_.back();
  if (const Node* earlier = record.find(name)) {
    fail("duplicate-key", at,
         fmt::format("the key '{}' stands already at line {}; keep one of them", name,
                     earlier->at.line));
  }
  record.members.push_back({std::move(name), at, Node{}});
  waits = true;
}

void TreeBuilder::scalar(Node::Kind kind, std::string text, const Position& at) {
  add(Node{kind, at, std::move(text), {}, {}});
}

bool TreeBuilder::open(Node::Kind kind, const Position& at) {
  if (open_.size() == deepest) {
    fail("too-deep", at, fmt::format("nested more than {} levels; check the brackets", deepest));
    return false;
  }
  constexpr std::size_t usual = 8;  // most records have about so many members
  Level& opened = open_.emplace_back(Level{Node{kind, at, {}, {}, {}}});
  if (kind == Node::Kind::Record) opened.node.members.reserve(usual);
  return true;
}

void TreeBuilder::close() {
  Node node = std::move(open_.back().node);
  open_.pop_back();
  add(std::move(node));
}

bool TreeBuilder::wants_key() const {
  return !open_.empty() && open_.back().node.kind == Node::Kind::Record && !open_.back().waits;
}

std::optional<Node> TreeBuilder::take() {
  return std::move(root_);
}

void TreeBuilder::fail(std::string code, const Position& at, std::string message) {
  findings_.push_back({Severity::Error, std::move(code), place(source_, at), std::move(message)});
}

void TreeBuilder::add(Node node) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  auto& [parent, waits] = open_.back();
  if (parent.kind == Node::Kind::List) {
    parent.items.push_back(std::move(node));
    return;
  }
  parent.members.back().value = std::move(node);
  waits = false;
}

}  // namespace kompass::codec

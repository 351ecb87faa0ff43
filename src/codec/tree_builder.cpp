// SPDX-License-Identifier: EUPL-1.2
#include "codec/tree_builder.hpp"

#include <fmt/format.h>

#include <utility>

namespace kompass::codec {

void TreeBuilder::key(std::string name, const Position& at) {
  if (const Node* earlier = open_.back().find(name)) {
    fail("duplicate-key", at,
         fmt::format("the key '{}' stands already at line {}; keep one of them", name,
                     earlier->at.line));
  }
  pending_.back() = Node::Member{std::move(name), at, Node{}};
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
  Node& opened = open_.emplace_back(Node{kind, at, {}, {}, {}});
  if (kind == Node::Kind::Record) opened.members.reserve(usual);
  pending_.emplace_back();
  return true;
}

void TreeBuilder::close() {
  Node node = std::move(open_.back());
  open_.pop_back();
  pending_.pop_back();
  add(std::move(node));
}

bool TreeBuilder::wants_key() const {
  return !open_.empty() && open_.back().kind == Node::Kind::Record && !pending_.back();
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
  Node& parent = open_.back();
  if (parent.kind == Node::Kind::List) {
    parent.items.push_back(std::move(node));
    return;
  }
  Node::Member member = std::move(*pending_.back());
  pending_.back().reset();
  member.value = std::move(node);
  parent.members.push_back(std::move(member));
}

}  // namespace kompass::codec

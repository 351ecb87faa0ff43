// SPDX-License-Identifier: EUPL-1.2
#include "service/published/withdrawals_document.hpp"

#include "codec/evaluation_file.hpp"
#include "codec/node_tools.hpp"

namespace kompass::service {
namespace {

int replace_in(std::string& text, std::string_view words, std::string_view note) {
  int times = 0;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at)) {
    text.replace(at, words.size(), note);
    at += note.size();
    ++times;
  }
  return times;
}

int replace_in(codec::Node& node, std::string_view words, std::string_view note) {
  int times = node.kind == codec::Node::Kind::Text ? replace_in(node.text, words, note) : 0;
  for (auto& item : node.items) times += replace_in(item, words, note);
  for (auto& member : node.members) times += replace_in(member.value, words, note);
  return times;
}

}  // namespace

std::optional<std::string> without_passage(std::string_view document, std::string_view words,
                                           std::string_view note) {
  Findings findings;
  auto node = codec::parse_json({document, "snapshot"}, findings);
  if (!node || replace_in(*node, words, note) == 0) return std::nullopt;
  const std::string changed = codec::json_of(*node);
  const auto read = codec::read_evaluation({changed, "snapshot"});
  if (!read.value) return std::nullopt;  // the words were no text, but an id or a date
  return codec::write_evaluation(*read.value);
}

}  // namespace kompass::service

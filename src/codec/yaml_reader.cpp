// SPDX-License-Identifier: EUPL-1.2
// libyaml's event stream, turned into the same tree as JSON.
#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "codec/source_text.hpp"

namespace kompass::codec {
namespace {

Position position(const yaml_mark_t& mark) {
  return {static_cast<int>(mark.line) + 1, static_cast<int>(mark.column) + 1};
}

class Parser {
 public:
  explicit Parser(std::string_view text) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  ~Parser() { yaml_parser_delete(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  bool next(yaml_event_t& event) { return yaml_parser_parse(&parser_, &event) != 0; }
  [[nodiscard]] const yaml_parser_t& state() const { return parser_; }

 private:
  yaml_parser_t parser_{};
};

struct Event {
  yaml_event_t value{};
  Event() = default;
  ~Event() { yaml_event_delete(&value); }
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
};

bool indented_by_tab(std::string_view text, const Position& at) {
  const auto lines = split(text, '\n');
  const auto number = static_cast<std::size_t>(at.line) - 1;
  if (number >= lines.size()) return false;  // the fault is that the text ends
  const auto first = lines[number].find_first_not_of(' ');
  return first == static_cast<std::size_t>(at.column) - 1 && lines[number][first] == '\t';
}

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.empty() || !digit(text.front()) || !digit(text.back())) return false;
  return std::ranges::all_of(text, [&](char c) { return digit(c) || c == '.'; }) &&
         std::ranges::count(text, '.') <= 1;
}

// What an unquoted scalar means. Of YAML 1.1's many spellings only these are read as such.
Node::Kind kind_of(std::string_view plain) {
  if (plain.empty() || plain == "~" || plain == "null") return Node::Kind::Null;
  if (plain == "true" || plain == "false") return Node::Kind::Bool;
  return is_number(plain) ? Node::Kind::Number : Node::Kind::Text;
}

class Reader {
 public:
  Reader(std::string_view text, TreeBuilder& tree) : text_(text), parser_(text), tree_(tree) {}

  std::optional<Node> run() {
    while (true) {
      Event event;
      if (!parser_.next(event.value)) return refuse_syntax();
      if (event.value.type == YAML_STREAM_END_EVENT) return finish();
      if (!take(event.value)) return std::nullopt;
    }
  }

 private:
  std::nullopt_t refuse_syntax() {
    const auto& state = parser_.state();
    const bool by_byte = state.error == YAML_READER_ERROR;  // before there are lines
    const Position at =
        by_byte ? Ruler(text_).at(state.problem_offset) : position(state.problem_mark);
    tree_.fail("invalid-yaml", at,
               !by_byte && indented_by_tab(text_, at)
                   ? "not valid YAML: a tab cannot indent; use spaces"
                   : fmt::format("not valid YAML: {}; check quotes and indentation",
                                 state.problem == nullptr ? "unreadable" : state.problem));
    return std::nullopt;
  }

  bool take(const yaml_event_t& event) {
    const Position at = position(event.start_mark);
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT: return start_document(at);
      case YAML_ALIAS_EVENT: return refuse("an alias (*name)", at);
      case YAML_SCALAR_EVENT: return scalar(event, at);
      case YAML_SEQUENCE_START_EVENT:
        return plain(event.data.sequence_start.anchor, event.data.sequence_start.tag, at) &&
               open(Node::Kind::List, at);
      case YAML_MAPPING_START_EVENT:
        return plain(event.data.mapping_start.anchor, event.data.mapping_start.tag, at) &&
               open(Node::Kind::Record, at);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT: tree_.close(); return true;
      default: return true;
    }
  }

  bool start_document(const Position& at) {
    if (++documents_ == 1) return true;
    tree_.fail("several-documents", at, "a second document begins; keep one per file");
    return false;
  }

  bool open(Node::Kind kind, const Position& at) {
    if (tree_.wants_key()) return refuse("a list or record as a key", at);
    return tree_.open(kind, at);
  }

  bool scalar(const yaml_event_t& event, const Position& at) {
    const auto& data = event.data.scalar;
    if (!plain(data.anchor, data.tag, at)) return false;
    std::string text(reinterpret_cast<const char*>(data.value), data.length);
    if (tree_.wants_key()) {
      tree_.key(std::move(text), at);
      return true;
    }
    const bool quoted = data.style != YAML_PLAIN_SCALAR_STYLE;
    const Node::Kind kind = quoted ? Node::Kind::Text : kind_of(text);
    tree_.scalar(kind, std::move(text), at);
    return true;
  }

  bool plain(const yaml_char_t* anchor, const yaml_char_t* tag, const Position& at) {
    if (anchor != nullptr) return refuse("an anchor (&name)", at);
    if (tag != nullptr) return refuse("a tag (!name)", at);
    return true;
  }

  bool refuse(std::string_view what, const Position& at) {
    tree_.fail("yaml-feature", at, fmt::format("{} is not allowed here; write it out", what));
    return false;
  }

  std::optional<Node> finish() {
    auto root = tree_.take();
    if (!root) tree_.fail("empty-file", {}, "the file is empty; check that it was saved");
    return root;
  }

  std::string_view text_;
  Parser parser_;
  TreeBuilder& tree_;
  int documents_ = 0;
};

}  // namespace

std::optional<Node> parse_yaml(const Source& source, Findings& findings) {
  TreeBuilder tree(source, findings);
  const auto text = checked_text(source, tree);
  return text ? Reader(*text, tree).run() : std::nullopt;
}

}  // namespace kompass::codec

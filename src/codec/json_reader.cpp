// SPDX-License-Identifier: EUPL-1.2
// RapidJSON's SAX reader over the whole text. It tells where it has come to; a token starts at the
// first byte after the last token that is no separator.
#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

#include "codec/source_text.hpp"

namespace kompass::codec {
namespace {

namespace rj = rapidjson;

class Handler : public rj::BaseReaderHandler<rj::UTF8<>, Handler> {
 public:
  Handler(const Source& source, rj::MemoryStream& stream, TreeBuilder& tree)
      : text_(source.text), stream_(stream), tree_(tree) {}

  bool Null() { return scalar(Node::Kind::Null, "null"); }
  bool Bool(bool value) { return scalar(Node::Kind::Bool, value ? "true" : "false"); }
  bool RawNumber(const char* digits, rj::SizeType length, bool /*copy*/) {
    return scalar(Node::Kind::Number, std::string(digits, length));
  }
  bool String(const char* text, rj::SizeType length, bool /*copy*/) {
    return scalar(Node::Kind::Text, std::string(text, length));
  }
  bool Key(const char* text, rj::SizeType length, bool /*copy*/) {
    tree_.key(std::string(text, length), token());
    return true;
  }
  bool StartObject() { return tree_.open(Node::Kind::Record, token()); }
  bool StartArray() { return tree_.open(Node::Kind::List, token()); }
  bool EndObject(rj::SizeType /*members*/) { return close(); }
  bool EndArray(rj::SizeType /*items*/) { return close(); }

 private:
  bool scalar(Node::Kind kind, std::string text) {
    tree_.scalar(kind, std::move(text), token());
    return true;
  }
  bool close() {
    tree_.close();
    return true;
  }
  // A line ends between two tokens only. Of a bracket, and of what is closed, the reader tells
  // before it has gone past it.
  Position token() {
    std::size_t start = last_end_;
    for (; start < text_.size() && separates(text_[start]); ++start) {
      if (text_[start] != '\n') continue;
      ++line_;
      line_start_ = start + 1;
    }
    last_end_ = std::max(start + 1, stream_.Tell());
    return {line_, static_cast<int>(start - line_start_) + 1};
  }
  static bool separates(char c) {
    return c == ' ' || c == '\n' || c == ',' || c == ':' || c == '\t' || c == '\r' || c == ']' ||
           c == '}';
  }

  std::string_view text_;
  rj::MemoryStream& stream_;
  TreeBuilder& tree_;
  std::size_t last_end_ = 0;
  std::size_t line_start_ = 0;
  int line_ = 1;
};

}  // namespace

std::optional<Node> parse_json(const Source& source, Findings& findings) {
  TreeBuilder tree(source, findings);
  const auto text = checked_text(source, tree);
  if (!text) return std::nullopt;
  rj::MemoryStream stream(text->data(), text->size());
  const Source body{*text, source.name};
  Handler handler(body, stream, tree);
  rj::Reader reader;
  constexpr unsigned flags = rj::kParseNumbersAsStringsFlag | rj::kParseIterativeFlag;
  reader.Parse<flags>(stream, handler);
  const auto refuse = [&](rj::ParseErrorCode error, std::size_t offset) {
    tree.fail("invalid-json", Ruler(*text).at(offset),
              fmt::format("not valid JSON: {} The file may be cut short or edited by hand",
                          rj::GetParseError_En(error)));
  };
  const bool by_handler = reader.GetParseErrorCode() == rj::kParseErrorTermination;
  if (reader.HasParseError() && !by_handler) {
    refuse(reader.GetParseErrorCode(), reader.GetErrorOffset());
  } else if (!reader.HasParseError() && stream.Tell() < text->size()) {
    // To RapidJSON a NUL byte is the end of the text, whatever follows it.
    refuse(rj::kParseErrorDocumentRootNotSingular, stream.Tell());
  } else if (!reader.HasParseError()) {
    return tree.take();
  }
  return std::nullopt;
}

}  // namespace kompass::codec

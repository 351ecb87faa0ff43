// SPDX-License-Identifier: EUPL-1.2
// RapidJSON's SAX reader over the whole text. It tells where it has come to; a token starts at the
// first byte after the last token that is no separator.
#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

#include "base/text.hpp"
#include "codec/tree_builder.hpp"

namespace kompass::codec {
namespace {

namespace rj = rapidjson;

// Turns growing byte offsets into line and column.
class Ruler {
 public:
  explicit Ruler(std::string_view text) : text_(text) {}

  Position at(std::size_t offset) {
    offset = std::min(offset, text_.size());
    for (; seen_ < offset; ++seen_) {
      if (text_[seen_] != '\n') continue;
      ++line_;
      line_start_ = seen_ + 1;
    }
    return {line_, static_cast<int>(offset - line_start_) + 1};
  }

 private:
  std::string_view text_;
  std::size_t seen_ = 0;
  std::size_t line_start_ = 0;
  int line_ = 1;
};

class Handler : public rj::BaseReaderHandler<rj::UTF8<>, Handler> {
 public:
  Handler(const Source& source, rj::MemoryStream& stream, TreeBuilder& tree)
      : text_(source.text), stream_(stream), tree_(tree), ruler_(source.text) {}

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

  Position position(std::size_t offset) { return ruler_.at(offset); }

 private:
  bool scalar(Node::Kind kind, std::string text) {
    tree_.scalar(kind, std::move(text), token());
    return true;
  }
  bool close() {
    token();
    tree_.close();
    return true;
  }
  Position token() {
    const auto start = text_.find_first_not_of(" \t\r\n,:]}", last_end_);
    last_end_ = stream_.Tell();
    return ruler_.at(start);
  }

  std::string_view text_;
  rj::MemoryStream& stream_;
  TreeBuilder& tree_;
  Ruler ruler_;
  std::size_t last_end_ = 0;
};

std::optional<std::string_view> checked_text(const Source& source, TreeBuilder& tree) {
  std::string_view text = source.text;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (trimmed(text).empty()) {
    tree.fail("empty-file", {}, "the file is empty; check that it was saved");
    return std::nullopt;
  }
  if (const auto bad = first_invalid_utf8(text)) {
    tree.fail("invalid-utf8", Ruler(text).at(*bad),
              fmt::format("byte {} is not UTF-8; save the file as UTF-8", *bad));
    return std::nullopt;
  }
  return text;
}

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
  if (!reader.HasParseError()) return tree.take();
  if (reader.GetParseErrorCode() != rj::kParseErrorTermination) {
    const std::string reason = rj::GetParseError_En(reader.GetParseErrorCode());
    tree.fail(
        "invalid-json", handler.position(reader.GetErrorOffset()),
        fmt::format("not valid JSON: {} The file may be cut short or edited by hand", reason));
  }
  return std::nullopt;
}

}  // namespace kompass::codec

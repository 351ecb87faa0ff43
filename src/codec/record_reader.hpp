// SPDX-License-Identifier: EUPL-1.2
// Turns a Node tree into records. Every fault is a finding with file, line, column and remedy, and
// reading goes on, so that all of them are told at once.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "base/text.hpp"
#include "codec/node.hpp"
#include "codec/record.hpp"
#include "codec/spelling.hpp"
#include "core/date.hpp"
#include "core/grade.hpp"
#include "core/language.hpp"

namespace kompass::codec {

// Where faults of one document go.
class Faults {
 public:
  Faults(Source source, Findings& findings) : source_(source), findings_(findings) {}

  void add(std::string code, const Position& at, std::string message);
  void wrong_kind(const Node& node, std::string_view wanted);  // "text is expected here, not ..."
  [[nodiscard]] const Source& source() const { return source_; }

 private:
  Source source_;
  Findings& findings_;
};

void read_value(const Node& node, std::string& into, Faults& faults);
void read_value(const Node& node, int& into, Faults& faults);
void read_value(const Node& node, bool& into, Faults& faults);
void read_value(const Node& node, Date& into, Faults& faults);
void read_value(const Node& node, Grade& into, Faults& faults);
void read_value(const Node& node, LocalText& into, Faults& faults);
void read_value(const Node& node, EditionName& into, Faults& faults);

class RecordReader {
 public:
  RecordReader(const Node& node, Faults& faults) : node_(node), faults_(faults) {
    if (node.kind != Node::Kind::Record) faults.wrong_kind(node, name_of(Node::Kind::Record));
    known_.reserve(node.members.size());
  }

  template <class T>
  void operator()(std::string_view key, T& into);  // absent or null: left as it is
  template <class T>
  void must(std::string_view key, T& into);  // absent or null: a finding

  // The same of a number (or an optional one) that has to be within a range.
  template <class T>
  void operator()(std::string_view key, T& into, const Range& range) {
    (*this)(key, into);
    hold(key, range);
  }
  template <class T>
  void must(std::string_view key, T& into, const Range& range) {
    must(key, into);
    hold(key, range);
  }

  void finish();  // every key not asked for is a finding that offers the nearest one

 private:
  const Node* take(std::string_view key);
  void hold(std::string_view key, const Range& range);
  void refuse_wordless(std::string_view key, const Node& value, const LocalText& text);

  const Node& node_;
  Faults& faults_;
  std::vector<std::string_view> known_;  // as the descriptions spell them
  std::size_t next_ = 0;                 // most files have the order of the description
};

template <class T>
concept Described = requires(T& value, RecordReader& reader) { describe(reader, value); };

template <class Tag>
void read_value(const Node& node, Id<Tag>& into, Faults& faults) {
  read_value(node, into.text, faults);
}

template <EnumValue E>
void read_value(const Node& node, E& into, Faults& faults) {
  if (const auto value = node.kind == Node::Kind::Text ? spelled<E>(node.text) : std::nullopt) {
    into = *value;
    return;
  }
  std::vector<std::string> words;
  for (const auto& [_, word] : spellings(E{})) words.emplace_back(word);
  faults.add(
      "unknown-word", node.at,
      fmt::format("'{}' is not known here; write one of: {}", node.text, joined(words, ", ")));
}

template <Described T>
void read_value(const Node& node, T& into, Faults& faults) {
  RecordReader reader(node, faults);
  if (node.kind != Node::Kind::Record) return;
  describe(reader, into);
  reader.finish();
}

template <class T>
void read_value(const Node& node, std::optional<T>& into, Faults& faults);

// Grade has no default value, so lists and optionals start it from a given one.
template <class T>
T blank() {
  if constexpr (std::same_as<T, Grade>) {
    return *Grade::of_percent(0);
  } else {
    return T{};
  }
}

template <class T>
void read_value(const Node& node, std::vector<T>& into, Faults& faults) {
  if (node.kind != Node::Kind::List) return faults.wrong_kind(node, name_of(Node::Kind::List));
  into.reserve(node.items.size());
  for (const auto& item : node.items) {
    T value = blank<T>();
    read_value(item, value, faults);
    into.push_back(std::move(value));
  }
}

template <class T>
void read_value(const Node& node, std::optional<T>& into, Faults& faults) {
  T value = blank<T>();
  read_value(node, value, faults);
  into = std::move(value);
}

template <class T>
void RecordReader::operator()(std::string_view key, T& into) {
  const Node* value = take(key);
  if (value != nullptr && value->kind != Node::Kind::Null) read_value(*value, into, faults_);
}

template <class T>
void RecordReader::must(std::string_view key, T& into) {
  const Node* value = take(key);
  if (value != nullptr && value->kind != Node::Kind::Null) {
    read_value(*value, into, faults_);
    if constexpr (std::same_as<T, LocalText>) refuse_wordless(key, *value, into);
    return;
  }
  faults_.add("missing-key", node_.at, fmt::format("the key '{}' is missing; add it", key));
}

}  // namespace kompass::codec

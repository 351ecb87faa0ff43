// SPDX-License-Identifier: EUPL-1.2
// Writes records as JSON by the same descriptions that read them. What is unknown is null; every
// key is always there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "base/id.hpp"
#include "codec/json_writer.hpp"
#include "codec/record.hpp"
#include "codec/spelling.hpp"
#include "core/date.hpp"
#include "core/grade.hpp"
#include "core/language.hpp"

namespace kompass::codec {

void write_value(JsonWriter& json, const std::string& value);  // empty: null
void write_value(JsonWriter& json, int value);
void write_value(JsonWriter& json, std::int64_t value);
void write_value(JsonWriter& json, double value);
void write_value(JsonWriter& json, bool value);
void write_value(JsonWriter& json, const Date& value);
void write_value(JsonWriter& json, const Grade& value);
void write_value(JsonWriter& json, const LocalText& value);
void write_value(JsonWriter& json, const EditionName& value);
void write_value(JsonWriter& json, const Finding& value);

class RecordWriter {
 public:
  explicit RecordWriter(JsonWriter& json) : json_(json) { json_.open_record(); }

  template <class T>
  void operator()(std::string_view key, const T& value);
  template <class T>
  void must(std::string_view key, const T& value) {
    (*this)(key, value);
  }
  template <class T>
  void operator()(std::string_view key, const T& value, const Range& /*range*/) {
    (*this)(key, value);
  }
  template <class T>
  void must(std::string_view key, const T& value, const Range& /*range*/) {
    (*this)(key, value);
  }
  void finish() { json_.close_record(); }

 private:
  JsonWriter& json_;
};

template <class T>
concept Writable = requires(const T& value, RecordWriter& writer) { describe(writer, value); };

template <class Tag>
void write_value(JsonWriter& json, const Id<Tag>& value) {
  write_value(json, value.text);
}

template <EnumValue E>
void write_value(JsonWriter& json, E value) {
  json.text(spelling_of(value));
}

template <Writable T>
void write_value(JsonWriter& json, const T& value) {
  RecordWriter writer(json);
  describe(writer, value);
  writer.finish();
}

template <class T>
void write_value(JsonWriter& json, const std::vector<T>& values);

template <class T>
void write_value(JsonWriter& json, const std::optional<T>& value) {
  value ? write_value(json, *value) : json.null();
}

template <class T>
void write_value(JsonWriter& json, const std::vector<T>& values) {
  json.open_list();
  for (const auto& value : values) write_value(json, value);
  json.close_list();
}

template <class T>
void RecordWriter::operator()(std::string_view key, const T& value) {
  json_.key(key);
  write_value(json_, value);
}

// A whole document of one record.
template <class T>
std::string to_json(const T& value, JsonWriter::Layout layout = JsonWriter::Layout::Pretty) {
  JsonWriter json(layout);
  write_value(json, value);
  return json.take();
}

}  // namespace kompass::codec

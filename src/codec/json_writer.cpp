// SPDX-License-Identifier: EUPL-1.2
#include "codec/json_writer.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "base/text.hpp"

namespace kompass::codec {

namespace rj = rapidjson;

struct JsonWriter::State {
  rj::StringBuffer buffer;
  rj::PrettyWriter<rj::StringBuffer> writer{buffer};
};

JsonWriter::JsonWriter(Layout layout) : state_(std::make_unique<State>()) {
  state_->writer.SetIndent(' ', layout == Layout::Pretty ? 2 : 0);
  state_->writer.SetMaxDecimalPlaces(6);
  if (layout == Layout::Compact) state_->writer.SetFormatOptions(rj::kFormatSingleLineArray);
}
JsonWriter::~JsonWriter() = default;

void JsonWriter::open_record() {
  state_->writer.StartObject();
}
void JsonWriter::close_record() {
  state_->writer.EndObject();
}
void JsonWriter::open_list() {
  state_->writer.StartArray();
}
void JsonWriter::close_list() {
  state_->writer.EndArray();
}
void JsonWriter::key(std::string_view name) {
  state_->writer.Key(name.data(), static_cast<rj::SizeType>(name.size()));
}
void JsonWriter::text(std::string_view value) {
  if (first_invalid_utf8(value)) return text(well_formed(value));  // the name of a file, say
  state_->writer.String(value.data(), static_cast<rj::SizeType>(value.size()));
}
void JsonWriter::number(long long value) {
  state_->writer.Int64(value);
}
void JsonWriter::number(double value) {
  state_->writer.Double(value);
}
void JsonWriter::boolean(bool value) {
  state_->writer.Bool(value);
}
void JsonWriter::null() {
  state_->writer.Null();
}

std::string JsonWriter::take() {
  std::string text(state_->buffer.GetString(), state_->buffer.GetSize());
  text += '\n';
  return text;
}

}  // namespace kompass::codec

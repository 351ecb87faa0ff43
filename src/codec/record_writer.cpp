// SPDX-License-Identifier: EUPL-1.2
#include "codec/record_writer.hpp"

namespace kompass::codec {

void write_value(JsonWriter& json, const std::string& value) {
  value.empty() ? json.null() : json.text(value);
}
void write_value(JsonWriter& json, int value) {
  json.number(static_cast<long long>(value));
}
void write_value(JsonWriter& json, std::int64_t value) {
  json.number(static_cast<long long>(value));
}
void write_value(JsonWriter& json, double value) {
  json.number(value);
}
void write_value(JsonWriter& json, bool value) {
  json.boolean(value);
}
void write_value(JsonWriter& json, const Date& value) {
  json.text(iso(value));
}
void write_value(JsonWriter& json, const Grade& value) {
  json.number(static_cast<long long>(value.percent()));
}
void write_value(JsonWriter& json, const EditionName& value) {
  json.text(value.text());
}

void write_value(JsonWriter& json, const LocalText& value) {
  json.open_record();
  for (const Language language : all_languages) {
    json.key(tag_of(language));
    write_value(json, value.only(language));
  }
  json.close_record();
}

void write_value(JsonWriter& json, const Finding& value) {
  json.open_record();
  json.key("severity");
  json.text(name_of(value.severity));
  json.key("code");
  json.text(value.code);
  json.key("where");
  write_value(json, value.where);
  json.key("message");
  json.text(value.message);
  json.close_record();
}

}  // namespace kompass::codec

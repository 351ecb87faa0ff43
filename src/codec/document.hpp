// SPDX-License-Identifier: EUPL-1.2
// A file that names its own format first ("kompass-evaluation/2"): read, brought up to the newest
// version, turned into a value. A newer version than the program knows is refused by name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "codec/record_reader.hpp"
#include "codec/record_writer.hpp"

namespace kompass::codec {

template <class T>
struct Decoded {
  std::optional<T> value;  // absent when any finding is an error
  Findings findings;
};

struct Format {
  std::string_view name;  // "kompass-evaluation"
  int version = 1;        // the newest this program reads, and the one it writes
  // upgrades[k] turns a document of version k+1 into one of version k+2.
  std::span<void (*const)(Node& document)> upgrades;

  [[nodiscard]] std::string text() const { return fmt::format("{}/{}", name, version); }
};

// Checks the format key, removes it and applies the upgrades; false when the document is refused.
bool settle_format(Node& document, const Format& format, Faults& faults);

// As much of a document as can be read, whatever is told about the rest; nothing when there is no
// document or its format is refused.
template <class T>
std::optional<T> decode_partly(std::optional<Node> document, const Source& source,
                               const Format& format, Findings& findings) {
  Faults faults(source, findings);
  if (!document || !settle_format(*document, format, faults)) return std::nullopt;
  T value{};
  read_value(*document, value, faults);
  return value;
}

// A document that can be read whole.
template <class T>
Decoded<T> decode(std::optional<Node> document, const Source& source, const Format& format,
                  Findings findings) {
  Decoded<T> decoded{std::nullopt, std::move(findings)};
  auto value = decode_partly<T>(std::move(document), source, format, decoded.findings);
  if (!any_error(decoded.findings)) decoded.value = std::move(value);
  return decoded;
}

template <class T>
std::string encode(const T& value, const Format& format) {
  JsonWriter json;
  RecordWriter writer(json);
  writer("format", format.text());
  describe(writer, value);
  writer.finish();
  return json.take();
}

}  // namespace kompass::codec

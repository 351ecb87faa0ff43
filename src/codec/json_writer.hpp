// SPDX-License-Identifier: EUPL-1.2
// Writes JSON: two spaces a level, keys in the order given, UTF-8 as it is. Same calls, same bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kompass::codec {

class JsonWriter {
 public:
  enum class Layout { Pretty, Compact };
  explicit JsonWriter(Layout layout = Layout::Pretty);
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void open_record();
  void close_record();
  void open_list();
  void close_list();
  void key(std::string_view name);
  void text(std::string_view value);
  void number(long long value);
  void number(double value);  // at most 6 decimals; for drawing, never for points
  void boolean(bool value);
  void null();

  [[nodiscard]] std::string take();  // the whole text, ending in a line break

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kompass::codec

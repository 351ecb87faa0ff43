// SPDX-License-Identifier: EUPL-1.2
// Any described record as the data of a mustache template, by the same descriptions that write it
// as JSON. What is empty is false, so that {{#x}} asks "is there an x?"; a list `x` also gives
// `has_x`; an enumeration `kind` also gives `is_list`; a key that names something (code, id, area)
// also gives `code_slug`, fit for an HTML id. What else a template needs is added by an overload
// `enrich(const T&, View&)`; where little would be left of what is described, `view_of(const T&)`
// makes it all.
#pragma once

#include <fmt/format.h>

#include <kainjow/mustache.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "codec/record.hpp"
#include "codec/spelling.hpp"

namespace kompass::report {

using View = kainjow::mustache::data;

// Letters, digits, - and _ of a name; anything else becomes "-".
std::string slug_of(std::string_view name);

// The items of a list, to change or add without a copy (the library only lends them const).
inline kainjow::mustache::list& items_of(View& list) {
  return const_cast<kainjow::mustache::list&>(list.list_value());
}

// An empty list with room for `count` items: one that grows copies them.
inline View list_for(std::size_t count) {
  View list(View::type::list);
  items_of(list).reserve(count);
  return list;
}

inline void add_item(View& list, View item) {
  items_of(list).push_back(std::move(item));
}

class ViewWriter {
 public:
  template <class T>
  void operator()(std::string_view key, const T& value);

  [[nodiscard]] bool wrote_something() const { return something_; }
  View take() { return std::move(record_); }

 private:
  void put(const std::string& key, View view) { record_[key] = std::move(view); }

  View record_;
  bool something_ = false;
};

// A value's view, and whether it says anything: zero, false, an empty text or list do not.
struct Viewed {
  View view;
  bool something = false;
};

inline Viewed viewed(const std::string& text) {
  return {text.empty() ? View(false) : View(text), !text.empty()};
}
inline Viewed viewed(bool value) {
  return {View(value), value};
}
inline Viewed viewed(int value) {
  return {View(std::to_string(value)), value != 0};
}
inline Viewed viewed(double value) {
  return {View(fmt::format("{:.6g}", value)), value != 0};
}

template <EnumValue E>
Viewed viewed(E value) {
  return {View(std::string(spelling_of(value))), false};
}

template <class T>
Viewed viewed(const std::vector<T>& values);

template <class T>
concept Described = requires(const T& value, ViewWriter& writer) { describe(writer, value); };

template <Described T>
Viewed viewed(const T& value) {
  if constexpr (requires { view_of(value); }) {
    return view_of(value);
  } else {
    ViewWriter writer;
    describe(writer, value);
    Viewed result{writer.take(), writer.wrote_something()};
    if constexpr (requires { enrich(value, result.view); }) enrich(value, result.view);
    return result;
  }
}

template <class T>
Viewed viewed(const std::optional<T>& value) {
  return value ? viewed(*value) : Viewed{View(false), false};
}

template <class T>
Viewed viewed(const std::vector<T>& values) {
  View list = list_for(values.size());
  for (const auto& value : values) add_item(list, viewed(value).view);
  return {std::move(list), !values.empty()};
}

inline bool names_something(std::string_view key) {
  return key == "code" || key == "id" || key == "area";
}

template <class T>
void ViewWriter::operator()(std::string_view key, const T& value) {
  Viewed result = viewed(value);
  something_ = something_ || result.something;
  if constexpr (Described<T>) {
    if (!result.something) result.view = View(false);
  } else if constexpr (EnumValue<T>) {
    put(std::string("is_").append(spelling_of(value)), View(true));
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (names_something(key)) put(std::string(key).append("_slug"), View(slug_of(value)));
  } else if constexpr (requires { value.begin(); }) {
    put(std::string("has_").append(key), View(!value.empty()));
  }
  put(std::string(key), std::move(result.view));
}

}  // namespace kompass::report

// SPDX-License-Identifier: EUPL-1.2
// How a record is described once and then read, checked for unknown keys and written:
//
//   void describe(auto& v, Is<Period> auto& p) { v("from", p.from); v("to", p.to); }
//
// `v` is a RecordReader (record_reader.hpp) or a RecordWriter (record_writer.hpp); `v.must(...)`
// marks a key that has to be there, and a Range after the value what a number may be.
#pragma once

#include <concepts>
#include <type_traits>

namespace kompass {

template <class Value, class Wanted>
concept Is = std::same_as<std::remove_const_t<Value>, Wanted>;

// What a whole number of a file may be, both ends included, and what is said of another.
struct Range {
  int lowest, highest;
  const char* code;
  const char* remedy;
};
inline constexpr Range any_year{1000, 9999, "not-a-year",
                                "is no year; write it with four digits, as 2019"};
inline constexpr Range any_count{1, 1'000'000, "not-a-count",
                                 "is no count; write a whole number above 0, or null"};

template <class T>
concept EnumValue = std::is_enum_v<T>;

}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
// How a record is described once and then read, checked for unknown keys and written:
//
//   void describe(auto& v, Is<Period> auto& p) { v("from", p.from); v("to", p.to); }
//
// `v` is a RecordReader (record_reader.hpp) or a RecordWriter (record_writer.hpp); `v.must(...)`
// marks a key that has to be there.
#pragma once

#include <concepts>
#include <type_traits>

namespace kompass {

template <class Value, class Wanted>
concept Is = std::same_as<std::remove_const_t<Value>, Wanted>;

template <class T>
concept EnumValue = std::is_enum_v<T>;

}  // namespace kompass

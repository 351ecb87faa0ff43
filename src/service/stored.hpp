// SPDX-License-Identifier: EUPL-1.2
// Records as items of the store: T has a `kind` and a `describe`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "codec/record_reader.hpp"
#include "codec/record_writer.hpp"
#include "store/store.hpp"

namespace kompass::service {

template <class T>
struct Stored {
  store::Item item;
  T value;
};

// Problem (Environment): the body is not such a record, so the store was changed by another hand;
// no fault of who asks.
template <class T>
Result<Stored<T>> stored(store::Item item) {
  Findings findings;
  T value;
  const std::string where = item.kind + " " + item.id;
  const codec::Source source{item.body, where};
  codec::Faults faults(source, findings);
  if (const auto node = codec::parse_json(source, findings)) {
    codec::read_value(*node, value, faults);
  }
  if (any_error(findings)) {
    return Problem{Trouble::Environment, findings.front().where, findings.front().message,
                   "restore the latest backup"};
  }
  return Stored<T>{std::move(item), std::move(value)};
}

// What `look` finds in one state of the store.
template <class Look>
std::invoke_result_t<Look, store::Reading&> looked(store::Store& store, Look look) {
  auto reading = store.read();
  if (!reading) return reading.problem();
  auto found = look(*reading);
  if (auto done = reading->finish(); !done) return done.problem();
  return found;
}

template <class T>
Result<Stored<T>> found(std::optional<store::Item> item) {
  if (item && item->kind == T::kind) return stored<T>(std::move(*item));
  return Problem{Trouble::Missing, "", std::string("there is no such ").append(T::kind), ""};
}

template <class T>
Result<Stored<T>> find(store::Reading& reading, std::string_view id) {
  return found<T>(reading.item(id));
}

template <class T>
Result<Stored<T>> find_named(store::Reading& reading, std::string_view parent,
                             std::string_view key) {
  return found<T>(reading.named(T::kind, parent, key));
}

template <class T>
Result<std::vector<Stored<T>>> find_all(store::Reading& reading, std::string_view parent) {
  std::vector<Stored<T>> all;
  for (auto& item : reading.children(T::kind, parent)) {
    auto one = stored<T>(std::move(item));
    if (!one) return one.problem();
    all.push_back(std::move(*one));
  }
  return all;
}

template <class T>
std::string body_of(const T& value) {
  return codec::to_json(value, codec::JsonWriter::Layout::Compact);
}

// `place` says id (or none), parent, key and municipality.
template <class T>
store::Change created(const T& value, store::Item place) {
  place.kind = T::kind;
  place.body = body_of(value);
  return {store::Change::What::Create, std::move(place)};
}

template <class T>
store::Change replaced(const Stored<T>& one) {
  store::Item item = one.item;
  item.body = body_of(one.value);
  return {store::Change::What::Replace, std::move(item)};
}

inline store::Change removed(const store::Item& item) {
  return {store::Change::What::Remove, item};
}

inline store::Change unchanged(const store::Item& item) {
  return {store::Change::What::Unchanged, item};
}

// Does all of it or nothing. Problem (Conflict): somebody changed or removed the same meanwhile, or
// a name is taken.
inline Result<void> changed(store::Store& store, const store::Deed& deed,
                            const std::vector<store::Change>& changes) {
  const auto done = store.apply(deed, changes);
  if (done) return {};
  Problem problem = done.problem();
  if (problem.kind == Trouble::Missing) problem.kind = Trouble::Conflict;
  return problem;
}

// Once more when somebody else changed the same meanwhile.
template <class Once>
auto tried_again(Once once) {
  constexpr int times = 4;
  for (int i = 1; i < times; ++i) {
    auto result = once();
    if (result || result.problem().kind != Trouble::Conflict) return result;
  }
  return once();
}

}  // namespace kompass::service

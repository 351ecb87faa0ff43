// SPDX-License-Identifier: EUPL-1.2
// Parts of an evaluation as the store keeps them, with what a form needs to change them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "service/work/parts.hpp"
#include "service/work/records.hpp"
#include "workspace/desk.hpp"

namespace kompass::workspace {

template <class T>
struct Kept {
  std::string key;
  int revision = 0;
  std::string changed_at, changed_by;
  T value;
};

// The record of the store that holds a T.
template <class T>
struct KeptAs {
  using Record = T;
};
template <class T>
  requires requires { service::PartName<T>::kind; }
struct KeptAs<T> {
  using Record = service::Part<T>;
};

// By key, which is the order they have in the report. Problem (Denied): the caller reads none.
template <class T>
Result<std::vector<Kept<T>>> kept_of(const Turn& turn, const std::string& evaluation,
                                     std::string_view part) {
  auto desk = desk_of(turn);
  auto parts =
      service::list_parts(desk, turn.who.caller, evaluation, *service::find_part_kind(part));
  if (!parts) return parts.problem();
  std::vector<Kept<T>> all;
  all.reserve(parts->size());
  for (auto& one : *parts) {
    auto record = service::stored<typename KeptAs<T>::Record>(std::move(one.item));
    if (!record) return record.problem();
    auto& [item, value] = *record;
    all.push_back({item.key, item.revision, item.changed_at, item.changed_by,
                   std::move(static_cast<T&>(value))});
  }
  return all;
}

// The same for what only some of the readers of a page read.
template <class T>
Result<std::vector<Kept<T>>> kept_or_none(const Turn& turn, const std::string& evaluation,
                                          std::string_view part) {
  auto all = kept_of<T>(turn, evaluation, part);
  if (!all && all.problem().kind == Trouble::Denied) return std::vector<Kept<T>>{};
  return all;
}

}  // namespace kompass::workspace

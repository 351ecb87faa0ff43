// SPDX-License-Identifier: EUPL-1.2
// The parts of an evaluation as pages read them and forms send them.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "codec/record_writer.hpp"
#include "service/stored.hpp"
#include "service/work/parts.hpp"
#include "workspace/desk.hpp"

namespace kompass::workspace {

// "/sv/arbete/ID" and what follows: "/underlag".
std::string address_in(const Turn& turn, const std::string& evaluation, std::string_view rest);

inline const service::PartKind& kind_of(std::string_view path) {
  return *service::find_part_kind(path);
}

// All that the caller may read of a kind. Problems as those of `list_parts`.
template <class T>
Result<std::vector<service::Stored<T>>> parts_of(const Turn& turn, const std::string& evaluation,
                                                 std::string_view path) {
  auto desk = desk_of(turn);
  auto views = service::list_parts(desk, turn.who.caller, evaluation, kind_of(path));
  if (!views) return views.problem();
  std::vector<service::Stored<T>> all;
  for (auto& view : *views) {
    auto one = service::stored<T>(std::move(view.item));
    if (!one) return one.problem();
    all.push_back(std::move(*one));
  }
  return all;
}

template <class T>
Result<service::Stored<T>> part_of(const Turn& turn, const service::PartAddress& address) {
  auto desk = desk_of(turn);
  auto view = service::read_part(desk, turn.who.caller, address);
  if (!view) return view.problem();
  return service::stored<T>(std::move(view->item));
}

bool may_write(const Turn& turn, const std::string& evaluation, std::string_view path);

// What is wrong with a form, in words; empty for nothing.
struct FormFault {
  std::string words;
  std::string field;  // its name; empty when it is the form as a whole
};

// What became of a form.
struct Saved {
  std::string key;    // of the part
  std::string fault;  // in words, when it was not saved
  bool late = false;  // for somebody else had changed it since the form was made
  std::string field;  // that the fault is about, by its name; empty when none is
};
Saved not_saved(FormFault fault);
// As fault_NAME for a field that tells its own faults, else as `fault`, at the head of the form.
void put_fault(const Saved& saved, std::initializer_list<std::string_view> fields, View& view);

// `revision`: that the form was made from. Problems: what is neither a fault nor late.
Result<Saved> save_part(const Turn& turn, const service::PartAddress& address,
                        const std::string& json, std::optional<int> revision);
Result<Saved> drop_part(const Turn& turn, const service::PartAddress& address, int revision);
// What is told where another version is there than the form was made from, or none any more.
Saved outdated(const Turn& turn, const service::PartAddress& address);
// Of the form's field.
std::optional<int> sent_revision(const Turn& turn);

// What the form of a part carries on: that of a faulty form as it was sent; else that which is
// there now, which on a page of what came too late is shown.
template <class T>
std::string revision_of(const Turn& turn, const Saved& saved,
                        const std::optional<service::Stored<T>>& there) {
  if (!saved.fault.empty() && !saved.late) return turn.field("revision");
  return there ? std::to_string(there->item.revision) : std::string();
}

// Of a form for something new: the key it was made with, or one of its own. What is sent twice,
// because no answer came, is made once.
std::string key_for_new(const Turn& turn);

// 409 for what came too late, 422 for what is faulty.
int status_of(const Saved& saved);

// What keeps a part from being saved, for who wrote it.
std::string words_of(const Turn& turn, const Findings& findings);

}  // namespace kompass::workspace

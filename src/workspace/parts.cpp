// SPDX-License-Identifier: EUPL-1.2
#include "workspace/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "store/clock.hpp"
#include "workspace/grading/judgement_form.hpp"

namespace kompass::workspace {
namespace {

bool is_late(const Problem& problem, std::optional<int> revision) {
  return problem.kind == Trouble::Conflict || (problem.kind == Trouble::Missing && revision);
}

}  // namespace

std::string address_in(const Turn& turn, const std::string& evaluation, std::string_view rest) {
  return turn.visit.address(fmt::format("/arbete/{}{}", evaluation, rest));
}

bool may_write(const Turn& turn, const std::string& evaluation, std::string_view path) {
  auto desk = desk_of(turn);
  return bool(service::permit_parts(desk, turn.who.caller, {evaluation, kind_of(path), ""},
                                    service::Use::Writing));
}

Result<Saved> save_part(const Turn& turn, const service::PartAddress& address,
                        const std::string& json, std::optional<int> revision) {
  auto desk = desk_of(turn);
  auto written = service::write_part(desk, turn.who.caller,
                                     {.address = address, .json = json, .revision = revision});
  if (!written && is_late(written.problem(), revision)) return outdated(turn, address);
  if (!written) return written.problem();
  if (!written->part) return Saved{"", words_of(turn, written->findings)};
  return Saved{written->part->item.key, ""};
}

Saved not_saved(FormFault fault) {
  return {"", std::move(fault.words), false, std::move(fault.field)};
}

void put_fault(const Saved& saved, std::initializer_list<std::string_view> fields, View& view) {
  bool told = false;
  for (const auto name : fields) {
    const bool here = saved.field == name;
    view[fmt::format("fault_{}", name)] = site::words_or_nothing(here ? saved.fault : "");
    told = told || here;
  }
  view["fault"] = site::words_or_nothing(told ? "" : saved.fault);
}

Result<Saved> drop_part(const Turn& turn, const service::PartAddress& address, int revision) {
  auto desk = desk_of(turn);
  const auto dropped = service::remove_part(desk, turn.who.caller, address, revision);
  if (dropped || dropped.problem().kind == Trouble::Missing) return Saved{address.key, ""};
  if (dropped.problem().kind == Trouble::Conflict) return outdated(turn, address);
  return dropped.problem();
}

Saved outdated(const Turn& turn, const service::PartAddress& address) {
  auto desk = desk_of(turn);
  const bool there = bool(service::read_part(desk, turn.who.caller, address));
  return {"", turn.say(there ? "work_late" : "work_late_gone"), true};
}

std::optional<int> sent_revision(const Turn& turn) {
  return number_in(turn.field("revision"));
}

std::string key_for_new(const Turn& turn) {
  auto sent = turn.field("key");
  return sent.empty() ? store::new_id(turn.realm().clock()) : sent;
}

int status_of(const Saved& saved) {
  constexpr int fine = 200, late = 409, faulty = 422;
  if (saved.late) return late;
  return saved.fault.empty() ? fine : faulty;
}

std::string words_of(const Turn& turn, const Findings& findings) {
  const auto error = std::ranges::find(findings, Severity::Error, &Finding::severity);
  if (error == findings.end()) return {};
  std::string code = error->code;
  std::ranges::replace(code, '-', '_');
  for (const auto* said : {"work_refused_", "work_check_"}) {
    if (turn.visit.words.has(said + code)) return turn.say(said + code);
  }
  return error->message;
}

}  // namespace kompass::workspace

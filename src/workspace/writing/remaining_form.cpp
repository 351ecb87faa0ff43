// SPDX-License-Identifier: EUPL-1.2
// What the evaluation before proposed, and where it stands now.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "codec/record_writer.hpp"
#include "workspace/kept.hpp"
#include "workspace/writing/report_parts.hpp"

namespace kompass::workspace {
namespace {

constexpr std::array statuses{RemainingStatus::Done, RemainingStatus::Partly,
                              RemainingStatus::Open};

std::string phrase_of(const Turn& turn, RemainingStatus status) {
  return turn.say("work_remaining_" + std::string(spelling_of(status)));
}

http::Fields fields_of(const Remaining& one) {
  return {{"area", one.area.text},
          {"text", one.text},
          {"status", std::string(spelling_of(one.status))},
          {"note", one.note}};
}

std::vector<FormField> form_of(const Turn& turn, const Edition& edition) {
  return {{.kind = FieldKind::Select,
           .name = "area",
           .label = turn.say("work_area"),
           .hint = {},
           .options = place_options(turn, edition, Depths::Areas)},
          {.kind = FieldKind::Text,
           .name = "text",
           .label = turn.say("work_remaining_text"),
           .hint = turn.say("work_remaining_text_hint"),
           .options = {},
           .must = true},
          {.kind = FieldKind::Choice,
           .name = "status",
           .label = turn.say("work_remaining_status"),
           .hint = {},
           .options = mapped(statuses,
                             [&](RemainingStatus status) {
                               return Option{std::string(spelling_of(status)),
                                             phrase_of(turn, status)};
                             })},
          {.kind = FieldKind::Text,
           .name = "note",
           .label = turn.say("work_remaining_note"),
           .hint = {},
           .options = {}}};
}

FormRead read_remaining(const Turn& turn, const Edition& edition, const http::Fields& sent) {
  FormRead read;
  Remaining one{.area = Code(std::string(http::value_of(sent, "area"))),
                .text = std::string(http::value_of(sent, "text")),
                .note = std::string(http::value_of(sent, "note"))};
  const auto* status = std::ranges::find(statuses, http::value_of(sent, "status"),
                                         [](RemainingStatus known) { return spelling_of(known); });
  if (status == statuses.end()) {
    read.faults.push_back({"status", turn.say("work_fault_status")});
  } else {
    one.status = *status;
  }
  if (find_area(edition, one.area) == nullptr) {
    read.faults.push_back({"area", turn.say("work_fault_place")});
  }
  if (trimmed(one.text).empty()) read.faults.push_back({"text", turn.say("work_fault_remaining")});
  read.json = codec::to_json(one);
  return read;
}

View remaining_view(const Turn& turn, const Opened& opened, const Remaining& one) {
  View view;
  view["label"] = View(fmt::format("{} · {}", one.area.text, phrase_of(turn, one.status)));
  view["lang"] = lang_of_words(turn, opened);
  view["text"] = View(one.text);
  view["notes"] = site::words_or_nothing(one.note);
  return view;
}

}  // namespace

Result<PartGroup> remaining_group(const Turn& turn, const Opened& opened) {
  const auto kept = kept_of<Remaining>(turn, opened.evaluation.item.id, "remaining");
  if (!kept) return kept.problem();
  PartGroup group{.part = "remaining",
                  .title = turn.say("work_remaining_title"),
                  .empty = turn.say("work_remaining_empty"),
                  .add = turn.say("work_remaining_add"),
                  .form = form_of(turn, *opened.edition),
                  .shown = {},
                  .fresh = {{"status", std::string(spelling_of(RemainingStatus::Open))}},
                  .read = [&turn, edition = opened.edition](const http::Fields& sent) {
                    return read_remaining(turn, *edition, sent);
                  }};
  for (const auto& [key, revision, changed_at, changed_by, one] : *kept) {
    group.shown.push_back(
        {key, revision, changed_at, changed_by, fields_of(one), remaining_view(turn, opened, one)});
  }
  return group;
}

}  // namespace kompass::workspace

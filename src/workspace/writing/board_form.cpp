// SPDX-License-Identifier: EUPL-1.2
// A part of the report as a form, with what was typed and what somebody else saved meanwhile.
#include <algorithm>

#include "report/model_records.hpp"
#include "report/prose.hpp"
#include "site/option.hpp"
#include "workspace/writing/board.hpp"

namespace kompass::workspace {
namespace {

std::string fault_of(const OpenForm& open, const std::string& field) {
  const auto found = std::ranges::find(open.faults, field, &FieldFault::field);
  return found == open.faults.end() ? "" : found->words;
}

View options_view(const FormField& field, const http::Fields& values) {
  const auto chosen = http::values_of(values, field.name);
  View list = report::list_for(field.options.size());
  for (const auto& option : field.options) {
    const bool is_chosen = std::ranges::find(chosen, option.value) != chosen.end();
    report::add_item(list, site::option(option.value, option.name, is_chosen));
  }
  return list;
}

View field_view(const FormField& field, const OpenForm& open) {
  View view;
  const std::string fault = fault_of(open, field.name);
  view["id"] = View("f-" + report::slug_of(field.name));
  view["field_name"] = View(field.name);
  view["label"] = View(field.label);
  view["hint"] = site::words_or_nothing(field.hint);
  view["fault"] = site::words_or_nothing(fault);
  view["described"] = View(!field.hint.empty() || !fault.empty());
  view["must"] = View(field.must);
  view["tall"] = View(field.tall);
  view["value"] = View(std::string(http::value_of(open.values, field.name)));
  view["options"] = options_view(field, open.values);
  view["is_line"] = View(field.kind == FieldKind::Line);
  view["is_text"] = View(field.kind == FieldKind::Text);
  view["is_select"] = View(field.kind == FieldKind::Select);
  view["is_choice"] = View(field.kind == FieldKind::Choice);
  view["is_checks"] = View(field.kind == FieldKind::Checks);
  view["several"] = View(field.kind == FieldKind::Choice || field.kind == FieldKind::Checks);
  return view;
}

// What stands in a field, in words: the names of what is chosen.
std::string words_in_field(const FormField& field, const http::Fields& values) {
  if (field.options.empty()) return std::string(http::value_of(values, field.name));
  std::string words;
  const auto chosen = http::values_of(values, field.name);
  for (const auto& option : field.options) {
    if (std::ranges::find(chosen, option.value) == chosen.end()) continue;
    words += (words.empty() ? "" : ", ") + option.name;
  }
  return words;
}

View theirs_view(const Turn& turn, const Board& board, const PartGroup& group,
                 const OpenForm& open) {
  std::vector<SavedField> fields;
  fields.reserve(group.form.size());
  for (const auto& field : group.form) {
    fields.push_back({field.label, words_in_field(field, open.theirs->fields),
                      words_in_field(field, open.values)});
  }
  return meanwhile_view(turn, board.opened.evaluation.item.id,
                        {open.theirs->changed_by, open.theirs->changed_at}, fields);
}

View preview_of(const Turn& turn, const Board& board, const PartGroup& group,
                const OpenForm& open) {
  if (!open.preview || group.prose.empty()) return View(false);
  const std::string text(http::value_of(open.values, group.prose));
  auto prose = report::viewed(report::prose_of(
      Phrase{text, board.opened.evaluation.value.head.language}, turn.visit.language));
  return prose.something ? std::move(prose.view) : View(false);
}

View fields_view(const Turn& turn, const Board& board, const PartGroup& group,
                 const OpenForm& open) {
  View list = report::list_for(group.form.size() + 1);
  for (const auto& field : group.form) report::add_item(list, field_view(field, open));
  if (board.correcting) {
    report::add_item(list, field_view({.kind = FieldKind::Text,
                                       .name = "erratum",
                                       .label = turn.say("work_erratum"),
                                       .hint = turn.say("work_erratum_hint"),
                                       .options = {},
                                       .must = true},
                                      open));
  }
  return list;
}

}  // namespace

View form_view(const Turn& turn, const Board& board, const PartGroup& group, const OpenForm& open) {
  View view;
  view["action"] = View(board.address + "#form");
  view["close"] = View(board.address);
  view["part"] = View(open.part);
  const auto* kind = service::find_part_kind(open.part);  // none: it belongs to the evaluation
  const bool unnamed =
      open.key.empty() && kind != nullptr && kind->keyed == service::Keyed::ByServer;
  view["key"] = View(unnamed ? key_for_new(turn) : open.key);
  view["live"] = View(!board.correcting && !board.deliberate);
  view["fresh"] = View(open.revision.empty() && !group.single);
  view["revision"] = View(open.revision);
  view["write_lang"] = View(std::string(tag_of(board.opened.evaluation.value.head.language)));
  view["fault"] = site::words_or_nothing(fault_of(open, ""));
  view["theirs"] = open.theirs ? theirs_view(turn, board, group, open) : View(false);
  view["fields"] = fields_view(turn, board, group, open);
  view["can_preview"] = View(!group.prose.empty());
  view["preview"] = preview_of(turn, board, group, open);
  view["can_remove"] = View(!open.revision.empty() && !group.single);
  view["single"] = View(group.single);
  view["correcting"] = View(board.correcting);
  return view;
}

}  // namespace kompass::workspace

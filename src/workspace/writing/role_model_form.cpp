// SPDX-License-Identifier: EUPL-1.2
// Who to look at: another municipality, found in the register, or a unit of the own organisation.
#include <fmt/format.h>

#include <algorithm>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "codec/record_writer.hpp"
#include "workspace/kept.hpp"
#include "workspace/writing/report_parts.hpp"

namespace kompass::workspace {
namespace {

std::string code_of(const RoleModel& one) {
  return one.sub_area ? one.sub_area->text : one.area.text;
}

http::Fields fields_of(const RoleModel& one) {
  return {{"municipality", one.municipality ? one.municipality->name : ""},
          {"unit", one.unit},
          {"place", code_of(one)},
          {"text", one.text}};
}

std::vector<FormField> form_of(const Turn& turn, const Edition& edition) {
  return {{.kind = FieldKind::Line,
           .name = "municipality",
           .label = turn.say("work_model_municipality"),
           .hint = turn.say("work_model_municipality_hint"),
           .options = {}},
          {.kind = FieldKind::Line,
           .name = "unit",
           .label = turn.say("work_model_unit"),
           .hint = turn.say("work_model_unit_hint"),
           .options = {}},
          {.kind = FieldKind::Select,
           .name = "place",
           .label = turn.say("work_model_place"),
           .hint = {},
           .options = place_options(turn, edition, Depths::SubAreasToo)},
          {.kind = FieldKind::Text,
           .name = "text",
           .label = turn.say("work_model_text"),
           .hint = {},
           .options = {},
           .must = true}};
}

bool is_called(const Municipality& one, const std::string& wanted) {
  return one.code == wanted || lowered(one.name) == wanted || lowered(one.official_name) == wanted;
}

// Those of that name or number, of the own country where there are any.
std::vector<Municipality> called(const Gazetteer& gazetteer, const std::string& country,
                                 const std::string& typed) {
  const std::string wanted = lowered(trimmed(typed));
  std::vector<Municipality> own;
  std::vector<Municipality> others;
  for (const auto& entry : gazetteer.entries()) {
    const auto& one = entry.municipality;
    if (is_called(one, wanted)) (one.country == country ? own : others).push_back(one);
  }
  return own.empty() ? others : own;
}

std::string no_such(const Turn& turn, const Gazetteer& gazetteer, const std::string& typed) {
  const auto names =
      mapped(gazetteer.entries(), [](const auto& entry) { return entry.municipality.name; });
  const auto close = nearest(typed, names);
  return close ? turn.say("work_fault_municipality_near", {{"name", typed}, {"near", *close}})
               : turn.say("work_fault_municipality", {{"name", typed}});
}

struct ModelRead {
  RoleModel model;
  std::vector<FieldFault> faults;
};

void read_who(const Turn& turn, const std::string& country, const http::Fields& sent,
              ModelRead& read) {
  const std::string typed(trimmed(http::value_of(sent, "municipality")));
  const auto fault = [&](std::string words) {
    read.faults.push_back({"municipality", std::move(words)});
  };
  read.model.unit = trimmed(http::value_of(sent, "unit"));
  if (typed.empty() == read.model.unit.empty()) return fault(turn.say("work_fault_who"));
  if (typed.empty()) return;
  const auto& gazetteer = turn.workspace.stage().gazetteer;
  const auto found = called(gazetteer, country, typed);
  if (found.size() == 1) {
    read.model.municipality = found.front();
  } else if (found.empty()) {
    fault(no_such(turn, gazetteer, typed));
  } else {
    fault(turn.say("work_fault_several", {{"name", typed}}));
  }
}

FormRead read_model(const Turn& turn, const Opened& opened, const http::Fields& sent) {
  ModelRead read;
  auto& model = read.model;
  const auto& own = opened.evaluation.value.municipality;
  read_who(turn, own ? own->country : "", sent, read);
  const Code place(std::string(http::value_of(sent, "place")));
  if (find_area(*opened.edition, place) != nullptr) {
    model.area = place;
  } else if (const auto* area = area_of_sub_area(*opened.edition, place)) {
    model.area = area->code;
    model.sub_area = place;
  } else {
    read.faults.push_back({"place", turn.say("work_fault_place")});
  }
  model.text = http::value_of(sent, "text");
  if (trimmed(model.text).empty()) read.faults.push_back({"text", turn.say("work_fault_model")});
  return {codec::to_json(model), std::move(read.faults)};
}

View model_view(const Turn& turn, const Opened& opened, const RoleModel& one) {
  View view;
  const std::string who = one.own() ? turn.say("work_model_own", {{"unit", one.unit}})
                                    : one.municipality.value_or(Municipality{}).name;
  view["label"] = View(fmt::format("{} · {}", who, code_of(one)));
  view["lang"] = lang_of_words(turn, opened);
  view["text"] = View(one.text);
  return view;
}

}  // namespace

Result<PartGroup> role_models_group(const Turn& turn, const Opened& opened) {
  const auto kept = kept_of<RoleModel>(turn, opened.evaluation.item.id, "role_models");
  if (!kept) return kept.problem();
  PartGroup group{
      .part = "role_models",
      .title = turn.say("work_models_title"),
      .empty = turn.say("work_models_empty"),
      .add = turn.say("work_models_add"),
      .form = form_of(turn, *opened.edition),
      .shown = {},
      .fresh = {},
      .read = [&turn, opened](const http::Fields& sent) { return read_model(turn, opened, sent); }};
  for (const auto& [key, revision, changed_at, changed_by, one] : *kept) {
    group.shown.push_back(
        {key, revision, changed_at, changed_by, fields_of(one), model_view(turn, opened, one)});
  }
  return group;
}

}  // namespace kompass::workspace

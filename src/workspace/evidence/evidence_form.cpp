// SPDX-License-Identifier: EUPL-1.2
#include "workspace/evidence/evidence_form.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "site/option.hpp"
#include "workspace/criterion_links.hpp"
#include "workspace/options.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

// Interviews have records of their own.
bool can_be_chosen(const SourceId& source) {
  return !service::is_interview(source);
}

View sources_of(const Turn& turn, const Edition& edition, const std::string& chosen) {
  View list = report::list_for(edition.sources.size());
  for (const auto& source : edition.sources) {
    if (!can_be_chosen(source.id)) continue;
    report::add_item(
        list, site::option(source.id.text, turn.visit.name(source.name), source.id.text == chosen));
  }
  return list;
}

View criteria_of(const Turn& turn, const SubArea& sub_area, const EvidenceTyped& typed) {
  View list = report::list_for(sub_area.criteria.size());
  for (const auto& criterion : sub_area.criteria) {
    const auto& id = criterion.id.text;
    const bool chosen = std::ranges::find(typed.criteria, id) != typed.criteria.end();
    report::add_item(
        list,
        site::option(id, fmt::format("{} {}", id, turn.visit.name(criterion.question)), chosen));
  }
  return list;
}

std::string text_of(const std::optional<Date>& date) {
  return date ? iso(*date) : std::string();
}

}  // namespace

EvidenceTyped evidence_typed(const Turn& turn) {
  const auto word = [&](std::string_view name) { return std::string(trimmed(turn.field(name))); };
  return {.source = turn.field("source"),
          .title = word("title"),
          .locator = word("locator"),
          .dated = word("dated"),
          .seen = word("seen"),
          .note = turn.field("note"),
          .quote = turn.field("quote"),
          .role_group = turn.field("role_group"),
          .corrected = word("corrected"),
          .plan_only = !turn.field("plan_only").empty(),
          .criteria = http::values_of(turn.form, "criteria"),
          .more = word("more")};
}

EvidenceTyped typed_of(const Evidence& evidence, const SubArea& sub_area) {
  EvidenceTyped typed{.source = evidence.source.text,
                      .title = evidence.title,
                      .locator = evidence.locator,
                      .dated = text_of(evidence.dated),
                      .seen = text_of(evidence.seen),
                      .note = evidence.note,
                      .quote = evidence.quote,
                      .role_group = evidence.role_group.text,
                      .corrected = text_of(evidence.corrected),
                      .plan_only = evidence.plan_only,
                      .criteria = {},
                      .more = {}};
  std::vector<CriterionId> elsewhere;
  for (const auto& criterion : evidence.criteria) {
    const bool here =
        std::ranges::find(sub_area.criteria, criterion, &Criterion::id) != sub_area.criteria.end();
    here ? typed.criteria.push_back(criterion.text) : elsewhere.push_back(criterion);
  }
  typed.more = listed(elsewhere);
  return typed;
}

FormFault fault_in(const Turn& turn, const Edition& edition, const EvidenceTyped& typed) {
  const bool known = std::ranges::any_of(edition.sources, [&](const Source& source) {
    return source.id.text == typed.source && can_be_chosen(source.id);
  });
  if (!known) return {turn.say("work_fault_source"), "source"};
  if (typed.title.empty()) return {turn.say("work_fault_title"), "title"};
  for (const auto& [field, date] :
       {std::pair("dated", &typed.dated), {"seen", &typed.seen}, {"corrected", &typed.corrected}}) {
    if (!date->empty() && !parse_date(*date)) return {turn.say("work_fault_date"), field};
  }
  const auto more = listed_in(typed.more, edition);
  if (!more.unknown.empty()) {
    return {turn.say("work_fault_unknown_criterion", {{"name", more.unknown.front()}}), "more"};
  }
  const bool none = typed.criteria.empty() && more.known.empty();
  return none ? FormFault{turn.say("work_fault_criteria"), "criteria"} : FormFault();
}

EvidenceTyped to_send(EvidenceTyped typed, const Edition& edition) {
  for (const auto& one : listed_in(typed.more, edition).known) {
    const bool there = std::ranges::find(typed.criteria, one.text) != typed.criteria.end();
    if (!there) typed.criteria.push_back(one.text);
  }
  return typed;
}

void put_fields(const Turn& turn, const EvidencePlace& place, const EvidenceTyped& typed,
                View& view) {
  view["sources"] = sources_of(turn, place.edition, typed.source);
  view["role_groups"] = role_group_options(turn, place.edition, typed.role_group);
  view["criteria"] = criteria_of(turn, place.sub_area, typed);
  view["sent_title"] = View(typed.title);
  view["sent_locator"] = View(typed.locator);
  view["sent_dated"] = View(typed.dated);
  view["sent_seen"] = View(typed.seen);
  view["sent_corrected"] = View(typed.corrected);
  view["sent_note"] = View(typed.note);
  view["sent_quote"] = View(typed.quote);
  view["sent_more"] = View(typed.more);
  view["plan_only"] = View(typed.plan_only);
}

}  // namespace kompass::workspace

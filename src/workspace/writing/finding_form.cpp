// SPDX-License-Identifier: EUPL-1.2
// What was found of a place: strengths, improvements, pairs of both and remarks, each with what it
// rests on.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "codec/record_writer.hpp"
#include "workspace/writing/report_parts.hpp"
#include "workspace/writing/report_words.hpp"

namespace kompass::workspace {
namespace {

constexpr std::array kinds{FindingKind::Strength, FindingKind::Improvement, FindingKind::Pair,
                           FindingKind::Remark};

std::string phrase_of(const Turn& turn, FindingKind kind) {
  return turn.say("work_finding_" + std::string(spelling_of(kind)));
}

http::Fields fields_of(const Observation& finding) {
  http::Fields fields{{"kind", std::string(spelling_of(finding.kind))},
                      {"text", finding.text},
                      {"but", finding.but}};
  for (const auto& code : finding.sub_areas) fields.push_back({"sub_areas", code.text});
  for (const auto& id : finding.criteria) fields.push_back({"criteria", id.text});
  for (const auto& id : finding.evidence) fields.push_back({"evidence", id.text});
  return fields;
}

// "1.1.1, 1.1.3 · Kontaktplan, s. 6": what it rests on.
std::string grounds_of(const Turn& turn, const ReportWords& words, const Observation& finding) {
  std::string grounds;
  const auto add = [&](std::string_view separator, const std::string& more) {
    grounds.append(grounds.empty() ? "" : separator).append(more);
  };
  for (const auto& id : finding.criteria) add(", ", id.text);
  for (const auto& id : finding.evidence) {
    const auto found = std::ranges::find(words.evidence, id, &Evidence::id);
    if (found != words.evidence.end()) add(" · ", cited(*found));
  }
  return finding.evidence.empty()
             ? (grounds.empty() ? "" : grounds + " · ") + turn.say("work_finding_no_evidence")
             : grounds;
}

View finding_view(const Turn& turn, const ReportWords& words, std::size_t index) {
  const Observation& finding = words.findings[index].value;
  const auto language = words.opened.evaluation.value.head.language;
  View view;
  view["label"] = View(phrase_of(turn, finding.kind));
  view["lang"] =
      language == turn.visit.language ? View(false) : View(std::string(tag_of(language)));
  view["text"] = View(finding.text);
  view["but"] =
      finding.but.empty() ? View(false) : View(but_in(turn, language) + " " + finding.but);
  view["notes"] = View(grounds_of(turn, words, finding));
  view["checks"] =
      checks_view(turn, *words.opened.edition, words.checks.value_or(Findings{}),
                  [&](const Aim& aim) { return aim.part == "findings" && aim.index == index; });
  return view;
}

std::vector<const SubArea*> sub_areas_of(const ReportPlace& place) {
  if (place.sub_area != nullptr) return {place.sub_area};
  return mapped(place.area->sub_areas, [](const SubArea& one) { return &one; });
}

std::vector<Option> criterion_options(const Turn& turn, const ReportPlace& place) {
  std::vector<Option> options;
  for (const auto* sub_area : sub_areas_of(place)) {
    for (const auto& one : sub_area->criteria) {
      options.push_back(
          {one.id.text, fmt::format("{} {}", one.id.text, turn.visit.name(one.question))});
    }
  }
  return options;
}

bool is_of(const CriterionId& id, const ReportPlace& place) {
  return std::ranges::any_of(sub_areas_of(place), [&](const SubArea* sub_area) {
    return std::ranges::find(sub_area->criteria, id, &Criterion::id) != sub_area->criteria.end();
  });
}

bool speaks_to(const Evidence& evidence, const ReportPlace& place) {
  return std::ranges::any_of(evidence.criteria,
                             [&](const CriterionId& id) { return is_of(id, place); });
}

bool is_cited(const EvidenceId& id, const ReportWords& words, const ReportPlace& place) {
  return std::ranges::any_of(words.findings, [&](const Kept<Observation>& one) {
    const auto& ids = one.value.evidence;
    return place.holds(one.value) && std::ranges::find(ids, id) != ids.end();
  });
}

// What speaks to the place, and what its findings cite already.
std::vector<Option> evidence_options(const Turn& turn, const ReportWords& words,
                                     const ReportPlace& place) {
  std::vector<Option> options;
  for (const auto& one : words.evidence) {
    if (!speaks_to(one, place) && !is_cited(one.id, words, place)) continue;
    const auto& sources = words.opened.edition->sources;
    const auto source = std::ranges::find(sources, one.source, &Source::id);
    const std::string name = source == sources.end() ? "" : turn.visit.name(source->name) + ": ";
    // A title often begins with the source as it is.
    options.push_back({one.id.text, one.title.starts_with(name) ? cited(one) : name + cited(one)});
  }
  return options;
}

std::vector<FormField> form_of(const Turn& turn, const ReportWords& words,
                               const ReportPlace& place) {
  std::vector<FormField> form{{.kind = FieldKind::Choice,
                               .name = "kind",
                               .label = turn.say("work_finding_kind"),
                               .hint = {},
                               .options = mapped(kinds,
                                                 [&](FindingKind kind) {
                                                   return Option{std::string(spelling_of(kind)),
                                                                 phrase_of(turn, kind)};
                                                 })},
                              {.kind = FieldKind::Text,
                               .name = "text",
                               .label = turn.say("work_finding_text"),
                               .hint = turn.say("work_finding_text_hint"),
                               .options = {},
                               .must = true},
                              {.kind = FieldKind::Text,
                               .name = "but",
                               .label = turn.say("work_finding_but"),
                               .hint = turn.say("work_finding_but_hint"),
                               .options = {}},
                              {.kind = FieldKind::Checks,
                               .name = "criteria",
                               .label = turn.say("work_finding_criteria"),
                               .hint = {},
                               .options = criterion_options(turn, place)}};
  auto evidence = evidence_options(turn, words, place);
  if (!evidence.empty()) {
    form.push_back({.kind = FieldKind::Checks,
                    .name = "evidence",
                    .label = turn.say("work_finding_evidence"),
                    .hint = {},
                    .options = std::move(evidence)});
  }
  return form;
}

FindingKind kind_in(std::string_view word) {
  const auto* found =
      std::ranges::find(kinds, word, [](FindingKind kind) { return spelling_of(kind); });
  return found == kinds.end() ? FindingKind::Strength : *found;
}

// What the form of a place does not show of a finding, and so leaves as it is.
Observation beyond_form(const ReportWords& words, const ReportPlace& place, std::string_view key) {
  Observation beyond{.kind = {},
                     .area = {},
                     .sub_areas = {},
                     .text = {},
                     .but = {},
                     .criteria = {},
                     .evidence = {}};
  if (place.sub_area != nullptr) beyond.sub_areas.push_back(place.sub_area->code);
  const auto found = std::ranges::find(words.findings, key, &Kept<Observation>::key);
  if (found == words.findings.end()) return beyond;
  beyond.sub_areas = found->value.sub_areas;
  for (const auto& id : found->value.criteria) {
    if (!is_of(id, place)) beyond.criteria.push_back(id);
  }
  return beyond;
}

FormRead read_finding(const Turn& turn, const Observation& beyond, const ReportPlace& place,
                      const http::Fields& sent) {
  Observation finding{.kind = kind_in(http::value_of(sent, "kind")),
                      .area = place.area->code,
                      .sub_areas = beyond.sub_areas,
                      .text = std::string(http::value_of(sent, "text")),
                      .but = std::string(http::value_of(sent, "but")),
                      .criteria = beyond.criteria,
                      .evidence = {}};
  for (const auto& id : http::values_of(sent, "criteria")) finding.criteria.emplace_back(id);
  for (const auto& id : http::values_of(sent, "evidence")) finding.evidence.emplace_back(id);
  FormRead read{.json = codec::to_json(finding), .faults = {}};
  if (http::value_of(sent, "kind").empty()) {
    read.faults.push_back({"kind", turn.say("work_fault_kind")});
  }
  if (trimmed(finding.text).empty()) {
    read.faults.push_back({"text", turn.say("work_fault_finding")});
  }
  const bool pair = finding.kind == FindingKind::Pair;
  if (pair && trimmed(finding.but).empty()) {
    read.faults.push_back({"but", turn.say("work_fault_but")});
  }
  if (!pair && !finding.but.empty()) {
    read.faults.push_back({"but", turn.say("work_fault_not_pair")});
  }
  return read;
}

}  // namespace

PartGroup findings_group(const Turn& turn, const ReportWords& words, const ReportPlace& place) {
  PartGroup group{.part = "findings",
                  .title = turn.say("work_findings"),
                  .empty = turn.say("work_findings_empty"),
                  .add = turn.say("work_findings_add"),
                  .form = form_of(turn, words, place),
                  .shown = {},
                  .fresh = {},
                  .read = {}};
  group.read = [&turn, place, beyond = beyond_form(words, place, turn.field("key"))](
                   const http::Fields& sent) { return read_finding(turn, beyond, place, sent); };
  for (const auto kind : kinds) {
    for (std::size_t i = 0; i < words.findings.size(); ++i) {
      const auto& [key, revision, changed_at, changed_by, finding] = words.findings[i];
      if (finding.kind != kind || !place.holds(finding)) continue;
      group.shown.push_back({key, revision, changed_at, changed_by, fields_of(finding),
                             finding_view(turn, words, i)});
    }
  }
  return group;
}

}  // namespace kompass::workspace

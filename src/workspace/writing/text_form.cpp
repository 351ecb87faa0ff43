// SPDX-License-Identifier: EUPL-1.2
// The running texts of a place: Markdown in, shown as in the report, with its words counted.
#include <fmt/format.h>

#include <algorithm>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "codec/record_writer.hpp"
#include "report/model_records.hpp"
#include "report/prose.hpp"
#include "workspace/writing/report_words.hpp"

namespace kompass::workspace {
namespace {

http::Fields fields_of(const ReportText& text) {
  http::Fields fields{{"kind", std::string(spelling_of(text.kind))}, {"text", text.text}};
  for (const auto& code : text.covers) fields.push_back({"covers", code.text});
  return fields;
}

View text_view(const Turn& turn, const ReportWords& words, std::size_t index) {
  const ReportText& text = words.texts[index].value;
  View view;
  std::string label;
  for (const auto& code : text.covers) label += (label.empty() ? "" : ", ") + code.text;
  if (text.kind != TextKind::SubAreas) {
    label = turn.say("work_text_" + std::string(spelling_of(text.kind)));
  }
  view["label"] = View(label);
  view["prose"] = report::viewed(report::prose_of(
                                     Phrase{text.text, words.opened.evaluation.value.head.language},
                                     turn.visit.language))
                      .view;
  const auto count = static_cast<long long>(words_in(text.text));
  view["notes"] = View(turn.say("work_word_count", {{"count", turn.visit.numbers.whole(count)}}));
  view["checks"] =
      checks_view(turn, *words.opened.edition, words.checks.value_or(Findings{}),
                  [&](const Aim& aim) { return aim.part == "texts" && aim.index == index; });
  return view;
}

std::vector<Option> sub_area_options(const Turn& turn, const Area& area) {
  return mapped(area.sub_areas, [&](const SubArea& one) {
    return Option{one.code.text, fmt::format("{} {}", one.code.text, turn.visit.name(one.name))};
  });
}

std::vector<FormField> form_of(const Turn& turn, const ReportPlace& place) {
  std::vector<FormField> form;
  if (place.sub_area == nullptr) {
    form.push_back({.kind = FieldKind::Choice,
                    .name = "kind",
                    .label = turn.say("work_text_kind"),
                    .hint = {},
                    .options = {{"summary", turn.say("work_text_summary")},
                                {"general", turn.say("work_text_general")}}});
  } else {
    form.push_back({.kind = FieldKind::Checks,
                    .name = "covers",
                    .label = turn.say("work_text_covers"),
                    .hint = {},
                    .options = sub_area_options(turn, *place.area)});
  }
  form.push_back({.kind = FieldKind::Text,
                  .name = "text",
                  .label = turn.say("work_text_text"),
                  .hint = turn.say("work_text_hint"),
                  .options = {},
                  .must = true,
                  .tall = true});
  return form;
}

FormRead read_text(const Turn& turn, const ReportPlace& place, const http::Fields& sent) {
  ReportText text{.kind = TextKind::SubAreas,
                  .area = place.area->code,
                  .covers = {},
                  .text = std::string(http::value_of(sent, "text"))};
  FormRead read;
  if (place.sub_area == nullptr) {
    text.kind = http::value_of(sent, "kind") == "general" ? TextKind::General : TextKind::Summary;
  } else {
    for (const auto& code : http::values_of(sent, "covers")) text.covers.emplace_back(code);
    if (text.covers.empty()) read.faults.push_back({"covers", turn.say("work_fault_covers")});
  }
  if (trimmed(text.text).empty()) read.faults.push_back({"text", turn.say("work_fault_text")});
  read.json = codec::to_json(text);
  return read;
}

}  // namespace

std::string outline_of(const Turn& turn, const ReportWords& words, const ReportPlace& place) {
  std::string strengths;
  std::string improvements;
  for (const auto& [key, revision, at, by, finding] : words.findings) {
    if (!place.holds(finding)) continue;
    const bool improves = finding.kind == FindingKind::Improvement;
    if (improves) improvements += "- " + finding.text + "\n";
    if (finding.kind == FindingKind::Strength) strengths += "- " + finding.text + "\n";
    if (finding.kind != FindingKind::Pair) continue;
    strengths += "- " + finding.text + "\n";
    improvements += "- " + finding.but + "\n";
  }
  std::string outline;
  const auto add = [&](std::string_view heading, const std::string& bullets) {
    if (bullets.empty()) return;
    outline +=
        fmt::format("{}**{}**\n\n{}", outline.empty() ? "" : "\n", turn.say(heading), bullets);
  };
  add("work_strengths", strengths);
  add("work_improvements", improvements);
  return outline;
}

PartGroup texts_group(const Turn& turn, const ReportWords& words, const ReportPlace& place) {
  PartGroup group{
      .part = "texts",
      .title = turn.say("work_texts"),
      .empty = turn.say("work_texts_empty"),
      .add = turn.say("work_texts_add"),
      .form = form_of(turn, place),
      .shown = {},
      .fresh = {{"kind", "summary"}, {"covers", place.code()}},
      .read = [&turn, place](const http::Fields& sent) { return read_text(turn, place, sent); },
      .prose = "text"};
  if (!turn.asked("disposition").empty()) {
    group.fresh.push_back({"text", outline_of(turn, words, place)});
  }
  for (std::size_t i = 0; i < words.texts.size(); ++i) {
    const auto& [key, revision, changed_at, changed_by, text] = words.texts[i];
    if (!place.holds(text)) continue;
    group.shown.push_back(
        {key, revision, changed_at, changed_by, fields_of(text), text_view(turn, words, i)});
  }
  group.grows = group.shown.empty();
  return group;
}

}  // namespace kompass::workspace

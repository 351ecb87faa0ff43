// SPDX-License-Identifier: EUPL-1.2
#include "workspace/writing/report_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/mapped.hpp"
#include "service/work/entries.hpp"
#include "service/work/publish.hpp"

namespace kompass::workspace {
namespace {

bool has(const std::vector<Code>& codes, const Code& code) {
  return std::ranges::find(codes, code) != codes.end();
}

// As the report cites them: an interview only with what may be told of it.
Result<std::vector<Evidence>> all_evidence(const Turn& turn, const Opened& opened) {
  const std::string evaluation = opened.evaluation.item.id;
  Evaluation entered;
  entered.language = opened.evaluation.value.head.language;
  auto evidence = kept_or_none<Evidence>(turn, evaluation, "evidence");
  if (!evidence) return evidence.problem();
  for (auto& one : *evidence) entered.evidence.push_back(std::move(one.value));
  const auto interviews = kept_or_none<service::InterviewRecord>(turn, evaluation, "interviews");
  if (!interviews) return interviews.problem();
  for (const auto& one : *interviews) {
    if (!service::is_held(one.value)) continue;
    service::enter(one.value, {one.key, *opened.edition}, entered);
  }
  return std::move(entered.evidence);
}

}  // namespace

Result<ReportWords> report_words_of(const Turn& turn, const std::string& evaluation) {
  auto opened = open_evaluation(turn, evaluation);
  if (!opened) return opened.problem();
  ReportWords words{std::move(*opened), {}, {}, {}, {}};
  auto texts = kept_of<ReportText>(turn, evaluation, "texts");
  if (!texts) return texts.problem();
  words.texts = std::move(*texts);
  auto findings = kept_of<Observation>(turn, evaluation, "findings");
  if (!findings) return findings.problem();
  words.findings = std::move(*findings);
  auto evidence = all_evidence(turn, words.opened);
  if (!evidence) return evidence.problem();
  words.evidence = std::move(*evidence);
  auto desk = desk_of(turn);
  if (auto checks = service::check_draft(desk, turn.who.caller, evaluation)) {
    words.checks = std::move(*checks);
  }
  return words;
}

std::string ReportPlace::code() const {
  return sub_area == nullptr ? area->code.text : sub_area->code.text;
}

std::vector<Code> ReportPlace::sub_areas() const {
  if (sub_area != nullptr) return {sub_area->code};
  return mapped(area->sub_areas, &SubArea::code);
}

bool ReportPlace::holds(const ReportText& text) const {
  if (text.area != area->code) return false;
  const bool of_sub_areas = text.kind == TextKind::SubAreas;
  return sub_area == nullptr ? !of_sub_areas : of_sub_areas && has(text.covers, sub_area->code);
}

bool ReportPlace::holds(const Observation& finding) const {
  if (finding.area != area->code) return false;
  return sub_area == nullptr ? finding.sub_areas.empty() : has(finding.sub_areas, sub_area->code);
}

std::optional<ReportPlace> report_place(const Edition& edition, const std::string& code) {
  if (const auto* area = find_area(edition, Code(code))) return ReportPlace{area, nullptr};
  const auto* sub_area = find_sub_area(edition, Code(code));
  if (sub_area == nullptr) return std::nullopt;
  return ReportPlace{area_of_sub_area(edition, sub_area->code), sub_area};
}

std::string cited(const Evidence& evidence) {
  return evidence.locator.empty() ? evidence.title
                                  : fmt::format("{}, {}", evidence.title, evidence.locator);
}

std::string place_address(const Turn& turn, const std::string& evaluation,
                          const std::string& code) {
  return turn.visit.address(fmt::format("/arbete/{}/text/{}", evaluation, code));
}

}  // namespace kompass::workspace

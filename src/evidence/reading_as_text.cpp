// SPDX-License-Identifier: EUPL-1.2
#include "evidence/reading_as_text.hpp"

#include <fmt/format.h>

namespace kompass::evidence {
namespace {

std::string of(const std::optional<int>& value) {
  return value ? std::to_string(*value) : "-";
}
std::string of(const std::optional<Date>& date) {
  return date ? iso(*date) : "-";
}

std::string row(const char* kind, const PrintedRow& row) {
  std::string text = fmt::format("{} {}: {} of {}, {} %", kind, row.code.text, of(row.points),
                                 of(row.max), of(row.percent));
  if (row.box_points) text += fmt::format(", box {}", *row.box_points);
  return text + "\n";
}

std::string head(const Evaluation& e) {
  std::string text =
      fmt::format("title: {}\nmunicipality: {}-{} {} ({})\n", e.title, e.municipality.country,
                  e.municipality.code, e.municipality.name, e.municipality.official_name);
  text += fmt::format("year: {}\ndate: {}\nlanguage: {}\nedition: {}\norder: {}\n", e.year,
                      of(e.date), tag_of(e.language), e.edition.text(), of(e.order));
  text += fmt::format("period: {} to {}\ninterviewed: {}\n", of(e.period.from), of(e.period.to),
                      of(e.interviews.people));
  text += fmt::format("previous: {}\n", e.previous ? std::to_string(e.previous->year) : "-");
  for (const auto& who : e.evaluators) {
    text += fmt::format("evaluator {}: {} | {}\n", who.id.text, who.name, who.organisation);
  }
  for (const auto& stated : e.stated_populations) {
    text += fmt::format("population {}: {}\n", stated.where, stated.text);
  }
  return text;
}

std::string observation(const Observation& found) {
  switch (found.kind) {
    case FindingKind::Strength: return fmt::format("{} + {}\n", found.area.text, found.text);
    case FindingKind::Improvement: return fmt::format("{} - {}\n", found.area.text, found.text);
    case FindingKind::Pair:
      return fmt::format("{} + {} / - {}\n", found.area.text, found.text, found.but);
    case FindingKind::Remark: break;
  }
  return fmt::format("{} ! {}\n", found.area.text, found.text);
}

}  // namespace

std::string reading_as_text(const ReadReport& report) {
  const auto& e = report.evaluation;
  std::string text = head(e);
  for (const auto& area : e.printed.areas) text += row("area", area);
  for (const auto& sub_area : e.printed.sub_areas) text += row("row", sub_area);
  text += row("total", e.printed.total);
  for (const auto& found : e.findings) text += observation(found);
  for (const auto& model : e.role_models) {
    text += fmt::format("role model {} in {} {}: {}\n", model.municipality->name, model.area.text,
                        model.sub_area ? model.sub_area->text : "-", model.text);
  }
  for (const auto& fact : e.key_facts) {
    text += fmt::format("fact {} = {} ({}{}) [{}]\n", fact.label, fact.value, of(fact.as_of),
                        fact.as_of_text.empty() ? "" : " " + fact.as_of_text, fact.source);
  }
  for (const auto& finding : report.findings) {
    text += fmt::format("{} {} {}: {}\n", name_of(finding.severity), finding.code, finding.where,
                        finding.message);
  }
  return text;
}

}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
// The summary: a few sentences, then points in three groups. A point is a line; one about an area
// begins with its number and a colon.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "codec/record_writer.hpp"
#include "report/model_records.hpp"
#include "report/prose.hpp"
#include "workspace/kept.hpp"
#include "workspace/writing/report_parts.hpp"

namespace kompass::workspace {
namespace {

constexpr std::size_t most_points = 5;

struct PointGroup {
  const char *name, *label;  // of the field, and its phrase
  std::vector<SummaryPoint> Summary::* points;
};
constexpr std::array point_groups{
    PointGroup{"improved", "work_summary_improved", &Summary::improved},
    PointGroup{"stable", "work_summary_stable", &Summary::stable},
    PointGroup{"to_work_on", "work_summary_to_work_on", &Summary::to_work_on}};

std::string lines_of(const std::vector<SummaryPoint>& points) {
  std::string lines;
  for (const auto& point : points) {
    if (point.area) lines += point.area->text + ": ";
    lines += point.text + "\n";
  }
  return lines;
}

http::Fields fields_of(const Summary& summary) {
  http::Fields fields{{"lead", summary.lead}};
  for (const auto& group : point_groups) {
    fields.push_back({group.name, lines_of(summary.*group.points)});
  }
  return fields;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

struct PointsRead {
  std::vector<SummaryPoint> points;
  std::string unknown;  // the number of an area that is none
};

PointsRead points_in(const Edition& edition, std::string_view lines) {
  PointsRead read;
  for (const auto line : split(lines, '\n')) {
    const auto words = trimmed(line);
    if (words.empty()) continue;
    const auto colon = words.find(':');
    const auto number = colon == std::string_view::npos ? "" : trimmed(words.substr(0, colon));
    if (!is_number(number)) {
      read.points.push_back({std::nullopt, std::string(words)});
      continue;
    }
    if (find_area(edition, Code(std::string(number))) == nullptr) read.unknown = number;
    read.points.push_back(
        {Code(std::string(number)), std::string(trimmed(words.substr(colon + 1)))});
  }
  return read;
}

FormRead read_summary(const Turn& turn, const Edition& edition, const http::Fields& sent) {
  Summary summary;
  summary.lead = http::value_of(sent, "lead");
  FormRead read;
  for (const auto& group : point_groups) {
    auto found = points_in(edition, http::value_of(sent, group.name));
    const auto fault = [&](std::string words) {
      read.faults.push_back({group.name, std::move(words)});
    };
    const bool empty = std::ranges::any_of(
        found.points, [](const SummaryPoint& point) { return point.text.empty(); });
    if (!found.unknown.empty()) {
      fault(turn.say("work_fault_area", {{"code", found.unknown}}));
    } else if (found.points.size() > most_points) {
      fault(turn.say("work_fault_summary_points"));
    } else if (empty) {
      fault(turn.say("work_fault_point_empty"));
    }
    summary.*group.points = std::move(found.points);
  }
  read.json = codec::to_json(summary);
  return read;
}

std::vector<FormField> form_of(const Turn& turn) {
  std::vector<FormField> form{{.kind = FieldKind::Text,
                               .name = "lead",
                               .label = turn.say("work_summary_lead"),
                               .hint = turn.say("work_summary_lead_hint"),
                               .options = {}}};
  for (const auto& group : point_groups) {
    form.push_back({.kind = FieldKind::Text,
                    .name = group.name,
                    .label = turn.say(group.label),
                    .hint = turn.say("work_summary_points_hint"),
                    .options = {}});
  }
  return form;
}

// What remained and is done now is better; what could be improved is left to work on.
Result<Summary> outline(const Turn& turn, const std::string& evaluation) {
  Summary summary;
  const auto add = [](std::vector<SummaryPoint>& points, const Code& area,
                      const std::string& text) {
    if (points.size() < most_points) points.push_back({area, text});
  };
  const auto remaining = kept_of<Remaining>(turn, evaluation, "remaining");
  if (!remaining) return remaining.problem();
  for (const auto& one : *remaining) {
    if (one.value.status == RemainingStatus::Done) {
      add(summary.improved, one.value.area, one.value.text);
    }
  }
  const auto findings = kept_of<Observation>(turn, evaluation, "findings");
  if (!findings) return findings.problem();
  for (const auto& one : *findings) {
    const auto& finding = one.value;
    if (finding.kind == FindingKind::Improvement) {
      add(summary.to_work_on, finding.area, finding.text);
    }
    if (finding.kind == FindingKind::Pair) add(summary.to_work_on, finding.area, finding.but);
  }
  return summary;
}

View summary_view(const Turn& turn, const Opened& opened, const Summary& summary) {
  std::string words = summary.lead;
  for (const auto& group : point_groups) {
    const auto& points = summary.*group.points;
    if (points.empty()) continue;
    words += fmt::format("\n\n**{}**\n\n", turn.say(group.label));
    for (const auto& point : points) {
      words += fmt::format("- {}{}\n", point.area ? point.area->text + ": " : "", point.text);
    }
  }
  View view;
  auto prose = report::viewed(
      report::prose_of(Phrase{words, opened.evaluation.value.head.language}, turn.visit.language));
  view["prose"] = prose.something ? std::move(prose.view) : View(false);
  return view;
}

}  // namespace

Result<PartGroup> summary_group(const Turn& turn, const Opened& opened) {
  const std::string evaluation = opened.evaluation.item.id;
  const auto kept = kept_of<Summary>(turn, evaluation, "summary");
  if (!kept) return kept.problem();
  PartGroup group{
      .part = "summary",
      .title = turn.say("work_summary_points"),
      .empty = {},
      .add = {},
      .form = form_of(turn),
      .shown = {},
      .fresh = {},
      .read = [&turn, edition = opened.edition](
                  const http::Fields& sent) { return read_summary(turn, *edition, sent); },
      .prose = {},
      .single = true};
  ShownPart part{.key = std::string(service::single_key)};
  Summary summary;
  if (!kept->empty()) {
    const auto& there = kept->front();
    part = {there.key, there.revision, there.changed_at, there.changed_by, {}, {}};
    summary = there.value;
  }
  part.view = summary_view(turn, opened, summary);
  if (!turn.asked("disposition").empty()) {
    auto suggested = outline(turn, evaluation);
    if (!suggested) return suggested.problem();
    if (summary.improved.empty()) summary.improved = std::move(suggested->improved);
    if (summary.to_work_on.empty()) summary.to_work_on = std::move(suggested->to_work_on);
  }
  part.fields = fields_of(summary);
  group.shown.push_back(std::move(part));
  return group;
}

}  // namespace kompass::workspace

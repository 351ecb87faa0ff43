// SPDX-License-Identifier: EUPL-1.2
// Figure: how far the criteria of each perspective are met, across all areas. Only where criteria
// are graded.
#include <algorithm>

#include "chart/profile.hpp"
#include "core/profile.hpp"
#include "core/rounding.hpp"
#include "report/chart_parts.hpp"

namespace kompass::report {
namespace {

std::vector<PerspectiveShare> profile_of(const EvaluationSide& side) {
  Findings ignored;  // told by scoring already
  return perspective_profile(side.edition, agreed_grades(side.edition, side.evaluation, ignored));
}

struct Line {
  const Perspective* perspective;
  PerspectiveShare here;
  std::optional<PerspectiveShare> before;
};

std::vector<Line> lines_of(const Draft& draft) {
  std::vector<Line> lines;
  const bool same = draft.input.previous && draft.input.previous->evaluation.graded() &&
                    draft.input.previous->edition.id == draft.edition.id;
  const auto before = same ? profile_of(*draft.input.previous) : std::vector<PerspectiveShare>();
  for (const auto& share : profile_of(draft.input.here)) {
    Line line{nullptr, share, std::nullopt};
    for (const auto& perspective : draft.edition.perspectives) {
      if (perspective.id == share.perspective) line.perspective = &perspective;
    }
    for (const auto& earlier : before) {
      if (earlier.perspective == share.perspective) line.before = earlier;
    }
    lines.push_back(line);
  }
  return lines;
}

std::int64_t percent_of(const PerspectiveShare& share) {
  return rounded_whole(share.share() * Exact(100));
}

// Of the exact shares, in percentage points.
std::int64_t change_in(const Line& line) {
  return rounded_whole((line.here.share() - line.before->share()) * Exact(100));
}

std::string change_of(const Draft& draft, const Line& line) {
  return line.before ? draft.numbers.signed_whole(change_in(line)) : "";
}

Cell change_cell(const Draft& draft, const Line& line) {
  const bool apart =
      line.before && change_in(line) != percent_of(line.here) - percent_of(*line.before);
  return {change_of(draft, line), apart ? draft.say("note_difference_exact") : ""};
}

bool any_before(const std::vector<Line>& lines) {
  return std::ranges::any_of(lines, [](const Line& line) { return line.before.has_value(); });
}

chart::Profile picture_of(const Draft& draft, const std::vector<Line>& lines) {
  chart::Profile picture{.ticks = quarters(100),
                         .value_head = draft.say("column_percent"),
                         .change_head = any_before(lines) ? draft.say("column_change") : ""};
  for (const auto kind : {PerspectiveKind::System, PerspectiveKind::Emphasis}) {
    chart::ProfileGroup group{
        draft.say(kind == PerspectiveKind::System ? "perspective_systems" : "perspective_emphases"),
        {}};
    for (const auto& line : lines) {
      if (line.perspective->kind != kind) continue;
      const double share = approximate(line.here.share());
      group.rows.push_back(
          {.name = draft.name(line.perspective->name),
           .shown = chart::Span::exactly(share),
           .earlier = line.before ? std::optional(approximate(line.before->share())) : std::nullopt,
           .value = draft.numbers.percent(percent_of(line.here)),
           .change = change_of(draft, line)});
    }
    if (!group.rows.empty()) picture.groups.push_back(std::move(group));
  }
  return picture;
}

Table table_of(const Draft& draft, const std::vector<Line>& lines) {
  Table table{.caption = draft.say("perspectives_table"),
              .columns = {{draft.say("column_perspective")},
                          {draft.say("column_points"), true},
                          {draft.say("column_max"), true},
                          {draft.say("column_percent"), true}}};
  const bool compared = any_before(lines);
  if (compared) {
    table.columns.push_back({draft.previous_year(), true});
    table.columns.push_back({draft.say("column_change"), true});
  }
  table.columns.push_back({draft.say("column_criteria"), true});
  for (const auto& line : lines) {
    std::vector<Cell> row{{draft.name(line.perspective->name)},
                          {draft.numbers.decimal(line.here.earned)},
                          {draft.numbers.decimal(line.here.possible)},
                          {draft.numbers.percent(percent_of(line.here))}};
    if (compared) {
      row.push_back({line.before ? draft.numbers.percent(percent_of(*line.before)) : "–"});
      row.push_back(change_cell(draft, line));
    }
    row.push_back({draft.numbers.whole(line.here.criteria)});
    table.rows.push_back(std::move(row));
  }
  return table;
}

// Held against each other within the first kind that is drawn: systems and emphases are no rivals.
std::string headline(const Draft& draft, const std::vector<Line>& lines) {
  const auto is_system = [](const Line& line) {
    return line.perspective->kind == PerspectiveKind::System;
  };
  const bool systems = std::ranges::any_of(lines, is_system);
  const Line* best = nullptr;
  const Line* least = nullptr;
  for (const auto& line : lines) {
    if (is_system(line) != systems) continue;
    if (best == nullptr || line.here.share() > best->here.share()) best = &line;
    if (least == nullptr || line.here.share() < least->here.share()) least = &line;
  }
  if (best->here.share() == least->here.share()) return draft.say("perspectives_table");
  return draft.say(systems ? "perspectives_headline_systems" : "perspectives_headline_emphases",
                   {{"best", draft.name(best->perspective->name)},
                    {"least", draft.name(least->perspective->name)}});
}

}  // namespace

std::optional<Chart> perspectives_chart(const Draft& draft) {
  if (!draft.evaluation.graded()) return std::nullopt;
  const auto lines = lines_of(draft);
  if (lines.empty()) return std::nullopt;
  chart::Profile picture = picture_of(draft, lines);
  std::string values;
  for (const auto& line : lines) {
    values += (values.empty() ? "" : ", ") + draft.name(line.perspective->name) + " " +
              draft.numbers.percent(percent_of(line.here));
    if (line.before) values += " (" + change_of(draft, line) + ")";
  }
  Chart chart{.id = "perspectives",
              .title = headline(draft, lines),
              .caption = draft.say("perspectives_caption"),
              .source = source_of(draft, {.previous = any_before(lines)}),
              .alt = draft.say("perspectives_alt", {{"values", values}}),
              .table = table_of(draft, lines)};
  if (any_before(lines)) {
    chart.caption += " " + draft.say("caption_previous", {{"year", draft.previous_year()}});
  }
  picture.alt = {"perspectives", chart.title, chart.alt};
  chart.drawing = drawn(draft, picture, chart::profile);
  return chart;
}

}  // namespace kompass::report

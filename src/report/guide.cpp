// SPDX-License-Identifier: EUPL-1.2
// How to read the figures: built from the edition, so that it explains the instrument at hand.
#include "chart/ladder.hpp"
#include "report/chart_parts.hpp"

namespace kompass::report {
namespace {

GuideRow text_row(const Draft& draft, std::string_view title, Prose text) {
  return {.kind = GuideKind::Text, .title = draft.say(title), .text = std::move(text)};
}

std::size_t sub_area_count(const Edition& edition) {
  std::size_t count = 0;
  for (const auto& area : edition.areas) count += area.sub_areas.size();
  return count;
}

GuideRow points_row(const Draft& draft) {
  const auto& edition = draft.edition;
  const auto areas = static_cast<int>(edition.areas.size());
  const auto parts = static_cast<int>(sub_area_count(edition));
  std::string text = draft.say("guide_points_text", {{"areas", opening_number(draft, areas)},
                                                     {"total", draft.numbers.whole(edition.max)}});
  if (parts > 0) {
    text += " " + draft.say("guide_points_parts", {{"sub_areas", draft.numbers.whole(parts)}});
  }
  return text_row(draft, "guide_points", prose_of(text));
}

GuideRow ladder_row(const Draft& draft) {
  GuideRow row{.kind = GuideKind::Ladder,
               .title = draft.say("guide_ladder"),
               .text = draft.prose("guide_ladder_text")};
  chart::Ladder ladder;
  for (const auto& step : draft.edition.ladder) {
    row.steps.push_back({draft.numbers.percent(step.percent.percent()), draft.name(step.name)});
    ladder.steps.push_back({.percent = static_cast<double>(step.percent.percent()),
                            .label = row.steps.back().name,
                            .text = row.steps.back().text});
  }
  chart::Ladder bare = ladder;  // on paper the steps stand in a table beside it
  for (auto& step : bare.steps) step.label = step.text = "";
  row.drawing = drawing_of(
      draft, [&] { return chart::ladder(bare, {chart::Medium::Print, 112}); },
      chart::ladder(ladder, {chart::Medium::Wide}), chart::ladder(ladder, {chart::Medium::Narrow}));
  return row;
}

std::string rose_text(const Draft& draft) {
  std::string text = draft.say("guide_rose_text") + " ";
  switch (rose_before(draft)) {
    case RoseBefore::Nowhere: return text + draft.say("guide_rose_alone");
    case RoseBefore::Somewhere: return text + draft.say("guide_rose_somewhere");
    case RoseBefore::Everywhere: return text + draft.say("guide_rose_before");
  }
  return text;
}

}  // namespace

Guide guide_of(const Draft& draft) {
  Guide guide{.title = draft.say("guide_title"), .lead = draft.say("guide_lead")};
  guide.rows.push_back(points_row(draft));
  guide.rows.push_back(text_row(draft, "guide_percent", draft.prose("guide_percent_text")));
  guide.rows.push_back(
      text_row(draft, "guide_rounding",
               draft.prose(draft.evaluation.graded() ? "guide_rounding_text"
                                                     : "guide_rounding_printed_text")));
  if (!draft.edition.ladder.empty()) guide.rows.push_back(ladder_row(draft));
  guide.rows.push_back({.kind = GuideKind::Tracks,
                        .title = draft.say("guide_tracks"),
                        .text = draft.prose("guide_tracks_text")});
  if (any_area_known(draft)) {
    guide.rows.push_back({.kind = GuideKind::Rose,
                          .title = draft.say("guide_rose"),
                          .text = prose_of(rose_text(draft)),
                          .drawing = medium_rose(draft)});
  }
  guide.rows.push_back({.kind = GuideKind::Marks,
                        .title = draft.say("guide_marks"),
                        .text = draft.prose("guide_marks_text")});
  return guide;
}

}  // namespace kompass::report

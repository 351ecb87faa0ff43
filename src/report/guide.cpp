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

// How far down the report knows its points; where it knows none it explains the whole instrument.
enum class Known { SubAreas, Areas, Total };

Known known_in(const Draft& draft) {
  if (any_sub_area_known(draft)) return Known::SubAreas;
  if (any_area_known(draft)) return Known::Areas;
  return draft.scores.total.points ? Known::Total : Known::SubAreas;
}

// Of what is known: parts of which the report says nothing are not explained.
std::string points_known(const Draft& draft, Known known) {
  const auto parts = static_cast<int>(sub_area_count(draft.edition));
  switch (known) {
    case Known::Areas: return draft.say("guide_points_known_areas");
    case Known::Total: return draft.say("guide_points_known_total");
    case Known::SubAreas: break;
  }
  if (parts == 0) return {};
  return draft.say("guide_points_parts", {{"sub_areas", draft.numbers.whole(parts)}});
}

GuideRow points_row(const Draft& draft, Known known) {
  const auto areas = static_cast<int>(draft.edition.areas.size());
  std::string text = draft.say(
      "guide_points_text",
      {{"areas", opening_number(draft, areas)}, {"total", draft.numbers.whole(draft.edition.max)}});
  const std::string more = points_known(draft, known);
  if (!more.empty()) text += " " + more;
  return text_row(draft, "guide_points", prose_of(text));
}

GuideRow percent_row(const Draft& draft, Known known) {
  const std::string total = draft.numbers.whole(draft.edition.max);
  const auto text = [&] {
    switch (known) {
      case Known::Areas: return draft.prose("guide_percent_areas_text");
      case Known::Total: return draft.prose("guide_percent_total_text", {{"total", total}});
      case Known::SubAreas: break;
    }
    return draft.prose("guide_percent_text");
  };
  return text_row(draft, "guide_percent", text());
}

GuideRow rounding_row(const Draft& draft, Known known) {
  const std::string_view text = draft.evaluation.graded() ? "guide_rounding_text"
                                : known == Known::Total   ? "guide_rounding_total_text"
                                                          : "guide_rounding_printed_text";
  return text_row(draft, "guide_rounding", draft.prose(text));
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
  const Known known = known_in(draft);
  guide.rows.push_back(points_row(draft, known));
  guide.rows.push_back(percent_row(draft, known));
  guide.rows.push_back(rounding_row(draft, known));
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

// SPDX-License-Identifier: EUPL-1.2
// Rows of points as they are shown, with the footnotes that keep them honest.
#include <algorithm>
#include <iterator>

#include "core/rounding.hpp"
#include "report/comparability.hpp"

namespace kompass::report {
namespace {

Track track_of(const Score& score) {
  Track track{.max = static_cast<double>(score.max)};
  if (!score.points) return track;
  // A printed percent draws as its middle: the interval is thinner than the line.
  const bool drawn_as_middle = score.printed_percent || score.printed;
  const Exact max(score.max);
  const Exact low = drawn_as_middle ? score.points->middle() : score.points->lowest().at;
  const Exact high = drawn_as_middle ? low : score.points->highest().at;
  track.certain = approximate(low / max);
  track.possible = approximate(high / max);
  return track;
}

using Kind = ContradictionKind;

std::string_view key_of(Kind kind) {
  switch (kind) {
    case Kind::PointsImpossible: return "note_points_impossible";
    case Kind::PercentImpossible: return "note_percent_impossible";
    case Kind::BoxDiffers: return "note_box_differs";
    case Kind::PercentApart: return "note_percent_apart";
    case Kind::PartsApart: return {};  // told by sum_note
  }
  return {};
}

bool is_sub_area(const Score& score) {
  return score.code.text.find('.') != std::string::npos;
}

// What the report printed of this row beside what contradicts it, a sentence or two for each.
std::string contradictions_note(const Draft& draft, const Score& score) {
  std::string note;
  for (const auto& found : draft.scores.contradictions) {
    if (found.code != score.code || key_of(found.kind).empty()) continue;
    const std::string printed = draft.numbers.whole(found.printed);
    note += (note.empty() ? "" : " ") +
            draft.say(key_of(found.kind),
                      {{"printed", printed},
                       {"printed_percent", draft.numbers.percent(found.printed)},
                       {"max", draft.numbers.whole(score.max)},
                       {"percent", draft.numbers.percent(score)},
                       {"given", found.given ? draft.numbers.range(*found.given) : ""}});
    if (!score.points) continue;
    if (found.kind == Kind::PointsImpossible) {
      note +=
          " " + draft.say("note_counted_from_percent", {{"points", draft.numbers.points(score)}});
    }
    if (found.kind == Kind::PercentImpossible) {
      note +=
          " " + draft.say("note_counted_from_points", {{"percent", draft.numbers.percent(score)}});
    }
    const bool by_percent = draft.edition.rounding.points_from != RoundedFrom::Exact;
    if (found.kind == Kind::PercentApart && by_percent && is_sub_area(score)) {
      note += " " + draft.say("note_left_from_percent");
    }
  }
  return note;
}

// "Delområdenas visade poäng ger 76" where they do not add up to what is shown.
std::string sum_note(const Draft& draft, const Score& area, std::span<const Score> parts) {
  const auto added = sum_of_shown(parts);
  const auto* apart = find_contradiction(draft.scores, area.code, Kind::PartsApart);
  if (apart != nullptr) return parts_apart(draft, *apart, added, "note_sub_areas_disagree");
  if (!added || !area.shown || *added == *area.shown) return {};
  return draft.say("note_sub_areas_do_not_add_up", {{"sum", draft.numbers.whole(*added)},
                                                    {"shown", draft.numbers.whole(*area.shown)}});
}

std::string with_more(const std::string& note, const std::string& more) {
  if (note.empty() || more.empty()) return note + more;
  return note + " " + more;
}

}  // namespace

Row row_of(const Draft& draft, const Score& score, const LocalText& name) {
  return {.code = score.code.text,
          .name = words_of(name.in(draft.language), draft.language),
          .points = score.points ? draft.numbers.points(score) : "",
          .max = draft.numbers.whole(score.max),
          .percent = draft.numbers.percent(score),
          .left = draft.numbers.left(score),
          .track = track_of(score)};
}

namespace {

// As printed, even where that cannot be: the note says what it contradicts.
Row printed_row(const Draft& draft, const Score& score, const LocalText& name) {
  Row row = row_of(draft, score, name);
  row.note = contradictions_note(draft, score);
  if (!score.points) return row;
  const auto* points = find_contradiction(draft.scores, score.code, Kind::PointsImpossible);
  const auto* percent = find_contradiction(draft.scores, score.code, Kind::PercentImpossible);
  if (points != nullptr) row.points = draft.numbers.whole(points->printed);
  if (percent != nullptr) row.percent = draft.numbers.percent(percent->printed);
  return row;
}

}  // namespace

Row area_row(const Draft& draft, std::size_t area) {
  const Area& about = draft.edition.areas[area];
  const Score& score = draft.scores.areas[area];
  Row row = printed_row(draft, score, about.name);
  row.short_name = draft.name(about.short_name);
  const auto parts = rows_of(draft.edition, draft.scores, area);
  row.note = with_more(sum_note(draft, score, parts), row.note);
  return row;
}

std::vector<Row> sub_area_rows(const Draft& draft, std::size_t area) {
  std::vector<Row> rows;
  std::ranges::transform(rows_of(draft.edition, draft.scores, area),
                         draft.edition.areas[area].sub_areas, std::back_inserter(rows),
                         [&](const Score& score, const SubArea& sub_area) {
                           return printed_row(draft, score, sub_area.name);
                         });
  return rows;
}

Row total_row(const Draft& draft) {
  const Score& total = draft.scores.total;
  Row row = row_of(draft, total, {});
  row.name = {draft.say("total"), {}};
  row.note =
      with_more(note_of_total(draft, draft.scores, false), contradictions_note(draft, total));
  return row;
}

}  // namespace kompass::report

// SPDX-License-Identifier: EUPL-1.2
// Rows of points as they are shown, with the footnotes that keep them honest.
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

// "Delarnas visade poäng ger 76" where they do not add up to what is shown.
std::string sum_note(const Draft& draft, const Score& sum, std::span<const Score> parts,
                     std::string_view key) {
  const auto added = sum_of_shown(parts);
  if (!added || !sum.shown || *added == *sum.shown) return {};
  return draft.say(
      key, {{"sum", draft.numbers.whole(*added)}, {"shown", draft.numbers.whole(*sum.shown)}});
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

Row area_row(const Draft& draft, std::size_t area) {
  const Area& about = draft.edition.areas[area];
  const Score& score = draft.scores.areas[area];
  Row row = row_of(draft, score, about.name);
  row.short_name = draft.name(about.short_name);
  const auto parts = rows_of(draft.edition, draft.scores, area);
  row.note = sum_note(draft, score, parts, "note_sub_areas_do_not_add_up");
  return row;
}

std::vector<Row> sub_area_rows(const Draft& draft, std::size_t area) {
  std::vector<Row> rows;
  const auto parts = rows_of(draft.edition, draft.scores, area);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    rows.push_back(row_of(draft, parts[i], draft.edition.areas[area].sub_areas[i].name));
  }
  return rows;
}

Row total_row(const Draft& draft) {
  const Score& total = draft.scores.total;
  Row row = row_of(draft, total, {});
  row.name = {draft.say("total"), {}};
  row.note = note_of_total(draft, draft.scores, false);
  if (row.note.empty()) {
    row.note = sum_note(draft, total, draft.scores.areas, "note_areas_do_not_add_up");
  }
  return row;
}

}  // namespace kompass::report

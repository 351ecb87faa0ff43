// SPDX-License-Identifier: EUPL-1.2
// Printed scoring: a printed figure stands for the interval it may have been rounded from.
// Knowledge goes upward only; a printed sum narrows its interval where the edition declares it
// exact, and is otherwise only held against it. Where the two have nothing in common, both are
// kept.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "core/rounding.hpp"
#include "core/score.hpp"

namespace kompass {
namespace {

const Exact half = Exact::ratio(1, 2);

// [middle - half, middle + half) x scale, within 0..max; closed where it reaches max.
Interval rounded_to(const Exact& middle, const Exact& scale, int max) {
  const Exact lowest = std::max((middle - half) * scale, Exact(0));
  const Exact highest = (middle + half) * scale;
  if (highest > Exact(max))
    return *Interval::between({std::min(lowest, Exact(max)), true}, {Exact(max), true});
  return *Interval::between({lowest, true}, {highest, false});
}

Interval printed_points(int points, int max) {
  return rounded_to(Exact(points), Exact(1), max);
}

Interval printed_percent(int percent, int max) {
  return rounded_to(Exact(percent), Exact::ratio(max, 100), max);
}

Interval anything(int max) {
  return *Interval::between({Exact(0), true}, {Exact(max), true});
}

std::string text_of(const Interval& interval) {
  return fmt::format("{} to {}", decimal(interval.lowest().at, 4),
                     decimal(interval.highest().at, 4));
}

class PrintedScorer {
 public:
  PrintedScorer(const Edition& edition, const PrintedResults& printed)
      : edition_(edition), printed_(printed) {}

  Scores run() {
    refuse_wrong_rows();
    for (const auto& area : edition_.areas) score_area(area);
    score_total();
    return std::move(scores_);
  }

 private:
  struct Rows {
    Interval sum;
    bool any_known = false;
    std::vector<std::optional<int>> printed;  // points of each row, also those that cannot be
  };

  void score_area(const Area& area) {
    const std::size_t first = scores_.sub_areas.size();
    Rows rows;
    for (const auto& sub_area : area.sub_areas) {
      const PrintedRow* printed = find(printed_.sub_areas, sub_area.code);
      rows.printed.push_back(printed == nullptr ? std::nullopt : printed->points);
      Score row = row_of(sub_area.code, sub_area.max, printed);
      if (row.printed || row.printed_percent) {
        settle_row(row);
        rows.any_known = true;
      }
      rows.sum = rows.sum + row.points.value_or(anything(row.max));
      scores_.sub_areas.push_back(std::move(row));
    }
    Score sum = row_of(area.code, area.max, find(printed_.areas, area.code));
    const auto parts = std::span(scores_.sub_areas).subspan(first);
    settle_sum(sum, rows, parts, edition_.rounding.areas_from);
    scores_.areas.push_back(std::move(sum));
  }

  void score_total() {
    Rows rows;
    for (const auto& area : scores_.areas) {
      rows.printed.push_back(area.printed);
      rows.any_known = rows.any_known || area.points.has_value();
      rows.sum = rows.sum + area.points.value_or(anything(area.max));
    }
    scores_.total = row_of(Code(), edition_.max, &printed_.total);
    settle_sum(scores_.total, rows, scores_.areas, edition_.rounding.total_from);
  }

  static const PrintedRow* find(const std::vector<PrintedRow>& rows, const Code& code) {
    const auto found = std::ranges::find(rows, code, &PrintedRow::code);
    return found == rows.end() ? nullptr : &*found;
  }

  Score row_of(const Code& code, int max, const PrintedRow* printed) {
    Score row{.code = code, .max = max};
    if (printed == nullptr) return row;
    using enum ContradictionKind;
    row.printed = possible(row, printed->points, {PointsImpossible, max, "points are"});
    row.printed_percent = possible(row, printed->percent, {PercentImpossible, 100, "% is"});
    const auto box = possible(row, printed->box_points, {BoxDiffers, max, "points in the box are"});
    if (box && row.printed && *box != *row.printed) contradict(row, BoxDiffers, *box);
    if (printed->max && *printed->max != max) {
      add(Severity::Error, "printed-max-differs", row,
          fmt::format("the report prints a maximum of {}, the edition has {}; check the edition",
                      *printed->max, max));
    }
    return row;
  }

  // What a printed figure is, and how high it can be.
  struct Bound {
    ContradictionKind kind;  // of one beyond it
    int most;
    std::string_view unit;
  };

  // A figure no report can mean is told and left out, never drawn or counted.
  std::optional<int> possible(const Score& row, std::optional<int> figure, const Bound& bound) {
    if (!figure || (*figure >= 0 && *figure <= bound.most)) return figure;
    add(Severity::Error, "printed-out-of-range", row,
        fmt::format("{} {} printed, but only 0 to {} is possible; correct the figure", *figure,
                    bound.unit, bound.most));
    contradict(row, bound.kind, *figure);
    return std::nullopt;
  }

  void contradict(const Score& row, ContradictionKind kind, int printed,
                  std::optional<Interval> given = {}) {
    scores_.contradictions.push_back({row.code, kind, printed, given});
  }

  void settle_row(Score& row) {
    const auto by_points =
        row.printed ? std::optional(printed_points(*row.printed, row.max)) : std::nullopt;
    const auto by_percent = row.printed_percent
                                ? std::optional(printed_percent(*row.printed_percent, row.max))
                                : std::nullopt;
    row.points = by_percent ? by_percent : by_points;
    if (by_points && by_percent) {
      narrow(row, *by_points, edition_.rounding.points_from, ContradictionKind::PercentApart);
    }
    show_printed(row);
  }

  void settle_sum(Score& sum, const Rows& rows, std::span<const Score> parts, RoundedFrom from) {
    if (rows.any_known) sum.points = rows.sum;
    if (sum.printed) {
      const Interval printed = printed_points(*sum.printed, sum.max);
      if (!sum.points) sum.points = printed;
      const bool agree =
          !rows.any_known || narrow(sum, printed, from, ContradictionKind::PartsApart);
      if (agree) judge_printed_rows(sum, rows.printed);
      hold_against_percent(sum, printed);
    }
    show_printed(sum);
    const auto added = sum_of_shown(parts);
    if (!sum.shown && added) {
      sum.shown = added;
      sum.shown_from = ShownFrom::PrintedSum;
      add(Severity::Note, "sum-not-printed", sum,
          fmt::format("the report prints no sum; {} is the sum of the printed parts", *added));
    }
    if (sum.printed && added && *added != *sum.printed) {
      add(Severity::Note, "parts-do-not-add-up", sum,
          fmt::format("{} is printed, the printed parts give {}; shown with a footnote",
                      *sum.printed, *added));
    }
    fill_percent(sum);
  }

  // Whole points against their whole sum, each half a point off at most. Percent may hide it: they
  // count before points.
  void judge_printed_rows(const Score& sum, const std::vector<std::optional<int>>& rows) {
    std::int64_t added = 0;
    for (const auto& points : rows) {
      if (!points) return;
      added += *points;
    }
    const std::int64_t apart = std::abs(added - *sum.printed);
    if (rows.empty() || 2 * apart <= std::ssize(rows) + 1) return;
    add(Severity::Warning, "printed-disagreement", sum,
        fmt::format("{} points are printed, but its rows are printed with {} in all, more than "
                    "rounding explains; both are kept",
                    *sum.printed, added));
  }

  // Meets what is known with what is printed, or only compares them, as the link allows. Whether
  // the two have anything in common.
  bool narrow(Score& row, const Interval& printed, RoundedFrom from, ContradictionKind kind) {
    const auto both = meet(*row.points, printed);
    if (!both) {
      add(Severity::Warning, "printed-disagreement", row,
          fmt::format("{} points are printed, but {} follow from the rest; both are kept",
                      *row.printed, text_of(*row.points)));
      contradict(row, kind, *row.printed, row.points);
    }
    if (from == RoundedFrom::Exact) row.points = both ? *both : hull(*row.points, printed);
    return both.has_value();
  }

  void hold_against_percent(const Score& sum, const Interval& printed) {
    if (!sum.printed_percent) return;
    const Interval by_percent = printed_percent(*sum.printed_percent, sum.max);
    if (meet(printed, by_percent)) return;
    contradict(sum, ContradictionKind::PercentApart, *sum.printed, by_percent);
  }

  static void show_printed(Score& row) {
    if (row.printed) {
      row.shown = row.printed;
      row.shown_from = ShownFrom::Printed;
    }
    fill_percent(row);
  }

  static void fill_percent(Score& row) {
    row.percent = row.printed_percent;
    if (!row.percent && row.shown) {
      row.percent = static_cast<int>(rounded_whole(Exact::ratio(Wide{*row.shown} * 100, row.max)));
    }
  }

  void refuse_wrong_rows() {
    for (const auto& row : printed_.areas) {
      if (find_area(edition_, row.code) == nullptr) unknown(row.code);
    }
    for (const auto& row : printed_.sub_areas) {
      if (find_sub_area(edition_, row.code) == nullptr) unknown(row.code);
    }
    refuse_twice(printed_.areas);
    refuse_twice(printed_.sub_areas);
  }

  void refuse_twice(const std::vector<PrintedRow>& rows) {
    std::set<Code> seen;
    for (const auto& row : rows) {
      if (seen.insert(row.code).second) continue;
      scores_.findings.push_back({Severity::Error, "printed-twice", row_name(row.code),
                                  "is printed twice; keep one of them"});
    }
  }

  void unknown(const Code& code) {
    scores_.findings.push_back({Severity::Error, "unknown-code", row_name(code),
                                fmt::format("edition {} has no {}; check the code or the edition",
                                            edition_.id.text(), row_name(code))});
  }

  void add(Severity severity, const char* code, const Score& row, std::string message) {
    scores_.findings.push_back({severity, code, row_name(row.code), std::move(message)});
  }

  const Edition& edition_;
  const PrintedResults& printed_;
  Scores scores_;
};

}  // namespace

Scores score_printed(const Edition& edition, const PrintedResults& printed) {
  return PrintedScorer(edition, printed).run();
}

}  // namespace kompass

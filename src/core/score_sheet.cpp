// SPDX-License-Identifier: EUPL-1.2
// Graded scoring. All sub-areas are brought to one common denominator, so that sums are sums of
// whole numbers and fractions are reduced once a row.
#include <fmt/format.h>

#include <cassert>
#include <span>

#include "core/rounding.hpp"
#include "core/score.hpp"

namespace kompass {
namespace {

using State = GradeSheet::State;

// Worth and worth x percent over the criteria of one sub-area that apply.
struct Weighing {
  std::int64_t worth = 0;
  std::int64_t lowest = 0;   // missing grades as 0 %
  std::int64_t highest = 0;  // missing grades as 100 %
};

Weighing weigh(const SubArea& sub_area, std::span<const GradeSheet::Entry> entries) {
  Weighing sum;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].state == State::NotApplicable) continue;
    const std::int64_t worth = sub_area.criteria[i].worth;
    const bool missing = entries[i].state == State::Missing;
    sum.worth += worth;
    sum.lowest += missing ? 0 : worth * entries[i].percent;
    sum.highest += worth * (missing ? 100 : entries[i].percent);
  }
  return sum;
}

// Points between two whole numbers over one denominator, both ends included.
struct Span {
  Wide lowest = 0;
  Wide highest = 0;
  Span& operator+=(const Span& more) {
    lowest += more.lowest;
    highest += more.highest;
    return *this;
  }
};

// Beyond this, sums of points could leave 128 bits; no sensible weighting comes near.
constexpr Wide finest_denominator = Wide{1'000'000'000'000} * 1'000'000'000'000;

std::optional<Wide> common_denominator(std::span<const Weighing> weighings) {
  Wide common = 1;
  for (const auto& weighing : weighings) {
    if (weighing.worth == 0) continue;
    common = common / common_divisor(common, weighing.worth) * weighing.worth;
    if (common > finest_denominator) return std::nullopt;
  }
  return common * 100;
}

class SheetScorer {
 public:
  SheetScorer(const Edition& edition, const GradeSheet& sheet, Missing missing)
      : edition_(edition), sheet_(sheet), missing_(missing) {}

  Scores run() {
    weigh_all();
    const auto denominator = common_denominator(weighings_);
    if (!denominator) {
      scores_.findings.push_back({Severity::Error, "worths-too-fine", edition_.id.text(),
                                  "the worths have too many different sums to add points exactly; "
                                  "choose worths whose sums share factors"});
      return std::move(scores_);
    }
    denominator_ = *denominator;
    add_up();
    return std::move(scores_);
  }

 private:
  void weigh_all() {
    std::size_t at = 0;
    for (const auto& area : edition_.areas) {
      for (const auto& sub_area : area.sub_areas) {
        const auto entries = std::span(sheet_.entries).subspan(at, sub_area.criteria.size());
        at += entries.size();
        weighings_.push_back(weigh(sub_area, entries));
        note_gaps(sub_area, entries);
      }
    }
  }

  void add_up() {
    Span total;
    std::size_t row = 0;
    for (const auto& area : edition_.areas) {
      Span sum;
      for (const auto& sub_area : area.sub_areas) {
        const Span points = points_of(sub_area, weighings_[row++]);
        scores_.sub_areas.push_back(row_of(sub_area.code, sub_area.max, points));
        sum += points;
      }
      scores_.areas.push_back(row_of(area.code, area.max, sum));
      total += sum;
    }
    scores_.total = row_of(Code(), edition_.max, total);
  }

  [[nodiscard]] Span points_of(const SubArea& sub_area, const Weighing& weighing) const {
    if (weighing.worth == 0) return {0, sub_area.max * denominator_};
    const Wide unit = sub_area.max * (denominator_ / 100 / weighing.worth);
    return {unit * weighing.lowest, unit * weighing.highest};
  }

  [[nodiscard]] Score row_of(const Code& code, int max, const Span& points) const {
    Score row{.code = code, .max = max};
    const Exact lowest = Exact::ratio(points.lowest, denominator_);
    if (points.lowest != points.highest) {
      row.points =
          Interval::between({lowest, true}, {Exact::ratio(points.highest, denominator_), true});
      return row;
    }
    row.points = Interval::exactly(lowest);
    row.shown = static_cast<int>(rounded_whole(lowest));
    row.percent = static_cast<int>(
        rounded_whole(Exact::ratio(lowest.numerator() * 100, lowest.denominator() * max)));
    row.shown_from = ShownFrom::Exact;
    return row;
  }

  void note_gaps(const SubArea& sub_area, std::span<const GradeSheet::Entry> entries) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const auto& criterion = sub_area.criteria[i];
      if (entries[i].state == State::NotApplicable) {
        scores_.left_out.push_back({criterion.id, criterion.worth, ""});
      }
      if (entries[i].state != State::Missing) continue;
      scores_.ungraded.push_back(criterion.id);
      if (missing_ != Missing::AsInterval) {
        scores_.findings.push_back({severity_of(missing_), "grade-missing",
                                    fmt::format("criterion {}", criterion.id.text),
                                    "has no agreed grade; grade it, or say why it does not apply"});
      }
    }
    if (weighings_.back().worth == 0 && !entries.empty()) {
      scores_.findings.push_back(
          {Severity::Error, "nothing-applies", row_name(sub_area.code),
           "no criterion applies, so it cannot be scored; at least one must"});
    }
  }

  const Edition& edition_;
  const GradeSheet& sheet_;
  Missing missing_;
  std::vector<Weighing> weighings_;
  Wide denominator_ = 1;
  Scores scores_;
};

}  // namespace

Scores score_sheet(const Edition& edition, const GradeSheet& sheet, Missing missing) {
  assert(sheet.entries.size() == criteria_count(edition));
  return SheetScorer(edition, sheet, missing).run();
}

}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
// Exact points of an evaluation. Graded ones: max x (sum of worth x grade) / (sum of worth) / 100
// over the criteria that apply. Printed ones: the interval a printed figure stands for, carried
// upward by the edition's rounding chain. An area is the sum of its sub-areas, a total the sum of
// its areas.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "core/edition.hpp"
#include "core/evaluation.hpp"
#include "core/interval.hpp"

namespace kompass {

// Where the whole figure that people see comes from.
enum class ShownFrom {
  Nothing,     // not known well enough to show one figure
  Exact,       // rounded from the exact value
  Printed,     // as the report printed it
  PrintedSum,  // the report prints none: the sum of the printed parts
};

// One row of a table: a sub-area, an area or the total.
struct Score {
  Code code;  // empty for the total
  int max = 0;
  std::optional<Interval> points;  // nothing when neither grades nor print say anything
  std::optional<int> printed, printed_percent;
  std::optional<int> shown, percent;
  ShownFrom shown_from = ShownFrom::Nothing;

  [[nodiscard]] std::optional<Exact> exact() const;
  // max - points, as an interval.
  [[nodiscard]] std::optional<Interval> left() const;
};

struct LeftOut {  // a criterion that does not apply, with the worth it took away
  CriterionId criterion;
  int worth = 0;
  std::string reason;
};

enum class ContradictionKind {
  PointsImpossible,  // beyond what the row can have
  PercentImpossible,
  BoxDiffers,    // the points of an area's box are not those of the table
  PercentApart,  // points and percent of one row are not of one value
  PartsApart,    // a sum that its parts cannot give, however they were rounded
};

// A printed figure that the rest of what is printed contradicts. It is told beside the figure.
struct Contradiction {
  Code code;  // empty for the total
  ContradictionKind kind;
  int printed = 0;
  std::optional<Interval> given;  // points that the percent or the parts give; of the last two
};

struct Scores {
  LocalText edition_assumed;  // why it is not sure that they are of their edition; mostly empty
  Score total;
  std::vector<Score> areas;      // in the edition's order
  std::vector<Score> sub_areas;  // in the edition's order
  std::vector<LeftOut> left_out;
  std::vector<CriterionId> ungraded;          // no grade of theirs counts, in the edition's order
  std::vector<Contradiction> contradictions;  // of printed figures
  Findings findings;
};

// What a missing grade means: 0 to 100 % while working, which a draft warns of, and an error when
// publishing.
enum class Missing { AsInterval, Warn, Refuse };

// Of what keeps an evaluation from being published.
constexpr Severity severity_of(Missing missing) {
  return missing == Missing::Refuse ? Severity::Error : Severity::Warning;
}

// Grades in the edition's order of criteria: what the hot path works on.
struct GradeSheet {
  enum class State : unsigned char { Missing, Graded, NotApplicable };
  struct Entry {
    State state = State::Missing;
    unsigned char percent = 0;
  };
  std::vector<Entry> entries;
};

// Whose grades count: those agreed, or the only evaluator's. Several evaluators' grades without a
// consensus are missing.
enum class Counted { Agreed, OneEvaluator, Nothing };
Counted counted_grades(const Evaluation& evaluation);

// The grades that count. Findings: unknown or twice graded criteria, no-consensus.
GradeSheet agreed_grades(const Edition& edition, const Evaluation& evaluation, Findings& findings);

// Points from a sheet alone; `entries` has one entry per criterion of the edition.
Scores score_sheet(const Edition& edition, const GradeSheet& sheet, Missing missing);

// Points from printed figures alone.
Scores score_printed(const Edition& edition, const PrintedResults& printed);

const Contradiction* find_contradiction(const Scores& scores, const Code& code,
                                        ContradictionKind kind);

// What the shown figures of some rows add up to; nothing when one of them shows none.
std::optional<int> sum_of_shown(std::span<const Score> rows);

// The rows of one area, out of all sub-area scores (both in the edition's order).
std::span<const Score> rows_of(const Edition& edition, const Scores& scores, std::size_t area);

// Graded evaluations by their grades, others by their printed figures.
Scores score(const Edition& edition, const Evaluation& evaluation, Missing missing);

// What is wrong with grades, those that do not count too: unknown-criterion and graded-twice (of
// those that count `score` tells), unknown-id of an evaluator, graded-and-not-applicable.
Findings check_grades(const Edition& edition, const Evaluation& evaluation);

// `score` for a file that was not looked at before: its findings open with those on the grades.
Scores score_checked(const Edition& edition, const Evaluation& evaluation, Missing missing);

}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
// What graded and printed scoring share. The two themselves: score_sheet.cpp, score_printed.cpp.
#include "core/score.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "core/criterion_finder.hpp"

namespace kompass {
namespace {

GradeSheet::Entry entry_of(const Judgement& judgement) {
  if (!is_blank(judgement.not_applicable)) return {GradeSheet::State::NotApplicable, 0};
  if (!judgement.percent) return {};
  return {GradeSheet::State::Graded, static_cast<unsigned char>(judgement.percent->percent())};
}

class SheetBuilder {
 public:
  SheetBuilder(const Edition& edition, Findings& findings)
      : edition_(edition), finder_(edition), findings_(findings) {
    sheet_.entries.resize(finder_.size());
    set_.resize(finder_.size());
  }

  void add(const Judgement& judgement) {
    const auto number = finder_.find(judgement.criterion);
    if (!number) {
      findings_.push_back(unknown_criterion(judgement.criterion, edition_));
      return;
    }
    if (set_[*number]) {
      findings_.push_back({Severity::Error, "graded-twice",
                           fmt::format("criterion {}", judgement.criterion.text),
                           "has two grades that count; keep one"});
    }
    set_[*number] = true;
    sheet_.entries[*number] = entry_of(judgement);
  }

  GradeSheet take() { return std::move(sheet_); }

 private:
  const Edition& edition_;
  CriterionFinder finder_;
  Findings& findings_;
  GradeSheet sheet_;
  std::vector<bool> set_;
};

}  // namespace

std::optional<Exact> Score::exact() const {
  if (!points || !points->is_exact()) return std::nullopt;
  return points->lowest().at;
}

std::optional<Interval> Score::left() const {
  if (!points) return std::nullopt;
  return Interval::exactly(Exact(max)) - *points;
}

const Contradiction* find_contradiction(const Scores& scores, const Code& code,
                                        ContradictionKind kind) {
  const auto found = std::ranges::find_if(scores.contradictions, [&](const Contradiction& each) {
    return each.code == code && each.kind == kind;
  });
  return found == scores.contradictions.end() ? nullptr : &*found;
}

std::optional<int> sum_of_shown(std::span<const Score> rows) {
  int sum = 0;
  for (const auto& row : rows) {
    if (!row.shown) return std::nullopt;
    sum += *row.shown;
  }
  return rows.empty() ? std::nullopt : std::optional(sum);
}

std::span<const Score> rows_of(const Edition& edition, const Scores& scores, std::size_t area) {
  std::size_t first = 0;
  for (std::size_t i = 0; i < area; ++i) first += edition.areas[i].sub_areas.size();
  return std::span(scores.sub_areas).subspan(first, edition.areas[area].sub_areas.size());
}

Counted counted_grades(const Evaluation& evaluation) {
  if (!evaluation.consensus.empty()) return Counted::Agreed;
  const auto& grades = evaluation.grades;
  const bool one = std::ranges::all_of(
      grades, [&](const EvaluatorGrade& grade) { return grade.by == grades.front().by; });
  return one ? Counted::OneEvaluator : Counted::Nothing;
}

GradeSheet agreed_grades(const Edition& edition, const Evaluation& evaluation, Findings& findings) {
  SheetBuilder builder(edition, findings);
  switch (counted_grades(evaluation)) {
    case Counted::Agreed:
      for (const auto& agreed : evaluation.consensus) builder.add(agreed);
      break;
    case Counted::OneEvaluator:
      for (const auto& grade : evaluation.grades) builder.add(grade);
      break;
    case Counted::Nothing:
      findings.push_back({Severity::Warning, "no-consensus", "evaluation",
                          "several have graded but nothing is agreed; add their consensus"});
  }
  return builder.take();
}

namespace {

Scores score_ungraded(const Edition& edition, const PrintedResults& printed, Missing missing) {
  Scores scores = score_printed(edition, printed);
  const bool known = scores.total.points || std::ranges::any_of(scores.areas, [](const Score& row) {
                       return row.points.has_value();
                     });
  if (missing != Missing::AsInterval && !known) {
    scores.findings.push_back({severity_of(missing), "nothing-known", "evaluation",
                               "has neither grades nor printed figures; nothing can be published"});
  }
  return scores;
}

}  // namespace

Scores score(const Edition& edition, const Evaluation& evaluation, Missing missing) {
  if (!evaluation.graded()) {
    Scores scores = score_ungraded(edition, evaluation.printed, missing);
    scores.edition_assumed = evaluation.edition_assumed;
    return scores;
  }
  Findings findings;
  const GradeSheet sheet = agreed_grades(edition, evaluation, findings);
  Scores scores = score_sheet(edition, sheet, missing);
  append(findings, std::move(scores.findings));
  scores.findings = std::move(findings);
  const auto reason_of = [&](const CriterionId& id) {
    for (const auto& agreed : evaluation.consensus) {
      if (agreed.criterion == id) return agreed.not_applicable;
    }
    for (const auto& grade : evaluation.grades) {
      if (grade.criterion == id) return grade.not_applicable;
    }
    return std::string();
  };
  for (auto& left_out : scores.left_out) left_out.reason = reason_of(left_out.criterion);
  return scores;
}

}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "core/criterion_finder.hpp"
#include "core/score.hpp"

namespace kompass {
namespace {

class GradeChecker {
 public:
  GradeChecker(const Edition& edition, const Evaluation& evaluation)
      : edition_(edition), evaluation_(evaluation), finder_(edition) {}

  Findings run() {
    const bool scored = counted_grades(evaluation_) == Counted::OneEvaluator;
    for (const auto& grade : evaluation_.grades) {
      check_both(grade);
      check_evaluator(grade);
      if (!scored) check_blind(grade);
    }
    for (const auto& agreed : evaluation_.consensus) check_both(agreed);
    return std::move(findings_);
  }

 private:
  void check_both(const Judgement& judgement) {
    if (!judgement.percent || judgement.not_applicable.empty()) return;
    refuse("graded-and-not-applicable", judgement.criterion,
           "has a grade and a reason why it does not apply; keep one");
  }

  void check_evaluator(const EvaluatorGrade& grade) {
    const auto& evaluators = evaluation_.evaluators;
    if (evaluators.empty()) return;
    if (std::ranges::find(evaluators, grade.by, &Evaluator::id) != evaluators.end()) return;
    const auto ids = mapped(evaluators, [](const Evaluator& one) { return one.id.text; });
    refuse("unknown-id", grade.criterion,
           fmt::format("is graded by '{}', who is not among the evaluators; {}", grade.by.text,
                       use_instead(grade.by.text, ids)));
  }

  // Of a grade that does not count, for nobody else looks at it.
  void check_blind(const EvaluatorGrade& grade) {
    const auto number = finder_.find(grade.criterion);
    if (!number) return findings_.push_back(unknown_criterion(grade.criterion, edition_));
    std::vector<bool>& seen = seen_by(grade.by);
    if (seen[*number]) {
      refuse("graded-twice", grade.criterion,
             fmt::format("is graded twice by {}; keep one", grade.by.text));
    }
    seen[*number] = true;
  }

  std::vector<bool>& seen_by(const EvaluatorId& evaluator) {
    const auto found = std::ranges::find(seen_, evaluator, &Seen::by);
    if (found != seen_.end()) return found->criteria;
    seen_.push_back({evaluator, std::vector<bool>(finder_.size())});
    return seen_.back().criteria;
  }

  void refuse(const char* code, const CriterionId& criterion, std::string message) {
    findings_.push_back({Severity::Error, code, "criterion " + criterion.text, std::move(message)});
  }

  struct Seen {
    EvaluatorId by;
    std::vector<bool> criteria;  // in the edition's order
  };

  const Edition& edition_;
  const Evaluation& evaluation_;
  CriterionFinder finder_;
  std::vector<Seen> seen_;
  Findings findings_;
};

}  // namespace

Findings check_grades(const Edition& edition, const Evaluation& evaluation) {
  return GradeChecker(edition, evaluation).run();
}

Scores score_checked(const Edition& edition, const Evaluation& evaluation, Missing missing) {
  Findings findings = check_grades(edition, evaluation);
  Scores scores = score(edition, evaluation, missing);
  append(findings, std::move(scores.findings));
  scores.findings = std::move(findings);
  return scores;
}

}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
// What graded and printed scoring share. The two themselves: score_sheet.cpp, score_printed.cpp.
#include "core/score.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace kompass {
namespace {

struct Counting {
  std::unordered_map<CriterionId, std::size_t> index;

  explicit Counting(const Edition& edition) {
    for (const auto& area : edition.areas) {
      for (const auto& sub_area : area.sub_areas) {
        for (const auto& criterion : sub_area.criteria) index.emplace(criterion.id, index.size());
      }
    }
  }
};

Finding unknown_criterion(const CriterionId& id, const Edition& edition) {
  return {
      Severity::Error, "unknown-criterion", fmt::format("criterion {}", id.text),
      fmt::format("edition {} has no criterion {}; correct the id", edition.id.text(), id.text)};
}

GradeSheet::Entry entry_of(const Judgement& judgement) {
  if (!judgement.not_applicable.empty()) return {GradeSheet::State::NotApplicable, 0};
  if (!judgement.percent) return {};
  return {GradeSheet::State::Graded, static_cast<unsigned char>(judgement.percent->percent())};
}

class SheetBuilder {
 public:
  SheetBuilder(const Edition& edition, Findings& findings)
      : edition_(edition), counting_(edition), findings_(findings) {
    sheet_.entries.resize(counting_.index.size());
    set_.resize(counting_.index.size());
  }

  void add(const Judgement& judgement) {
    const auto found = counting_.index.find(judgement.criterion);
    if (found == counting_.index.end()) {
      findings_.push_back(unknown_criterion(judgement.criterion, edition_));
      return;
    }
    if (set_[found->second]) {
      findings_.push_back({Severity::Error, "graded-twice",
                           fmt::format("criterion {}", judgement.criterion.text),
                           "has two grades that count; keep one"});
    }
    set_[found->second] = true;
    sheet_.entries[found->second] = entry_of(judgement);
  }

  GradeSheet take() { return std::move(sheet_); }

 private:
  const Edition& edition_;
  Counting counting_;
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

std::string row_name(const Code& code) {
  if (code.empty()) return "total";
  const bool is_sub_area = code.text.find('.') != std::string::npos;
  return fmt::format("{} {}", is_sub_area ? "sub-area" : "area", code.text);
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

GradeSheet agreed_grades(const Edition& edition, const Evaluation& evaluation, Findings& findings) {
  SheetBuilder builder(edition, findings);
  const bool one_evaluator =
      !evaluation.grades.empty() &&
      std::ranges::all_of(evaluation.grades, [&](const EvaluatorGrade& grade) {
        return grade.by == evaluation.grades.front().by;
      });
  if (evaluation.consensus.empty() && one_evaluator) {
    for (const auto& grade : evaluation.grades) builder.add(grade);
  }
  for (const auto& agreed : evaluation.consensus) builder.add(agreed);
  return builder.take();
}

Scores score(const Edition& edition, const Evaluation& evaluation, Missing missing) {
  if (!evaluation.graded()) return score_printed(edition, evaluation.printed);
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

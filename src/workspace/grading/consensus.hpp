// SPDX-License-Identifier: EUPL-1.2
// The blind grades side by side, of the sub-areas that all have locked, with what was agreed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/blind_agreement.hpp"
#include "core/disagreement.hpp"
#include "service/work/records.hpp"
#include "workspace/desk.hpp"

namespace kompass::workspace {

struct AgreedGrade {
  Consensus consensus;
  int revision = 0;
  std::string changed_at, changed_by;
};

// One criterion, with everybody's judgement of it in the order of `Consenting::graders`.
struct Compared {
  const SubArea* sub_area = nullptr;
  const Criterion* criterion = nullptr;
  std::vector<const EvaluatorGrade*> judgements;
  Disagreement disagreement;
  const AgreedGrade* agreed = nullptr;
};

// How alike the blind grades of one area were.
struct AreaAgreement {
  const Area* area = nullptr;
  BlindAgreement counts;
  std::optional<double> alpha;  // Krippendorff's, of the percents
};

struct Consenting {
  service::Stored<service::EvaluationItem> evaluation;
  const Edition* edition = nullptr;
  std::map<std::string, std::string> graders;  // names by account
  std::map<CriterionId, std::map<std::string, EvaluatorGrade>> grades;
  std::map<CriterionId, AgreedGrade> agreed;

  // Every criterion that all have judged; what moves most points first, then in the edition's
  // order.
  [[nodiscard]] std::vector<Compared> compared() const;
  // Nothing until all have judged it.
  [[nodiscard]] std::optional<Compared> compared(const Criterion& criterion) const;
  // Of the areas where anything can be compared.
  [[nodiscard]] std::vector<AreaAgreement> agreement() const;
};

// Problems: Missing, also while nobody may see the others' grades; Denied.
Result<Consenting> consenting_of(const Turn& turn, const std::string& evaluation);

}  // namespace kompass::workspace

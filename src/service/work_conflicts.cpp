// SPDX-License-Identifier: EUPL-1.2
#include "service/work_conflicts.hpp"

#include <algorithm>

#include "service/municipality_fold.hpp"

namespace kompass::service {
namespace {

std::string name_alone(std::string_view words) {
  return folded_name(without_kind(cleaned_name(words)));
}

// "Björkhaga kommun" for Björkhaga, also in the genitive.
bool is_named(const Municipality& municipality, const std::string& organisation) {
  const std::string name = name_alone(municipality.name);
  const std::string said = name_alone(organisation);
  return !name.empty() && (said == name || said == name + "s");
}

bool answers_too(const Work& work, const std::string& account) {
  return std::ranges::any_of(work.members, [&](const Member& member) {
    return member.account == account &&
           (member.role == Role::Contact || member.role == Role::Contributor);
  });
}

bool is_of_the_municipality(const EvaluationItem& evaluation, const std::string& account) {
  return evaluation.municipality &&
         std::ranges::any_of(evaluation.head.evaluators, [&](const NamedEvaluator& named) {
           return named.account == account &&
                  is_named(*evaluation.municipality, named.organisation);
         });
}

std::vector<GraderConflict> conflicts_in(const Work& work) {
  std::vector<GraderConflict> conflicts;
  for (const auto& account : work.graders()) {
    if (answers_too(work, account)) {
      conflicts.push_back({account, ConflictOfInterest::AnswersToo});
    }
    if (is_of_the_municipality(work.evaluation.value, account)) {
      conflicts.push_back({account, ConflictOfInterest::OwnOrganisation});
    }
  }
  return conflicts;
}

}  // namespace

Result<std::vector<GraderConflict>> list_conflicts(Desk& desk, const Caller& caller,
                                                   const std::string& evaluation) {
  using Conflicts = std::vector<GraderConflict>;
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& /*reading*/, const Work& work) -> Result<Conflicts> {
                   auto fine = permit(caller, Action::ReadTeam, subject_of(work));
                   if (!fine) return fine.problem();
                   return conflicts_in(work);
                 });
}

}  // namespace kompass::service

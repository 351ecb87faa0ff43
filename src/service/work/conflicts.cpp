// SPDX-License-Identifier: EUPL-1.2
#include "service/work/conflicts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "service/municipality/fold.hpp"

namespace kompass::service {
namespace {

std::string name_alone(std::string_view words) {
  return folded_name(without_kind(cleaned_name(words)));
}

// "Björkhaga kommun" for Björkhaga, also in the genitive, and "Björkhaga kommuns stab".
bool begins_with_name(std::string_view part, const std::string& name) {
  const std::string said = name_alone(part);
  if (said == name || said == name + "s") return true;
  const std::string whole = folded_name(cleaned_name(part));
  return whole.starts_with(name + " kommun") || whole.starts_with(name + "s kommun");
}

// The municipality itself or a unit of it: "Kommunledningskontoret, Björkhaga kommun".
bool is_named(const Municipality& municipality, const std::string& organisation) {
  const std::string name = name_alone(municipality.name);
  return !name.empty() && std::ranges::any_of(split(organisation, ','), [&](auto part) {
    return begins_with_name(part, name);
  });
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

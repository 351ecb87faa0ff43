// SPDX-License-Identifier: EUPL-1.2
#include "service/work/letter.hpp"

#include <algorithm>

#include "service/work/records.hpp"

namespace kompass::service {
namespace {

using Interviews = std::vector<Stored<InterviewRecord>>;

Language language_at(const EvaluationItem& evaluation) {
  const bool norwegian = evaluation.municipality && evaluation.municipality->country == "NO";
  return norwegian ? Language::Norwegian : Language::Swedish;
}

// Those of which nothing is noted yet: what was said, and that it was, is the evaluators' own.
Result<Interviews> planned_interviews(store::Reading& reading, const Work& work) {
  auto all = find_all<InterviewRecord>(reading, work.id());
  if (!all) return all;
  std::erase_if(*all, [](const auto& one) { return is_held(one.value); });
  return all;
}

bool is_a_day(const std::optional<Date>& date) {
  return date && date->day != 0;
}

// From the first to the last day of the plan, where the head does not say when the visit is.
Period visit_of(const EvaluationHead& head, const Interviews& planned) {
  if (head.visit.from || head.visit.to) return head.visit;
  Period visit;
  for (const auto& one : planned) {
    const auto& day = one.value.held;
    if (!is_a_day(day)) continue;
    if (!visit.from || *day < *visit.from) visit.from = day;
    if (!visit.to || *visit.to < *day) visit.to = day;
  }
  return visit;
}

report::LetterPerson person_of(const Work& work, const Member& member, const Account& account) {
  const auto& named = work.evaluation.value.head.evaluators;
  const auto said = std::ranges::find(named, member.account, &NamedEvaluator::account);
  report::LetterPerson person{.name = account.name, .leads = member.role == Role::Lead};
  if (said != named.end()) {
    person.organisation = said->organisation;
    person.peer = said->peer;
  }
  // Only the lead's address is told, to be asked at.
  if (person.leads) person.email = account.email;
  return person;
}

// The lead first, then the others by name; who is both stands once.
Result<std::vector<report::LetterPerson>> people_of(store::Reading& reading, const Work& work) {
  std::vector<report::LetterPerson> people;
  for (const auto& member : work.members) {
    if (member.role != Role::Lead && member.role != Role::Evaluator) continue;
    const bool leads_too =
        member.role == Role::Evaluator && std::ranges::any_of(work.members, [&](const Member& one) {
          return one.account == member.account && one.role == Role::Lead;
        });
    if (leads_too) continue;
    const auto account = find<Account>(reading, member.account);
    if (!account) return account.problem();
    people.push_back(person_of(work, member, account->value));
  }
  std::ranges::sort(people, [](const auto& a, const auto& b) {
    return std::pair(!a.leads, a.name) < std::pair(!b.leads, b.name);
  });
  return people;
}

Result<report::Letter> letter_of(store::Reading& reading, const Work& work,
                                 const Phrasebook& words) {
  const auto planned = planned_interviews(reading, work);
  if (!planned) return planned.problem();
  auto people = people_of(reading, work);
  if (!people) return people.problem();
  const auto& item = work.evaluation.value;
  report::LetterInput input{.edition = work.edition->edition,
                            .municipality = item.municipality.value_or(Municipality{}),
                            .year = item.year,
                            .invented = item.invented,
                            .answers_by = item.head.answers_by,
                            .reported = item.head.date,
                            .visit = visit_of(item.head, *planned),
                            .period = item.head.period,
                            .planned = {},
                            .people = std::move(*people),
                            .words = words};
  for (const auto& one : *planned) {
    input.planned.push_back({one.value.role_group, one.value.people});
  }
  return report::build_letter(input);
}

}  // namespace

Result<report::Letter> information_letter(Desk& desk, const Caller& caller,
                                          const LetterAsked& asked, const Wording& wording) {
  return at_work(desk, caller, asked.evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<report::Letter> {
                   if (auto fine = permit(caller, Action::ReadTeam, subject_of(work)); !fine) {
                     return fine.problem();
                   }
                   const auto language =
                       asked.language.value_or(language_at(work.evaluation.value));
                   return letter_of(reading, work, wording.in(language));
                 });
}

}  // namespace kompass::service

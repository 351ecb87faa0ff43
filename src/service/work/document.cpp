// SPDX-License-Identifier: EUPL-1.2
#include "service/work/document.hpp"

#include <algorithm>

#include "service/work/records.hpp"

namespace kompass::service {
namespace {

// "A", "B", ...: how the report tells evaluators apart.
EvaluatorId letter(std::size_t number) {
  return EvaluatorId(std::string(1, static_cast<char>('A' + number % 26)));
}

// The lead first, then by account.
std::vector<std::string> evaluators_in_order(const Work& work) {
  auto accounts = work.evaluators();
  std::ranges::stable_partition(accounts, [&](const std::string& account) {
    return std::ranges::any_of(work.members, [&](const Member& member) {
      return member.account == account && member.role == Role::Lead;
    });
  });
  return accounts;
}

std::string organisation_of(const EvaluationHead& head, const std::string& account) {
  const auto found = std::ranges::find(head.evaluators, account, &NamedEvaluator::account);
  return found == head.evaluators.end() ? "" : found->organisation;
}

Evaluation frame_of(const Work& work) {
  const auto& item = work.evaluation.value;
  Evaluation made;
  made.edition = {item.instrument, item.edition};
  made.invented = item.invented;
  made.language = item.head.language;
  made.municipality = item.municipality.value_or(Municipality{});
  made.title = item.head.title;
  made.year = item.year;
  made.date = item.head.date;
  made.period = item.head.period;
  made.order = item.head.order;
  made.notice = item.head.notice;
  made.previous = item.head.previous;
  made.comparison_group = item.head.comparison_group;
  return made;
}

void enter_all(const Work& work, const PartKind& kind, const std::vector<store::Item>& items,
               Evaluation& evaluation) {
  for (const auto& item : items) {
    if (!kind.record.counts(item.body)) continue;
    kind.record.enter(item.key, item.body, work.edition->edition, evaluation);
  }
}

bool takes(const PartKind& kind, Contents contents) {
  return kind.record.enter != nullptr &&
         (kind.kind != InterviewRecord::kind || contents != Contents::WithoutInterviews);
}

bool is_locked(const Work& work, const EvaluatorGrade& grade) {
  const auto place = place_of(work.edition->edition, grade.criterion);
  return place && work.has_locked(grade.by.text, place->sub_area->code);
}

// Those that were locked, under the letters of the report.
void settle_grades(const Work& work, const std::vector<std::string>& accounts,
                   Evaluation& evaluation) {
  std::vector<EvaluatorGrade> kept;
  for (auto& grade : evaluation.grades) {
    const auto by = std::ranges::find(accounts, grade.by.text);
    if (by == accounts.end() || !is_locked(work, grade)) continue;
    grade.by = letter(static_cast<std::size_t>(by - accounts.begin()));
    kept.push_back(std::move(grade));
  }
  evaluation.grades = std::move(kept);
}

// Who graded a sub-area alone has nobody to agree with.
void agree_alone(const Work& work, Evaluation& evaluation) {
  for (const auto& grade : evaluation.grades) {
    const auto place = place_of(work.edition->edition, grade.criterion);
    if (!place || work.graders_of(place->sub_area->code).size() != 1) continue;
    const bool agreed = std::ranges::find(evaluation.consensus, grade.criterion,
                                          &Consensus::criterion) != evaluation.consensus.end();
    if (!agreed) evaluation.consensus.push_back({static_cast<const Judgement&>(grade), "", {}});
  }
}

// Who judged what, and who held on to something else, is the team's own.
void keep_inside(Evaluation& evaluation) {
  evaluation.grades.clear();
  for (auto& agreed : evaluation.consensus) agreed.dissent.clear();
}

// In the order of the instrument, so that it does not depend on how criteria sort as text.
void sort_grades(const Edition& edition, Evaluation& evaluation) {
  std::map<CriterionId, std::size_t> order;
  for (const auto* criterion : criteria_of(edition)) order.emplace(criterion->id, order.size());
  const auto number = [&](const Judgement& judgement) { return order[judgement.criterion]; };
  std::ranges::stable_sort(evaluation.grades, {}, number);
  std::ranges::stable_sort(evaluation.consensus, {}, number);
}

}  // namespace

void take_reasons_out(Evaluation& evaluation) {
  for (auto& agreed : evaluation.consensus) agreed.rationale.clear();
  for (auto& evidence : evaluation.evidence) {
    evidence.note.clear();
    evidence.quote.clear();
  }
}

store::Item* Material::find(const PartKind& kind, const std::string& key) {
  auto& all = items[kind.kind];
  const auto found = std::ranges::find(all, key, &store::Item::key);
  return found == all.end() ? nullptr : &*found;
}

Result<Material> material_of(store::Reading& reading, const Work& work) {
  Material material;
  for (const auto& kind : part_kinds()) {
    if (kind.record.enter == nullptr) continue;
    material.items[kind.kind] = reading.children(kind.kind, work.id());
  }
  for (const auto& account : work.evaluators()) {
    const auto there = service::find<Account>(reading, account);
    if (!there) return there.problem();
    material.names[account] = there->value.name;
  }
  return material;
}

Evaluation document_of(const Work& work, const Material& material, Contents contents) {
  Evaluation made = frame_of(work);
  for (const auto& kind : part_kinds()) {
    const auto items = material.items.find(kind.kind);
    if (takes(kind, contents) && items != material.items.end()) {
      enter_all(work, kind, items->second, made);
    }
  }
  const auto accounts = evaluators_in_order(work);
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    const auto name = material.names.find(accounts[i]);
    made.evaluators.push_back({letter(i), name == material.names.end() ? "" : name->second,
                               organisation_of(work.evaluation.value.head, accounts[i])});
  }
  settle_grades(work, accounts, made);
  agree_alone(work, made);
  sort_grades(work.edition->edition, made);
  if (contents == Contents::Report) keep_inside(made);
  return made;
}

}  // namespace kompass::service

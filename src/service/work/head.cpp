// SPDX-License-Identifier: EUPL-1.2
// What is said of an evaluation as a whole, changed and checked.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "codec/node_tools.hpp"
#include "service/applied.hpp"
#include "service/published/averages.hpp"
#include "service/work/checks.hpp"
#include "service/work/evaluations.hpp"

namespace kompass::service {
namespace {

Findings check_period(const Period& period, const char* where) {
  const auto& [from, to] = period;
  if (!from || !to || !is_before(*to, *from)) return {};
  return {{Severity::Error, "period-backwards", where,
           fmt::format("ends {} before it begins {}; correct the dates", iso(*to), iso(*from))}};
}

// The visit is a part of the period.
Findings check_visit(const Period& visit, const Period& period) {
  const bool before = visit.from && period.from && is_before(*visit.from, *period.from);
  const bool after = visit.to && period.to && is_before(*period.to, *visit.to);
  if (!before && !after) return {};
  const std::string which =
      before ? fmt::format("begins {} before the period begins {}", iso(*visit.from),
                           iso(*period.from))
             : fmt::format("ends {} after the period ends {}", iso(*visit.to), iso(*period.to));
  return {{Severity::Error, "visit-outside-period", "visit", which + "; correct the dates"}};
}

Findings check_previous(const std::optional<Previous>& previous, int year) {
  if (!previous || previous->year < year) return {};
  return {
      {Severity::Error, "previous-not-earlier", "previous",
       fmt::format("is of {}, and the evaluation of {}; correct the year", previous->year, year)}};
}

// What is there may stay, also where its average is here no more.
Result<Findings> check_group(store::Reading& reading, const EvaluationItem& item,
                             const std::optional<ComparisonGroup>& group) {
  if (!group || group->average.empty()) return Findings{};
  const auto& kept = item.head.comparison_group;
  if (kept && kept->average == group->average) return Findings{};
  const auto names = averages_of(reading, item.municipality.value_or(Municipality{}).country);
  if (!names) return names.problem();
  if (std::ranges::find(*names, group->average) != names->end()) return Findings{};
  return Findings{
      {Severity::Error, "group-average-unknown", "comparison_group",
       fmt::format("names the average '{}', which is not here; of the country there are: {}",
                   group->average, names->empty() ? "none" : joined(*names, ", "))}};
}

Findings check_head(const EvaluationItem& item, const EvaluationHead& made) {
  Findings findings = check_period(made.period, "period");
  append(findings, check_period(made.visit, "visit"));
  append(findings, check_visit(made.visit, made.period));
  append(findings, check_previous(made.previous, item.year));
  return findings;
}

// The head that the patch makes of the one there is.
EvaluationHead patched(const EvaluationHead& head, const std::string& json, Findings& findings) {
  const codec::Source source{json, "head"};
  auto patch = codec::parse_json(source, findings);
  const std::string there = body_of(head);
  auto node = codec::parse_json({there, "stored"}, findings);
  EvaluationHead made;
  if (!patch || !node) return made;
  const auto whole = codec::merged(std::move(*node), std::move(*patch));
  append(findings, check_texts(whole, "head"));
  codec::Faults faults(source, findings);
  codec::read_value(whole, made, faults);
  return made;
}

struct HeadChange {
  Findings findings;
  std::vector<store::Change> changes;
};

Result<HeadChange> head_change(store::Reading& reading, const Work& work, const Caller& caller,
                               const HeadWrite& write) {
  if (auto fine = permit(caller, Action::WriteEvaluation, subject_of(work)); !fine) {
    return fine.problem();
  }
  if (work.evaluation.item.revision != write.revision) {
    return Problem{Trouble::Conflict, "", "it was changed meanwhile",
                   "read it again and repeat the change"};
  }
  HeadChange made;
  auto evaluation = work.evaluation;
  auto& head = evaluation.value.head;
  head = patched(work.evaluation.value.head, write.json, made.findings);
  append(made.findings, check_head(work.evaluation.value, head));
  auto group = check_group(reading, work.evaluation.value, head.comparison_group);
  if (!group) return group.problem();
  append(made.findings, std::move(*group));
  if (!any_error(made.findings)) made.changes = {replaced(evaluation)};
  return made;
}

}  // namespace

Result<WrittenHead> write_head(Desk& desk, const Caller& caller, const HeadWrite& write) {
  auto change =
      at_work(desk, caller, write.evaluation, [&](store::Reading& reading, const Work& work) {
        return head_change(reading, work, caller, write);
      });
  if (!change) return change.problem();
  WrittenHead written{std::nullopt, std::move(change->findings)};
  if (any_error(written.findings)) return written;
  auto items = applied_for(desk.realm.store, caller, "evaluation.write", change->changes);
  if (!items) return items.problem();
  auto evaluation = stored<EvaluationItem>(std::move(items->front()));
  if (!evaluation) return evaluation.problem();
  written.evaluation = std::move(*evaluation);
  return written;
}

}  // namespace kompass::service

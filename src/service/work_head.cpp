// SPDX-License-Identifier: EUPL-1.2
// What is said of an evaluation as a whole, changed and checked.
#include <fmt/format.h>

#include <algorithm>

#include "codec/node_tools.hpp"
#include "service/applied.hpp"
#include "service/work_checks.hpp"
#include "service/work_evaluations.hpp"

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

std::string averages_of(const Desk& desk, const std::string& country) {
  std::string names;
  for (const auto& one : desk.averages) {
    if (one.average.country != country) continue;
    names += (names.empty() ? "" : ", ") + one.name;
  }
  return names.empty() ? "none" : names;
}

// What is there may stay, also where its average is here no more.
Findings check_group(const Desk& desk, const EvaluationItem& item,
                     const std::optional<ComparisonGroup>& group) {
  if (!group || group->average.empty()) return {};
  const auto& kept = item.head.comparison_group;
  if (kept && kept->average == group->average) return {};
  const std::string country = item.municipality.value_or(Municipality{}).country;
  const bool known = std::ranges::any_of(desk.averages, [&](const OpenedAverage& one) {
    return one.name == group->average && one.average.country == country;
  });
  if (known) return {};
  return {{Severity::Error, "group-average-unknown", "comparison_group",
           fmt::format("names the average '{}', which is not here; of the country there are: {}",
                       group->average, averages_of(desk, country))}};
}

Findings check_head(const Desk& desk, const EvaluationItem& item, const EvaluationHead& made) {
  Findings findings = check_period(made.period, "period");
  append(findings, check_period(made.visit, "visit"));
  append(findings, check_visit(made.visit, made.period));
  append(findings, check_previous(made.previous, item.year));
  append(findings, check_group(desk, item, made.comparison_group));
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

Result<HeadChange> head_change(const Desk& desk, const Work& work, const Caller& caller,
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
  append(made.findings, check_head(desk, work.evaluation.value, head));
  if (!any_error(made.findings)) made.changes = {replaced(evaluation)};
  return made;
}

}  // namespace

Result<WrittenHead> write_head(Desk& desk, const Caller& caller, const HeadWrite& write) {
  auto change =
      at_work(desk, caller, write.evaluation, [&](store::Reading& /*reading*/, const Work& work) {
        return head_change(desk, work, caller, write);
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

// SPDX-License-Identifier: EUPL-1.2
#include "service/work/checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "core/check.hpp"
#include "service/plain_text.hpp"
#include "service/work/records.hpp"

namespace kompass::service {
namespace {

Finding refused(const char* code, std::string where, std::string message) {
  return {Severity::Error, code, std::move(where), std::move(message)};
}

Finding unknown_criterion(const Edition& edition, const CriterionId& id, std::string where) {
  return refused(
      "unknown-criterion", std::move(where),
      fmt::format("edition {} has no criterion {}; correct the id", edition.id.text(), id.text));
}

Findings check_key(const PartCheck& check) {
  const std::string name = split_key(check.key).name;
  const bool by_criterion =
      check.kind.keyed == Keyed::ByCriterion || check.kind.keyed == Keyed::ByAuthorAndCriterion;
  if (by_criterion && find_criterion(check.edition, CriterionId(name)) == nullptr) {
    return {unknown_criterion(check.edition, CriterionId(name), "criterion " + name)};
  }
  if (check.kind.keyed == Keyed::BySubArea && find_sub_area(check.edition, Code(name)) == nullptr) {
    return {refused(
        "unknown-code", row_name(Code(name)),
        fmt::format("edition {} has no such sub-area; correct the code", check.edition.id.text()))};
  }
  return {};
}

Findings check_criteria(const PartCheck& check) {
  Findings findings;
  for (const auto& id : check.kind.record.criteria(check.body)) {
    if (find_criterion(check.edition, id) != nullptr) continue;
    findings.push_back(unknown_criterion(check.edition, id, std::string(check.kind.kind)));
  }
  return findings;
}

Findings check_role_groups(const PartCheck& check) {
  Findings findings;
  const auto known = mapped(check.edition.role_groups, [](const auto& one) { return one.id.text; });
  for (const auto& id : check.kind.record.role_groups(check.body)) {
    if (std::ranges::find(known, id.text) != known.end()) continue;
    findings.push_back(
        refused("unknown-id", std::string(check.kind.kind),
                fmt::format("names the role group '{}', which edition {} does not have; {}",
                            id.text, check.edition.id.text(), use_instead(id.text, known))));
  }
  return findings;
}

// A grade says something, and nothing above the top of the ladder.
void check_judgement(const Judgement& judgement, const Edition& edition, Findings& findings) {
  const std::string where = "criterion " + judgement.criterion.text;
  if (!judgement.percent && is_blank(judgement.not_applicable)) {
    findings.push_back(refused("grade-missing", where,
                               "has neither a grade nor a reason why it does not apply; give one"));
  }
  if (!judgement.percent || edition.ladder.empty()) return;
  const auto top = std::ranges::max(edition.ladder, {}, &Step::percent).percent;
  if (*judgement.percent <= top) return;
  findings.push_back(refused("grade-out-of-range", where,
                             fmt::format("{} % is above the ladder, which ends at {} %; correct it",
                                         judgement.percent->percent(), top.percent())));
}

Findings check_judgements(const Edition& edition, const Evaluation& evaluation) {
  Findings findings;
  for (const auto& grade : evaluation.grades) check_judgement(grade, edition, findings);
  for (const auto& agreed : evaluation.consensus) check_judgement(agreed, edition, findings);
  return findings;
}

// Whose words an interview holds is confidential; it is a record of another kind.
Findings check_source(const PartCheck& check) {
  if (check.kind.kind != PartName<Evidence>::kind) return {};
  const Evidence& evidence = check.around.evidence.back();
  if (!is_interview(evidence.source)) return {};
  return {refused("interview-as-evidence", "evidence " + evidence.id.text,
                  "comes from an interview; write it into an interview record, which only the "
                  "evaluators read")};
}

template <class T>
T value_in(const PartCheck& check) {
  Findings none;
  const codec::Source source{check.body, T::kind};
  codec::Faults faults(source, none);
  T value{};
  if (const auto node = codec::parse_json(source, none)) codec::read_value(*node, value, faults);
  return value;
}

// A time is that of a day, and an interview ends after it begins.
Findings check_times(const PartCheck& check) {
  if (check.kind.kind != InterviewRecord::kind) return {};
  const auto interview = value_in<InterviewRecord>(check);
  const std::string where(InterviewRecord::kind);
  const auto& [begins, ends] = std::tie(interview.begins, interview.ends);
  const bool on_a_day = interview.held && interview.held->day != 0;
  Findings findings;
  if ((begins || ends) && !on_a_day) {
    findings.push_back(
        refused("time-without-day", where, "has a time and no day; say the day, or no time"));
  }
  if (ends && (!begins || *ends <= *begins)) {
    findings.push_back(
        refused("time-backwards", where,
                fmt::format("ends {} before it begins; correct the times", iso(*ends))));
  }
  return findings;
}

// What the file's own checks say of an evaluation that has this part alone.
Findings check_entered(PartCheck& check) {
  check.kind.record.enter(check.key, check.body, check.edition, check.around);
  Findings findings = check_judgements(check.edition, check.around);
  append(findings, check_source(check));
  append(findings, check_grades(check.edition, check.around));
  append(findings, check_fit(check.edition, check.around));
  return findings;
}

Findings check_lengths(const codec::Node& node, const std::string& where) {
  Findings findings;
  if (node.kind == codec::Node::Kind::Text && characters_in(node.text) > longest_text) {
    findings.push_back(refused("text-too-long", where,
                               fmt::format("has {} characters; at most {} are kept, so divide it",
                                           characters_in(node.text), longest_text)));
  }
  for (const auto& item : node.items) append(findings, check_lengths(item, where));
  for (const auto& member : node.members) {
    append(findings, check_lengths(member.value, where + "." + member.key));
  }
  return findings;
}

}  // namespace

Findings check_part(PartCheck check) {
  Findings findings = check_key(check);
  append(findings, check_times(check));
  if (any_error(findings)) return findings;
  append(findings,
         check.kind.record.enter != nullptr ? check_entered(check) : check_criteria(check));
  append(findings, check_role_groups(check));
  return findings;
}

Findings check_texts(const codec::Node& node, const std::string& where) {
  Findings findings = check_lengths(node, where);
  append(findings, check_signs(node, where));
  return findings;
}

}  // namespace kompass::service

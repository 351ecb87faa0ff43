// SPDX-License-Identifier: EUPL-1.2
#include "service/work/conditions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <utility>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "core/main_questions.hpp"
#include "service/work/document.hpp"
#include "service/work/records.hpp"
#include "service/work/warnings.hpp"

namespace kompass::service {
namespace {

bool has(const Work& work, Role role) {
  return std::ranges::count(work.members, role, &Member::role) > 0;
}

Finding missing(const char* code, std::string where, std::string message) {
  return {Severity::Error, code, std::move(where), std::move(message)};
}

Findings people_for_start(const Work& work) {
  Findings findings;
  if (!has(work, Role::Lead)) {
    findings.push_back(missing("lead-missing", "team", "nobody leads it; name a lead evaluator"));
  }
  if (!has(work, Role::Contact)) {
    findings.push_back(
        missing("contact-missing", "team", "nobody answers for the municipality; name a contact"));
  }
  return findings;
}

Findings unanswered_questions(store::Reading& reading, const Work& work) {
  Findings findings;
  for (const auto& code : asked_sub_areas(work.edition->edition)) {
    if (reading.named(SelfDescription::kind, work.id(), code.text)) continue;
    findings.push_back({Severity::Warning, "self-description-unanswered", row_name(code),
                        "has no answer; it can be given during desk work too"});
  }
  return findings;
}

Findings unlocked(const Work& work) {
  Findings findings;
  for (const auto& code : all_sub_areas(work.edition->edition)) {
    if (all_have_locked(subject_of(work, {{code}, ""}).locks)) continue;
    findings.push_back(missing("not-locked", row_name(code),
                               "is not locked by all; every evaluator has to lock it"));
  }
  return findings;
}

Result<Findings> unlocked_sub_areas(store::Reading& /*reading*/, const Work& work) {
  return unlocked(work);
}

Result<Findings> graders_for_grading(store::Reading& /*reading*/, const Work& work) {
  if (!work.graders().empty()) return Findings{};
  return Findings{missing("graders-missing", "team", "nobody grades; name one to five evaluators")};
}

bool graded_alike(const Evaluation& document, const CriterionId& criterion) {
  const EvaluatorGrade* first = nullptr;
  for (const auto& grade : document.grades) {
    if (grade.criterion != criterion) continue;
    if (first == nullptr) first = &grade;
    if (grade.percent != first->percent) return false;
  }
  return true;
}

Findings agreement_on(const Evaluation& document, const CriterionId& criterion) {
  const auto agreed = std::ranges::find(document.consensus, criterion, &Consensus::criterion);
  const std::string where = "criterion " + criterion.text;
  if (agreed == document.consensus.end()) {
    return {missing("no-consensus", where, "has no agreed grade; agree on one")};
  }
  if (!is_blank(agreed->rationale) || graded_alike(document, criterion)) return {};
  return {missing("consensus-without-reason", where,
                  "was graded differently, and nothing says why this was agreed on; write it")};
}

// What is agreed on is told only where all have locked.
Result<Findings> without_agreement(store::Reading& reading, const Work& work) {
  if (auto open = unlocked(work); !open.empty()) return open;
  const auto material = material_of(reading, work);
  if (!material) return material.problem();
  const auto document = document_of(work, *material, Contents::BlindToo);
  Findings findings;
  for (const auto* criterion : criteria_of(work.edition->edition)) {
    append(findings, agreement_on(document, criterion->id));
  }
  return findings;
}

Result<Findings> unanswered_remarks(store::Reading& reading, const Work& work) {
  Findings findings;
  for (const auto& remark : reading.children(Remark::kind, work.id())) {
    if (reading.named(RemarkAnswer::kind, work.id(), remark.key)) continue;
    findings.push_back(
        missing("remark-unanswered", "remark " + remark.key, "has no answer; accept or refuse it"));
  }
  return findings;
}

Result<Findings> unnoted_interviews(store::Reading& reading, const Work& work) {
  const auto all = find_all<InterviewRecord>(reading, work.id());
  if (!all) return all.problem();
  return missing_notes(mapped(*all, &Stored<InterviewRecord>::value));
}

Result<Findings> unwritten_words(store::Reading& reading, const Work& work) {
  const auto material = material_of(reading, work);
  if (!material) return material.problem();
  return missing_words(work.edition->edition, document_of(work, *material, Contents::Report));
}

template <class T>
Result<std::map<std::string, T>> by_key(store::Reading& reading, const Work& work) {
  auto all = find_all<T>(reading, work.id());
  if (!all) return all.problem();
  std::map<std::string, T> values;
  for (auto& one : *all) values.emplace(one.item.key, std::move(one.value));
  return values;
}

// The texts can be changed no more after it.
Result<Findings> last_look(store::Reading& reading, const Work& work) {
  const auto remarks = by_key<Remark>(reading, work);
  if (!remarks) return remarks.problem();
  const auto answers = by_key<RemarkAnswer>(reading, work);
  if (!answers) return answers.problem();
  const auto material = material_of(reading, work);
  if (!material) return material.problem();
  const auto document = document_of(work, *material, Contents::Report);
  auto findings = unchanged_passages(document, *remarks, *answers);
  append(findings, missing_words(work.edition->edition, document));
  return findings;
}

using Look = Result<Findings> (*)(store::Reading& reading, const Work& work);

// What each finds, in this order.
Result<Findings> all_of(store::Reading& reading, const Work& work,
                        std::initializer_list<Look> looks) {
  Findings findings;
  for (auto* const look : looks) {
    auto found = look(reading, work);
    if (!found) return found;
    append(findings, std::move(*found));
  }
  return findings;
}

// Those that are looked at before a state, where one of them does not hide the others.
std::vector<std::string> codes_before(State to) {
  const std::string notes(interview_without_notes);
  switch (to) {
    case State::SelfDescription: return {"lead-missing", "contact-missing"};
    case State::DeskWork: return {"self-description-unanswered"};
    case State::Grading: return {"graders-missing", notes};
    case State::Consensus: return {"not-locked", notes};
    case State::Drafting: return {"no-consensus", "consensus-without-reason"};
    case State::FactCheck:
      return {"summary-missing", "area-without-summary", "sub-area-without-text", notes};
    case State::Final:
      return {"remark-unanswered", "remark-unchanged", "summary-missing", "area-without-summary",
              "sub-area-without-text"};
    case State::Planned:
    case State::Visit:
    case State::Published: return {};
  }
  return {};
}

}  // namespace

std::vector<Condition> checklist_of(State to, const Findings& found) {
  std::vector<Condition> list;
  for (auto& code : codes_before(to)) list.push_back({std::move(code), {}});
  const auto place_of = [&](const std::string& code) {
    return std::ranges::find(list, code, &Condition::code);
  };
  const bool another = std::ranges::any_of(
      found, [&](const Finding& finding) { return place_of(finding.code) == list.end(); });
  if (another) list.clear();
  for (const auto& finding : found) {
    if (place_of(finding.code) == list.end()) list.push_back({finding.code, {}});
    place_of(finding.code)->unmet.push_back(finding);
  }
  return list;
}

Result<Findings> conditions_of(store::Reading& reading, const Work& work, State to) {
  switch (to) {
    case State::SelfDescription: return people_for_start(work);
    case State::DeskWork: return unanswered_questions(reading, work);
    case State::Grading: return all_of(reading, work, {graders_for_grading, unnoted_interviews});
    case State::Consensus: return all_of(reading, work, {unlocked_sub_areas, unnoted_interviews});
    case State::Drafting: return without_agreement(reading, work);
    case State::FactCheck: return all_of(reading, work, {unwritten_words, unnoted_interviews});
    case State::Final: return all_of(reading, work, {unanswered_remarks, last_look});
    case State::Planned:
    case State::Visit:
    case State::Published: return Findings{};
  }
  return Findings{};
}

}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
#include "service/work/entries.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "service/work/work.hpp"

namespace kompass::service {
namespace {

constexpr int smallest_named_group = 3;
const SourceId interview_source("interview");

std::vector<Code> one_or_area(const std::vector<Code>& sub_areas, const Code& area,
                              const Edition& edition) {
  const bool known = !sub_areas.empty() && std::ranges::all_of(sub_areas, [&](const Code& code) {
    return find_sub_area(edition, code) != nullptr;
  });
  return known ? sub_areas : sub_areas_in(edition, area);
}

template <class Named, class Name>
const Named* named(const std::vector<Named>& all, const Name& id) {
  const auto found = std::ranges::find(all, id, &Named::id);
  return found == all.end() ? nullptr : &*found;
}

void count_people(const InterviewRecord& interview, Interviews& interviews) {
  interviews.people = interviews.people.value_or(0) + interview.people;
  auto& groups = interviews.groups;
  const auto known = std::ranges::find(groups, interview.role_group, &InterviewGroup::role_group);
  if (known != groups.end()) {
    known->people += interview.people;
  } else {
    groups.push_back({interview.role_group, interview.people});
  }
}

}  // namespace

std::vector<Code> about(const Judgement& judgement, const Edition& edition) {
  const auto place = place_of(edition, judgement.criterion);
  if (!place) return {};
  return {place->sub_area->code};
}

std::vector<Code> about(const ReportText& text, const Edition& edition) {
  return one_or_area(text.covers, text.area, edition);
}

std::vector<Code> about(const Observation& finding, const Edition& edition) {
  return one_or_area(finding.sub_areas, finding.area, edition);
}

std::vector<Code> about(const RoleModel& model, const Edition& edition) {
  if (model.sub_area) return one_or_area({*model.sub_area}, model.area, edition);
  return sub_areas_in(edition, model.area);
}

std::vector<Code> about(const Remaining& remaining, const Edition& edition) {
  return sub_areas_in(edition, remaining.area);
}

std::vector<Code> about(const Figure& figure, const Edition& edition) {
  return figure.area ? sub_areas_in(edition, *figure.area) : std::vector<Code>{};
}

void enter(const Evidence& evidence, const Entry& /*entry*/, Evaluation& evaluation) {
  evaluation.evidence.push_back(evidence);
}

void enter(const EvaluatorGrade& grade, const Entry& /*entry*/, Evaluation& evaluation) {
  evaluation.grades.push_back(grade);
}

void enter(const Consensus& agreed, const Entry& /*entry*/, Evaluation& evaluation) {
  evaluation.consensus.push_back(agreed);
}

void enter(const ReportText& text, const Entry& /*entry*/, Evaluation& evaluation) {
  evaluation.texts.push_back(text);
}

void enter(const Observation& finding, const Entry& /*entry*/, Evaluation& evaluation) {
  evaluation.findings.push_back(finding);
}

void enter(const Summary& summary, const Entry& /*entry*/, Evaluation& evaluation) {
  evaluation.summary = summary;
}

void enter(const Figure& figure, const Entry& /*entry*/, Evaluation& evaluation) {
  evaluation.figures.push_back(figure);
}

void enter(const RoleModel& model, const Entry& /*entry*/, Evaluation& evaluation) {
  evaluation.role_models.push_back(model);
}

void enter(const KeyFact& fact, const Entry& /*entry*/, Evaluation& evaluation) {
  evaluation.key_facts.push_back(fact);
}

void enter(const Remaining& remaining, const Entry& /*entry*/, Evaluation& evaluation) {
  evaluation.remaining.push_back(remaining);
}

void enter(const InterviewRecord& interview, const Entry& entry, Evaluation& evaluation) {
  count_people(interview, evaluation.interviews);
  const Source* source = named(entry.edition.sources, interview_source);
  const RoleGroup* group = named(entry.edition.role_groups, interview.role_group);
  if (source == nullptr || interview.criteria.empty()) return;
  Evidence evidence;
  evidence.id = EvidenceId(entry.key);
  evidence.source = interview_source;
  evidence.title = source->name.in(evaluation.language).text;
  evidence.criteria = interview.criteria;
  if (group != nullptr && interview.people >= smallest_named_group) {
    evidence.role_group = interview.role_group;
    evidence.title += ": " + lowered(group->name.in(evaluation.language).text);
  }
  evaluation.evidence.push_back(std::move(evidence));
}

}  // namespace kompass::service

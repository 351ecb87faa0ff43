// SPDX-License-Identifier: EUPL-1.2
#include "workspace/evidence/interviewing.hpp"

#include <algorithm>
#include <tuple>

#include "base/mapped.hpp"
#include "workspace/clock_words.hpp"
#include "workspace/due.hpp"

namespace kompass::workspace {

using service::InterviewRecord;
using service::TimeOfDay;
using Interview = service::Stored<InterviewRecord>;

Voices::Voices(const std::vector<Interview>& interviews, const std::vector<Evidence>& evidence) {
  for (const auto& interview : interviews) {
    const auto& [group, criteria] = std::tie(interview.value.role_group, interview.value.criteria);
    const auto voice = is_planned(interview.value) ? Voice::Planned : Voice::Heard;
    for (const auto& criterion : criteria) add(group, criterion, voice);
  }
  for (const auto& one : evidence) {
    if (one.role_group.empty()) continue;
    for (const auto& criterion : one.criteria) add(one.role_group, criterion, Voice::Heard);
  }
}

void Voices::add(const RoleGroupId& group, const CriterionId& criterion, Voice voice) {
  auto& here = voices_[{criterion, group}];
  here = std::max(here, voice);
  auto& furthest = furthest_[criterion];
  furthest = std::max(furthest, voice);
}

Voice Voices::of(const RoleGroupId& group, const CriterionId& criterion) const {
  const auto found = voices_.find({criterion, group});
  return found == voices_.end() ? Voice::None : found->second;
}

Voice Voices::of_any(const CriterionId& criterion) const {
  const auto found = furthest_.find(criterion);
  return found == furthest_.end() ? Voice::None : found->second;
}

std::vector<const Criterion*> Interviewing::left_for(const RoleGroupId& group,
                                                     const SubArea& sub_area) const {
  std::vector<const Criterion*> left;
  for (const auto& criterion : sub_area.criteria) {
    const bool asked = std::ranges::find(criterion.ask, group) != criterion.ask.end();
    if (asked && voices.of_any(criterion.id) != Voice::Heard) left.push_back(&criterion);
  }
  return left;
}

long long Interviewing::count_left_for(const RoleGroupId& group) const {
  std::size_t count = 0;
  for (const auto& area : edition().areas) {
    for (const auto& sub_area : area.sub_areas) count += left_for(group, sub_area).size();
  }
  return static_cast<long long>(count);
}

bool is_planned(const InterviewRecord& interview) {
  return !service::is_held(interview);
}

namespace {

// Of one without an end, when it begins.
TimeOfDay end_of(const InterviewRecord& interview) {
  return interview.ends.value_or(*interview.begins);
}

}  // namespace

bool clash(const InterviewRecord& one, const InterviewRecord& other) {
  if (!one.held || one.held != other.held || !one.begins || !other.begins) return false;
  if (one.begins == other.begins) return true;
  return *one.begins < end_of(other) && *other.begins < end_of(one);
}

std::string when_words(const Turn& turn, const InterviewRecord& interview) {
  if (!interview.held) return turn.say("work_interview_undated");
  std::string day = turn.visit.numbers.date(*interview.held);
  if (!interview.begins) return day;
  const std::string begins = clock_words(turn, *interview.begins);
  if (!interview.ends) return turn.say("live_day_at", {{"day", day}, {"time", begins}});
  return turn.say("live_day_at",
                  {{"day", day}, {"time", begins + "–" + clock_words(turn, *interview.ends)}});
}

Result<Interviewing> interviewing_of(const Turn& turn) {
  const auto& id = turn.visit.parameter("id");
  auto opened = open_evaluation(turn, id);
  if (!opened) return opened.problem();
  auto interviews = parts_of<InterviewRecord>(turn, id, "interviews");
  if (!interviews) return interviews.problem();
  const auto stored = parts_of<service::Part<Evidence>>(turn, id, "evidence");
  if (!stored) return stored.problem();
  const auto evidence = mapped(*stored, [](const auto& one) -> Evidence { return one.value; });
  std::ranges::stable_sort(*interviews, {}, [](const Interview& one) {
    const auto& [held, begins] = std::tie(one.value.held, one.value.begins);
    return std::tuple(!held, held.value_or(Date{}), !begins, begins.value_or(TimeOfDay{}));
  });
  Voices voices(*interviews, evidence);
  return Interviewing{std::move(*opened), std::move(*interviews), std::move(voices),
                      may_write(turn, id, "interviews")};
}

std::string interviews_address(const Turn& turn, const Interviewing& interviewing,
                               const std::string& rest) {
  return address_in(turn, interviewing.id(), "/intervjuer" + rest);
}

std::string name_of_group(const Turn& turn, const Edition& edition, const RoleGroupId& group) {
  const auto found = std::ranges::find(edition.role_groups, group, &RoleGroup::id);
  return found == edition.role_groups.end() ? std::string() : turn.visit.name(found->name);
}

std::string outside_words(const Turn& turn, const Interviewing& interviewing,
                          const std::optional<Date>& held) {
  const auto& visit = interviewing.opened.evaluation.value.head.visit;
  const bool before = held && visit.from && is_before(*held, *visit.from);
  const bool after = held && visit.to && is_before(*visit.to, *held);
  if (!before && !after) return {};
  return turn.say("work_interview_outside", {{"days", days_of(turn, visit)}});
}

std::string people_words(const Turn& turn, int people) {
  return turn.say(people == 1 ? "work_person" : "work_people",
                  {{"count", turn.visit.numbers.whole(people)}});
}

}  // namespace kompass::workspace

// SPDX-License-Identifier: EUPL-1.2
// The interviews of an evaluation, and which criteria a role group has spoken to.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "service/work/records.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {

// How far a role group has spoken to a criterion.
enum class Voice { None, Planned, Heard };

// An interview is planned until something is noted of what was said. What was quoted from a role
// group elsewhere counts as heard too.
class Voices {
 public:
  Voices(const std::vector<service::Stored<service::InterviewRecord>>& interviews,
         const std::vector<Evidence>& evidence);

  [[nodiscard]] Voice of(const RoleGroupId& group, const CriterionId& criterion) const;
  // The furthest of any group.
  [[nodiscard]] Voice of_any(const CriterionId& criterion) const;

 private:
  void add(const RoleGroupId& group, const CriterionId& criterion, Voice voice);

  std::map<std::pair<CriterionId, RoleGroupId>, Voice> voices_;
  std::map<CriterionId, Voice> furthest_;
};

struct Interviewing {
  Opened opened;
  std::vector<service::Stored<service::InterviewRecord>> interviews;  // by time, undated last
  Voices voices;
  bool may_write = false;

  [[nodiscard]] const std::string& id() const { return opened.evaluation.item.id; }
  [[nodiscard]] const Edition& edition() const { return *opened.edition; }
  // What a group is to be asked about according to the edition and nobody has spoken to yet.
  [[nodiscard]] std::vector<const Criterion*> left_for(const RoleGroupId& group,
                                                       const SubArea& sub_area) const;
  [[nodiscard]] long long count_left_for(const RoleGroupId& group) const;
};

bool is_planned(const service::InterviewRecord& interview);

// Whether both are at the same time: the same people hold all of them.
bool clash(const service::InterviewRecord& one, const service::InterviewRecord& other);

// Problems: Missing; Denied.
Result<Interviewing> interviewing_of(const Turn& turn);

// "/sv/arbete/ID/intervjuer" and what follows.
std::string interviews_address(const Turn& turn, const Interviewing& interviewing,
                               const std::string& rest = "");

// "" for a group that the edition does not have.
std::string name_of_group(const Turn& turn, const Edition& edition, const RoleGroupId& group);

// "9 mars 2027, kl. 09.30–11.00"; in words when no day is set.
std::string when_words(const Turn& turn, const service::InterviewRecord& interview);

// Asked of a day that lies outside those of the visit; empty where it does not or may not.
std::string outside_words(const Turn& turn, const Interviewing& interviewing,
                          const std::optional<Date>& held);

// "4 personer".
std::string people_words(const Turn& turn, int people);

template <class Then>
http::Response at_interviews(const Turn& turn, Then then) {
  const auto interviewing = interviewing_of(turn);
  if (!interviewing) return failed(turn, interviewing.problem());
  return then(*interviewing);
}

}  // namespace kompass::workspace

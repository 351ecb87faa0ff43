// SPDX-License-Identifier: EUPL-1.2
#include "workspace/whole/checklist.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kompass::workspace {
namespace {

using service::Action;
using service::Condition;

constexpr std::size_t most_places = 50;  // that are read one by one

// "7.4" of "sub-area 7.4": what a finding is about.
std::string about(const Finding& finding) {
  return finding.where.substr(finding.where.rfind(' ') + 1);
}

std::string code_in_phrases(std::string code) {
  std::ranges::replace(code, '-', '_');
  return code;
}

bool is_hindered(const Condition& condition) {
  return any_error(condition.unmet) && condition.code != "draft-becomes-readable";
}

// The sub-areas that the reader has to lock and has not.
bool is_own_open(const Turn& turn, const Overview& overview, const std::string& sub_area) {
  return std::ranges::any_of(overview.locks, [&](const service::LockState& lock) {
    return lock.sub_area.text == sub_area && lock.account == turn.who.caller.account &&
           !lock.locked;
  });
}

// Where one of the things that are missing is mended; empty where the reader mends nothing.
std::string way_to_one(const Turn& turn, const Overview& overview, const Condition& condition,
                       const std::string& one) {
  if (condition.code == "not-locked" && is_own_open(turn, overview, one)) {
    return evaluation_address(turn, overview, "/bedom/" + one);
  }
  if (condition.code == "no-consensus" && allows(turn, overview, Action::WriteConsensus)) {
    return evaluation_address(turn, overview,
                              fmt::format("/samsyn?k={}#k{}", one, report::slug_of(one)));
  }
  return {};
}

// Where all of it is mended.
std::string way_to_all(const Turn& turn, const Overview& overview, const Condition& condition) {
  const bool of_team = condition.code == "lead-missing" || condition.code == "contact-missing" ||
                       condition.code == "graders-missing";
  if (of_team && allows(turn, overview, Action::ManageTeam)) {
    return evaluation_address(turn, overview, "/arbetslag");
  }
  return {};
}

bool names_its_places(const Condition& condition) {
  return condition.code == "not-locked" || condition.code == "no-consensus" ||
         condition.code == "self-description-unanswered";
}

View places_view(const Turn& turn, const Overview& overview, const Condition& condition) {
  const auto shown = std::min(condition.unmet.size(), most_places);
  View list = report::list_for(shown);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string one = about(condition.unmet[i]);
    report::add_item(list, site::link(way_to_one(turn, overview, condition, one), one));
  }
  return list;
}

std::string left_of(const Turn& turn, const Condition& condition) {
  if (!names_its_places(condition) && condition.code != "remark-unanswered") return {};
  return turn.say("work_condition_left",
                  {{"count", turn.visit.numbers.whole(std::ssize(condition.unmet))}});
}

// "+ 141", of those beyond what is shown.
std::string more_of(const Turn& turn, const Condition& condition) {
  if (condition.unmet.size() <= most_places) return {};
  const auto more = condition.unmet.size() - most_places;
  return "+ " + turn.visit.numbers.whole(static_cast<long long>(more));
}

View condition_view(const Turn& turn, const Overview& overview, const Condition& condition) {
  const bool met = condition.unmet.empty();
  View view;
  view["met"] = View(met);
  view["hinders"] = View(is_hindered(condition));
  view["text"] = View(turn.say("work_condition_" + code_in_phrases(condition.code)));
  view["left"] = met ? View(false) : site::words_or_nothing(left_of(turn, condition));
  view["way"] = met ? View(false) : site::words_or_nothing(way_to_all(turn, overview, condition));
  const bool places = !met && names_its_places(condition);
  view["has_places"] = View(places);
  view["more"] = places ? site::words_or_nothing(more_of(turn, condition)) : View(false);
  view["places"] = places ? places_view(turn, overview, condition) : View(View::type::list);
  return view;
}

}  // namespace

View checklist_view(const Turn& turn, const Overview& overview) {
  View list(View::type::list);
  for (const auto& condition : overview.next.value_or(std::vector<Condition>{})) {
    if (condition.code == "draft-becomes-readable") continue;  // a box to tick, not to mend
    report::add_item(list, condition_view(turn, overview, condition));
  }
  return list;
}

long long hindrances_in(const std::vector<Condition>& list) {
  long long count = 0;
  for (const auto& condition : list) {
    if (is_hindered(condition)) count += std::ssize(condition.unmet);
  }
  return count;
}

}  // namespace kompass::workspace

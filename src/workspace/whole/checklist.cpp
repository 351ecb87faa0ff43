// SPDX-License-Identifier: EUPL-1.2
#include "workspace/whole/checklist.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "service/work/warnings.hpp"
#include "workspace/writing/remarks_form.hpp"

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

bool is_of_remarks(const Condition& condition) {
  return condition.code == "remark-unanswered" || condition.code == "remark-unchanged";
}

// What is written of the report: of places, or as a whole.
bool is_of_texts(const Condition& condition) {
  return condition.code == "area-without-summary" || condition.code == "sub-area-without-text";
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
  const bool of_consensus =
      condition.code == "no-consensus" || condition.code == "consensus-without-reason";
  if (of_consensus && allows(turn, overview, Action::WriteConsensus)) {
    return evaluation_address(turn, overview,
                              fmt::format("/samsyn?k={}#k{}", one, report::slug_of(one)));
  }
  if (is_of_texts(condition)) return evaluation_address(turn, overview, "/text/" + one);
  if (is_of_remarks(condition)) {
    return evaluation_address(turn, overview, "/utkast#d-" + report::slug_of(one));
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
  if (condition.code == service::interview_without_notes) {
    return evaluation_address(turn, overview, "/intervjuer");
  }
  if (condition.code == "summary-missing") {
    return evaluation_address(turn, overview, "/rapport/sammanfattning");
  }
  return {};
}

bool names_its_places(const Condition& condition) {
  return condition.code == "not-locked" || condition.code == "no-consensus" ||
         condition.code == "self-description-unanswered" || is_of_texts(condition) ||
         is_of_remarks(condition);
}

// "Synpunkt 2", by its number in the draft and the log.
std::string remark_words(const Turn& turn, const std::vector<AnsweredRemark>& remarks,
                         const std::string& key) {
  const auto found = std::ranges::find_if(
      remarks, [&](const AnsweredRemark& one) { return one.remark.key == key; });
  const auto number = std::distance(remarks.begin(), found) + 1;
  return turn.say("work_remark_number", {{"number", turn.visit.numbers.whole(number)}});
}

View places_view(const Turn& turn, const Overview& overview, const Condition& condition) {
  const auto shown = std::min(condition.unmet.size(), most_places);
  std::vector<AnsweredRemark> remarks;
  if (is_of_remarks(condition)) {
    if (auto found = remarks_of(turn, overview.id())) remarks = std::move(*found);
  }
  View list = report::list_for(shown);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string one = about(condition.unmet[i]);
    report::add_item(list, site::link(way_to_one(turn, overview, condition, one),
                                      remarks.empty() ? one : remark_words(turn, remarks, one)));
  }
  return list;
}

std::string left_of(const Turn& turn, const Condition& condition) {
  const bool counted =
      names_its_places(condition) || condition.code == service::interview_without_notes;
  if (!counted) return {};
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
  view["later"] = View(turn.say(condition.code == "self-description-unanswered"
                                    ? "work_condition_later"
                                    : "work_condition_no_hindrance"));
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

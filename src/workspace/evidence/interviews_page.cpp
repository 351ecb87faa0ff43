// SPDX-License-Identifier: EUPL-1.2
// The interviews, by time, and for each role group how many it has and what is left to ask it.
#include <algorithm>

#include "base/text.hpp"
#include "workspace/criterion_links.hpp"
#include "workspace/evidence/calendar.hpp"
#include "workspace/evidence/interviewing.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

using service::InterviewRecord;

// With which others it is at the same time; empty for none.
std::string clash_words(const Turn& turn, const Interviewing& interviewing,
                        const service::Stored<InterviewRecord>& interview) {
  std::string others;
  for (const auto& other : interviewing.interviews) {
    if (other.item.key == interview.item.key || !clash(interview.value, other.value)) continue;
    if (!others.empty()) others += ", ";
    others += name_of_group(turn, interviewing.edition(), other.value.role_group);
  }
  if (others.empty()) return {};
  return turn.say("work_interview_clash", {{"others", others}});
}

View interview_view(const Turn& turn, const Interviewing& interviewing,
                    const service::Stored<InterviewRecord>& interview) {
  const auto& record = interview.value;
  View view;
  view["id"] = View("i" + interview.item.key);
  view["key"] = View(interview.item.key);
  view["revision"] = View(std::to_string(interview.item.revision));
  view["group"] = View(name_of_group(turn, interviewing.edition(), record.role_group));
  view["people"] = View(people_words(turn, record.people));
  view["day"] = View(when_words(turn, record));
  view["clash"] = site::words_or_nothing(clash_words(turn, interviewing, interview));
  view["outside"] = site::words_or_nothing(outside_words(turn, interviewing, record.held));
  view["planned"] = View(is_planned(record));
  view["text"] = View(record.text);
  view["criteria"] = site::words_or_nothing(listed(record.criteria));
  view["href"] = interviewing.may_write
                     ? View(interviews_address(turn, interviewing, "/" + interview.item.key))
                     : View(false);
  return view;
}

View group_view(const Turn& turn, const Interviewing& interviewing, const RoleGroup& group) {
  int held = 0;
  int planned = 0;
  int people = 0;
  for (const auto& one : interviewing.interviews) {
    if (one.value.role_group != group.id) continue;
    ++(is_planned(one.value) ? planned : held);
    people += one.value.people;
  }
  View view;
  view["name"] = View(turn.visit.name(group.name));
  view["held"] = View(turn.visit.numbers.whole(held));
  view["planned"] = View(turn.visit.numbers.whole(planned));
  view["people"] = View(turn.visit.numbers.whole(people));
  view["left"] = View(turn.visit.numbers.whole(interviewing.count_left_for(group.id)));
  view["href"] = View(interviews_address(turn, interviewing, "/fragor/" + group.id.text));
  return view;
}

bool has_day(const service::Stored<InterviewRecord>& interview) {
  return interview.value.held && interview.value.held->day != 0;
}

}  // namespace

http::Response show_interviews(const Turn& turn) {
  return at_interviews(turn, [&](const Interviewing& interviewing) {
    const auto& all = interviewing.interviews;
    View interviews = report::list_for(all.size());
    for (const auto& one : all) {
      report::add_item(interviews, interview_view(turn, interviewing, one));
    }
    View groups = report::list_for(interviewing.edition().role_groups.size());
    for (const auto& group : interviewing.edition().role_groups) {
      report::add_item(groups, group_view(turn, interviewing, group));
    }
    Page page{"interviews", turn.say("work_interviews_title")};
    page.view["evaluation"] = View(name_of(interviewing.opened.evaluation.value));
    page.view["may_write"] = View(interviewing.may_write);
    page.view["none"] = View(all.empty());
    page.view["interviews"] = std::move(interviews);
    page.view["groups"] = std::move(groups);
    page.view["address"] = View(interviews_address(turn, interviewing));
    page.view["calendar"] = std::ranges::any_of(all, has_day)
                                ? View(interviews_address(turn, interviewing, ".ics"))
                                : View(false);
    return answer(turn, std::move(page));
  });
}

http::Response interview_calendar(const Turn& turn) {
  return at_interviews(turn, [&](const Interviewing& interviewing) {
    const auto& item = interviewing.opened.evaluation.value;
    std::vector<CalendarEvent> events;
    for (const auto& one : interviewing.interviews) {
      if (!has_day(one)) continue;
      const auto& record = one.value;
      events.push_back(
          {.id = one.item.key,
           .made_at = one.item.changed_at,
           .day = *record.held,
           .begins = record.begins,
           .ends = record.ends,
           .title =
               turn.say("work_interview_event",
                        {{"evaluation", name_of(item)},
                         {"group", name_of_group(turn, interviewing.edition(), record.role_group)},
                         {"people", people_words(turn, record.people)}})});
    }
    const auto zone = zone_of(item.municipality ? item.municipality->country : "");
    auto response =
        http::text_response(200, "text/calendar; charset=utf-8", calendar_of(events, zone));
    response.with("Cache-Control", "no-store")
        .with("Content-Disposition", "attachment; filename=\"kompass.ics\"");
    return response;
  });
}

}  // namespace kompass::workspace

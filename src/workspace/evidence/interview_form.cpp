// SPDX-License-Identifier: EUPL-1.2
// One interview: planned with a role group, later with what was said. Roles and numbers, never
// names.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "workspace/clock_words.hpp"
#include "workspace/criterion_links.hpp"
#include "workspace/evidence/interviewing.hpp"
#include "workspace/grading/judgement_form.hpp"
#include "workspace/meanwhile.hpp"
#include "workspace/options.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

using service::InterviewRecord;
using Stored = service::Stored<InterviewRecord>;

// As it was typed.
struct Typed {
  std::string role_group, people, held, begins, ends, text, criteria;
};

struct Form {
  std::string key;  // none for a new one
  Typed typed;
  Saved saved;
};

Typed typed_in(const Turn& turn) {
  return {turn.field("role_group"),
          std::string(trimmed(turn.field("people"))),
          std::string(trimmed(turn.field("held"))),
          std::string(trimmed(turn.field("begins"))),
          std::string(trimmed(turn.field("ends"))),
          turn.field("text"),
          turn.field("criteria")};
}

Typed typed_of(const Turn& turn, const InterviewRecord& record) {
  return {record.role_group.text,
          std::to_string(record.people),
          record.held ? iso(*record.held) : "",
          record.begins ? clock_words(turn, *record.begins) : "",
          record.ends ? clock_words(turn, *record.ends) : "",
          record.text,
          listed(record.criteria)};
}

// What is sent to the store, or why it cannot be.
struct Read {
  InterviewRecord record;
  FormFault fault;
};

// Why the times that were typed cannot be; empty when they can.
FormFault fault_of_times(const Turn& turn, const Typed& typed, const std::optional<Date>& held) {
  const auto begins = service::parse_time(typed.begins);
  const auto ends = service::parse_time(typed.ends);
  if (!typed.begins.empty() && !begins) return {turn.say("work_fault_time"), "begins"};
  if (!typed.ends.empty() && !ends) return {turn.say("work_fault_time"), "ends"};
  if ((begins || ends) && (!held || held->day == 0)) {
    return {turn.say("work_fault_time_day"), "held"};
  }
  if (ends && (!begins || *ends <= *begins)) {
    return {turn.say("work_fault_time_backwards"), "ends"};
  }
  return {};
}

Read read(const Turn& turn, const Edition& edition, const Typed& typed) {
  if (name_of_group(turn, edition, RoleGroupId(typed.role_group)).empty()) {
    return {{}, {turn.say("work_fault_group"), "role_group"}};
  }
  const auto people = number_in(typed.people);
  if (!people || *people < 1) return {{}, {turn.say("work_fault_people"), "people"}};
  const auto held = parse_date(typed.held);
  if (!typed.held.empty() && !held) return {{}, {turn.say("work_fault_date"), "held"}};
  if (auto fault = fault_of_times(turn, typed, held); !fault.words.empty()) return {{}, fault};
  auto criteria = listed_in(typed.criteria, edition);
  const auto linked = linked_in(typed.text, edition);
  for (const auto& [field, named] :
       {std::pair("criteria", &std::as_const(criteria)), {"text", &linked}}) {
    if (named->unknown.empty()) continue;
    return {{},
            {turn.say("work_fault_unknown_criterion", {{"name", named->unknown.front()}}), field}};
  }
  add_criteria(criteria.known, linked.known);
  return {{.role_group = RoleGroupId(typed.role_group),
           .people = *people,
           .held = held,
           .begins = service::parse_time(typed.begins),
           .ends = service::parse_time(typed.ends),
           .text = std::string(trimmed(typed.text)),
           .criteria = std::move(criteria.known)},
          {}};
}

const Stored* find(const Interviewing& interviewing, const std::string& key) {
  const auto& all = interviewing.interviews;
  const auto found =
      std::ranges::find_if(all, [&](const Stored& one) { return one.item.key == key; });
  return found == all.end() ? nullptr : &*found;
}

// What is saved now, beside what came too late.
View saved_view(const Turn& turn, const Interviewing& interviewing, const Stored& there) {
  View view;
  view["title"] =
      View(saved_words(turn, interviewing.id(), {there.item.changed_by, there.item.changed_at}));
  view["about"] = View(
      fmt::format("{}, {}{}", name_of_group(turn, interviewing.edition(), there.value.role_group),
                  people_words(turn, there.value.people),
                  there.value.held ? ", " + when_words(turn, there.value) : std::string()));
  view["text"] = View(there.value.text);
  view["criteria"] = site::words_or_nothing(listed(there.value.criteria));
  return view;
}

http::Response page(const Turn& turn, const Interviewing& interviewing, const Form& form) {
  const auto* there = find(interviewing, form.key);
  const auto stored = there == nullptr ? std::nullopt : std::optional(*there);
  Page page{"interview",
            turn.say(stored ? "work_interview_title" : "work_interview_new"),
            {},
            status_of(form.saved)};
  page.view["evaluation"] = View(name_of(interviewing.opened.evaluation.value));
  page.view["action"] =
      View(interviews_address(turn, interviewing, stored ? "/" + form.key : "/ny"));
  page.view["back"] = View(interviews_address(turn, interviewing));
  page.view["key"] = View(stored ? form.key : key_for_new(turn));
  page.view["edition"] = View(interviewing.edition().id.text());
  page.view["is_there"] = View(stored.has_value());
  page.view["revision"] = View(revision_of(turn, form.saved, stored));
  put_fault(form.saved, {"role_group", "people", "held", "begins", "ends", "text", "criteria"},
            page.view);
  page.view["saved"] =
      form.saved.late && stored ? saved_view(turn, interviewing, *stored) : View(false);
  page.view["role_groups"] =
      role_group_options(turn, interviewing.edition(), form.typed.role_group);
  page.view["people"] = View(form.typed.people);
  page.view["held"] = View(form.typed.held);
  page.view["outside"] =
      site::words_or_nothing(outside_words(turn, interviewing, parse_date(form.typed.held)));
  page.view["begins"] = View(form.typed.begins);
  page.view["ends"] = View(form.typed.ends);
  page.view["text"] = View(form.typed.text);
  page.view["criteria"] = View(form.typed.criteria);
  return answer(turn, std::move(page));
}

template <class Then>
http::Response at_writing(const Turn& turn, Then then) {
  return at_interviews(turn, [&](const Interviewing& interviewing) {
    if (!interviewing.may_write) return answer(turn, note(turn, "missing", 404));
    return then(interviewing);
  });
}

http::Response save(const Turn& turn, const Interviewing& interviewing, const std::string& key) {
  Form form{key, typed_in(turn), {}};
  auto sent = read(turn, interviewing.edition(), form.typed);
  form.saved = not_saved(std::move(sent.fault));
  if (!form.saved.fault.empty()) return page(turn, interviewing, form);
  const auto saved = save_part(turn, {interviewing.id(), kind_of("interviews"), key},
                               codec::to_json(sent.record), sent_revision(turn));
  if (!saved) return failed(turn, saved.problem());
  form.saved = *saved;
  if (form.saved.fault.empty()) {
    return go_to(interviews_address(turn, interviewing) + "#i" + saved->key);
  }
  return at_writing(turn, [&](const Interviewing& now) { return page(turn, now, form); });
}

}  // namespace

http::Response new_interview(const Turn& turn) {
  return at_writing(turn, [&](const Interviewing& interviewing) {
    return page(turn, interviewing, {"", {.role_group = turn.asked("grupp")}, {}});
  });
}

http::Response add_interview(const Turn& turn) {
  return at_writing(turn,
                    [&](const Interviewing& now) { return save(turn, now, turn.field("key")); });
}

http::Response show_interview(const Turn& turn) {
  return at_writing(turn, [&](const Interviewing& interviewing) {
    const auto* there = find(interviewing, turn.visit.parameter("interview"));
    if (there == nullptr) return answer(turn, note(turn, "missing", 404));
    return page(turn, interviewing, {there->item.key, typed_of(turn, there->value), {}});
  });
}

http::Response save_interview(const Turn& turn) {
  return at_writing(turn, [&](const Interviewing& now) {
    return save(turn, now, turn.visit.parameter("interview"));
  });
}

http::Response drop_interview(const Turn& turn) {
  return at_writing(turn, [&](const Interviewing& interviewing) {
    const auto& key = turn.visit.parameter("interview");
    const auto saved = drop_part(turn, {interviewing.id(), kind_of("interviews"), key},
                                 sent_revision(turn).value_or(0));
    if (!saved) return failed(turn, saved.problem());
    if (saved->fault.empty()) return go_to(interviews_address(turn, interviewing));
    const auto* there = find(interviewing, key);
    const Typed typed = there == nullptr ? Typed{} : typed_of(turn, there->value);
    return page(turn, interviewing, {key, typed, *saved});
  });
}

}  // namespace kompass::workspace

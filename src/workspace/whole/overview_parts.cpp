// SPDX-License-Identifier: EUPL-1.2
#include "workspace/whole/overview_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "workspace/waiting.hpp"

namespace kompass::workspace {
namespace {

std::string share_of(const Turn& turn, const Share& share) {
  return turn.say("work_some_of", {{"done", turn.visit.numbers.whole(share.done)},
                                   {"all", turn.visit.numbers.whole(share.all)}});
}

View graders_view(const Turn& turn, const Overview& overview, const Waiting& waiting) {
  View list = report::list_for(waiting.graders.size());
  for (const auto& [account, share] : waiting.graders) {
    View view;
    view["name"] = View(who(turn, overview, account));
    view["share"] = View(share_of(turn, share));
    view["all"] = View(share.done == share.all);
    report::add_item(list, std::move(view));
  }
  return list;
}

View partly_view(const Turn& turn, const Overview& overview, const Waiting& waiting) {
  View list = report::list_for(waiting.partly.size());
  for (const auto& one : waiting.partly) {
    View view;
    view["code"] = View(one.sub_area.text);
    view["text"] =
        View(turn.say("work_partly_locked", {{"done", turn.visit.numbers.whole(one.locked.done)},
                                             {"all", turn.visit.numbers.whole(one.locked.all)},
                                             {"names", names_of(turn, overview, one.waited_for)}}));
    report::add_item(list, std::move(view));
  }
  return list;
}

struct Person {
  std::string account, name, roles;
};

// In the order of the team, each once with all roles.
std::vector<Person> people_of(const Turn& turn, const std::vector<service::TeamMember>& team) {
  std::vector<Person> people;
  for (const auto& member : std::views::reverse(team)) {
    const std::string role = turn.say("work_role_" + std::string(spelling_of(member.role)));
    const auto there = std::ranges::find(people, member.account, &Person::account);
    if (there == people.end()) {
      people.push_back({member.account, member.name, role});
    } else {
      there->roles += ", " + role;
    }
  }
  return people;
}

std::string conflicts_of(const Turn& turn, const Overview& overview, const std::string& account) {
  std::string words;
  for (const auto& conflict : overview.conflicts) {
    if (conflict.account != account) continue;
    if (!words.empty()) words += ' ';
    words += turn.say("work_conflict_" + std::string(spelling_of(conflict.what)));
  }
  return words;
}

// "3 mars 2026 – 5 maj 2026"; in words when only one end is known.
std::string period_of(const Turn& turn, const Period& period) {
  const auto day = [&](const std::optional<Date>& date) {
    return date ? turn.visit.numbers.date(*date) : std::string();
  };
  if (!period.from && !period.to) return {};
  if (!period.from) return turn.say("work_until", {{"date", day(period.to)}});
  if (!period.to) return turn.say("work_since", {{"date", day(period.from)}});
  return fmt::format("{} – {}", day(period.from), day(period.to));
}

std::string previous_of(const Turn& turn, const std::optional<Previous>& previous) {
  if (!previous) return {};
  if (!previous->total) return std::to_string(previous->year);
  return turn.say("work_previous_points", {{"year", std::to_string(previous->year)},
                                           {"points", turn.visit.numbers.whole(*previous->total)}});
}

}  // namespace

std::string names_of(const Turn& turn, const Overview& overview,
                     const std::vector<std::string>& accounts) {
  std::string names;
  for (const auto& account : accounts) {
    if (!names.empty()) names += ", ";
    names += who(turn, overview, account);
  }
  return names;
}

void put_waiting(const Turn& turn, const Overview& overview, View& view) {
  const auto waiting = waiting_in(overview.locks);
  view["has_graders"] = View(!waiting.graders.empty());
  view["graders"] = graders_view(turn, overview, waiting);
  view["has_partly"] = View(!waiting.partly.empty());
  view["partly"] = partly_view(turn, overview, waiting);
}

void put_team(const Turn& turn, const Overview& overview, View& view) {
  View list(View::type::list);
  const auto team = overview.team.value_or(std::vector<service::TeamMember>{});
  for (const auto& person : people_of(turn, team)) {
    View one;
    one["name"] = View(person.name);
    one["roles"] = View(person.roles);
    one["organisation"] = site::words_or_nothing(organisation_of(turn, overview, person.account));
    one["conflict"] = site::words_or_nothing(conflicts_of(turn, overview, person.account));
    report::add_item(list, std::move(one));
  }
  view["has_team"] = View(overview.team.has_value());
  view["nobody"] = View(team.empty());
  view["team"] = std::move(list);
}

void put_facts(const Turn& turn, const Overview& overview, View& view) {
  const auto& head = overview.item().head;
  const auto& edition = *overview.edition;
  const std::string label = turn.visit.name(edition.label);
  const std::vector<std::pair<std::string, std::string>> facts{
      {"work_fact_edition", fmt::format("{}, {}", turn.visit.name(edition.name), label)},
      {"work_fact_answers_by", head.answers_by ? turn.visit.numbers.date(*head.answers_by) : ""},
      {"work_fact_visit", period_of(turn, head.visit)},
      {"work_fact_period", period_of(turn, head.period)},
      {"work_fact_date", head.date ? turn.visit.numbers.date(*head.date) : ""},
      {"work_fact_previous", previous_of(turn, head.previous)},
      {"work_fact_group", head.comparison_group ? head.comparison_group->population : ""},
      {"work_fact_language", turn.say("work_language_" + std::string(tag_of(head.language)))}};
  View list(View::type::list);
  for (const auto& [phrase, words] : facts) {
    View fact;
    fact["name"] = View(turn.say(phrase));
    fact["text"] = View(words.empty() ? turn.say("work_fact_open") : words);
    report::add_item(list, std::move(fact));
  }
  view["facts"] = std::move(list);
}

}  // namespace kompass::workspace

// SPDX-License-Identifier: EUPL-1.2
// Who takes part in an evaluation, and the forms to add, take out and strike.
#include "workspace/whole/team_page.hpp"

#include <algorithm>
#include <array>
#include <ranges>

#include "site/option.hpp"
#include "workspace/options.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

using service::Action;
using service::Role;
using service::TeamMember;

constexpr std::array roles{Role::Lead, Role::Evaluator, Role::Contact, Role::Contributor,
                           Role::Reader};

bool may_give(const Turn& turn, const Overview& overview, Role role) {
  return allows(turn, overview,
                role == Role::Contributor ? Action::ManageContributors : Action::ManageTeam);
}

std::string role_word(const Turn& turn, Role role) {
  return turn.say(std::string("work_role_").append(spelling_of(role)));
}

std::string conflict_of(const Turn& turn, const Overview& overview, const TeamMember& member) {
  if (member.role != Role::Lead && member.role != Role::Evaluator) return {};
  std::string words;
  for (const auto& conflict : overview.conflicts) {
    if (conflict.account != member.account) continue;
    if (!words.empty()) words += ' ';
    words += turn.say(std::string("work_conflict_").append(spelling_of(conflict.what)));
  }
  return words;
}

View member_view(const Turn& turn, const Overview& overview, const TeamMember& member,
                 const TeamAnswer& came) {
  const std::string word(spelling_of(member.role));
  View view;
  view["account"] = View(member.account);
  view["id"] = View("m" + report::slug_of(word + member.account));
  view["name"] = View(member.name);
  view["role"] = View(word);
  view["role_name"] = View(role_word(turn, member.role));
  const bool evaluates = member.role == Role::Lead || member.role == Role::Evaluator;
  view["organisation"] = site::words_or_nothing(
      evaluates ? organisation_of(turn, overview, member.account) : std::string());
  view["conflict"] = site::words_or_nothing(conflict_of(turn, overview, member));
  const bool may_take_out = may_give(turn, overview, member.role);
  const bool striking = came.striking == member.account &&
                        (member.role == Role::Lead || member.role == Role::Evaluator);
  view["may_take_out"] = View(may_take_out && !striking);
  view["striking"] = View(may_take_out && striking);
  view["fault"] = striking ? site::words_or_nothing(came.fault) : View(false);
  return view;
}

View team_view(const Turn& turn, const Overview& overview, const TeamAnswer& came) {
  View list = report::list_for(overview.team->size());
  for (const auto& member : std::views::reverse(*overview.team)) {
    report::add_item(list, member_view(turn, overview, member, came));
  }
  return list;
}

View roles_view(const Turn& turn, const Overview& overview) {
  View list(View::type::list);
  for (const auto role : roles) {
    if (!may_give(turn, overview, role)) continue;
    const std::string word(spelling_of(role));
    View view = site::option(word, role_word(turn, role), turn.field("role") == word);
    view["about"] = View(turn.say("work_about_role_" + word));
    report::add_item(list, std::move(view));
  }
  return list;
}

std::string language_for_new(const Turn& turn) {
  const auto sent = turn.field("language");
  return sent.empty() ? std::string(tag_of(turn.visit.language)) : sent;
}

View strikes_view(const Turn& turn, const Overview& overview) {
  auto desk = desk_of(turn);
  const auto strikes = service::list_strikes(desk, turn.who.caller, overview.id());
  View list(View::type::list);
  if (!strikes) return list;
  for (const auto& strike : *strikes) {
    View view;
    view["name"] = View(who(turn, overview, strike.value.account));
    view["date"] = View(day_of(turn, strike.item.created_at));
    view["by"] = View(who(turn, overview, strike.item.created_by));
    view["reason"] = View(strike.value.reason);
    report::add_item(list, std::move(view));
  }
  return list;
}

void put_new(const Turn& turn, const Overview& overview, const TeamAnswer& came, View& view) {
  auto choices = roles_view(turn, overview);
  const bool any = !report::items_of(choices).empty();
  view["may_add"] = View(any && allows(turn, overview, Action::InvitePerson));
  view["roles"] = std::move(choices);
  view["language_choices"] = language_options(turn, language_for_new(turn));
  const bool here = came.striking.empty();
  put_fault({.fault = here ? came.fault : "", .field = came.field}, {"email", "name", "role"},
            view);
  const bool joined = !came.link.empty();  // the form is ready for the next
  view["sent_email"] = View(joined ? std::string() : turn.field("email"));
  view["sent_name"] = View(joined ? std::string() : turn.field("name"));
}

}  // namespace

http::Response team_page(const Turn& turn, const Overview& overview, const TeamAnswer& came) {
  Page page{"team", turn.say("work_team_title"), {}, came.status};
  auto& view = page.view;
  view["evaluation"] = View(name_of(overview.item()));
  view["address"] = View(evaluation_address(turn, overview, "/arbetslag"));
  view["told"] = site::words_or_nothing(came.told);
  view["link"] = site::words_or_nothing(came.link);
  view["link_told"] = View(turn.say("work_team_link", {{"name", came.link_name}}));
  view["nobody"] = View(overview.team->empty());
  view["members"] = team_view(turn, overview, came);
  view["reason"] = View(turn.field("reason"));
  put_new(turn, overview, came, view);
  auto strikes = strikes_view(turn, overview);
  view["has_strikes"] = View(!report::items_of(strikes).empty());
  view["strikes"] = std::move(strikes);
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace

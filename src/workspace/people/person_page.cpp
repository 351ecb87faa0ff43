// SPDX-License-Identifier: EUPL-1.2
#include "workspace/people/person_page.hpp"

#include <fmt/format.h>

#include <array>

#include "site/option.hpp"
#include "workspace/desk.hpp"
#include "workspace/done.hpp"
#include "workspace/options.hpp"
#include "workspace/pages.hpp"
#include "workspace/people/people.hpp"

namespace kompass::workspace {
namespace {

using service::AccountState;
using service::HeldRole;
using service::Role;

constexpr std::array dones{Done{"uppgifter", "uppgifter", "work_people_kept"},
                           Done{"roll", "roller", "work_people_role_given"},
                           Done{"utan-roll", "roller", "work_people_role_taken"},
                           Done{"inbjuden", "inloggning", "work_people_invitation_sent"},
                           Done{"lank", "inloggning", "work_people_reset_sent"},
                           Done{"avslaget", "inloggning", "work_people_two_step_ended"},
                           Done{"stangt", "inloggning", "work_people_closed"}};

constexpr std::array fields{"person", "name",        "email", "held",
                            "role",   "association", "entry", "close"};

// Those that an administrator gives; the others are given within an evaluation.
constexpr std::array given{Role::Coordinator, Role::MethodOwner, Role::Administrator};

// As it was typed where it could not be saved, else as it is.
void put_person(const Turn& turn, const Holder& holder, const PersonAnswer& came, View& view) {
  const auto& account = holder.account;
  const bool late = came.field == "person";
  const bool typed = late || came.field == "name" || came.field == "email";
  const std::string saved(tag_of(account.language));
  view["name"] = View(typed ? turn.field("name") : account.name);
  view["email"] = View(typed ? turn.field("email") : account.email);
  view["language_choices"] = language_options(turn, typed ? turn.field("language") : saved);
  view["revision"] =
      View(typed && !late ? turn.field("revision") : std::to_string(account.revision));
  view["saved_person"] =
      late ? View(turn.say("work_people_saved", {{"name", account.name}, {"email", account.email}}))
           : View(false);
}

View given_view(const Turn& turn, const std::vector<HeldRole>& roles) {
  View list(View::type::list);
  for (const auto& held : roles) {
    if (is_in_evaluation(held.role)) continue;
    View view;
    view["role"] = View(std::string(spelling_of(held.role)));
    view["association"] = View(held.of);
    view["words"] = View(role_words(turn, held));
    report::add_item(list, std::move(view));
  }
  return list;
}

View choices_view(const Turn& turn) {
  View list = report::list_for(given.size());
  for (const auto role : given) {
    const std::string word(spelling_of(role));
    View view = site::option(word, turn.say("work_role_" + word), turn.field("role") == word);
    view["about"] = View(turn.say("work_about_role_" + word));
    report::add_item(list, std::move(view));
  }
  return list;
}

View associations_view(const Turn& turn) {
  View list(View::type::list);
  const auto all = all_holders(turn);
  if (!all) return list;
  for (const auto& one : associations_in_use(*all)) {
    report::add_item(list, site::option(one, one, false));
  }
  return list;
}

void put_roles(const Turn& turn, const Holder& holder, View& view) {
  auto held = given_view(turn, holder.roles);
  const auto working = work_role_words(turn, holder.roles);
  View in_work = report::list_for(working.size());
  for (const auto& words : working) {
    View one;
    one["words"] = View(words);
    report::add_item(in_work, std::move(one));
  }
  view["no_roles"] = View(holder.roles.empty());
  view["has_given"] = View(!report::items_of(held).empty());
  view["given"] = std::move(held);
  view["has_working"] = View(!working.empty());
  view["working"] = std::move(in_work);
  view["may_get"] = View(holder.account.state != AccountState::Closed);
  view["choices"] = choices_view(turn);
  view["associations"] = associations_view(turn);
  view["sent_association"] = View(turn.field("association"));
}

void put_entry(const Turn& turn, const Holder& holder, const PersonAnswer& came, View& view) {
  const auto state = holder.account.state;
  view["state"] = View(turn.say(fmt::format("work_people_state_{}", spelling_of(state))));
  view["invited"] = View(state == AccountState::Invited);
  view["active"] = View(state == AccountState::Active);
  view["closed"] = View(state == AccountState::Closed);
  const bool own = holder.account.id == turn.who.caller.account;
  view["own"] = View(own);
  view["may_drop"] = View(holder.account.two_step && !own);
  view["link"] = site::words_or_nothing(came.link);
  const bool invitation = came.purpose == service::Purpose::Invitation;
  view["link_told"] = View(turn.say(invitation ? "work_people_link" : "work_people_reset_link",
                                    {{"name", holder.account.name}}));
}

}  // namespace

std::string person_done(const Turn& turn, const std::string& account, std::string_view done) {
  return person_address(turn, account, rest_for(dones, done));
}

http::Response handed_over(const Turn& turn, const service::MadeLink& link) {
  const auto& stage = turn.workspace.stage();
  const bool invitation = link.purpose == service::Purpose::Invitation;
  if (stage.send) {
    stage.send(link);
    return go_to(person_done(turn, link.account, invitation ? "inbjuden" : "lank"));
  }
  PersonAnswer came;
  came.link = service::link_address(stage.base_address, link.token);
  came.purpose = link.purpose;
  return person_page(turn, link.account, came);
}

http::Response person_page(const Turn& turn, const std::string& account, const PersonAnswer& came) {
  if (!manages_accounts(turn)) return answer(turn, note(turn, "missing", 404));
  const auto holder = holder_of(turn, account);
  if (!holder) return failed(turn, holder.problem());
  Page page{"person", turn.say("work_people_one"), {}, came.status};
  auto& view = page.view;
  view["heading"] = View(holder->account.name);
  view["address"] = View(person_address(turn, account));
  for (const std::string field : fields) {
    view["fault_" + field] = site::words_or_nothing(came.field == field ? came.fault : "");
  }
  put_told(turn, dones, view);
  put_person(turn, *holder, came, view);
  put_roles(turn, *holder, view);
  put_entry(turn, *holder, came, view);
  return answer(turn, std::move(page));
}

}  // namespace kompass::workspace

// SPDX-License-Identifier: EUPL-1.2
#include "workspace/account/account_page.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "service/account/sessions.hpp"
#include "workspace/done.hpp"
#include "workspace/meanwhile.hpp"
#include "workspace/options.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

using service::AccountView;
using service::SessionView;

constexpr std::array dones{Done{"namn", "uppgifter", "work_account_kept"},
                           Done{"losenord", "losenord", "work_account_password_done"},
                           Done{"avslaget", "tvasteg", "work_account_two_step_ended"},
                           Done{"avslutad", "inloggningar", "work_account_session_ended"},
                           Done{"indragen", "nycklar", "work_account_token_revoked"}};

// All that a fault of the page may be about.
constexpr auto fields =
    std::to_array<std::string_view>({"person", "name", "current", "new", "again", "proof", "codes",
                                     "end", "session", "token", "token_name", "scopes", "days"});

// As it was typed where it could not be saved, else as it is.
void put_person(const Turn& turn, const AccountView& account, const AccountAnswer& came,
                View& view) {
  const std::string saved(tag_of(account.language));
  const bool late = came.field == "person";
  const bool typed = late || came.field == "name";
  view["name"] = View(typed ? turn.field("name") : account.name);
  view["email"] = View(account.email);
  view["language_choices"] = language_options(turn, typed ? turn.field("language") : saved);
  view["revision"] =
      View(came.field == "name" ? turn.field("revision") : std::to_string(account.revision));
  const std::string now = turn.say("work_language_" + saved);
  view["saved_person"] =
      late ? View(turn.say("work_account_saved", {{"name", account.name}, {"language", now}}))
           : View(false);
}

View session_view(const Turn& turn, const SessionView& one) {
  const auto& [id, session] = one;
  const std::string begun = moment_of(turn, session.signed_in_at);
  View view;
  view["id"] = View(id);
  view["device"] =
      View(session.device.empty() ? turn.say("work_account_device_unknown") : session.device);
  view["begun"] = View(turn.say("work_account_session_begun", {{"time", begun}}));
  view["seen"] =
      View(turn.say("work_account_session_seen", {{"time", moment_of(turn, session.last_seen)}}));
  view["here"] = View(id == turn.who.session);
  return view;
}

// The one that asks stands first, then the others by when they were used.
View sessions_view(const Turn& turn, std::vector<SessionView> sessions) {
  std::ranges::sort(sessions, [&](const SessionView& a, const SessionView& b) {
    const bool a_here = a.id == turn.who.session, b_here = b.id == turn.who.session;
    if (a_here != b_here) return a_here;
    return a.session.last_seen > b.session.last_seen;
  });
  View list = report::list_for(sessions.size());
  for (const auto& one : sessions) report::add_item(list, session_view(turn, one));
  return list;
}

}  // namespace

std::string account_done(const Turn& turn, std::string_view done) {
  return turn.visit.address("/konto" + rest_for(dones, done));
}

http::Response account_page(const Turn& turn, const AccountAnswer& came) {
  const auto account =
      service::show_account(turn.realm(), turn.who.caller, turn.who.caller.account);
  if (!account) return answer(turn, note(turn, "unavailable", 503));
  auto sessions = service::list_sessions(turn.realm(), turn.who.caller);
  if (!sessions) return answer(turn, note(turn, "unavailable", 503));
  Page page{"account", turn.say("work_account_title"), {}, came.status};
  auto& view = page.view;
  view["address"] = View(turn.visit.address("/konto"));
  for (const auto field : fields) {
    view["fault_" + std::string(field)] =
        site::words_or_nothing(came.field == field ? came.fault : "");
  }
  put_told(turn, dones, view);
  put_person(turn, *account, came, view);
  view["two_step"] = View(account->two_step);
  view["sessions"] = sessions_view(turn, std::move(*sessions));
  put_tokens(turn, came, view);
  return answer(turn, std::move(page));
}

http::Response show_account(const Turn& turn) {
  return account_page(turn, {});
}

http::Response to_account(const Turn& turn) {
  return go_to(turn.visit.address("/konto"));
}

}  // namespace kompass::workspace

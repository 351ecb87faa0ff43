// SPDX-License-Identifier: EUPL-1.2
// Somebody changes what the own account is called, its password, or where it is signed in.
#include "workspace/account/account_forms.hpp"

#include <utility>

#include "api/session_cookie.hpp"
#include "service/account/password.hpp"
#include "service/account/sessions.hpp"
#include "workspace/pages.hpp"
#include "workspace/parts.hpp"

namespace kompass::workspace {

http::Response account_refused(const Turn& turn, std::string field, std::string_view phrase,
                               int status) {
  AccountAnswer came;
  came.field = std::move(field);
  came.fault = turn.say(phrase);
  came.status = status;
  return account_page(turn, came);
}

service::Proof proof_by(const Turn& turn, std::string_view field) {
  return {turn.who.session_token, turn.field(field), turn.visit.request.peer};
}

http::Response unproven(const Turn& turn, const Problem& problem, const std::string& field,
                        std::string_view phrase) {
  if (service::is_tried_too_often(problem)) {
    const auto wait = service::wait_of(problem).value_or(std::chrono::minutes(5));
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait).count();
    AccountAnswer came;
    came.field = field;
    came.fault = turn.say("work_sign_in_wait", {{"minutes", turn.visit.numbers.whole(minutes)}});
    came.status = 429;
    return account_page(turn, came);
  }
  // It says of which secret it is; a session that ended meanwhile is none.
  const bool wrong = problem.kind == Trouble::Denied || problem.kind == Trouble::Input;
  if (wrong && !problem.where.empty()) return account_refused(turn, field, phrase);
  if (problem.kind == Trouble::Denied) return to_account(turn);
  return answer(turn, note(turn, "unavailable", 503));
}

http::Response save_person(const Turn& turn) {
  const auto& caller = turn.who.caller;
  const auto there = service::show_account(turn.realm(), caller, caller.account);
  if (!there) return answer(turn, note(turn, "unavailable", 503));
  const auto language = language_of(turn.field("language")).value_or(there->language);
  const auto done = service::change_person(turn.realm(), caller, {there->id, sent_revision(turn)},
                                           {turn.field("name"), there->email, language});
  if (done) return go_to(account_done(turn, "namn"));
  switch (done.problem().kind) {
    case Trouble::Input: return account_refused(turn, "name", "work_account_name_fault");
    case Trouble::Conflict: return account_refused(turn, "person", "work_account_late", 409);
    default: return answer(turn, note(turn, "unavailable", 503));
  }
}

http::Response change_password(const Turn& turn) {
  const std::string wanted = turn.field("new");
  if (wanted != turn.field("again")) {
    return account_refused(turn, "again", "work_account_again_fault");
  }
  const auto token = service::change_password(turn.realm(), turn.workspace.stage().throttle,
                                              proof_by(turn, "current"), wanted);
  if (token) return api::with_session(go_to(account_done(turn, "losenord")), *token);
  if (token.problem().kind == Trouble::Input) {
    return account_refused(turn, "new", "work_password_unfit");
  }
  return unproven(turn, token.problem(), "current", "work_account_current_fault");
}

http::Response end_session(const Turn& turn) {
  const std::string id = turn.field("session");
  const auto done = service::end_session(turn.realm(), turn.who.caller, id);
  if (done && id == turn.who.session) {
    return api::without_session(go_to(turn.visit.address("/logga-in")));
  }
  if (done) return go_to(account_done(turn, "avslutad"));
  if (done.problem().kind != Trouble::Missing) return answer(turn, note(turn, "unavailable", 503));
  return account_refused(turn, "session", "work_account_session_gone", 404);
}

http::Response sign_out_everywhere(const Turn& turn) {
  const auto done = service::sign_out_everywhere(turn.realm(), turn.who.caller);
  if (!done) return answer(turn, note(turn, "unavailable", 503));
  return api::without_session(go_to(turn.visit.address("/logga-in?klart=ut")));
}

}  // namespace kompass::workspace

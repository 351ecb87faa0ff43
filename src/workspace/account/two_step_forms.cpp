// SPDX-License-Identifier: EUPL-1.2
// Switching the second step of signing in on and off. Its secret and the recovery codes are on the
// page that answers the form and on no other; a secret goes back with the form that confirms it, so
// that a mistyped code does not lose it.
#include <algorithm>

#include "api/session_cookie.hpp"
#include "service/account/sessions.hpp"
#include "service/account/two_step.hpp"
#include "workspace/account/account_forms.hpp"
#include "workspace/account/qr_picture.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

// As it is read out and typed: "ABCD EFGH".
std::string in_fours(std::string_view secret) {
  std::string spaced;
  for (std::size_t i = 0; i < secret.size(); ++i) {
    if (i > 0 && i % 4 == 0) spaced += ' ';
    spaced += secret[i];
  }
  return spaced;
}

bool is_secret(std::string_view text) {
  constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  constexpr std::size_t longest = 64;
  return !text.empty() && text.size() <= longest &&
         text.find_first_not_of(signs) == std::string_view::npos;
}

http::Response enrolment_page(const Turn& turn, const std::string& secret,
                              const std::string& fault) {
  const auto account =
      service::show_account(turn.realm(), turn.who.caller, turn.who.caller.account);
  if (!account) return answer(turn, note(turn, "unavailable", 503));
  Page page{"two_step", turn.say("work_two_step_title"), {}, fault.empty() ? 200 : 422};
  page.view["address"] = View(turn.visit.address("/konto"));
  page.view["secret"] = View(secret);
  page.view["spaced"] = View(in_fours(secret));
  const auto link = service::enrolment_address(account->email, secret);
  page.view["link"] = View(link);
  put_qr(link, page.view);
  page.view["fault"] = site::words_or_nothing(fault);
  return answer(turn, std::move(page));
}

// `told`: what was done besides.
http::Response codes_page(const Turn& turn, const std::vector<std::string>& codes,
                          std::string_view told) {
  Page page{"recovery_codes", turn.say("work_codes_title")};
  View list = report::list_for(codes.size());
  for (const auto& code : codes) {
    View one;
    one["code"] = View(code);
    report::add_item(list, std::move(one));
  }
  page.view["codes"] = std::move(list);
  page.view["told"] = View(turn.say(told));
  page.view["back"] = View(turn.visit.address("/konto#tvasteg"));
  return answer(turn, std::move(page));
}

// The session has another token from the proof on: the forms of the page that answers carry it.
http::Response begun(const Turn& turn, const std::string& token) {
  api::Who who = turn.who;
  who.caller = service::with_session(who.caller, token);
  who.session_token = token;
  const auto enrolment = service::begin_two_step(turn.realm(), who.caller);
  const Turn fresh{turn.workspace, turn.visit, who, turn.form};
  if (enrolment) return enrolment_page(fresh, enrolment->secret, "");
  // It is on already, from another window.
  if (enrolment.problem().kind == Trouble::Conflict) return to_account(fresh);
  return answer(fresh, note(fresh, "unavailable", 503));
}

}  // namespace

http::Response begin_two_step(const Turn& turn) {
  const auto token = service::prove_password(turn.realm(), turn.workspace.stage().throttle,
                                             proof_by(turn, "proof"));
  if (!token) return unproven(turn, token.problem(), "proof", "work_account_current_fault");
  return api::with_session(begun(turn, *token), *token);
}

http::Response confirm_two_step(const Turn& turn) {
  const auto codes = service::confirm_two_step(turn.realm(), turn.who.caller, turn.field("code"));
  if (codes) return codes_page(turn, *codes, "work_codes_on");
  const std::string secret = turn.field("secret");
  switch (codes.problem().kind) {
    case Trouble::Input:
      if (!is_secret(secret)) return to_account(turn);
      return enrolment_page(turn, secret, turn.say("work_two_step_code_fault"));
    // None waits for its code any more: it is on already, or was never begun.
    case Trouble::Conflict: return to_account(turn);
    default: return answer(turn, note(turn, "unavailable", 503));
  }
}

http::Response renew_codes(const Turn& turn) {
  const auto codes = service::renew_recovery_codes(turn.realm(), turn.workspace.stage().throttle,
                                                   turn.who.caller, turn.field("codes"));
  if (codes) return codes_page(turn, *codes, "work_codes_renewed");
  return unproven(turn, codes.problem(), "codes", "work_account_code_fault");
}

http::Response end_two_step(const Turn& turn) {
  const auto done = service::end_two_step(turn.realm(), turn.workspace.stage().throttle,
                                          turn.who.caller, turn.field("end"));
  if (done) return go_to(account_done(turn, "avslaget"));
  return unproven(turn, done.problem(), "end", "work_account_code_fault");
}

}  // namespace kompass::workspace

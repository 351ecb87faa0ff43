// SPDX-License-Identifier: EUPL-1.2
// The own account: name, password and second step.
#include "api/accounts_records.hpp"
#include "api/body.hpp"
#include "api/conditions.hpp"
#include "api/notices.hpp"
#include "api/resources.hpp"
#include "api/session_cookie.hpp"
#include "service/account/sessions.hpp"
#include "service/account/sign_in.hpp"
#include "service/account/two_step.hpp"

namespace kompass::api {
namespace {

using http::Method;

struct OwnChange {
  std::string name;
  Language language = Language::Swedish;
};
void describe(auto& v, Is<OwnChange> auto& c) {
  v.must("name", c.name);
  v.must("language", c.language);
}

struct NewPassword {
  std::string password, new_password;
};
void describe(auto& v, Is<NewPassword> auto& p) {
  v.must("password", p.password);
  v.must("new_password", p.new_password);
}

struct Password {
  std::string password;
};
void describe(auto& v, Is<Password> auto& p) {
  v.must("password", p.password);
}

struct Code {
  std::string code;
};
void describe(auto& v, Is<Code> auto& c) {
  v.must("code", c.code);
}

struct RenewedSession {
  std::string csrf_token;
};
void describe(auto& v, Is<RenewedSession> auto& s) {
  v("csrf_token", s.csrf_token);
}

struct ShownEnrolment {
  std::string secret, address, csrf_token;
};
void describe(auto& v, Is<ShownEnrolment> auto& e) {
  v("secret", e.secret);
  v("address", e.address);
  v("csrf_token", e.csrf_token);
}

struct RecoveryCodes {
  std::vector<std::string> recovery_codes;
};
void describe(auto& v, Is<RecoveryCodes> auto& c) {
  v("recovery_codes", c.recovery_codes);
}

Answer show_own(const Call& call) {
  return account_answer(call, call.caller().account);
}

Answer change_own(const Call& call, const OwnChange& change) {
  const auto there = service::show_account(call.stage.realm, call.caller(), call.caller().account);
  if (!there) return there.problem();
  if (auto refused = unmatched(call, there->revision)) return *refused;
  const auto done =
      service::change_person(call.stage.realm, call.caller(), {there->id, there->revision},
                             {change.name, there->email, change.language});
  if (!done) return unless_late(call, there->id, done.problem());
  return account_answer(call, there->id);
}

// What is not right, or comes too often, is refused with the code "proof".
service::Proof proof_of(const Call& call, const std::string& password) {
  return {call.who.session_token, password, call.request.peer};
}

Answer change_password(const Call& call, const NewPassword& asked) {
  const auto token = service::change_password(call.stage.realm, call.stage.throttle,
                                              proof_of(call, asked.password), asked.new_password);
  if (!token) return refusal_of(token.problem(), "proof");
  tell_owner(call.stage, call.caller().account, service::Noticed::Password);
  return with_session(
      json_response(200, codec::to_json(RenewedSession{service::csrf_token(*token)})), *token);
}

// The session has another token from the proof on, whatever comes after it.
Answer begin_two_step(const Call& call, const Password& asked) {
  const auto token = service::prove_password(call.stage.realm, call.stage.throttle,
                                             proof_of(call, asked.password));
  if (!token) return refusal_of(token.problem(), "proof");
  const auto begun =
      service::begin_two_step(call.stage.realm, service::with_session(call.caller(), *token));
  if (!begun) {
    Refusal refusal = refusal_of(begun.problem());
    refusal.headers = with_session({}, *token).headers;
    return refusal;
  }
  const ShownEnrolment shown{begun->secret, begun->address, service::csrf_token(*token)};
  return with_session(json_response(200, codec::to_json(shown)), *token);
}

Answer codes_answer(const Result<std::vector<std::string>>& codes) {
  if (!codes) return refusal_of(codes.problem(), "proof");
  return json_response(200, codec::to_json(RecoveryCodes{*codes}));
}

Answer confirm_two_step(const Call& call, const Code& asked) {
  const auto codes = service::confirm_two_step(call.stage.realm, call.caller(), asked.code);
  if (codes) tell_owner(call.stage, call.caller().account, service::Noticed::TwoStepOn);
  return codes_answer(codes);
}

Answer renew_codes(const Call& call, const Code& asked) {
  return codes_answer(service::renew_recovery_codes(call.stage.realm, call.stage.throttle,
                                                    call.caller(), asked.code));
}

Answer end_two_step(const Call& call, const Code& asked) {
  auto done =
      service::end_two_step(call.stage.realm, call.stage.throttle, call.caller(), asked.code);
  if (!done) return refusal_of(done.problem(), "proof");
  tell_owner(call.stage, call.caller().account, service::Noticed::TwoStepOff);
  return no_content();
}

}  // namespace

std::vector<Route> own_account_routes() {
  const Right own{service::Action::ManageOwnAccount, own_account};
  const RouteOptions secret{.condition = Condition::None, .repeated = Repeated::Refused};
  RouteOptions weighed = secret;
  weighed.pace = http::Pace::Slow;
  const std::string two_step = "/api/v1/account/two-step";
  return {
      {Method::Get, "/api/v1/account", own, show_own},
      {Method::Put, "/api/v1/account", own, reads<OwnChange>(change_own)},
      {Method::Put, "/api/v1/account/password", own, reads<NewPassword>(change_password), weighed},
      {Method::Post, two_step, own, reads<Password>(begin_two_step), weighed},
      {Method::Post, two_step + "/confirmation", own, reads<Code>(confirm_two_step), secret},
      {Method::Post, two_step + "/recovery-codes", own, reads<Code>(renew_codes), secret},
      {Method::Post, two_step + "/end", own, reads<Code>(end_two_step)},
  };
}

}  // namespace kompass::api

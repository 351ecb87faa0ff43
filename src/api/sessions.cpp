// SPDX-License-Identifier: EUPL-1.2
// Signing in and out, by a browser.
#include "service/account/sessions.hpp"

#include <fmt/format.h>

#include "api/accounts_records.hpp"
#include "api/body.hpp"
#include "api/lists.hpp"
#include "api/resources.hpp"
#include "api/session_cookie.hpp"
#include "service/account/sign_in.hpp"

namespace kompass::api {
namespace {

using http::Method;
using service::Action;
using service::Admission;

struct SignIn {
  std::string email, password, code;
};
void describe(auto& v, Is<SignIn> auto& s) {
  v.must("email", s.email);
  v.must("password", s.password);
  v("code", s.code);
}

struct CurrentSession {
  std::string id, csrf_token;
  ShownAccount account;
};
void describe(auto& v, Is<CurrentSession> auto& s) {
  v("id", s.id);
  v("csrf_token", s.csrf_token);
  v("account", s.account);
}

struct ShownSession {
  std::string id, device, signed_in_at, last_seen, ends_at;
  bool current = false;
};
void describe(auto& v, Is<ShownSession> auto& s) {
  v("id", s.id);
  v("device", s.device);
  v("signed_in_at", s.signed_in_at);
  v("last_seen", s.last_seen);
  v("ends_at", s.ends_at);
  v("current", s.current);
}

Result<CurrentSession> session_by(const Call& call, const std::string& token) {
  const auto signed_in = service::session_of(call.stage.realm, token);
  if (!signed_in) return signed_in.problem();
  auto account = shown_account(call, signed_in->account);
  if (!account) return account.problem();
  return CurrentSession{signed_in->session, service::csrf_token(token), std::move(*account)};
}

Answer let_in(const Call& call, const Admission& admission) {
  // Who signs in anew has no use for the session this browser had.
  if (!call.who.session_token.empty()) {
    if (auto out = service::sign_out(call.stage.realm, call.who.session_token); !out) {
      return out.problem();
    }
  }
  const auto session = session_by(call, admission.token);
  if (!session) return session.problem();
  return with_session(created_response("/api/v1/sessions/current", codec::to_json(*session)),
                      admission.token);
}

Refusal not_let_in(const char* code, const char* detail) {
  return {401, code, detail, {}, {{"WWW-Authenticate", "Bearer"}}};
}

Answer sign_in(const Call& call, const SignIn& asked) {
  const auto admission =
      service::sign_in(call.stage.realm, call.stage.throttle,
                       {.email = asked.email,
                        .password = asked.password,
                        .code = asked.code,
                        .peer = call.request.peer,
                        .user_agent = std::string(call.request.header("User-Agent"))});
  if (!admission) return admission.problem();
  switch (admission->what) {
    case Admission::What::SignedIn: return let_in(call, *admission);
    case Admission::What::CodeNeeded:
      return not_let_in("code_needed", "send the code of the second step too");
    case Admission::What::Refused:
      return not_let_in("sign_in", "the e-mail address, the password or the code is not right");
    case Admission::What::Wait: break;
  }
  return too_often(admission->wait);
}

Answer show_current(const Call& call) {
  const auto session = session_by(call, call.who.session_token);
  if (!session) return session.problem();
  return json_response(200, codec::to_json(*session));
}

Answer list_sessions(const Call& call) {
  const auto sessions = service::list_sessions(call.stage.realm, call.caller());
  if (!sessions) return sessions.problem();
  Items<ShownSession> list;
  for (const auto& [id, session] : *sessions) {
    list.items.push_back({id, session.device, session.signed_in_at, session.last_seen,
                          session.ends_at, id == call.who.session});
  }
  return json_response(200, codec::to_json(list));
}

Answer sign_out(const Call& call) {
  if (auto out = service::sign_out(call.stage.realm, call.who.session_token); !out) {
    return out.problem();
  }
  return without_session(no_content());
}

Answer sign_out_everywhere(const Call& call) {
  if (auto out = service::sign_out_everywhere(call.stage.realm, call.caller()); !out) {
    return out.problem();
  }
  return without_session(no_content());
}

Answer end_session(const Call& call) {
  const auto& id = call.parameter("id");
  if (auto out = service::end_session(call.stage.realm, call.caller(), id); !out) {
    return out.problem();
  }
  return id == call.who.session ? without_session(no_content()) : no_content();
}

}  // namespace

std::vector<Route> session_routes() {
  const Right anybody{Action::Enter, installation}, own{Action::ManageOwnAccount, own_account};
  const RouteOptions secret{.repeated = Repeated::Refused, .pace = http::Pace::Slow};
  const RouteOptions always{.condition = Condition::None};
  return {
      {Method::Post, "/api/v1/sessions", anybody, reads<SignIn>(sign_in), secret},
      {Method::Get, "/api/v1/sessions", own, list_sessions},
      {Method::Delete, "/api/v1/sessions", own, sign_out_everywhere, always},
      {Method::Get, "/api/v1/sessions/current", own, show_current},
      {Method::Delete, "/api/v1/sessions/current", own, sign_out, always},
      {Method::Delete, "/api/v1/sessions/{id}", own, end_session, always},
  };
}

}  // namespace kompass::api

// SPDX-License-Identifier: EUPL-1.2
// One-time links: an invitation is accepted and a password set anew. The token of a link comes in
// the body, so that no log of addresses has it.
#include "service/account/links.hpp"

#include "api/body.hpp"
#include "api/notices.hpp"
#include "api/resources.hpp"
#include "api/session_cookie.hpp"

namespace kompass::api {
namespace {

using http::Method;

struct LookedAtLink {
  std::string token;
};
void describe(auto& v, Is<LookedAtLink> auto& l) {
  v.must("token", l.token);
}

struct UsedLink {
  std::string token, password;
};
void describe(auto& v, Is<UsedLink> auto& l) {
  v.must("token", l.token);
  v.must("password", l.password);
}

struct ShownPurpose {
  service::Purpose purpose = service::Purpose::Invitation;
  std::string name, email;
  Language language = Language::Swedish;
};
void describe(auto& v, Is<ShownPurpose> auto& p) {
  v("purpose", p.purpose);
  v("name", p.name);
  v("email", p.email);
  v("language", p.language);
}

struct WantedReset {
  std::string email;
};
void describe(auto& v, Is<WantedReset> auto& r) {
  v.must("email", r.email);
}

Answer look_at_link(const Call& call, const LookedAtLink& link) {
  const auto seen = service::look_at_link(call.stage.realm, link.token);
  if (!seen) return refusal_of(seen.problem(), "link");
  return json_response(
      200, codec::to_json(ShownPurpose{seen->purpose, seen->person.name, seen->person.email,
                                       seen->person.language}));
}

Answer use_link(const Call& call, const UsedLink& link) {
  const auto used = service::use_link(call.stage.realm, link.token, link.password);
  if (!used) return refusal_of(used.problem(), "link");
  if (used->purpose == service::Purpose::Reset) {
    tell_owner(call.stage, used->account, service::Noticed::Password);
  }
  return no_content();
}

// Says the same whether there is such an account or not.
Answer ask_for_reset(const Call& call, const WantedReset& wanted) {
  if (!call.stage.send) {
    return Refusal{503, "no_mail", "no mail is sent here; ask an administrator for a link"};
  }
  const auto asked = service::ask_for_reset(call.stage.realm, call.stage.throttle, wanted.email,
                                            call.request.peer);
  if (!asked) return asked.problem();
  if (asked->wait) return too_often(*asked->wait);
  if (asked->link) call.stage.send(*asked->link);
  return http::Response{202, {}, nullptr};
}

}  // namespace

std::vector<Route> link_routes() {
  const Right anybody{service::Action::Enter, installation};
  return {
      {Method::Post, "/api/v1/links/look", anybody, reads<LookedAtLink>(look_at_link)},
      {Method::Post,
       "/api/v1/links/use",
       anybody,
       reads<UsedLink>(use_link),
       {.pace = http::Pace::Slow}},
      {Method::Post, "/api/v1/password-resets", anybody, reads<WantedReset>(ask_for_reset)},
  };
}

}  // namespace kompass::api

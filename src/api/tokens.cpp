// SPDX-License-Identifier: EUPL-1.2
// The own tokens, by which programs use the API.
#include "service/account/tokens.hpp"

#include "api/body.hpp"
#include "api/lists.hpp"
#include "api/resources.hpp"

namespace kompass::api {
namespace {

using http::Method;

struct WantedToken {
  std::string name;
  std::vector<service::Scope> scopes;
  int days = 90;
};
void describe(auto& v, Is<WantedToken> auto& t) {
  v.must("name", t.name);
  v.must("scopes", t.scopes);
  v("days", t.days);
}

struct GivenToken {
  std::string id, token;
};
void describe(auto& v, Is<GivenToken> auto& t) {
  v("id", t.id);
  v("token", t.token);
}

struct ShownToken {
  std::string id, name;
  std::vector<service::Scope> scopes;
  std::string expires_at, last_used;
};
void describe(auto& v, Is<ShownToken> auto& t) {
  v("id", t.id);
  v("name", t.name);
  v("scopes", t.scopes);
  v("expires_at", t.expires_at);
  v("last_used", t.last_used);
}

Answer make_token(const Call& call, const WantedToken& wanted) {
  const auto made = service::make_token(call.stage.realm, call.caller(),
                                        {wanted.name, wanted.scopes, wanted.days});
  if (!made) return made.problem();
  return created_response("/api/v1/tokens/" + made->id,
                          codec::to_json(GivenToken{made->id, made->text}));
}

Answer list_tokens(const Call& call) {
  const auto tokens = service::list_tokens(call.stage.realm, call.caller());
  if (!tokens) return tokens.problem();
  Items<ShownToken> list;
  for (const auto& [id, token] : *tokens) {
    list.items.push_back({id, token.name, token.scopes, token.expires_at, token.last_used});
  }
  return json_response(200, codec::to_json(list));
}

Answer revoke_token(const Call& call) {
  const auto done = service::revoke_token(call.stage.realm, call.caller(), call.parameter("id"));
  if (!done) return done.problem();
  return no_content();
}

}  // namespace

std::vector<Route> token_routes() {
  const Right own{service::Action::ManageOwnAccount, own_account};
  return {
      {Method::Get, "/api/v1/tokens", own, list_tokens},
      {Method::Post,
       "/api/v1/tokens",
       own,
       reads<WantedToken>(make_token),
       {.repeated = Repeated::Refused}},
      {Method::Delete, "/api/v1/tokens/{id}", own, revoke_token, {.condition = Condition::None}},
  };
}

}  // namespace kompass::api

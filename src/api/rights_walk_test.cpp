// SPDX-License-Identifier: EUPL-1.2
// Every route, asked by every role through the real handlers, lets in whom the table of rights
// lets in and nobody else.
#include <fmt/format.h>

#include <map>

#include "api/api_for_tests.hpp"
#include "service/account/tokens.hpp"
#include "service/rights/table.hpp"

namespace kompass::api {
namespace {

using service::Action;
using service::Role;
using service::Subject;

// Where nothing is said about a route, its right is about the installation, the own account or what
// is published. Routes about one evaluation are walked state by state in a test of their own.
bool is_of_one_evaluation(const Route& route) {
  const auto& row = service::rights_table().at(static_cast<std::size_t>(route.right.action()));
  return row.by_state() && route.right.action() != Action::ReadPublished &&
         route.right.action() != Action::InvitePerson;
}

class RightsWalk : public AnApi {
 public:
  void SetUp() override {
    AnApi::SetUp();
    for (const auto& [role, word] : service::spellings(Role{})) {
      if (role == Role::Anonymous) continue;
      const std::string email = std::string(word) + "@example.org";
      accounts[role] = account(email);
      if (role == Role::SignedIn) continue;
      const bool wide = role == Role::MethodOwner || role == Role::Administrator;
      const service::HeldRole held{role, wide ? "" : role == Role::Coordinator ? "a" : "e"};
      ASSERT_TRUE(service::changed(store, {"test", "role.grant"},
                                   service::granted(accounts[role], held, "")));
    }
  }

  http::Headers headers_of(Role role) {
    if (role == Role::Anonymous) return {};
    pass(std::chrono::minutes(16));  // so that nobody has to wait to sign in
    auto headers = browser(std::string(spelling_of(role)) + "@example.org");
    headers.push_back({"If-Match", "*"});
    return headers;
  }

  static bool asks_for_association(const Route& route) {
    const auto& known = route.options.query;
    return std::ranges::find(known, "association") != known.end();
  }

  // Names of a path stand for things that are not there, so that nothing is changed.
  http::Response asked(const Route& route, Role role) {
    http::Parameters parameters{{"id", "none"}, {"role", "coordinator"}, {"number", "1"}};
    const http::Request request{.method = route.method,
                                .path = route.path,
                                .query = asks_for_association(route) ? "association=a" : "",
                                .headers = headers_of(role),
                                .body = {},
                                .peer = "192.0.2.1"};
    return framed(backstage, route, {request, parameters});
  }

  bool allowed(const Route& route, Role role) {
    const std::string account = role == Role::Anonymous ? "" : accounts[role];
    const Subject subject{.association = "a",
                          .evaluation = "e",
                          .state = service::State::Published,
                          .author = account,
                          .locks = {}};
    return service::may(account.empty() ? service::Caller{} : as(account), route.right.action(),
                        subject);
  }

  void let_in_as_the_table_says(const Route& route, Role role) {
    const int status = asked(route, role).status;
    const auto what = fmt::format("{} {} as {} gives {}", name_of(route.method), route.path,
                                  spelling_of(role), status);
    if (allowed(route, role)) {
      EXPECT_TRUE(status != 401 && status != 403) << what;
    } else {
      EXPECT_EQ(status, role == Role::Anonymous ? 401 : 403) << what;
    }
  }

  std::map<Role, std::string> accounts;
};

TEST_F(RightsWalk, EveryRouteLetsInWhomTheTableLetsIn) {
  for (const auto& route : all_routes()) {
    if (is_of_one_evaluation(route)) continue;
    for (const auto& [role, word] : service::spellings(Role{})) {
      let_in_as_the_table_says(route, role);
    }
  }
}

TEST_F(RightsWalk, ATokenWithoutItsScopeIsLetInNowhereButWhereEverybodyIs) {
  const auto token = *service::make_token(realm, as(accounts[Role::Administrator]),
                                          {"t", {service::Scope::Publish}, 1});
  for (const auto& route : all_routes()) {
    const http::Request request{.method = route.method,
                                .path = route.path,
                                .query = {},
                                .headers = {{"Authorization", "Bearer " + token.text}},
                                .body = {},
                                .peer = "192.0.2.1"};
    const http::Parameters parameters{{"id", "none"}};
    const int status = framed(backstage, route, {request, parameters}).status;
    const bool open = service::may({}, route.right.action(), {.state = service::State::Published});
    EXPECT_TRUE(open || status == 403 || status == 404) << route.path << " gives " << status;
  }
}

}  // namespace
}  // namespace kompass::api

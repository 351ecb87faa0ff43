// SPDX-License-Identifier: EUPL-1.2
// Accounts that several change at once.
#include <algorithm>
#include <thread>

#include "api/accounts_records.hpp"
#include "api/api_for_tests.hpp"

namespace kompass::api {
namespace {

class AccountRoutes : public AnApi {
 public:
  void SetUp() override {
    AnApi::SetUp();
    agnes = browser();
  }
  http::Response put(const std::string& path, const std::string& body, const std::string& tag) {
    auto headers = agnes;
    headers.push_back({"Content-Type", "application/json"});
    headers.push_back({"If-Match", tag});
    return ask({.method = http::Method::Put,
                .path = path,
                .query = {},
                .headers = std::move(headers),
                .body = body,
                .peer = {}});
  }
  std::string tag_at(const std::string& path) { return header_of(get(path, "", agnes), "ETag"); }

  // The statuses of the same change of several at once, in order.
  std::vector<int> together(const std::string& path, const std::string& body) {
    const auto tag = tag_at(path);
    std::vector<int> statuses(4);
    std::vector<std::thread> threads;
    threads.reserve(statuses.size());
    for (auto& status : statuses) {
      threads.emplace_back([&] { status = put(path, body, tag).status; });
    }
    for (auto& thread : threads) thread.join();
    std::ranges::sort(statuses);
    return statuses;
  }
  http::Headers agnes;  // as she is signed in
};

TEST_F(AccountRoutes, OfSeveralWhoChangeOneAtOnceTheOthersAreToldThatItWasChanged) {
  const auto bo = account("bo@example.org");
  const std::string person = R"({"name": "Bo Ek", "email": "bo@example.org", "language": "sv"})";
  for (int round = 0; round < 10; ++round) {
    EXPECT_EQ(together("/api/v1/accounts/" + bo, person), (std::vector{200, 412, 412, 412}));
    EXPECT_EQ(together("/api/v1/account", R"({"name": "Agnes Alm", "language": "sv"})"),
              (std::vector{200, 412, 412, 412}));
  }
}

TEST_F(AccountRoutes, AConflictWithARevisionThatIsOverIsALateChangeAndNoOther) {
  const auto bo = account("bo@example.org");
  const http::Parameters none;
  const auto told = [&](const std::string& tag) {
    const http::Request request{.headers = {{"If-Match", tag}}, .body = {}, .peer = {}};
    const Call call{backstage, request, none, Language::English, {as_administrator(), "", ""}};
    return unless_late(call, bo, {Trouble::Conflict, "", "it was changed", "read it again"});
  };
  const auto late = told("\"r0\"");
  ASSERT_TRUE(std::holds_alternative<Refusal>(late));
  EXPECT_EQ(std::get<Refusal>(late).status, 412);
  EXPECT_TRUE(std::holds_alternative<Problem>(told(tag_at("/api/v1/accounts/" + bo))));
}

TEST_F(AccountRoutes, AnAddressThatIsTakenIsAConflictAndNoLateChange) {
  const auto bo = "/api/v1/accounts/" + account("bo@example.org");
  const std::string taken = R"({"name": "Bo Ek", "email": "agnes@example.org", "language": "sv"})";
  EXPECT_EQ(put(bo, taken, tag_at(bo)).status, 409);
}

TEST_F(AccountRoutes, WhatTheStoreHoldsAndCannotBeReadIsNoFaultOfWhoAsks) {
  const auto bo = account("bo@example.org");
  auto item = stored_account(bo).item;
  item.body = R"({"name": 1})";
  ASSERT_TRUE(service::changed(store, {"tester", "test"},
                               {{store::Change::What::Replace, std::move(item)}}));
  const auto response = get("/api/v1/accounts/" + bo, "", agnes);
  EXPECT_EQ(response.status, 503);
  EXPECT_THAT(*response.body, ::testing::HasSubstr("\"code\": \"environment\""));
  EXPECT_THAT(header_of(response, "Trouble"), ::testing::HasSubstr("account " + bo + ":1:"));
}

}  // namespace
}  // namespace kompass::api

// SPDX-License-Identifier: EUPL-1.2
// Links that go by mail, and those that are handed over.
#include "api/api_for_tests.hpp"

namespace kompass::api {
namespace {

using ::testing::HasSubstr;

class LinkRoutes : public AnApi {
 public:
  http::Response post(const std::string& path, const std::string& body,
                      http::Headers headers = {}) {
    headers.push_back({"Content-Type", "application/json"});
    return ask({.method = http::Method::Post,
                .path = path,
                .query = {},
                .headers = std::move(headers),
                .body = body,
                .peer = {}});
  }
  http::Response reset(const std::string& email) {
    return post("/api/v1/password-resets", R"({"email": ")" + email + "\"}");
  }
  void with_mail() {
    backstage.send = [this](const service::MadeLink& link) { sent.push_back(link.person.email); };
  }
  std::vector<std::string> sent;
};

TEST_F(LinkRoutes, AResetGoesByMailAndNobodyIsToldWhetherThereIsAnAccount) {
  with_mail();
  const auto known = reset("agnes@example.org"), unknown = reset("nobody@example.org");
  EXPECT_EQ(known.status, 202);
  EXPECT_EQ(unknown.status, 202);
  EXPECT_EQ(known.body, unknown.body);
  EXPECT_EQ(sent, std::vector<std::string>{"Agnes@example.org"});
}

TEST_F(LinkRoutes, AResetThatIsAskedForTooOftenHasToWait) {
  with_mail();
  for (int i = 0; i < 5; ++i) EXPECT_EQ(reset("nobody@example.org").status, 202);
  const auto late = reset("nobody@example.org");
  EXPECT_EQ(late.status, 429);
  EXPECT_NE(header_of(late, "Retry-After"), "");
}

TEST_F(LinkRoutes, AnInvitationIsHandedOverOnlyWhereThereIsNoMail) {
  const std::string bo = R"({"name": "Bo Ek", "email": "bo@example.org", "language": "sv"})";
  const std::string eva = R"({"name": "Eva Ek", "email": "eva@example.org", "language": "sv"})";
  EXPECT_THAT(*post("/api/v1/accounts", bo, browser()).body,
              HasSubstr("https://kompass.example/link/"));
  with_mail();
  EXPECT_THAT(*post("/api/v1/accounts", eva, browser()).body, HasSubstr("\"token\": null"));
  EXPECT_EQ(sent, std::vector<std::string>{"eva@example.org"});
}

}  // namespace
}  // namespace kompass::api

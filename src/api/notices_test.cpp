// SPDX-License-Identifier: EUPL-1.2
// Who is told by mail that their password or second step was changed.
#include "api/notices.hpp"

#include "api/api_for_tests.hpp"
#include "codec/totp.hpp"
#include "service/account/two_step.hpp"

namespace kompass::api {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class NoticeRoutes : public AnApi {
 public:
  void SetUp() override {
    AnApi::SetUp();
    backstage.send_mail = [this](const service::PersonalMail& letter, const service::MailFailed&) {
      sent.push_back(letter.mail.to + " " + letter.mail.subject);
    };
  }
  int send(http::Method method, const std::string& path, const std::string& body,
           http::Headers headers) {
    headers.push_back({"Content-Type", "application/json"});
    return ask({.method = method,
                .path = "/api/v1" + path,
                .query = {},
                .headers = std::move(headers),
                .body = body,
                .peer = {}})
        .status;
  }
  int use(const std::string& token, const std::string& wanted) {
    return send(http::Method::Post, "/links/use",
                R"({"token": ")" + token + R"(", "password": ")" + wanted + "\"}", {});
  }
  std::vector<std::string> sent;
};

TEST_F(NoticeRoutes, ANewPasswordIsToldAndOneThatWasRefusedIsNot) {
  const auto change = [&](const std::string& old) {
    return send(http::Method::Put, "/account/password",
                R"({"password": ")" + old + R"(", "new_password": "seven large boats"})",
                browser());
  };
  EXPECT_EQ(change("not the password"), 403);
  EXPECT_THAT(sent, IsEmpty());
  EXPECT_EQ(change(password), 200);
  EXPECT_THAT(sent, ElementsAre("Agnes@example.org Ditt lösenord till Kompass har ändrats"));
}

TEST_F(NoticeRoutes, APasswordThatALinkSetAnewIsToldButNotTheFirst) {
  const auto invited = *service::invite(realm, as_administrator(),
                                        {"Bo Ek", "bo@example.org", Language::English}, {});
  EXPECT_EQ(use(invited.token, "seven large boats"), 204);
  EXPECT_THAT(sent, IsEmpty());
  const auto again = *service::reset_for(realm, as_administrator(), invited.account);
  EXPECT_EQ(use(again.token, "eight small boats"), 204);
  EXPECT_THAT(sent, ElementsAre("bo@example.org Your password for Kompass was changed"));
}

TEST_F(NoticeRoutes, ASecondStepIsToldWhenItIsOnAndWhenAnAdministratorTakesItAway) {
  const auto bo = account("bo@example.org");
  const auto secret = service::begin_two_step(realm, as(bo))->secret;
  const auto step = codec::totp_step_at(std::chrono::floor<std::chrono::seconds>(now));
  const std::string path = "/account/two-step/confirmation";
  const auto signed_in = browser("bo@example.org");
  const auto confirm = [&](const std::string& code) {
    return send(http::Method::Post, path, R"({"code": ")" + code + "\"}", signed_in);
  };
  EXPECT_EQ(confirm("x"), 422);
  EXPECT_EQ(confirm(codec::totp_code(secret, step)), 200);
  EXPECT_THAT(sent, ElementsAre("bo@example.org Totrinnsinnlogging er slått på i Kompass"));
  auto headers = browser();
  headers.push_back({"If-Match", "*"});
  EXPECT_EQ(send(http::Method::Delete, "/accounts/" + bo + "/two-step", "", headers), 204);
  EXPECT_EQ(sent.back(), "bo@example.org Totrinnsinnlogging er slått av i Kompass");
}

TEST_F(NoticeRoutes, WithoutMailAPasswordIsChangedAllTheSame) {
  backstage.send_mail = {};
  const auto link = *service::reset_for(realm, as_administrator(), administrator);
  EXPECT_EQ(use(link.token, "seven large boats"), 204);
}

}  // namespace
}  // namespace kompass::api

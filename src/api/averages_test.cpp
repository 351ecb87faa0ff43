// SPDX-License-Identifier: EUPL-1.2
#include "service/published/averages.hpp"

#include "api/api_for_tests.hpp"
#include "base/file.hpp"

namespace kompass::api {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class AverageRoutes : public AnApi {
 public:
  static constexpr const char* list = "/api/v1/averages";
  static constexpr const char* own = "/api/v1/averages/laenet-2014";

  void SetUp() override {
    AnApi::SetUp();
    ASSERT_TRUE(service::adopt_averages(store, shared.instruments, shared.root));
    const auto owner = account("mia@example.org");
    ASSERT_TRUE(service::grant_role(realm, as_administrator(),
                                    {owner, service::Role::MethodOwner, {}, ""}));
    mia = browser("mia@example.org");
    document = *read_file(shared.root / "examples/sverige-2014.average.json", 100'000);
  }
  http::Response put(const std::string& body, http::Header condition,
                     const std::string& query = "") {
    auto headers = mia;
    headers.push_back({"Content-Type", "application/json"});
    headers.push_back(std::move(condition));
    return ask({.method = http::Method::Put,
                .path = own,
                .query = query,
                .headers = std::move(headers),
                .body = body,
                .peer = {}});
  }
  std::string with_total(int total) const {
    std::string changed = document;
    changed.replace(changed.find("455,"), 3, std::to_string(total));
    return changed;
  }
  http::Headers mia;
  std::string document;
  const http::Header is_new{"If-None-Match", "*"};
};

TEST_F(AverageRoutes, AnybodyReadsThem) {
  const auto all = get(list);
  EXPECT_EQ(all.status, 200);
  EXPECT_EQ(header_of(all, "Access-Control-Allow-Origin"), "*");
  EXPECT_THAT(*all.body, AllOf(HasSubstr("sverige-2014"), HasSubstr("norge-2015")));
  EXPECT_EQ(get(list, "", {{"If-None-Match", header_of(all, "ETag")}}).status, 304);
  EXPECT_THAT(*get(list, "limit=1").body,
              AllOf(HasSubstr("norge-2015"), HasSubstr("limit=1&cursor=norge-2015")));
  const auto one = get(std::string(list) + "/sverige-2014");
  EXPECT_THAT(*one.body, AllOf(HasSubstr("\"printed\": 455"), HasSubstr("\"count\": 40"),
                               HasSubstr("\"erratum\": null"), HasSubstr("\"of\": \"country\"")));
  EXPECT_EQ(get(std::string(list) + "/norden-1999").status, 404);
}

TEST_F(AverageRoutes, OneIsTakenInOnceAndShown) {
  const auto before = header_of(get(list), "ETag");
  const auto made = put(document, is_new);
  EXPECT_EQ(made.status, 201) << *made.body;
  EXPECT_EQ(header_of(made, "Location"), own);
  EXPECT_EQ(header_of(made, "ETag"), header_of(get(own), "ETag"));
  EXPECT_NE(header_of(get(list), "ETag"), before);
  EXPECT_EQ(put(document, is_new).status, 201) << "sent twice, made once";
  EXPECT_EQ(put(with_total(456), is_new).status, 412);
  EXPECT_THAT(*get(own).body, HasSubstr("\"printed\": 455"));
}

TEST_F(AverageRoutes, OneIsCorrectedByWhoSaysWhatWasWrong) {
  const http::Header read{"If-Match", header_of(put(document, is_new), "ETag")};
  const auto silently = put(with_total(456), read);
  EXPECT_EQ(silently.status, 422);
  EXPECT_THAT(*silently.body, HasSubstr("erratum"));
  const auto done = put(with_total(456), read, "erratum=The%20sum%20was%20wrong.");
  EXPECT_EQ(done.status, 200) << *done.body;
  EXPECT_THAT(*done.body, AllOf(HasSubstr("\"issue\": 2"), HasSubstr("The sum was wrong.")));
  EXPECT_EQ(put(with_total(457), read, "erratum=Again").status, 412);
}

TEST_F(AverageRoutes, WhatIsNoneIsRefused) {
  EXPECT_EQ(put(document, {"X-Else", "1"}).status, 428);
  EXPECT_EQ(put(document, {"If-Match", "\"r1\""}).status, 404);
  EXPECT_EQ(put("{", is_new).status, 400);
  EXPECT_EQ(put("{}", is_new).status, 422);
  EXPECT_EQ(put(document, is_new, "erratum=Why").status, 400);
  std::string unfit = document;
  unfit.replace(unfit.find("early 2014"), 5, "\\u0007");
  EXPECT_THAT(*put(unfit, is_new).body, HasSubstr("control-character"));
  mia = browser();
  EXPECT_EQ(put(document, is_new).status, 403) << "an administrator";
  mia.clear();
  EXPECT_EQ(put(document, is_new).status, 401);
  EXPECT_THAT(*get(list).body, Not(HasSubstr("laenet-2014")));
}

}  // namespace
}  // namespace kompass::api

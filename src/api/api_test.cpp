// SPDX-License-Identifier: EUPL-1.2
// What is published, as the API gives it.
#include "api/api_for_tests.hpp"

namespace kompass::api {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class Published : public AnApi {
 public:
  void SetUp() override {
    AnApi::SetUp();
    vallentuna = publish("vallentuna-2019.kompass.json");
    karlskrona = publish("published/karlskrona-2014.kompass.json");
  }
  std::string vallentuna, karlskrona;
};

TEST_F(Published, RefusesAQueryThatItWouldNotUnderstand) {
  for (const char* query :
       {"municipality=%00", "year=x", "year=20190", "invented=perhaps", "year=2019&year=2017",
        "municpality=SE-0115", "municipality=SE-0115%27", "municipality=se-0115",
        "municipality=SE-", "municipality=SE-0115678", "country=se", "country=SWE"}) {
    const auto response = get("/api/v1/evaluations", query);
    EXPECT_EQ(response.status, 400) << query;
    EXPECT_THAT(*response.body, HasSubstr("\"code\": \"usage\"")) << query;
  }
  EXPECT_EQ(get("/api/v1/evaluations", "year=2019&invented=false&").status, 200);
}

TEST_F(Published, EvaluationsAreListed) {
  const auto response = get("/api/v1/evaluations");
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(*response.body, AllOf(HasSubstr("Vallentuna"), HasSubstr("Karlskrona")));
  EXPECT_THAT(*get("/api/v1/evaluations", "municipality=SE-0115").body,
              Not(HasSubstr("Karlskrona")));
}

TEST_F(Published, ListsComeInPages) {
  const auto first = get("/api/v1/evaluations", "limit=1&municipality=");
  EXPECT_THAT(*first.body, AllOf(HasSubstr("Vallentuna"), Not(HasSubstr("Karlskrona"))));
  const std::string next = "/api/v1/evaluations?limit=1&municipality=&cursor=" + vallentuna;
  EXPECT_EQ(header_of(first, "Link"), "<" + next + ">; rel=\"next\"");
  EXPECT_THAT(*first.body, HasSubstr("\"next\": \"" + next + "\""));
  const auto second = get("/api/v1/evaluations", "limit=1&cursor=" + vallentuna);
  EXPECT_THAT(*second.body, AllOf(HasSubstr("Karlskrona"), HasSubstr("\"next\": null")));
  EXPECT_EQ(header_of(second, "Link"), "");
  for (const char* query : {"limit=0", "limit=201", "limit=x", "cursor=x"}) {
    EXPECT_EQ(get("/api/v1/evaluations", query).status, 400) << query;
  }
}

TEST_F(Published, AnEvaluationIsShownWithItsPoints) {
  const auto response = get("/api/v1/evaluations/" + vallentuna);
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(*response.body, AllOf(HasSubstr("\"shown\": 603"), HasSubstr("\"code\": \"8\"")));
}

TEST_F(Published, WhatIsNotThereIsAProblem) {
  const auto response = get("/api/v1/evaluations/none");
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(header_of(response, "Content-Type"), "application/problem+json");
  EXPECT_THAT(*response.body, HasSubstr("\"code\": \"missing\""));
}

TEST_F(Published, AProblemNamesThePathAndNothingElseOfTheAddress) {
  const auto refused = get("/api/v1/evaluations", "year=secret");
  EXPECT_THAT(*refused.body, HasSubstr("\"instance\": \"/api/v1/evaluations\""));
  const auto odd = no_route(backstage, {.path = "/api/v1/Å \"b?"}, {});
  EXPECT_THAT(*odd.body, HasSubstr("\"instance\": \"/api/v1/%C3%85%20%22b%3F\""));
  EXPECT_THAT(*problem_response(408, "timeout", "too slow").body, HasSubstr("\"instance\": null"));
}

TEST_F(Published, WhatHasNoRouteIsToldInTheLanguageAskedFor) {
  const http::Request norwegian{.method = http::Method::Delete,
                                .path = "/api/v1/none",
                                .headers = {{"Accept-Language", "nb"}},
                                .body = {}};
  const auto lost = no_route(backstage, norwegian, {});
  EXPECT_EQ(lost.status, 404);
  EXPECT_THAT(*lost.body, HasSubstr("\"title\": \"Finnes ikke\""));
  const auto wrong = no_route(backstage, norwegian, {http::Method::Get, http::Method::Put});
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(header_of(wrong, "Allow"), "OPTIONS, GET, HEAD, PUT");
  EXPECT_THAT(*wrong.body, HasSubstr("\"title\": \"Metoden finnes ikke her\""));
  EXPECT_THAT(*(*head_check(backstage)(norwegian)).body, HasSubstr("Finnes ikke"));
}

TEST_F(Published, WhatMayNotBeComparedIsToldInTheLanguageAskedFor) {
  const auto invented = publish("bjorkhaga-2019.kompass.json");
  const auto response =
      get("/api/v1/comparisons", "evaluation=" + vallentuna + "&evaluation=" + invented,
          {{"Accept-Language", "sv"}});
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(header_of(response, "Content-Language"), "sv");
  EXPECT_THAT(*response.body,
              AllOf(HasSubstr("Går inte att jämföra"), HasSubstr("invented-and-real")));
}

TEST_F(Published, WhatWasWithdrawnLeavesItsNote) {
  auto snapshot = *service::looked(store, [&](store::Reading& reading) {
    return service::find_named<service::SnapshotItem>(reading, karlskrona, "0001");
  });
  snapshot.value.withdrawn = {"The report", "names a person", "2026-11-25T08:00:00Z"};
  ASSERT_TRUE(service::changed(store, {"tester", "test"}, {service::replaced(snapshot)}));
  const std::string one = "/api/v1/evaluations/" + karlskrona;
  for (const char* part : {"", "/scores", "/report.json", "/report.pdf", "/snapshots/1"}) {
    const auto response = get(one + part);
    EXPECT_EQ(response.status, 410) << part;
    EXPECT_THAT(*response.body, HasSubstr("\"code\": \"withdrawn\""));
    EXPECT_THAT(*response.body, HasSubstr("The report was withdrawn 2026-11-25: names a person"));
  }
  EXPECT_EQ(get(one + "/snapshots").status, 200);
}

TEST_F(Published, NothingIsSentTwice) {
  const auto first = get("/api/v1/evaluations");
  const auto again = get("/api/v1/evaluations", "", {{"If-None-Match", header_of(first, "ETag")}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, nullptr);
}

TEST_F(Published, EveryMunicipalityThatMayBeMeantIsOffered) {
  EXPECT_THAT(*get("/api/v1/municipalities", "q=habo").body,
              AllOf(HasSubstr("habo-0643"), HasSubstr("habo-0305")));
  EXPECT_EQ(get("/api/v1/municipalities").status, 400);
}

}  // namespace
}  // namespace kompass::api

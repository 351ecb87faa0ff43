// SPDX-License-Identifier: EUPL-1.2
// What all routes have in common, with routes made up for it.
#include "api/frame.hpp"

#include "api/api_for_tests.hpp"
#include "api/body.hpp"
#include "api/conditions.hpp"
#include "service/account/tokens.hpp"

namespace kompass::api {
namespace {

using http::Headers;
using http::Method;
using service::Action;
using ::testing::AllOf;
using ::testing::HasSubstr;

struct Thing {
  std::string name;
};
void describe(auto& v, Is<Thing> auto& t) {
  v.must("name", t.name);
}

int made = 0;

Answer make_thing(const Call& /*call*/, const Thing& thing) {
  if (thing.name == "no") return Problem{Trouble::Conflict, "name", "is taken", ""};
  if (thing.name == "bug") throw std::runtime_error("bug");
  return created_response("/things/" + std::to_string(++made), codec::to_json(thing));
}

Answer show_thing(const Call& call) {
  return json_response(call.request, "{}\n", tag_of_revision(3));
}

Answer change_thing(const Call& call) {
  if (auto refused = unmatched(call, 3)) return *refused;
  return no_content();
}

const Route public_get{Method::Get, "/things", {Action::ReadPublished, what_is_public}, show_thing};
const Route own_get{Method::Get, "/mine", {Action::ManageOwnAccount, own_account}, show_thing};
const Route own_post{Method::Post,
                     "/mine",
                     {Action::ManageOwnAccount, own_account},
                     reads<Thing>(make_thing),
                     {.largest_body = 100}};
const Route own_put{Method::Put, "/mine", {Action::ManageOwnAccount, own_account}, change_thing};
const Route secret_post{Method::Post,
                        "/secret",
                        {Action::ManageOwnAccount, own_account},
                        reads<Thing>(make_thing),
                        {.repeated = Repeated::Refused}};
// Somebody ends the session after it was let in, and before it writes.
Answer write_signed_out(const Call& call) {
  auto& realm = call.stage.realm;
  const auto elsewhere = *service::caller_of(realm, call.caller().account);
  if (auto out = service::sign_out_everywhere(realm, elsewhere); !out) return out.problem();
  const auto left = service::make_token(realm, call.caller(), {"left", {service::Scope::Read}, 1});
  return left ? Answer(no_content()) : left.problem();
}

const Route late_put{Method::Put,
                     "/mine",
                     {Action::ManageOwnAccount, own_account},
                     write_signed_out,
                     {.condition = Condition::None}};
const Route shown_put{Method::Put,
                      "/mine",
                      {Action::ManageOwnAccount, own_account},
                      show_thing,
                      {.condition = Condition::None}};
const Route grave_get{Method::Get, "/accounts", {Action::ManageAccounts, installation}, show_thing};

class Frame : public AnApi {
 protected:
  http::Response call(const Route& route, Headers headers = {}, std::string body = "") {
    const http::Request request{.method = route.method,
                                .path = route.path,
                                .query = {},
                                .headers = std::move(headers),
                                .body = std::move(body),
                                .peer = "192.0.2.1"};
    return framed(backstage, route, {request, {}});
  }
  // Of a head that announces a body of this size.
  std::string on_the_head(const Route& route, Headers headers, const std::string& size) {
    headers.push_back({"Content-Length", size});
    const http::Request head{.method = route.method,
                             .path = route.path,
                             .query = {},
                             .headers = std::move(headers),
                             .body = {},
                             .peer = "192.0.2.1"};
    const auto refusal = refused_on_the_head(backstage, route, {head, {}});
    return refusal ? told(*refusal) : "let in";
  }
  http::Response post(const std::string& body, const Headers& more = {},
                      const Route& route = own_post) {
    Headers headers = browser();
    headers.push_back({"Content-Type", "application/json; charset=utf-8"});
    headers.insert(headers.end(), more.begin(), more.end());
    return call(route, headers, body);
  }
  // "409 conflict"
  static std::string told(const http::Response& response) {
    const std::string text = response.body ? *response.body : "";
    const auto at = text.find("\"code\": \"");
    const auto code =
        at == std::string::npos ? "" : text.substr(at + 9, text.find('"', at + 9) - at - 9);
    return std::to_string(response.status) + " " + code;
  }
  std::string token(std::vector<service::Scope> scopes) {
    return service::make_token(realm, as_administrator(), {"test", std::move(scopes), 1})->text;
  }
};

TEST_F(Frame, LetsNobodyInWhoHasNotSignedIn) {
  const auto response = call(own_get);
  EXPECT_EQ(told(response), "401 unauthenticated");
  EXPECT_EQ(header_of(response, "WWW-Authenticate"), "Bearer");
  EXPECT_EQ(call(public_get).status, 200);
}

TEST_F(Frame, KnowsABrowserByItsCookie) {
  EXPECT_EQ(call(own_get, browser()).status, 200);
  EXPECT_EQ(told(call(own_get, {{"Cookie", "__Host-session=abc"}})), "401 unauthenticated");
  EXPECT_EQ(call(public_get, {{"Cookie", "__Host-session=abc"}}).status, 200);
}

TEST_F(Frame, KnowsAProgramByItsToken) {
  const Headers headers{{"Authorization", "Bearer " + token({service::Scope::Admin})}};
  EXPECT_EQ(call(grave_get, headers).status, 200);
  EXPECT_EQ(told(call(own_get, headers)), "403 denied");  // no token manages an account
  const Headers narrow{{"Authorization", "Bearer " + token({service::Scope::Read})}};
  EXPECT_EQ(told(call(grave_get, narrow)), "403 denied");
}

TEST_F(Frame, RefusesATokenThatIsNoneEvenForWhatIsPublic) {
  EXPECT_EQ(told(call(public_get, {{"Authorization", "Bearer kmp_x"}})), "401 unauthenticated");
  EXPECT_EQ(told(call(public_get, {{"Authorization", "Basic eDp5"}})), "401 unauthenticated");
}

TEST_F(Frame, TakesNoWriteThatAnotherSiteMadeABrowserSend) {
  Headers headers = browser();
  headers.push_back({"If-Match", "\"r3\""});
  EXPECT_EQ(call(own_put, headers).status, 204);
  headers[1].value += "x";
  EXPECT_EQ(told(call(own_put, headers)), "403 csrf");
  headers.erase(headers.begin() + 1);
  EXPECT_EQ(told(call(own_put, headers)), "403 csrf");
  headers.push_back({"Sec-Fetch-Site", "cross-site"});
  EXPECT_EQ(told(call(own_put, headers)), "403 cross_site");
}

TEST_F(Frame, LooksAtTheOriginWhereABrowserComparesNoSites) {
  const auto told_from = [&](const std::string& origin) {
    Headers headers = browser();
    headers.push_back({"If-Match", "\"r3\""});
    headers.push_back({"Host", "127.0.0.1:8080"});
    headers.push_back({"Origin", origin});
    return told(call(own_put, headers));
  };
  EXPECT_EQ(told_from("http://127.0.0.1:8080"), "204 ");
  EXPECT_EQ(told_from("https://kompass.example"), "204 ");
  for (const auto* other : {"https://evil.example", "http://127.0.0.1:8081", "null",
                            "https://kompass.example.evil.example"}) {
    EXPECT_EQ(told_from(other), "403 cross_site") << other;
  }
}

TEST_F(Frame, TellsTheLogAloneWhatIsWrongWithTheMachine) {
  const auto response = problem_response(
      Problem{Trouble::Environment, "/srv/kompass.db", "is damaged", "restore it"}, "/readyz");
  EXPECT_EQ(told(response), "503 environment");
  EXPECT_THAT(*response.body, ::testing::Not(HasSubstr("/srv")));
  EXPECT_THAT(*response.body, HasSubstr("\"instance\": \"/readyz\""));
  EXPECT_EQ(header_of(response, "Trouble"), "/srv/kompass.db: is damaged; restore it");
}

TEST_F(Frame, WantsToKnowWhichRevisionIsChanged) {
  Headers headers = browser();
  EXPECT_EQ(told(call(own_put, headers)), "428 precondition_required");
  headers.push_back({"If-Match", "\"r2\""});
  EXPECT_EQ(told(call(own_put, headers)), "412 precondition_failed");
  headers.back().value = "W/\"r3\"";
  EXPECT_EQ(told(call(own_put, headers)), "412 precondition_failed");
  headers.back().value = "\"r2\", \"r3\"";
  EXPECT_EQ(call(own_put, headers).status, 204);
}

// RFC 9110, 13.2.2: only what reads is answered with 304.
TEST_F(Frame, SaysNotModifiedToWhoReadsAlone) {
  Headers headers = browser();
  headers.push_back({"If-None-Match", "\"r3\""});
  EXPECT_EQ(call(own_get, headers).status, 304);
  EXPECT_EQ(call(shown_put, headers).status, 200);
}

TEST_F(Frame, DoesNothingForASessionThatWasEndedMeanwhile) {
  EXPECT_EQ(told(call(late_put, browser())), "401 unauthenticated");
  EXPECT_TRUE(service::list_tokens(realm, as_administrator())->empty());
}

TEST_F(Frame, TellsAllFaultsOfABodyWithTheirPlace) {
  const auto response = post("{\"name\": 1,\n \"nam\": 2,\n \"name\": 3}");
  EXPECT_EQ(told(response), "422 input");
  EXPECT_THAT(*response.body,
              AllOf(HasSubstr("body:1:10"), HasSubstr("body:2:2"), HasSubstr("body:3:2")));
  EXPECT_EQ(told(post("{\"name\": ")), "400 unreadable");
  EXPECT_EQ(told(post("")), "400 unreadable");
}

TEST_F(Frame, TakesJsonOnlyAndNotTooMuch) {
  Headers headers = browser();
  EXPECT_EQ(told(call(own_post, headers, "{}")), "415 media_type");
  headers.push_back({"Content-Type", "text/plain"});
  EXPECT_EQ(told(call(own_post, headers, "{}")), "415 media_type");
  EXPECT_EQ(told(post(std::string(101, ' '))), "413 too_large");
}

TEST_F(Frame, RefusesByTheHeadWhatItWouldRefuseWithABody) {
  EXPECT_EQ(on_the_head(own_post, {}, "100"), "401 unauthenticated");
  EXPECT_EQ(on_the_head(own_post, browser(), "101"), "413 too_large");
  EXPECT_EQ(on_the_head(own_post, browser(), "100"), "let in");
  const Headers narrow{{"Authorization", "Bearer " + token({service::Scope::Read})}};
  EXPECT_EQ(on_the_head(own_post, narrow, "100"), "403 denied");
  EXPECT_EQ(on_the_head(own_put, browser(), "1"), "428 precondition_required");
}

TEST_F(Frame, CountsARequestOnceThatIsLetInByItsHead) {
  RateLimiter strict({.signed_in = 1});
  const Backstage limited = stage(strict);
  const http::Request head{.method = Method::Post,
                           .path = "/mine",
                           .query = {},
                           .headers = browser(),
                           .body = {},
                           .peer = "a"};
  EXPECT_FALSE(refused_on_the_head(limited, own_post, {head, {}}));
  EXPECT_NE(framed(limited, own_post, {head, {}}).status, 429);
  const auto over = refused_on_the_head(limited, own_post, {head, {}});
  ASSERT_TRUE(over);
  EXPECT_EQ(over->status, 429);
}

TEST_F(Frame, DoesOnceWhatComesTwiceUnderOneKey) {
  const Headers key{{"Idempotency-Key", "\"k1\""}};
  const auto first = post(R"({"name": "a"})", key), again = post(R"({"name": "a"})", key);
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(header_of(first, "Location"), header_of(again, "Location"));
  EXPECT_EQ(*first.body, *again.body);
  EXPECT_EQ(told(post(R"({"name": "b"})", key)), "422 idempotency_key_used");
  EXPECT_NE(header_of(post(R"({"name": "a"})"), "Location"), header_of(first, "Location"));
  for (const auto* none : {"\"a b\"", "", "\"\""}) {
    EXPECT_EQ(told(post("{}", {{"Idempotency-Key", none}})), "400 idempotency_key") << none;
  }
}

TEST_F(Frame, LetsAKeyBeUsedAgainAfterAFailure) {
  const Headers key{{"Idempotency-Key", "k2"}};
  EXPECT_EQ(told(post(R"({"name": "no"})", key)), "409 conflict");
  EXPECT_EQ(post(R"({"name": "yes"})", key).status, 201);
}

TEST_F(Frame, KeepsNoSecretToAnswerAgain) {
  const Headers key{{"Idempotency-Key", "\"k3\""}};
  EXPECT_EQ(post(R"({"name": "a"})", key, secret_post).status, 201);
  EXPECT_EQ(told(post(R"({"name": "a"})", key, secret_post)), "409 done_before");
}

TEST_F(Frame, AnswersThoughAHandlerThrows) {
  EXPECT_EQ(told(post(R"({"name": "bug"})")), "500 fault");
}

TEST_F(Frame, SaysWhatIsWrongInTheLanguageThatIsAskedFor) {
  const auto response = call(own_get, {{"Accept-Language", "nn, en;q=0.5"}});
  EXPECT_EQ(header_of(response, "Content-Language"), "nb");
  EXPECT_THAT(*response.body, HasSubstr("Du må logge inn"));
  EXPECT_THAT(*call(own_get).body, HasSubstr("You need to sign in"));
}

TEST_F(Frame, TellsHowManyRequestsAreLeft) {
  RateLimiter strict({.visitors = 1});
  const Backstage limited = stage(strict);
  const http::Request request{
      .path = "/things", .query = {}, .headers = {}, .body = {}, .peer = "a"};
  const auto first = framed(limited, public_get, {request, {}});
  EXPECT_EQ(header_of(first, "RateLimit-Policy"), "\"default\";q=1;w=60");
  EXPECT_EQ(header_of(first, "RateLimit"), "\"default\";r=0;t=40");
  const auto second = framed(limited, public_get, {request, {}});
  EXPECT_EQ(told(second), "429 rate");
  EXPECT_EQ(header_of(second, "Retry-After"), "40");
}

TEST_F(Frame, OpensToPagesOfOtherSitesOnlyWhatIsPublic) {
  EXPECT_EQ(header_of(call(public_get), "Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(header_of(call(own_get, browser()), "Access-Control-Allow-Origin"), "");
  EXPECT_EQ(header_of(call(own_post), "Access-Control-Allow-Origin"), "");
  EXPECT_EQ(header_of(preflight({&public_get}), "Access-Control-Allow-Methods"), "GET, HEAD");
  EXPECT_EQ(header_of(preflight({&own_get, &own_post}), "Access-Control-Allow-Methods"), "");
  EXPECT_EQ(header_of(preflight({&own_get, &own_post}), "Allow"), "OPTIONS, GET, HEAD, POST");
}

TEST_F(Frame, LetsNoCacheShareWhatIsNotPublic) {
  EXPECT_EQ(header_of(call(public_get), "Cache-Control"), "no-cache");
  EXPECT_EQ(header_of(call(own_get, browser()), "Cache-Control"), "private, no-cache");
  EXPECT_EQ(header_of(call(own_get), "Cache-Control"), "no-store");
  EXPECT_EQ(header_of(post(R"({"name": "a"})"), "Cache-Control"), "no-store");
}

TEST(Routes, HaveNoTwoForOnePathAndMethod) {
  std::set<std::string> seen;
  for (const auto& route : all_routes()) {
    EXPECT_TRUE(seen.insert(std::string(name_of(route.method)) + " " + route.path).second)
        << route.path;
  }
}

}  // namespace
}  // namespace kompass::api

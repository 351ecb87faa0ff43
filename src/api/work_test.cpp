// SPDX-License-Identifier: EUPL-1.2
// Evaluations under work over HTTP: who gets where, and what happens to those who try elsewhere.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "api/api_for_tests.hpp"
#include "api/route.hpp"
#include "http/address.hpp"
#include "service/account/tokens.hpp"
#include "service/published/averages.hpp"
#include "service/uploads/file_check.hpp"
#include "service/uploads/file_for_tests.hpp"
#include "service/work/work.hpp"

namespace kompass::api {
namespace {

using http::Method;
using service::Role;
using service::State;
using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;

class WorkApi : public AnApi {
 public:
  void SetUp() override {
    AnApi::SetUp();
    person(Role::Coordinator, "cia@example.org");
    const auto made = post(Role::Coordinator, "/api/v1/work",
                           R"({"association": "a", "country": "SE", "code": "9901",
                               "name": "Björkhaga", "invented": true, "year": 2026,
                               "edition": "klimatspegeln/1", "title": "Björkhaga"})");
    ASSERT_EQ(made.status, 201) << *made.body;
    work = header_of(made, "Location");
    evaluation = work.substr(work.rfind('/') + 1);
    for (const auto& [role, email] :
         std::vector<std::pair<Role, std::string>>{{Role::Lead, "lena@example.org"},
                                                   {Role::Evaluator, "eva@example.org"},
                                                   {Role::Contact, "kim@example.org"},
                                                   {Role::Contributor, "bo@example.org"},
                                                   {Role::Reader, "rut@example.org"},
                                                   {Role::MethodOwner, "max@example.org"},
                                                   {Role::SignedIn, "uno@example.org"}}) {
      pass(std::chrono::milliseconds(1));
      person(role, email);
    }
    headers[Role::Administrator] = json_of(browser());
    headers[Role::Anonymous] = json_of({});
  }

  static http::Headers json_of(http::Headers more) {
    more.push_back({"Content-Type", "application/json"});
    return more;
  }

  // An account with the role, signed in.
  void person(Role role, const std::string& email) {
    const auto id = account(email);
    accounts[role] = id;
    const bool wide = role == Role::MethodOwner || role == Role::Administrator;
    const service::Subject subject{.association = wide ? "" : "a", .evaluation = evaluation};
    const bool team = role == Role::Lead || role == Role::Evaluator || role == Role::Contact ||
                      role == Role::Contributor || role == Role::Reader;
    if (role != Role::SignedIn) {
      const auto by = team ? accounts.at(Role::Coordinator) : administrator;
      ASSERT_TRUE(service::grant_role(realm, as(by), {id, role, subject, "SE-9901"}));
    }
    headers[role] = json_of(browser(email));
  }

  struct Sent {
    std::string body;
    http::Headers more;
  };
  http::Response send(Role role, Method method, const std::string& path, const Sent& sent = {}) {
    auto all = headers.at(role);
    all.insert(all.end(), sent.more.begin(), sent.more.end());
    return ask({.method = method,
                .path = path,
                .query = {},
                .headers = std::move(all),
                .body = sent.body,
                .peer = {}});
  }
  http::Response post(Role role, const std::string& path, const std::string& body) {
    return send(role, Method::Post, path, {body, {}});
  }
  http::Response put_new(Role role, const std::string& path, const std::string& body) {
    return send(role, Method::Put, path, {body, {{"If-None-Match", "*"}}});
  }
  int status(Role role, const std::string& path) { return send(role, Method::Get, path).status; }

  // By another hand than the API's, so that every state can be looked at.
  void set_state(State state) {
    auto there = *service::looked(store, [&](store::Reading& reading) {
      return service::find<service::EvaluationItem>(reading, evaluation);
    });
    there.value.state = state;
    ASSERT_TRUE(service::changed(store, {"tester", "test"}, {service::replaced(there)}));
  }
  std::string own_grade(Role role, const std::string& criterion) {
    return work + "/grades/" + accounts.at(role) + ":" + criterion;
  }
  void grade_and_lock(Role role) {
    for (const char* criterion : {"1.1.1", "1.1.2", "1.1.3"}) {
      ASSERT_EQ(put_new(role, own_grade(role, criterion), R"({"percent": 50})").status, 201);
    }
    ASSERT_EQ(send(role, Method::Put, work + "/locks/1.1").status, 204);
  }

  std::map<Role, http::Headers> headers;
  std::map<Role, std::string> accounts;
  std::string work, evaluation;  // its address, its id
};

// --- every route, role and state -----------------------------------------------------------------

std::string filled(std::string path, const std::map<std::string, std::string>& values) {
  for (const auto& [name, value] : values) {
    const auto at = path.find("{" + name + "}");
    if (at != std::string::npos) path.replace(at, name.size() + 2, value);
  }
  return path;
}

class EveryWorkRoute : public WorkApi {
 public:
  service::Caller caller_as(Role role) {
    if (role == Role::Administrator) return as_administrator();
    return accounts.contains(role) ? as(accounts.at(role)) : service::Caller{};
  }

  // Whether the table stops the caller, whatever part the route is about.
  [[nodiscard]] bool is_stopped(const Route& route, const service::Caller& caller,
                                State state) const {
    const service::Subject subject{.association = "a", .evaluation = evaluation, .state = state};
    return std::ranges::none_of(
        std::array{service::Best::Locked, service::Best::OwnOpen}, [&](service::Best best) {
          const auto about = best_case(subject, caller.account, best);
          return std::ranges::any_of(route.right.actions(), [&](service::Action action) {
            return service::may(caller, action, about);
          });
        });
  }

  // How many routes that the table closes to the role were tried.
  std::size_t tried(Role role, State state) {
    std::size_t count = 0;
    const auto caller = caller_as(role);
    for (const auto& route : all_routes()) {
      if (!route.path.starts_with("/api/v1/work/{id}")) continue;
      if (!is_stopped(route, caller, state)) continue;
      const auto path = filled(route.path, {{"id", evaluation},
                                            {"key", "1.1.1"},
                                            {"account", caller.account},
                                            {"role", "lead"},
                                            {"sub_area", "1.1"},
                                            {"withdrawal", "none"},
                                            {"sha256", std::string(64, 'a')}});
      const auto answer = send(role, route.method, path, {"{}", {{"If-Match", "\"r1\""}}});
      EXPECT_THAT(answer.status, AnyOf(401, 403, 404))
          << spelling_of(role) << " " << spelling_of(state) << " " << name_of(route.method) << " "
          << path;
      ++count;
    }
    return count;
  }
};

TEST_F(EveryWorkRoute, LetsNobodyThroughWhomTheTableStops) {
  std::size_t stopped = 0;
  for (const auto& [state, word] : spellings(State{})) {
    set_state(state);
    pass(std::chrono::minutes(2));  // the quota of requests is another test's
    for (const auto& [role, of_role] : headers) stopped += tried(role, state);
  }
  EXPECT_GT(stopped, 5'000U);
}

TEST_F(WorkApi, HidesFromStrangersThatAnEvaluationIsThere) {
  const std::string none = "/api/v1/work/none";
  // But for the address that was asked for, which who asks knows.
  const auto told = [&](const std::string& path) {
    std::string body = *send(Role::SignedIn, Method::Get, path).body;
    return body.replace(body.find(path), path.size(), "asked for");
  };
  EXPECT_EQ(status(Role::SignedIn, work), 404);
  EXPECT_EQ(told(work), told(none));
  EXPECT_EQ(status(Role::MethodOwner, work + "/team"), 404);
}

// --- parts ---------------------------------------------------------------------------------------

TEST_F(WorkApi, KeepsPartsUnderConditions) {
  const auto made = post(Role::Lead, work + "/team-notes", R"({"text": "one"})");
  ASSERT_EQ(made.status, 201) << *made.body;
  const auto path = header_of(made, "Location");
  const auto shown = send(Role::Evaluator, Method::Get, path);
  EXPECT_THAT(*shown.body, HasSubstr("\"text\": \"one\""));
  const auto tag = header_of(shown, "ETag");
  const auto body = R"({"text": "two"})";
  EXPECT_EQ(send(Role::Lead, Method::Put, path, {body, {}}).status, 428);
  EXPECT_EQ(send(Role::Lead, Method::Put, path, {body, {{"If-Match", "\"r9\""}}}).status, 412);
  EXPECT_EQ(send(Role::Lead, Method::Patch, path, {body, {{"If-Match", tag}}}).status, 200);
  EXPECT_EQ(send(Role::Lead, Method::Delete, path, {"", {{"If-Match", tag}}}).status, 412);
  EXPECT_EQ(send(Role::Lead, Method::Delete, path, {"", {{"If-Match", "\"r2\""}}}).status, 204);
  EXPECT_EQ(send(Role::Lead, Method::Get, path).status, 404);
}

TEST_F(WorkApi, MakesAPartAnewOnlyWhereNoneIs) {
  set_state(State::Grading);
  const auto path = own_grade(Role::Lead, "1.1.1");
  EXPECT_EQ(put_new(Role::Lead, path, R"({"percent": 50})").status, 201);
  EXPECT_EQ(put_new(Role::Lead, path, R"({"percent": 50})").status, 201) << "sent twice";
  const auto refused = put_new(Role::Lead, path, R"({"percent": 60})");
  EXPECT_EQ(refused.status, 412);
  EXPECT_THAT(*refused.body, HasSubstr("precondition_failed"));
  EXPECT_THAT(*send(Role::Lead, Method::Get, path).body, HasSubstr("\"percent\": 50"));
}

TEST_F(WorkApi, TellsFaultsOfAPartAsFindings) {
  set_state(State::Grading);
  const auto answer =
      put_new(Role::Lead, own_grade(Role::Lead, "1.1.1"), R"({"percent": 500, "rationale": "x"})");
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(*answer.body, HasSubstr("grade-out-of-range"));
  EXPECT_EQ(put_new(Role::Lead, own_grade(Role::Lead, "9.9.9"), R"({"percent": 50})").status, 422);
}

TEST_F(WorkApi, TellsWhatIsNoJsonFromWhatIsNotFit) {
  for (const char* broken : {"", "{", "{\"text\": \"a\", }", "text"}) {
    const auto answer = post(Role::Lead, work + "/team-notes", broken);
    EXPECT_EQ(answer.status, 400) << broken;
    EXPECT_THAT(*answer.body, HasSubstr("\"unreadable\""));
  }
  EXPECT_EQ(send(Role::Lead, Method::Patch, work, {"{", {{"If-Match", "\"r1\""}}}).status, 400);
  EXPECT_EQ(post(Role::Lead, work + "/team-notes", R"({"txt": "a"})").status, 422);
}

TEST_F(WorkApi, TakesNoTextWithSignsThatDoNotShow) {
  for (const char* sign : {"\\u0000", "\\b", "\\u001b[31m", "\\u202e"}) {
    const auto answer =
        post(Role::Lead, work + "/team-notes", R"({"text": "a)" + std::string(sign) + "b\"}");
    EXPECT_EQ(answer.status, 422) << sign;
    EXPECT_THAT(*answer.body, HasSubstr("control-character"));
  }
}

TEST_F(WorkApi, TakesNoLinkButToTheWeb) {
  set_state(State::SelfDescription);
  const auto answer = [&](const std::string& address) {
    return put_new(Role::Contact, work + "/self-description/1.1",
                   R"({"text": "a", "links": [{"title": "t", "address": ")" + address + "\"}]}");
  };
  EXPECT_THAT(*answer("javascript:alert(1)").body, HasSubstr("link-not-web"));
  EXPECT_EQ(answer("data:text/html,x").status, 422);
  EXPECT_EQ(answer("HTTPS://example.org/").status, 201);
}

TEST_F(WorkApi, BeginsOnlyWhatTheContractAllows) {
  const auto made = [&](const std::string& country, const std::string& code,
                        const std::string& name) {
    return post(Role::Coordinator, "/api/v1/work",
                R"({"association": "a", "country": ")" + country + R"(", "code": ")" + code +
                    R"(", "name": ")" + name +
                    R"(", "invented": true, "year": 2026, "edition": "klimatspegeln/1"})")
        .status;
  };
  for (const char* code : {"..", "9/9", "<b>", "9", "9999999", ""}) {
    EXPECT_EQ(made("SE", code, "Ny"), 422) << code;
  }
  for (const char* country : {"se", "S", "SWE", "", "<>"}) {
    EXPECT_EQ(made(country, "9985", "Ny"), 422) << country;
  }
  EXPECT_EQ(made("SE", "9985", "Ny\\u202e"), 422);
  EXPECT_EQ(made("SE", "9985", std::string(101, 'x')), 422);
  EXPECT_EQ(made("SE", "9985", "Ny"), 201);
}

TEST_F(WorkApi, FindsTheEvaluationBeforeANewOne) {
  publish("bjorkhaga-2019.kompass.json");
  const auto made = post(Role::Coordinator, "/api/v1/work",
                         R"({"association": "a", "country": "SE", "code": "9901",
                             "name": "Björkhaga", "invented": true, "year": 2027,
                             "edition": "klimatspegeln/1", "title": "Björkhaga"})");
  ASSERT_EQ(made.status, 201) << *made.body;
  EXPECT_THAT(*made.body, HasSubstr("\"year\": 2019"));
  EXPECT_THAT(*made.body, Not(HasSubstr("\"order\": null")));
}

TEST_F(WorkApi, TakesNoPreviousEvaluationThatIsNotEarlier) {
  const auto sent = send(Role::Lead, Method::Patch, work,
                         {R"({"previous": {"year": 2026}})", {{"If-Match", "\"r1\""}}});
  EXPECT_EQ(sent.status, 422);
  EXPECT_THAT(*sent.body, HasSubstr("previous-not-earlier"));
}

TEST_F(WorkApi, TakesAComparisonGroupWithAnAverageThatIsHereAlone) {
  ASSERT_TRUE(service::adopt_averages(store, shared.instruments, shared.root));
  const auto named = [&](const std::string& average, const std::string& revision) {
    return send(Role::Lead, Method::Patch, work,
                {R"({"comparison_group": {"population": "Alla", "average": ")" + average + "\"}}",
                 {{"If-Match", "\"r" + revision + "\""}}});
  };
  const auto unknown = named("norden-1999", "1");
  EXPECT_EQ(unknown.status, 422);
  EXPECT_THAT(*unknown.body, AllOf(HasSubstr("group-average-unknown"), HasSubstr("sverige-2014")));
  EXPECT_EQ(named("sverige-2014", "1").status, 200);
  EXPECT_EQ(named("", "2").status, 200) << "a group whose figures are not known";
}

// --- files ---------------------------------------------------------------------------------------

class WorkFiles : public WorkApi {
 public:
  void SetUp() override {
    WorkApi::SetUp();
    set_state(State::DeskWork);
    const auto made = post(Role::Lead, work + "/evidence",
                           R"({"source": "records", "title": "Plan", "criteria": ["1.1.1"]})");
    ASSERT_EQ(made.status, 201) << *made.body;
    files = header_of(made, "Location") + "/files";
  }
  http::Response upload(Role role, const std::string& name, const std::string& bytes) {
    return ask({.method = Method::Post,
                .path = files,
                .query = "name=" + http::encoded(name),
                .headers = headers.at(role),
                .body = bytes,
                .peer = {}});
  }
  std::string files;
};

TEST_F(WorkFiles, AreAddedFetchedAndRemoved) {
  const auto made = upload(Role::Evaluator, "Mål.pdf", service::small_pdf());
  ASSERT_EQ(made.status, 201) << *made.body;
  EXPECT_THAT(*made.body, HasSubstr("\"name\": \"Mål.pdf\""));
  const auto one = header_of(made, "Location");
  EXPECT_EQ(*send(Role::Lead, Method::Get, one).body, service::small_pdf());
  EXPECT_THAT(*send(Role::Coordinator, Method::Get, files).body, HasSubstr("application/pdf"));
  EXPECT_EQ(status(Role::Contact, one), 403);
  EXPECT_EQ(status(Role::SignedIn, one), 404);
  EXPECT_EQ(send(Role::Coordinator, Method::Delete, one).status, 403);
  EXPECT_EQ(send(Role::Lead, Method::Delete, one).status, 204);
  EXPECT_EQ(status(Role::Lead, one), 404);
}

TEST_F(WorkFiles, AreRefusedWhenTheyLieOrAreTooLarge) {
  const auto lie = upload(Role::Lead, "plan.png", service::small_pdf());
  EXPECT_EQ(lie.status, 422);
  EXPECT_THAT(*lie.body, HasSubstr("name it .pdf"));
  EXPECT_EQ(upload(Role::Lead, "plan.pdf", "").status, 422);
  EXPECT_EQ(upload(Role::Lead, "", service::small_pdf()).status, 422);
  EXPECT_EQ(upload(Role::Lead, "a.txt", std::string(service::largest_file + 1, 'a')).status, 413);
  EXPECT_EQ(upload(Role::Contact, "plan.pdf", service::small_pdf()).status, 403);
}

// --- people --------------------------------------------------------------------------------------

TEST_F(WorkApi, LetsAContactInviteUntilTheVisit) {
  const auto invited = [&](Role role, const std::string& query, const std::string& name) {
    return ask({.method = Method::Post,
                .path = "/api/v1/accounts",
                .query = query,
                .headers = headers.at(role),
                .body = R"({"name": "Nu", "language": "sv", "email": ")" + name + "@example.org\"}",
                .peer = {}})
        .status;
  };
  EXPECT_EQ(invited(Role::Contact, "evaluation=" + evaluation, "ny1"), 201);
  EXPECT_EQ(invited(Role::Coordinator, "evaluation=" + evaluation, "ny2"), 201);
  EXPECT_EQ(invited(Role::Contact, "association=a", "ny3"), 403);
  EXPECT_EQ(invited(Role::Reader, "evaluation=" + evaluation, "ny3"), 403);
  EXPECT_EQ(invited(Role::SignedIn, "evaluation=" + evaluation, "ny3"), 404);
  set_state(State::Grading);
  EXPECT_EQ(invited(Role::Contact, "evaluation=" + evaluation, "ny3"), 403);
}

TEST_F(WorkApi, StrikesAGraderOnlyWithAReason) {
  set_state(State::Grading);
  const auto& eva = accounts.at(Role::Evaluator);
  const auto place = work + "/team/evaluator/" + eva;
  EXPECT_EQ(send(Role::Coordinator, Method::Delete, place).status, 409);
  const auto strikes = work + "/strikes";
  EXPECT_EQ(
      post(Role::Coordinator, strikes, R"({"account": ")" + eva + "\", \"reason\": \"\"}").status,
      422);
  const auto body = R"({"account": ")" + eva + R"(", "reason": "is ill"})";
  EXPECT_EQ(post(Role::Lead, strikes, body).status, 403);
  EXPECT_EQ(post(Role::Coordinator, strikes, body).status, 204);
  EXPECT_THAT(*send(Role::Lead, Method::Get, strikes).body, HasSubstr("is ill"));
  EXPECT_EQ(status(Role::Contact, strikes), 403);
  EXPECT_EQ(status(Role::Evaluator, work), 404);
}

// --- grades --------------------------------------------------------------------------------------

TEST_F(WorkApi, KeepsGradesOfOthersBlind) {
  set_state(State::Grading);
  grade_and_lock(Role::Lead);
  const auto path = own_grade(Role::Lead, "1.1.1");
  const auto none = own_grade(Role::Lead, "1.2.1");
  for (const auto role : {Role::Evaluator, Role::Coordinator, Role::Contact}) {
    EXPECT_EQ(status(role, path), 403);
    EXPECT_EQ(status(role, none), 403) << "tells a grade from none";
    EXPECT_EQ(send(role, Method::Put, path, {R"({"percent": 1})", {{"If-Match", "*"}}}).status,
              403);
  }
  EXPECT_THAT(*send(Role::Evaluator, Method::Get, work + "/grades").body,
              Not(HasSubstr("\"percent\"")));
  EXPECT_EQ(status(Role::Coordinator, work + "/grades"), 200);
  for (const auto role : {Role::Contact, Role::Contributor, Role::Reader}) {
    EXPECT_EQ(status(role, work + "/grades"), 403);
  }
  for (const char* place : {"/results", "/draft", "/export", "/audit", "/draft/findings"}) {
    EXPECT_EQ(status(Role::Coordinator, work + place), 403) << place;
  }
  grade_and_lock(Role::Evaluator);
  EXPECT_EQ(status(Role::Evaluator, path), 200);
  EXPECT_EQ(status(Role::Coordinator, path), 200);
  EXPECT_EQ(status(Role::Contact, path), 403);
  EXPECT_EQ(status(Role::Evaluator, work + "/results"), 200);
  EXPECT_EQ(
      send(Role::Lead, Method::Put, path, {R"({"percent": 1})", {{"If-Match", "\"r1\""}}}).status,
      403)
      << "locked for good";
}

TEST_F(WorkApi, TagsListsByWhatTheCallerSeesOfThem) {
  set_state(State::Grading);
  const auto before = header_of(send(Role::Evaluator, Method::Get, work + "/grades"), "ETag");
  ASSERT_EQ(put_new(Role::Lead, own_grade(Role::Lead, "1.1.1"), R"({"percent": 50})").status, 201);
  EXPECT_EQ(header_of(send(Role::Evaluator, Method::Get, work + "/grades"), "ETag"), before);
}

// As docs/manual/api.md says.
TEST_F(WorkApi, NeedsATokenThatReadsToo) {
  using service::Scope;
  const auto with = [&](Role role, std::vector<Scope> scopes) {
    const auto token = service::make_token(realm, as(accounts.at(role)), {"t", std::move(scopes)});
    headers[role] = json_of({{"Authorization", "Bearer " + token->text}});
  };
  const char* note = R"({"text": "x"})";
  with(Role::Lead, {Scope::Write});
  EXPECT_EQ(post(Role::Lead, work + "/team-notes", note).status, 404);
  with(Role::Lead, {Scope::Read});
  EXPECT_EQ(post(Role::Lead, work + "/team-notes", note).status, 403);
  with(Role::Lead, {Scope::Read, Scope::Write});
  EXPECT_EQ(post(Role::Lead, work + "/team-notes", note).status, 201);
  with(Role::Coordinator, {Scope::Write});
  const auto order = R"({"association": "a", "country": "SE", "code": "9902", "name": "C",
                         "invented": true, "year": 2025, "edition": "klimatspegeln/1"})";
  EXPECT_EQ(post(Role::Coordinator, "/api/v1/work", order).status, 403) << "and nothing is made";
  with(Role::Coordinator, {Scope::Read, Scope::Write});
  EXPECT_EQ(post(Role::Coordinator, "/api/v1/work", order).status, 201);
}

TEST_F(WorkApi, RefusesTheKeyOfAnotherEvaluation) {
  const auto other = post(Role::Coordinator, "/api/v1/work",
                          R"({"association": "a", "country": "SE", "code": "9901", "name": "B",
                              "invented": true, "year": 2025, "edition": "klimatspegeln/1"})");
  const auto elsewhere = header_of(other, "Location");
  const auto note =
      header_of(post(Role::Lead, work + "/team-notes", R"({"text": "x"})"), "Location");
  EXPECT_EQ(status(Role::Lead, elsewhere + note.substr(work.size())), 404);
  EXPECT_EQ(status(Role::Coordinator, elsewhere), 200);
  EXPECT_EQ(status(Role::Administrator, elsewhere), 404);
}

}  // namespace
}  // namespace kompass::api

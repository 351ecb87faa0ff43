// SPDX-License-Identifier: EUPL-1.2
// A route of the API: what it needs to be let in, and who answers. All that routes have in common
// is done before and after by frame.hpp.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "api/answers.hpp"
#include "api/api.hpp"
#include "service/rights/rights.hpp"

namespace kompass::api {

// Who asks, by a session (the cookie of a browser), by a token of a program, or neither.
struct Who {
  service::Caller caller;
  std::string session_token;  // empty unless there is a session
  std::string session;        // its id
};

struct Call {
  const Backstage& stage;
  const http::Request& request;
  const http::Parameters& parameters;
  Language language = Language::English;  // that the caller wants to read
  Who who;

  // What a {name} of the path stands for.
  [[nodiscard]] const std::string& parameter(std::string_view name) const;
  // A field of the query; empty when it is not there.
  [[nodiscard]] std::string query(std::string_view name) const;
  [[nodiscard]] const service::Caller& caller() const { return who.caller; }
};

// What comes of a call: an answer, a failure (answers.hpp has its status), or a refusal of another
// status.
using Answer = std::variant<http::Response, Problem, Refusal>;
using Answerer = std::function<Answer(const Call&)>;

// What a caller must be allowed, and about what. There is no route without.
class Right {
 public:
  using About = std::function<Result<service::Subject>(const Call&)>;
  Right(service::Action action, About about) : actions_{action}, about_(std::move(about)) {}
  // One of several will do.
  Right(std::vector<service::Action> actions, About about)
      : actions_(std::move(actions)), about_(std::move(about)) {}

  [[nodiscard]] service::Action action() const { return actions_.front(); }
  [[nodiscard]] const std::vector<service::Action>& actions() const { return actions_; }
  // Problem (Missing): there is no such thing, or the caller is not to know of it.
  [[nodiscard]] Result<service::Subject> subject(const Call& call) const { return about_(call); }

 private:
  std::vector<service::Action> actions_;
  About about_;
};

Result<service::Subject> installation(const Call& call);    // or nothing in particular
Result<service::Subject> own_account(const Call& call);     // of who calls
Result<service::Subject> what_is_public(const Call& call);  // published evaluations

// Of a PUT, PATCH or DELETE: whether it must say by If-Match which revision it is about. The frame
// answers 428 to one that does not; the answerer looks whether it is the right one (`unmatched`).
enum class Condition { Revision, None };

// What becomes of the answer to a POST with an Idempotency-Key: it is kept and given again, or, as
// it holds a secret that is shown once, it is only known that it was given.
enum class Repeated { Answered, Refused };

struct RouteOptions {
  Condition condition = Condition::Revision;
  Repeated repeated = Repeated::Answered;
  std::size_t largest_body = 64 * 1024;  // bytes
  http::Pace pace = http::Pace::Quick;   // Slow for what weighs passwords or makes reports
  // The fields that its query may have, each once, or as often as wanted where its name ends in
  // "*": a filter that is not understood must not give a longer list than was asked for.
  std::vector<std::string_view> query;
};

struct Route {
  http::Method method;
  std::string path;  // "/api/v1/evaluations/{id}"
  Right right;
  Answerer answer;
  RouteOptions options = {};
};

// All of them (routes.cpp).
const std::vector<Route>& all_routes();

}  // namespace kompass::api

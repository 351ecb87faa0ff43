// SPDX-License-Identifier: EUPL-1.2
#include "api/answers.hpp"

#include <fmt/format.h>

namespace kompass::api {
namespace {

using std::string_view;

int status_of(Trouble trouble) {
  switch (trouble) {
    case Trouble::Usage: return 400;
    case Trouble::Input: return 422;
    case Trouble::Output: return 507;
    case Trouble::Environment: return 503;
    case Trouble::Missing: return 404;
    case Trouble::Conflict: return 409;
    case Trouble::Denied: return 403;
  }
  return 500;
}

// Whether a list of entity tags names this one; weak ones count, as RFC 9110 asks for GET.
bool names(string_view list, string_view tag) {
  return list == "*" || list.find(fmt::format("\"{}\"", tag)) != string_view::npos;
}

}  // namespace

http::Response json_response(const http::Request& request, std::string json, std::string tag) {
  http::Response response = http::text_response(200, "application/json", std::move(json));
  if (names(request.header("If-None-Match"), tag)) response = {304, {}, nullptr};
  response.with("ETag", fmt::format("\"{}\"", tag)).with("Cache-Control", "no-cache");
  return response;
}

http::Response problem_response(int status, string_view code, string_view detail) {
  codec::JsonWriter json;
  json.open_record();
  json.key("type");
  json.text("about:blank");
  json.key("title");
  json.text(http::reason_of(status));
  json.key("status");
  json.number(static_cast<long long>(status));
  json.key("detail");
  json.text(detail);
  json.key("code");
  json.text(code);
  json.key("findings");
  json.open_list();
  json.close_list();
  json.close_record();
  return http::text_response(status, "application/problem+json", json.take());
}

http::Response problem_response(const Problem& problem) {
  return problem_response(status_of(problem.kind), name_of(problem.kind), problem.message());
}

std::string tag_of_revision(std::int64_t revision) {
  return fmt::format("r{}", revision);
}

}  // namespace kompass::api

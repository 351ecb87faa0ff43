// SPDX-License-Identifier: EUPL-1.2
#include "api/answers.hpp"

#include <fmt/format.h>

#include <utility>

#include "http/address.hpp"
#include "http/entity_tags.hpp"
#include "http/trouble.hpp"
#include "service/account/roles.hpp"

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

struct Told {
  std::string type = "about:blank";
  std::string title;
  int status = 500;
  std::string detail, instance, code;
  Findings findings;
};

void describe(auto& v, Is<Told> auto& t) {
  v("type", t.type);
  v("title", t.title);
  v("status", t.status);
  v("detail", t.detail);
  v("instance", t.instance);
  v("code", t.code);
  v("findings", t.findings);
}

}  // namespace

http::Response tagged_response(const http::Request& request, Document document, string_view tag) {
  auto response = http::text_response(200, document.media_type, std::move(document.text));
  const bool reads = request.method == http::Method::Get || request.method == http::Method::Head;
  if (reads && http::names_weakly(request.header("If-None-Match"), tag)) {
    response = {304, {}, nullptr};
  }
  response.with("ETag", fmt::format("\"{}\"", tag)).with("Cache-Control", "no-cache");
  return response;
}

http::Response json_response(const http::Request& request, std::string json, string_view tag) {
  return tagged_response(request, {"application/json", std::move(json)}, tag);
}

http::Response json_response(int status, std::string json) {
  return http::text_response(status, "application/json", std::move(json));
}

http::Response created_response(std::string address, std::string json) {
  auto response = json_response(201, std::move(json));
  response.with("Location", std::move(address));
  return response;
}

http::Response no_content() {
  return {204, {}, nullptr};
}

std::string tag_of_revision(std::int64_t revision) {
  return fmt::format("r{}", revision);
}

Refusal refusal_of(const Problem& problem) {
  Refusal refusal{status_of(problem.kind), std::string(name_of(problem.kind)), problem.message()};
  // What is wrong with the machine names paths and is for the log; the caller is told that it is
  // so.
  if (problem.kind == Trouble::Output || problem.kind == Trouble::Environment) {
    refusal.headers.push_back({std::string(http::trouble_header), std::move(refusal.detail)});
    refusal.detail = "the server cannot do this now; its log tells why, by the X-Request-Id";
  }
  if (problem.kind == Trouble::Input) refusal.findings = {finding_of(problem)};
  const bool own_role = problem.kind == Trouble::Denied && problem.where == service::own_role;
  if (own_role) refusal.code = "own_role";
  return refusal;
}

Refusal refusal_of(const Problem& problem, string_view denied) {
  Refusal refusal = refusal_of(problem);
  if (problem.kind == Trouble::Denied) refusal.code = denied;
  return refusal;
}

http::Response problem_response(const Refusal& refusal, const Phrasebook& words, string_view path) {
  const std::string title = "problem_" + refusal.code, detail = title + "_detail";
  std::string languages(tag_of(words.language()));
  Told told{.status = refusal.status,
            .instance = http::encoded_path(path),
            .code = refusal.code,
            .findings = refusal.findings};
  told.title = words.has(title) ? words.say(title) : std::string(http::reason_of(refusal.status));
  told.detail = words.has(detail) ? words.say(detail) : refusal.detail;
  if (!words.has(detail) && words.language() != Language::English) languages += ", en";
  auto response =
      http::text_response(refusal.status, "application/problem+json", codec::to_json(told));
  response.with("Content-Language", languages).with("Cache-Control", "no-store");
  for (const auto& header : refusal.headers) response.with(header.name, header.value);
  return response;
}

http::Response problem_response(const Problem& problem, string_view path) {
  return problem_response(refusal_of(problem), Phrasebook(Language::English, {}), path);
}

http::Response problem_response(int status, string_view code, string_view detail) {
  return problem_response(Refusal{status, std::string(code), std::string(detail)},
                          Phrasebook(Language::English, {}), "");
}

}  // namespace kompass::api

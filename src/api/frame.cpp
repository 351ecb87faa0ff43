// SPDX-License-Identifier: EUPL-1.2
#include "api/frame.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

#include "api/once.hpp"
#include "api/who.hpp"
#include "base/text.hpp"
#include "core/asked_language.hpp"
#include "http/address.hpp"
#include "service/account/roles.hpp"

namespace kompass::api {
namespace {

using http::Method;
using http::Response;
using std::string_view;
using MaybeAnswer = std::optional<Answer>;

RateLimiter::Count counted(const Call& call, int requests) {
  auto& rates = call.stage.rates;
  const auto now = call.stage.realm.clock();
  const auto& account = call.caller().account;
  return account.empty()
             ? rates.count_visitor(service::counted_peer(call.request.peer), now, requests)
             : rates.count_account(account, now, requests);
}

Refusal too_many(const RateLimiter::Count& count) {
  return {429,
          "rate",
          fmt::format("too many requests; try again in {} s", count.resets.count()),
          {},
          {{"Retry-After", std::to_string(count.resets.count())}}};
}

MaybeAnswer refused_by_right(const Call& call, const Route& route) {
  const auto subject = route.right.subject(call);
  if (!subject) {
    // Who has not signed in, or no longer is, is told that: not whether it is there.
    const auto unknown = service::permit(call.caller(), route.right.action(), {});
    const bool signed_out = call.caller().account.empty() && !is_public(route) && !unknown;
    return signed_out ? unknown.problem() : subject.problem();
  }
  const bool fine = std::ranges::any_of(route.right.actions(), [&](service::Action action) {
    return service::may(call.caller(), action, *subject);
  });
  if (fine) return std::nullopt;
  return service::permit(call.caller(), route.right.action(), *subject).problem();
}

std::size_t times_allowed(const Route& route, const std::string& name) {
  constexpr auto any = std::numeric_limits<std::size_t>::max();
  const auto& known = route.options.query;
  if (std::ranges::find(known, name + "*") != known.end()) return any;
  return std::ranges::find(known, name) == known.end() ? 0 : 1;
}

MaybeAnswer refused_query(const Call& call, const Route& route) {
  if (!http::fields_can_be_read(call.request.query)) {
    return Problem{Trouble::Usage, "query", "cannot be read", "write UTF-8 with % as in RFC 3986"};
  }
  const auto fields = http::parse_fields(call.request.query);
  for (const auto& [name, value] : fields) {
    const auto times = http::values_of(fields, name).size();
    if (times <= times_allowed(route, name)) continue;
    return Problem{Trouble::Usage, printable(name),
                   times > 1 ? "is there more than once" : "is no field of this address",
                   "leave it out"};
  }
  return std::nullopt;
}

bool changes_an_item(Method method) {
  return method == Method::Put || method == Method::Patch || method == Method::Delete;
}

// What is there, or is announced while only the head is.
std::uint64_t body_size(const http::Request& request) {
  const auto announced = request.header("Content-Length");
  std::uint64_t size = 0;
  std::from_chars(announced.data(), announced.data() + announced.size(), size);
  return std::max<std::uint64_t>(size, request.body.size());
}

MaybeAnswer refused(const Call& call, const Route& route) {
  const auto& request = call.request;
  if (auto refusal = forged(call.stage, request, call.who)) return *refusal;
  if (auto answer = refused_by_right(call, route)) return answer;
  if (auto answer = refused_query(call, route)) return answer;
  if (body_size(request) > route.options.largest_body) {
    return Refusal{413, "too_large",
                   fmt::format("the body may have {} bytes", route.options.largest_body)};
  }
  const bool conditional =
      changes_an_item(request.method) && route.options.condition == Condition::Revision;
  if (conditional && request.header("If-Match").empty()) {
    return Refusal{428, "precondition_required",
                   "say by If-Match which revision this is about: the ETag it was read with"};
  }
  return std::nullopt;
}

Response answered(const Call& call, const Route& route) {
  return has_key(call) ? answered_once(call, route) : said(call, route.answer(call));
}

// What has a bug throws; who asks is told in the form they know.
template <class Make>
auto guarded(const Call& call, const Make& make) -> decltype(make()) {
  try {
    return make();
  } catch (const std::exception&) {
    return said(call, Refusal{500, "fault", "the server has a fault; it is not yours"});
  }
}

// A request that was looked at, and why it is not let in.
struct Opened {
  Call call;
  RateLimiter::Count count;
  std::optional<Response> refusal;
};

// `requests`: that it counts for.
Opened opened(const Backstage& stage, const Route& route, const Asked& asked, int requests) {
  const auto& request = asked.request;
  Opened made{.call = {stage,
                       request,
                       asked.parameters,
                       asked_language(request.header("Accept-Language"), Language::English),
                       {}},
              .count = {},
              .refusal = {}};
  auto& call = made.call;
  auto who = who_asks(stage, request);
  if (who) call.who = std::move(*who);
  made.count = counted(call, requests);
  made.refusal = guarded(call, [&]() -> std::optional<Response> {
    if (made.count.over) return said(call, too_many(made.count));
    if (!who) return said(call, who.problem());
    if (const auto answer = refused(call, route)) return said(call, *answer);
    return std::nullopt;
  });
  return made;
}

void set(Response& response, string_view name, std::string value) {
  for (auto& header : response.headers) {
    if (header.name == name) {
      header.value = std::move(value);
      return;
    }
  }
  response.with(std::string(name), std::move(value));
}

void limit_caching(Response& response, const Route& route, const http::Request& request) {
  const bool everybody = is_public(route);
  set(response, "Vary", everybody ? "Accept-Language" : "Accept-Language, Authorization, Cookie");
  const bool reads = request.method == Method::Get || request.method == Method::Head;
  if (!reads || response.status >= 400) {
    set(response, "Cache-Control", "no-store");
  } else if (!everybody) {
    set(response, "Cache-Control", "private, no-cache");
  }
}

// RateLimit headers as draft-ietf-httpapi-ratelimit-headers has them.
void tell_rate(Response& response, const RateLimiter::Count& count, std::chrono::seconds window) {
  if (count.quota == 0) return;
  set(response, "RateLimit-Policy",
      fmt::format("\"default\";q={};w={}", count.quota, window.count()));
  set(response, "RateLimit",
      fmt::format("\"default\";r={};t={}", count.left, count.resets.count()));
}

void open_to_other_sites(Response& response) {
  set(response, "Access-Control-Allow-Origin", "*");
  set(response, "Access-Control-Expose-Headers",
      "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id");
}

Response finished(Response response, const Opened& of, const Route& route) {
  limit_caching(response, route, of.call.request);
  tell_rate(response, of.count, of.call.stage.rates.window());
  if (is_public(route)) open_to_other_sites(response);
  return response;
}

}  // namespace

bool is_public(const Route& route) {
  return route.method == Method::Get &&
         service::may({}, route.right.action(), {.state = service::State::Published});
}

Response said(const Call& call, const Answer& answer) {
  if (const auto* response = std::get_if<Response>(&answer)) return *response;
  const auto& words = call.stage.wording.in(call.language);
  const auto& path = call.request.path;
  if (const auto* refusal = std::get_if<Refusal>(&answer)) {
    return problem_response(*refusal, words, path);
  }
  const auto& problem = std::get<Problem>(answer);
  Refusal refusal = refusal_of(problem);
  const bool signed_out = call.caller().account.empty() || problem.where == service::entry_over;
  if (problem.kind == Trouble::Denied && signed_out) {
    refusal.status = 401;
    refusal.code = "unauthenticated";
    refusal.headers = {{"WWW-Authenticate", "Bearer"}};
  }
  return problem_response(refusal, words, path);
}

Response framed(const Backstage& stage, const Route& route, const Asked& asked) {
  auto one = opened(stage, route, asked, 1);
  Response response = one.refusal ? std::move(*one.refusal)
                                  : guarded(one.call, [&] { return answered(one.call, route); });
  return finished(std::move(response), one, route);
}

std::optional<Response> refused_on_the_head(const Backstage& stage, const Route& route,
                                            const Asked& asked) {
  if (!opened(stage, route, asked, 0).refusal)
    return std::nullopt;  // counted when its body is there
  auto one = opened(stage, route, asked, 1);
  if (!one.refusal) return std::nullopt;
  return finished(std::move(*one.refusal), one, route);
}

Response preflight(const std::vector<const Route*>& of_the_path) {
  std::string methods = "OPTIONS";
  bool open = false;
  for (const auto* route : of_the_path) {
    methods += fmt::format(", {}", name_of(route->method));
    if (route->method == Method::Get) methods += ", HEAD";
    open = open || is_public(*route);
  }
  auto response = no_content();
  response.with("Allow", methods);
  if (open) {
    open_to_other_sites(response);
    response.with("Access-Control-Allow-Methods", "GET, HEAD")
        .with("Access-Control-Allow-Headers", "Accept-Language, If-None-Match, X-Request-Id")
        .with("Access-Control-Max-Age", "86400");
  }
  return response;
}

}  // namespace kompass::api

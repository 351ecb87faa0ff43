// SPDX-License-Identifier: EUPL-1.2
#include "api/who.hpp"

#include "base/text.hpp"
#include "http/cookies.hpp"
#include "service/account/sessions.hpp"
#include "service/account/tokens.hpp"

namespace kompass::api {
namespace {

using http::Method;

Result<Who> by_token(const Backstage& stage, std::string_view authorization) {
  constexpr std::string_view scheme = "bearer ";
  if (lowered(authorization.substr(0, scheme.size())) != scheme) {
    return Problem{Trouble::Denied, "Authorization", "is no token of Kompass",
                   "write 'Bearer' and the token"};
  }
  auto caller = service::caller_by_token(stage.realm, trimmed(authorization.substr(scheme.size())));
  if (!caller) return caller.problem();
  return Who{.caller = std::move(*caller), .session_token = {}, .session = {}};
}

Result<Who> by_session(const Backstage& stage, std::string_view cookie) {
  auto signed_in = service::session_of(stage.realm, cookie);
  if (signed_in) {
    return Who{std::move(signed_in->caller), std::string(cookie), std::move(signed_in->session)};
  }
  if (signed_in.problem().kind == Trouble::Denied) return Who{};
  return signed_in.problem();
}

bool only_reads(Method method) {
  return method == Method::Get || method == Method::Head || method == Method::Options;
}

// "https://kompass.example:8080" is at "kompass.example:8080".
std::string_view host_of(std::string_view address) {
  const auto scheme = address.find("://");
  return scheme == std::string_view::npos ? std::string_view() : address.substr(scheme + 3);
}

}  // namespace

bool of_another_site(const Backstage& stage, const http::Request& request) {
  const auto site = request.header("Sec-Fetch-Site");
  if (!site.empty()) return site != "same-origin" && site != "none";
  const auto origin = request.header("Origin");
  if (origin.empty()) return false;
  const auto host = host_of(origin);
  return host.empty() || (host != request.header("Host") && host != host_of(stage.base_address));
}

Result<Who> who_asks(const Backstage& stage, const http::Request& request) {
  const auto authorization = request.header("Authorization");
  if (!authorization.empty()) return by_token(stage, authorization);
  const auto cookie = http::session_in(request);
  return cookie.empty() ? Who{} : by_session(stage, cookie);
}

std::optional<Refusal> forged(const Backstage& stage, const http::Request& request,
                              const Who& who) {
  const bool by_program = !request.header("Authorization").empty();
  if (only_reads(request.method) || by_program) return std::nullopt;
  if (of_another_site(stage, request)) {
    return Refusal{403, "cross_site", "pages of other sites may not write here"};
  }
  if (who.session_token.empty()) return std::nullopt;
  if (service::csrf_holds(who.session_token, request.header("X-CSRF-Token"))) return std::nullopt;
  return Refusal{403, "csrf",
                 "the header X-CSRF-Token must hold the csrf_token of GET "
                 "/api/v1/sessions/current"};
}

}  // namespace kompass::api

// SPDX-License-Identifier: EUPL-1.2
#include "apps/kompass/serve_settings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/answers.hpp"
#include "api/api.hpp"
#include "http/security.hpp"
#include "site/routes.hpp"
#include "workspace/large_forms.hpp"
#include "workspace/routes.hpp"

namespace kompass {
namespace {

// [::1]:8080 is the address ::1.
std::string without_brackets(const std::string& address) {
  const bool brackets = address.starts_with('[') && address.ends_with(']');
  return brackets ? address.substr(1, address.size() - 2) : address;
}

const char* code_of(int status) {
  switch (status) {
    case 408: return "timeout";
    case 413: return "too_large";
    case 500: return "fault";
    case 503: return "environment";
    default: return "unreadable";
  }
}

// What a route never sees, told as all else that fails.
http::Response told(const http::Refusal& refusal) {
  return api::problem_response(refusal.status, code_of(refusal.status), std::string(refusal.text));
}

}  // namespace

http::Response refusal(const site::Site& pages, const http::Refusal& refusal) {
  if (refusal.status != 400 || !refusal.path.starts_with('/') ||
      refusal.path.starts_with("/api/")) {
    return http::secured(told(refusal));
  }
  http::Request request{.path = std::string(refusal.path)};
  request.headers.push_back({"Accept-Language", std::string(refusal.accept_language)});
  return http::secured(site::unreadable(pages, request));
}

http::ServerSettings server_settings(const service::Settings& settings) {
  http::ServerSettings server;
  const auto colon = settings.listen.rfind(':');
  server.address = without_brackets(settings.listen.substr(0, colon));
  server.port = static_cast<std::uint16_t>(std::stoi(settings.listen.substr(colon + 1)));
  server.threads = settings.threads;
  server.slow_threads = settings.slow_threads;
  server.trusted_proxies = settings.trusted_proxies;
  if (!settings.tls_key.empty()) {
    server.tls = http::Tls{settings.tls_certificate, settings.tls_key};
  }
  server.largest_body = [](http::Method method, const std::string& path) {
    return std::max({api::largest_body(method, path), workspace::largest_body(path),
                     workspace::largest_form(method, path)});
  };
  return server;
}

std::string base_address(const service::Settings& settings, std::uint16_t port) {
  if (!settings.base_address.empty()) return settings.base_address;
  return fmt::format("{}://{}:{}", settings.tls_key.empty() ? "http" : "https",
                     settings.listen.substr(0, settings.listen.rfind(':')), port);
}

}  // namespace kompass

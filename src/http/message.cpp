// SPDX-License-Identifier: EUPL-1.2
#include "http/message.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kompass::http {
namespace {

using std::string_view;

constexpr std::array method_names{std::pair{Method::Get, string_view("GET")},
                                  std::pair{Method::Head, string_view("HEAD")},
                                  std::pair{Method::Post, string_view("POST")},
                                  std::pair{Method::Put, string_view("PUT")},
                                  std::pair{Method::Patch, string_view("PATCH")},
                                  std::pair{Method::Delete, string_view("DELETE")},
                                  std::pair{Method::Options, string_view("OPTIONS")}};

constexpr std::array reasons{std::pair{200, string_view("OK")},
                             std::pair{201, string_view("Created")},
                             std::pair{202, string_view("Accepted")},
                             std::pair{204, string_view("No Content")},
                             std::pair{301, string_view("Moved Permanently")},
                             std::pair{303, string_view("See Other")},
                             std::pair{304, string_view("Not Modified")},
                             std::pair{308, string_view("Permanent Redirect")},
                             std::pair{400, string_view("Bad Request")},
                             std::pair{401, string_view("Unauthorized")},
                             std::pair{403, string_view("Forbidden")},
                             std::pair{404, string_view("Not Found")},
                             std::pair{405, string_view("Method Not Allowed")},
                             std::pair{406, string_view("Not Acceptable")},
                             std::pair{408, string_view("Request Timeout")},
                             std::pair{409, string_view("Conflict")},
                             std::pair{410, string_view("Gone")},
                             std::pair{412, string_view("Precondition Failed")},
                             std::pair{413, string_view("Content Too Large")},
                             std::pair{414, string_view("URI Too Long")},
                             std::pair{415, string_view("Unsupported Media Type")},
                             std::pair{422, string_view("Unprocessable Content")},
                             std::pair{428, string_view("Precondition Required")},
                             std::pair{429, string_view("Too Many Requests")},
                             std::pair{431, string_view("Request Header Fields Too Large")},
                             std::pair{500, string_view("Internal Server Error")},
                             std::pair{501, string_view("Not Implemented")},
                             std::pair{503, string_view("Service Unavailable")},
                             std::pair{507, string_view("Insufficient Storage")}};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(string_view a, string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace

string_view name_of(Method method) {
  const auto found =
      std::ranges::find(method_names, method, &std::pair<Method, string_view>::first);
  return found == method_names.end() ? string_view("") : found->second;
}

Method method_named(string_view name) {
  const auto found = std::ranges::find(method_names, name, &std::pair<Method, string_view>::second);
  return found == method_names.end() ? Method::Other : found->first;
}

string_view value_of(const Headers& headers, string_view name) {
  const auto found = std::ranges::find_if(
      headers, [&](const Header& header) { return same_name(header.name, name); });
  return found == headers.end() ? string_view() : string_view(found->value);
}

Response text_response(int status, string_view content_type, std::string body) {
  Response response{status, {}, std::make_shared<const std::string>(std::move(body))};
  response.with("Content-Type", std::string(content_type));
  return response;
}

Response redirect(int status, std::string location) {
  Response response{status, {}, nullptr};
  response.with("Location", std::move(location));
  return response;
}

string_view reason_of(int status) {
  const auto found = std::ranges::find(reasons, status, &std::pair<int, string_view>::first);
  return found == reasons.end() ? string_view("") : found->second;
}

}  // namespace kompass::http

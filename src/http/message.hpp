// SPDX-License-Identifier: EUPL-1.2
// A request and its answer, as plain data (RFC 9110). Who handles them knows nothing of sockets.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kompass::http {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options, Other };

std::string_view name_of(Method method);
Method method_named(std::string_view name);  // case matters, as in the standard

struct Header {
  std::string name, value;
};

using Headers = std::vector<Header>;

// The first of this name, in any case; empty when there is none.
std::string_view value_of(const Headers& headers, std::string_view name);

struct Request {
  Method method = Method::Get;
  std::string path;   // decoded, begins with "/"
  std::string query;  // as sent, without "?"
  Headers headers;
  std::string body;
  std::string peer;  // address of who asks
  bool secure = false;

  [[nodiscard]] std::string_view header(std::string_view name) const {
    return value_of(headers, name);
  }
};

using Body = std::shared_ptr<const std::string>;  // shared with caches

struct Response {
  int status = 200;
  Headers headers;
  Body body;
  std::string_view route;  // the path of the route that answered, "/{lang}/sok"; for figures

  Response& with(std::string name, std::string value) {
    headers.push_back({std::move(name), std::move(value)});
    return *this;
  }
};

Response text_response(int status, std::string_view content_type, std::string body);
Response redirect(int status, std::string location);

std::string_view reason_of(int status);  // "Not Found"

using Handler = std::function<Response(const Request&)>;

enum class Pace {
  Quick,  // made at once by the thread that read the request
  Slow,   // made by one of a few threads kept for that
  InTurn  // made one after another: it needs what can serve only one
};

// An answer that is still to be made. The request it answers is there until it is.
struct Later {
  Pace pace = Pace::Slow;
  std::function<Response()> make;
};
using Answered = std::variant<Response, Later>;
using Dispatcher = std::function<Answered(const Request&)>;

}  // namespace kompass::http

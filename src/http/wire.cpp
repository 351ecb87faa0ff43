// SPDX-License-Identifier: EUPL-1.2
#include "http/wire.hpp"

#include <utility>

#include "http/trouble.hpp"

namespace kompass::http {

namespace beast = boost::beast;

Answer answer_of(const Response& response, const Parser* request, bool last) {
  const unsigned version = request == nullptr ? 11 : request->get().version();
  Answer answer(static_cast<beast::http::status>(response.status), version);
  answer.reason(std::string(reason_of(response.status)));
  for (const auto& header : response.headers) {
    if (header.name != trouble_header) answer.insert(header.name, header.value);
  }
  const bool head = request != nullptr && request->get().method() == beast::http::verb::head;
  const std::size_t size = response.body ? response.body->size() : 0;
  if (response.body && !head) {
    answer.body() = boost::beast::span<const char>(response.body->data(), size);
  }
  const bool bare = response.status == 204 || response.status == 304;
  if (!bare) answer.content_length(size);
  answer.keep_alive(!last);
  return answer;
}

Request request_of(const beast::http::request_header<>& head, RequestTarget named, std::string peer,
                   bool secure) {
  Request request{.method = method_named(std::string_view(head.method_string())),
                  .path = std::move(named.target.path),
                  .query = std::move(named.target.query),
                  .headers = {},
                  .body = {},
                  .peer = std::move(peer),
                  .secure = secure};
  // The host that the target names is the one that is meant (RFC 9112, 3.2.2).
  const bool other = !named.host.empty();
  if (other) request.headers.push_back({"Host", std::move(named.host)});
  for (const auto& field : head) {
    if (other && field.name() == beast::http::field::host) continue;
    request.headers.push_back({std::string(field.name_string()), std::string(field.value())});
  }
  return request;
}

std::optional<Refused> refusal_of(const boost::system::error_code& why) {
  using beast::http::error;
  if (why == error::body_limit) return Refused{413, too_large};
  if (why == error::header_limit) return Refused{431, "The head of the request is too large."};
  const bool of_the_text = why.category() == make_error_code(error::end_of_stream).category();
  if (of_the_text && why != error::end_of_stream && why != error::partial_message) {
    return Refused{400, "This is no request in HTTP/1.1."};
  }
  return std::nullopt;
}

}  // namespace kompass::http

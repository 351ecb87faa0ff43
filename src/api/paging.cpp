// SPDX-License-Identifier: EUPL-1.2
#include "api/paging.hpp"

#include <fmt/format.h>

#include <charconv>

#include "http/address.hpp"

namespace kompass::api {
namespace {

constexpr std::size_t largest_page = 200;

}  // namespace

Result<PageAsked> page_asked(const Call& call) {
  PageAsked asked{.cursor = call.query("cursor")};
  const auto limit = call.query("limit");
  if (limit.empty()) return asked;
  const char* end = limit.data() + limit.size();
  const auto read = std::from_chars(limit.data(), end, asked.limit);
  if (read.ec == std::errc() && read.ptr == end && asked.limit > 0 && asked.limit <= largest_page) {
    return asked;
  }
  return Problem{Trouble::Usage, "limit", "is no size of a page",
                 fmt::format("write 1 to {}", largest_page)};
}

std::string next_address(const Call& call, const std::string& cursor) {
  std::string address = http::encoded_path(call.request.path) + "?";
  for (const auto& field : http::parse_fields(call.request.query)) {
    if (field.name == "cursor") continue;
    address += http::encoded(field.name) + "=" + http::encoded(field.value) + "&";
  }
  return address + "cursor=" + http::encoded(cursor);
}

Problem no_such_cursor() {
  return {Trouble::Usage, "cursor", "leads nowhere", "begin again without one"};
}

http::Response paged(http::Response response, const Page& page) {
  if (!page.next.empty()) response.with("Link", fmt::format("<{}>; rel=\"next\"", page.next));
  return response;
}

}  // namespace kompass::api

// SPDX-License-Identifier: EUPL-1.2
// Lists come in pages: ?limit=50&cursor=ID. A cursor is the id of the last one of a page; the
// address of the next page is in the header Link (RFC 8288) and in the answer as "next".
#pragma once

#include <algorithm>
#include <functional>

#include "api/route.hpp"

namespace kompass::api {

struct Page {
  std::size_t from = 0, to = 0;  // of the whole list
  std::string next;              // address; empty for the last page
};

struct PageAsked {
  std::size_t limit = 50;
  std::string cursor;  // empty: from the start
};
// Problem (Usage): no such limit.
Result<PageAsked> page_asked(const Call& call);
// Of a query, the same list after another cursor.
std::string next_address(const Call& call, const std::string& cursor);
Problem no_such_cursor();

// The page of a list that is in order, where `id_of` names one. Problem (Usage): a limit that is
// none, or a cursor that names none of the list.
template <class List, class IdOf>
Result<Page> page_of(const Call& call, const List& list, IdOf id_of) {
  const auto asked = page_asked(call);
  if (!asked) return asked.problem();
  Page page;
  if (!asked->cursor.empty()) {
    const auto last = std::ranges::find_if(
        list, [&](const auto& one) { return std::invoke(id_of, one) == asked->cursor; });
    if (last == list.end()) return no_such_cursor();
    page.from = static_cast<std::size_t>(last - list.begin()) + 1;
  }
  page.to = std::min(page.from + asked->limit, list.size());
  if (page.to < list.size()) {
    page.next = next_address(call, std::string(std::invoke(id_of, list[page.to - 1])));
  }
  return page;
}

// With the header Link where there is a next page.
http::Response paged(http::Response response, const Page& page);

}  // namespace kompass::api

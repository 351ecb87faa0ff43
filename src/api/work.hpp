// SPDX-License-Identifier: EUPL-1.2
// What the routes of an evaluation under work have in common: /api/v1/work/{id}/...
#pragma once

#include "api/lists.hpp"
#include "api/route.hpp"
#include "service/work/work.hpp"

namespace kompass::api {

service::Desk desk_of(const Call& call);

// The evaluation {id}, about all of its sub-areas. Problem (Missing): not for this caller.
Result<service::Subject> of_evaluation(const Call& call);
// The same as if it were the caller's own and locked by all, or own and open: for what is decided
// part by part in the service, which looks again.
Result<service::Subject> of_own_and_locked(const Call& call);
Result<service::Subject> of_own_and_open(const Call& call);

template <class T>
std::string json_list(const std::vector<T>& items) {
  return codec::to_json(Items<T>{items});
}
template <class T>
std::string json_page(const std::vector<T>& items, const std::string& next) {
  return codec::to_json(PageOfItems<T>{items, next});
}

// With a tag of the content, which tells nothing of what else was changed.
http::Response content_response(const Call& call, std::string json);

}  // namespace kompass::api

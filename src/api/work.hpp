// SPDX-License-Identifier: EUPL-1.2
// What the routes of an evaluation under work have in common: /api/v1/work/{id}/...
#pragma once

#include "api/route.hpp"
#include "service/work.hpp"

namespace kompass::api {

service::Desk desk_of(const Call& call);

// The evaluation {id}, about all of its sub-areas. Problem (Missing): not for this caller.
Result<service::Subject> of_evaluation(const Call& call);
// The same as if it were the caller's own and locked by all, or own and open: for what is decided
// part by part in the service, which looks again.
Result<service::Subject> of_own_and_locked(const Call& call);
Result<service::Subject> of_own_and_open(const Call& call);

// {"items": [...], "next": null}
template <class List>
std::string json_list(const List& items, const std::string& next = "") {
  codec::JsonWriter json;
  json.open_record();
  json.key("items");
  codec::write_value(json, items);
  json.key("next");
  codec::write_value(json, next);
  json.close_record();
  return json.take();
}

// With a tag of the content, which tells nothing of what else was changed.
http::Response content_response(const Call& call, std::string json);

}  // namespace kompass::api

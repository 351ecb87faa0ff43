// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/route.hpp"
#include "service/published/items.hpp"

namespace kompass::api {

// What is published now; `one` is of it.
struct PublishedNow {
  std::shared_ptr<const service::Library::Shelf> shelf;
  const service::Publication* one = nullptr;
};
// The published evaluation with this id. Problem (Missing): there is none.
Result<PublishedNow> published(const Call& call, const std::string& id);
// What to answer then: the problem, or 410 with the note that a withdrawal left.
Answer unpublished(const Call& call, const std::string& id, const Problem& problem);

Refusal gone(const service::WithdrawalNote& note);

}  // namespace kompass::api

// SPDX-License-Identifier: EUPL-1.2
#include "api/published.hpp"

#include <fmt/format.h>

#include "service/published/snapshots.hpp"

namespace kompass::api {

Result<PublishedNow> published(const Call& call, const std::string& id) {
  auto shelf = call.stage.library.shelf();
  if (!shelf) return shelf.problem();
  const auto* one = service::find_publication((*shelf)->publications, id);
  if (one != nullptr) return PublishedNow{std::move(*shelf), one};
  return Problem{Trouble::Missing, "evaluation " + id, "none is published", ""};
}

Answer unpublished(const Call& call, const std::string& id, const Problem& problem) {
  if (problem.kind != Trouble::Missing) return problem;
  const auto history = service::snapshots_of(call.stage.realm.store, id);
  if (!history || !history->snapshots.back().withdrawn) return problem;
  return gone(*history->snapshots.back().withdrawn);
}

Refusal gone(const service::WithdrawalNote& note) {
  return {410, "withdrawn",
          fmt::format("{} was withdrawn {}: {}", note.what, note.at.substr(0, 10), note.reason)};
}

}  // namespace kompass::api

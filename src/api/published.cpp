// SPDX-License-Identifier: EUPL-1.2
#include "api/published.hpp"

namespace kompass::api {

Result<PublishedNow> published(const Call& call, const std::string& id) {
  auto shelf = call.stage.library.shelf();
  if (!shelf) return shelf.problem();
  const auto* one = service::find_publication((*shelf)->publications, id);
  if (one != nullptr) return PublishedNow{std::move(*shelf), one};
  return Problem{Trouble::Missing, "evaluation " + id, "none is published", ""};
}

}  // namespace kompass::api

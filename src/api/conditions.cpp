// SPDX-License-Identifier: EUPL-1.2
#include "api/conditions.hpp"

#include "http/entity_tags.hpp"

namespace kompass::api {

std::optional<Refusal> unmatched(const Call& call, int revision) {
  const auto tag = tag_of_revision(revision);
  if (http::names_strongly(call.request.header("If-Match"), tag)) return std::nullopt;
  return changed_meanwhile();
}

Refusal changed_meanwhile() {
  return {412, "precondition_failed", "it was changed meanwhile; read it again"};
}

Refusal there_already() {
  return {412, "precondition_failed", "it is there already; read it and change that one"};
}

}  // namespace kompass::api

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/stored.hpp"

namespace kompass::service {

// As `changed`, and gives the items as they are now.
inline Result<std::vector<store::Item>> applied(store::Store& store, const store::Deed& deed,
                                                const std::vector<store::Change>& changes) {
  auto done = store.apply(deed, changes);
  if (done || done.problem().kind != Trouble::Missing) return done;
  Problem problem = done.problem();
  problem.kind = Trouble::Conflict;
  return problem;
}

}  // namespace kompass::service

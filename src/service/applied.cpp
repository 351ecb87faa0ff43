// SPDX-License-Identifier: EUPL-1.2
#include "service/applied.hpp"

#include <algorithm>

#include "service/account/roles.hpp"

namespace kompass::service {
namespace {

using Changes = std::vector<store::Change>;

bool are_same(const Changes& some, const Changes& others) {
  return std::ranges::equal(
      some, others, {},
      [](const store::Change& change) { return std::pair(change.item.id, change.item.revision); },
      [](const store::Change& change) { return std::pair(change.item.id, change.item.revision); });
}

}  // namespace

Result<std::vector<store::Item>> applied(store::Store& store, const store::Deed& deed,
                                         const Changes& changes) {
  auto done = store.apply(deed, changes);
  if (done || done.problem().kind != Trouble::Missing) return done;
  Problem problem = done.problem();
  problem.kind = Trouble::Conflict;
  return problem;
}

Result<std::vector<store::Item>> applied_for(store::Store& store, const Caller& caller,
                                             const std::string& action, const Changes& changes) {
  const auto look = [&](store::Reading& reading) { return roles_kept(reading, caller); };
  auto kept = looked(store, look);
  constexpr int times = 4;
  for (int i = 0;; ++i) {
    if (!kept) return kept.problem();
    Changes all = *kept;
    all.insert(all.end(), changes.begin(), changes.end());
    auto done = applied(store, {caller.account, action}, all);
    if (done) {
      done->erase(done->begin(), done->begin() + static_cast<std::ptrdiff_t>(kept->size()));
      return done;
    }
    if (done.problem().kind != Trouble::Conflict || i + 1 == times) return done;
    // Was it the account, a role or the session that changed? Else others changed what this was
    // made from.
    auto now = looked(store, look);
    if (now && are_same(*now, *kept)) return done;
    kept = std::move(now);
  }
}

Result<void> changed_for(store::Store& store, const Caller& caller, const std::string& action,
                         const Changes& changes) {
  const auto done = applied_for(store, caller, action, changes);
  if (!done) return done.problem();
  return {};
}

}  // namespace kompass::service

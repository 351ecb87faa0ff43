// SPDX-License-Identifier: EUPL-1.2
// Changes on their way into the store. Whatever somebody was permitted to do goes through
// `applied_for` or `changed_for`, and is done only while they still hold what they were permitted
// it with (decision 0088); tests/layers.py sees to it for all that is written inside an evaluation.
#pragma once

#include "service/rights/rights.hpp"
#include "service/stored.hpp"

namespace kompass::service {

// As `changed`, and gives the items as they are now.
Result<std::vector<store::Item>> applied(store::Store& store, const store::Deed& deed,
                                         const std::vector<store::Change>& changes);

// The same for a caller whose account is active, who holds all their roles, and whose session or
// token is not ended at that moment.
// Problem (Denied): not any more.
Result<std::vector<store::Item>> applied_for(store::Store& store, const Caller& caller,
                                             const std::string& action,
                                             const std::vector<store::Change>& changes);
Result<void> changed_for(store::Store& store, const Caller& caller, const std::string& action,
                         const std::vector<store::Change>& changes);

}  // namespace kompass::service

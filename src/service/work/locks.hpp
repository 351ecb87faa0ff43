// SPDX-License-Identifier: EUPL-1.2
// Locking the own grades of a sub-area, for good, and who has locked what.
#pragma once

#include "service/work/work.hpp"

namespace kompass::service {

struct LockState {
  std::string account;
  Code sub_area;
  bool locked = false;
};

// For each sub-area, in the edition's order, and each whose grades of it count. That somebody has
// begun is not told.
Result<std::vector<LockState>> list_locks(Desk& desk, const Caller& caller,
                                          const std::string& evaluation);

// Nothing is locked when there are errors: grade-missing of each criterion without the caller's
// judgement. Problem (Conflict): it is locked already.
Result<Findings> lock_grades(Desk& desk, const Caller& caller, const std::string& evaluation,
                             const Code& sub_area);

}  // namespace kompass::service

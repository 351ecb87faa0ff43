// SPDX-License-Identifier: EUPL-1.2
// The trail of one evaluation: the entries about it and its parts, also those that are no more.
#pragma once

#include "service/audit.hpp"
#include "service/work/work.hpp"

namespace kompass::service {

// What reading it is about. Problem (Missing): for who neither sees the evaluation nor reads
// trails.
Result<Subject> subject_of_trail(Desk& desk, const Caller& caller, const std::string& evaluation);

// Entries after number `after`. A page can be short, or empty, and yet be followed by another.
Result<AuditPage> evaluation_trail(Desk& desk, const Caller& caller, const std::string& evaluation,
                                   std::int64_t after);

}  // namespace kompass::service

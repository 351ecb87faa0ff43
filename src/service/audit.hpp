// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/finding.hpp"
#include "service/rights/rights.hpp"
#include "store/store.hpp"

namespace kompass::service {

struct VerifiedAudit {
  std::int64_t entries = 0;  // that hold, from the first on
  std::string head;          // hash of the last of them; empty when there is none
  // The first broken link as "audit-broken", what is not as the trail left it as "audit-item", what
  // a snapshot has seen of the trail and is not there as "audit-cut". Empty when all hold.
  Findings findings;
};

// Reads the whole chain and all items of the store that was opened from `url`. A tail that was cut
// off together with all that came of it shows only against a head that was noted elsewhere.
Result<VerifiedAudit> verify_audit(store::Store& store, const std::string& url);

// The last entry, as it is noted elsewhere so that a cut tail shows; number 0 without a hash when
// there is none.
struct AuditHead {
  std::int64_t entries = 0;
  std::string hash;
};
Result<AuditHead> audit_head(store::Store& store);

struct AuditPage {
  std::vector<store::AuditEntry> entries;  // oldest first
  std::int64_t next = 0;                   // to go on after; 0: there is no more
};

// What was done to accounts and what belongs to them, after number `after`; nothing of what is
// inside evaluations. A page can be short, or empty, and yet be followed by another.
Result<AuditPage> installation_audit(store::Store& store, const Caller& caller, std::int64_t after);

}  // namespace kompass::service

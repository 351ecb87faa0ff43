// SPDX-License-Identifier: EUPL-1.2
#include "service/audit.hpp"

#include <fmt/format.h>

namespace kompass::service {

Result<VerifiedAudit> verify_audit(store::Store& store) {
  constexpr std::int64_t at_once = 1000;
  auto reading = store.read();
  if (!reading) return reading.problem();
  store::ChainCheck chain;
  VerifiedAudit verified;
  for (bool more = true; more && verified.findings.empty();) {
    const auto entries = reading->audit(chain.seen(), at_once);
    more = !entries.empty();
    for (const auto& entry : entries) {
      const auto fault = chain.next(entry);
      if (!fault) continue;
      verified.findings.push_back({Severity::Error, "audit-broken",
                                   fmt::format("audit {}", entry.seq),
                                   *fault + "; restore the latest backup that verifies"});
      break;
    }
  }
  if (auto done = reading->finish(); !done) return done.problem();
  verified.entries = chain.seen();
  verified.head = chain.head();
  return verified;
}

Result<AuditHead> audit_head(store::Store& store) {
  auto reading = store.read();
  if (!reading) return reading.problem();
  const auto last = reading->audit(reading->revision() - 1, 1);
  if (auto done = reading->finish(); !done) return done.problem();
  return last.empty() ? AuditHead{} : AuditHead{last.front().seq, last.front().hash};
}

}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
#include "service/audit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "service/stored.hpp"
#include "store/audit_walk.hpp"

namespace kompass::service {
namespace {

constexpr std::int64_t looked_through = 1000;  // entries of the whole trail for one page

// Named one by one, so that a new kind is not told by mistake.
bool is_of_installation(std::string_view kind) {
  constexpr std::array kinds{"account", "association", "link",    "member",
                             "role",    "session",     "setting", "token"};
  return std::ranges::find(kinds, kind) != kinds.end();
}

}  // namespace

Result<VerifiedAudit> verify_audit(store::Store& store) {
  auto reading = store.read();
  if (!reading) return reading.problem();
  store::ChainCheck chain;
  VerifiedAudit verified;
  if (const auto fault = first_fault(*reading, chain)) {
    verified.findings.push_back({Severity::Error, "audit-broken",
                                 fmt::format("audit {}", fault->seq),
                                 fault->what + "; restore the latest backup that verifies"});
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

Result<AuditPage> installation_audit(store::Store& store, const Caller& caller,
                                     std::int64_t after) {
  if (auto fine = permit(caller, Action::ReadInstallationAudit, {}); !fine) return fine.problem();
  return looked(store, [&](store::Reading& reading) -> Result<AuditPage> {
    AuditPage page;
    auto entries = reading.audit(after, looked_through);
    if (std::ssize(entries) == looked_through) page.next = entries.back().seq;
    std::erase_if(entries, [](const auto& entry) { return !is_of_installation(entry.kind); });
    page.entries = std::move(entries);
    return page;
  });
}

}  // namespace kompass::service

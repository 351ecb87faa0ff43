// SPDX-License-Identifier: EUPL-1.2
#include "service/audit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "service/published/items.hpp"
#include "service/stored.hpp"
#include "store/audit_walk.hpp"
#include "store/strays.hpp"

namespace kompass::service {
namespace {

constexpr std::int64_t looked_through = 1000;  // entries of the whole trail for one page

// Named one by one, so that a new kind is not told by mistake.
bool is_of_installation(std::string_view kind) {
  constexpr std::array kinds{"account", "association", "link",    "member",
                             "role",    "session",     "setting", "token"};
  return std::ranges::find(kinds, kind) != kinds.end();
}

Result<void> add_strays(const std::string& url, Findings& findings) {
  constexpr std::size_t told = 20;
  std::size_t count = 0;
  const auto done = store::find_strays(url, [&](const store::Stray& stray) {
    if (++count > told) return;
    findings.push_back({Severity::Error, "audit-item", stray.kind + " " + stray.item,
                        stray.what + "; restore the latest backup that verifies"});
  });
  if (count > told) {
    findings.push_back({Severity::Error, "audit-item", "store",
                        fmt::format("{} more are not as the trail left them", count - told)});
  }
  return done;
}

// Each snapshot has the newest entry there was when it was made.
Result<void> find_cuts(store::Reading& reading, Findings& findings) {
  for (auto& item : reading.all(SnapshotItem::kind)) {
    const auto snapshot = stored<SnapshotItem>(std::move(item));
    if (!snapshot) return snapshot.problem();
    const auto& trail = snapshot->value.trail;
    if (!trail) continue;
    const auto entry = reading.audit(trail->entry - 1, 1);
    const bool there = !entry.empty() && entry.front().seq == trail->entry;
    if (there && entry.front().hash == trail->hash) continue;
    findings.push_back(
        {Severity::Error, "audit-cut", "snapshot " + snapshot->item.id,
         fmt::format(
             "was made when the trail had entry {} with the hash {}; {}; restore the latest "
             "backup that verifies",
             trail->entry, trail->hash,
             there ? "it has another hash now" : "the trail ends before it now")});
  }
  return {};
}

}  // namespace

Result<VerifiedAudit> verify_audit(store::Store& store, const std::string& url) {
  auto reading = store.read();
  if (!reading) return reading.problem();
  store::ChainCheck chain;
  VerifiedAudit verified;
  if (const auto fault = first_fault(*reading, chain)) {
    verified.findings.push_back({Severity::Error, "audit-broken",
                                 fmt::format("audit {}", fault->seq),
                                 fault->what + "; restore the latest backup that verifies"});
  }
  const auto compared = find_cuts(*reading, verified.findings);
  if (auto done = reading->finish(); !done) return done.problem();
  if (!compared) return compared.problem();
  verified.entries = chain.seen();
  verified.head = chain.head();
  if (auto compared_items = add_strays(url, verified.findings); !compared_items) {
    return compared_items.problem();
  }
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

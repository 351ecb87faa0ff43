// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/audit.hpp"

namespace kompass::store {
namespace {

using ::testing::HasSubstr;
using ::testing::Optional;

std::vector<AuditEntry> chain_of(int length) {
  std::vector<AuditEntry> entries;
  for (int seq = 1; seq <= length; ++seq) {
    AuditEntry entry{.seq = seq, .at = "2026-01-01T00:00:00.000Z", .by = "a", .action = "x"};
    if (!entries.empty()) entry.previous = entries.back().hash;
    entry.hash = hash_of(entry);
    entries.push_back(entry);
  }
  return entries;
}

std::optional<std::string> first_fault(const std::vector<AuditEntry>& entries) {
  ChainCheck check;
  for (const auto& entry : entries) {
    if (auto fault = check.next(entry)) return fault;
  }
  return std::nullopt;
}

TEST(Audit, AWholeChainHolds) {
  EXPECT_EQ(first_fault(chain_of(5)), std::nullopt);
}

TEST(Audit, AChangedEntryIsFound) {
  auto entries = chain_of(5);
  entries[2].by = "somebody else";
  EXPECT_THAT(first_fault(entries), Optional(HasSubstr("entry 3 was changed")));
}

TEST(Audit, ARehashedEntryBreaksTheNext) {
  auto entries = chain_of(5);
  entries[2].by = "somebody else";
  entries[2].hash = hash_of(entries[2]);
  EXPECT_THAT(first_fault(entries), Optional(HasSubstr("entry 4 does not follow entry 3")));
}

TEST(Audit, AMissingEntryIsFound) {
  auto entries = chain_of(5);
  entries.erase(entries.begin() + 1);
  EXPECT_THAT(first_fault(entries), Optional(HasSubstr("entry 2 is missing")));
}

}  // namespace
}  // namespace kompass::store

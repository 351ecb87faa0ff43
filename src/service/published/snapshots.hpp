// SPDX-License-Identifier: EUPL-1.2
// The snapshots of one evaluation: every one stays reachable under its number, also when a later
// one corrects it. Of one that was withdrawn a note is left.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/published/publications.hpp"
#include "service/stored.hpp"

namespace kompass::service {

struct SnapshotView {
  int number = 1;
  std::string sha256;        // of the document as it was published
  std::string shown_sha256;  // of what is shown of it
  std::string published_at;  // UTC, RFC 3339
  std::string erratum;       // what it corrects; empty for the first
  std::optional<TrailHead> trail;
  std::optional<WithdrawalNote> withdrawn;  // the whole of it
  std::vector<WithdrawalNote> passages;     // that were taken away
};

struct PublishedEvaluation {
  std::string id;
  Municipality municipality;
  int year = 0;
  EditionName edition;
  bool invented = false;
  std::vector<SnapshotView> snapshots;  // oldest first
};

// Problem (Missing): nothing of this evaluation was ever published.
Result<PublishedEvaluation> snapshots_of(store::Store& store, const std::string& evaluation);

// The same by its name in the store (evaluation_key).
Result<PublishedEvaluation> snapshots_named(store::Store& store, const std::string& key);

// As it is to be shown: without passages that were taken away. Problem (Missing): there is no such
// snapshot, or it was withdrawn.
Result<OpenedEvaluation> open_snapshot(store::Store& store, Instruments& instruments,
                                       const std::string& evaluation, int number);

// Those whose newest snapshot was withdrawn, for the page that stays in its place.
Result<std::vector<PublishedEvaluation>> withdrawn_evaluations(store::Store& store);

// --- for those who make snapshots ----------------------------------------------------------------

std::string snapshot_key(int number);  // "0001"

// The newest entry of the trail; nothing while it has none.
Result<std::optional<TrailHead>> trail_head(store::Reading& reading);

struct SnapshotOrigin {
  int number = 1;
  std::string document;  // SHA-256
  std::string erratum;
  std::optional<TrailHead> trail;
};
SnapshotItem snapshot_of(const OpenedEvaluation& opened, SnapshotOrigin origin);

// An evaluation file that the store keeps. Problem (Input): it cannot be read.
Result<OpenedEvaluation> open_document(const store::Store& store, Instruments& instruments,
                                       const std::string& sha256);

}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
// What publishing and correcting share: the snapshot on its way into the store.
#pragma once

#include <string>
#include <vector>

#include "service/published/snapshots.hpp"
#include "service/work/document.hpp"
#include "service/work/publish.hpp"

namespace kompass::service {

// All that is to become a snapshot, looked at in one state of the store.
struct Issue {
  OpenedEvaluation opened;
  Findings findings;
  std::vector<store::Change> changes;
  std::string evaluation, municipality;
  SnapshotOrigin origin;
  TrialPrint trial;
};

// The report as it would be published.
OpenedEvaluation opened_from(const Work& work, const Material& material);

// All that the checks say of it; errors keep it from being published.
Findings faults_of(Desk& desk, const OpenedEvaluation& opened);

Result<Issue> issue_of(store::Reading& reading, Desk& desk, const Work& work,
                       const Material& material);

// Nothing is done when there are errors.
Result<PublishedSnapshot> issued(Desk& desk, const Caller& caller, const std::string& action,
                                 Issue issue);

}  // namespace kompass::service

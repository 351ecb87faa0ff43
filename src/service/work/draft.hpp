// SPDX-License-Identifier: EUPL-1.2
// The draft of a report, to be looked at before it is published.
#pragma once

#include "service/files/evaluations.hpp"
#include "service/work/work.hpp"

namespace kompass::service {

struct DraftView {
  OpenedEvaluation opened;
  std::string sha256;  // of the evaluation file it would be published as
};

// As it would be published now; a grade that is missing is an interval. Problem (Denied).
Result<DraftView> open_draft(Desk& desk, const Caller& caller, const std::string& evaluation);

}  // namespace kompass::service

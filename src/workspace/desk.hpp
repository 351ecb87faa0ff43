// SPDX-License-Identifier: EUPL-1.2
// Evaluations under work, as pages speak of them.
#pragma once

#include "service/work/work.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

inline service::Desk desk_of(const Turn& turn) {
  const auto& stage = turn.workspace.stage();
  return {stage.realm, stage.instruments, stage.gazetteer};
}

// An evaluation with its edition. Problems: Missing; Denied.
struct Opened {
  service::Stored<service::EvaluationItem> evaluation;
  const Edition* edition = nullptr;
};
Result<Opened> open_evaluation(const Turn& turn, const std::string& id);

// What is told of a use case that failed.
http::Response failed(const Turn& turn, const Problem& problem);

// Of the page on the public site; empty while nothing is published.
std::string public_address(const Turn& turn, const std::string& evaluation);

// "Vallentuna 2019".
std::string name_of(const service::EvaluationItem& item);

}  // namespace kompass::workspace

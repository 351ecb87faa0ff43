// SPDX-License-Identifier: EUPL-1.2
// Which pages of an evaluation are open to somebody as things stand, asked all at once.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "service/work/kinds.hpp"
#include "service/work/work.hpp"

namespace kompass::service {

// What a page asks of its reader: both, where both are told.
struct Gate {
  const PartKind* reads = nullptr;  // some part of this kind, which need not be there yet
  std::optional<Action> may;        // about the evaluation as a whole, as far as it is locked
};

// For each whether it is open. Problem (Missing): there is no such evaluation for the caller.
Result<std::vector<bool>> open_gates(Desk& desk, const Caller& caller,
                                     const std::string& evaluation, std::span<const Gate> gates);

}  // namespace kompass::service

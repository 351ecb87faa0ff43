// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "store/audit.hpp"
#include "store/store.hpp"

namespace kompass::store {

struct ChainFault {
  std::int64_t seq = 0;  // of the entry that does not hold
  std::string what;
};

// Reads the trail from where `chain` stands to its end or its first fault.
std::optional<ChainFault> first_fault(Reading& reading, ChainCheck& chain);

}  // namespace kompass::store

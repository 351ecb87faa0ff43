// SPDX-License-Identifier: EUPL-1.2
#include "store/audit_walk.hpp"

#include <utility>

namespace kompass::store {

std::optional<ChainFault> first_fault(Reading& reading, ChainCheck& chain) {
  constexpr std::int64_t at_once = 1000;
  while (true) {
    const auto entries = reading.audit(chain.seen(), at_once);
    if (entries.empty()) return std::nullopt;
    for (const auto& entry : entries) {
      if (auto fault = chain.next(entry)) return ChainFault{entry.seq, std::move(*fault)};
    }
  }
}

}  // namespace kompass::store

// SPDX-License-Identifier: EUPL-1.2
#include "service/work/gates.hpp"

#include "service/work/rights.hpp"

namespace kompass::service {

Result<std::vector<bool>> open_gates(Desk& desk, const Caller& caller,
                                     const std::string& evaluation, std::span<const Gate> gates) {
  return at_work(desk, caller, evaluation, [&](store::Reading& /*reading*/, const Work& work) {
    const auto whole = subject_of(work);
    const auto is_open = [&](const Gate& gate) {
      if (gate.may && !may(caller, *gate.may, whole)) return false;
      return gate.reads == nullptr || permit_kind(caller, work, *gate.reads, Use::Reading);
    };
    std::vector<bool> open;
    for (const auto& gate : gates) open.push_back(is_open(gate));
    return Result<std::vector<bool>>(std::move(open));
  });
}

}  // namespace kompass::service

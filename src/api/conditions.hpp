// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/route.hpp"

namespace kompass::api {

// 412 unless the If-Match of the call names the revision of what it changes. The service is told
// the revision too where it can change in between.
Refusal changed_meanwhile();  // 412
Refusal there_already();      // 412, to If-None-Match: *
std::optional<Refusal> unmatched(const Call& call, int revision);

}  // namespace kompass::api

// SPDX-License-Identifier: EUPL-1.2
// What a part has to fit in with: the parts and the people it refers to.
#pragma once

#include "service/work/parts.hpp"

namespace kompass::service {

// The evidence and interviews that the part may cite, without itself; empty for kinds that cite
// none.
Evaluation around_part(store::Reading& reading, const Work& work, const PartAddress& address);

// picture-missing, not-in-team, link-not-web: what it names beyond the edition is there.
Findings check_company(store::Reading& reading, const Work& work, const PartAddress& address,
                       const std::string& body);

}  // namespace kompass::service

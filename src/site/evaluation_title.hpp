// SPDX-License-Identifier: EUPL-1.2
// The opening of an evaluation's page: whose it is, what came of it, when and by whom.
#pragma once

#include "site/evaluation_at.hpp"

namespace kompass::site {

void put_title(const Visit& visit, View& view, const EvaluationAt& at, const report::Model& model);

}  // namespace kompass::site

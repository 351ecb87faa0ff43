// SPDX-License-Identifier: EUPL-1.2
// The key facts that end a report: municipality group, inhabitants and their change, employees, ...
#pragma once

#include <vector>

#include "core/evaluation.hpp"
#include "evidence/doubts.hpp"
#include "evidence/outline.hpp"

namespace kompass::evidence {

// In the order of the text. Dates are taken out of label and value; a change in brackets ("(+257)")
// is a fact of its own. Findings: a label without a value, no key facts at all.
std::vector<KeyFact> key_facts(const Document& document, Doubts& doubts);

}  // namespace kompass::evidence

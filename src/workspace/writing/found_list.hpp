// SPDX-License-Identifier: EUPL-1.2
// What the checks say of a whole report, so that it can be taken in: by what it is, in that by
// place, each with how often and a way to where it is mended.
#pragma once

#include "workspace/writing/report_words.hpp"

namespace kompass::workspace {

// Of one severity, for the template `found_list`; false for none.
View found_view(const Turn& turn, const ReportWords& words, const Findings& findings,
                Severity severity);

}  // namespace kompass::workspace

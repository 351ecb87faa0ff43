// SPDX-License-Identifier: EUPL-1.2
// The parts the sample report (sample_model.hpp) is put together from.
#pragma once

#include <string_view>

#include "report/model.hpp"
#include "report/testing/sample_rows.hpp"

namespace kompass::report::testing {

Prose sample_prose(std::string_view about);
Prose sample_list();
Drawing sample_drawing(std::string_view name);  // a grey field in two widths
Drawing sample_sign();
Row sample_row(const SampleRow& from);
AreaChapter sample_area(std::size_t index);  // of sample_areas

}  // namespace kompass::report::testing

// SPDX-License-Identifier: EUPL-1.2
// The model as the page's templates see it: every described field, and the few values they need
// that the model has no reason to hold (footnote letters, bar lengths, which table is long).
#pragma once

#include "report/html.hpp"
#include "report/mustache_view.hpp"

namespace kompass::report {

// Every label `x` is also `label_x` at the root. Problems as render_html.
Result<View> page_view(const Model& model, const PictureBytes& pictures);

}  // namespace kompass::report

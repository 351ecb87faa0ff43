// SPDX-License-Identifier: EUPL-1.2
// The model as the page's templates see it: every described field, and the few values they need
// that the model has no reason to hold (footnote letters, bar lengths, which table is long).
#pragma once

#include <functional>

#include "base/result.hpp"
#include "report/model.hpp"
#include "report/mustache_view.hpp"

namespace kompass::report {

// Where a page has a picture.
using PictureAddress = std::function<Result<std::string>(const Picture&)>;

// Every label `x` is also `label_x` at the root. Problems: those of `address`.
Result<View> page_view(const Model& model, const PictureAddress& address);

}  // namespace kompass::report

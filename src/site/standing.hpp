// SPDX-License-Identifier: EUPL-1.2
// How the evaluations of a municipality follow each other: a picture of their totals on the whole
// scale, and its table.
#pragma once

#include "site/comparison.hpp"

namespace kompass::site {

// {wide, narrow, rows, average, marks}: the rows newest first, each with its change against the one
// before; `shown` is the one the picture is about.
enum class OwnLink { Without, With };  // whether the row of the one on show is a link
View standing(const Visit& visit, const PublicationList& all, const service::Publication& shown,
              OwnLink own = OwnLink::Without);

}  // namespace kompass::site

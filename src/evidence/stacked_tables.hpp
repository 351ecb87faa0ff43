// SPDX-License-Identifier: EUPL-1.2
// Tables that a converter wrote a column at a time: codes below each other, and before or after
// them the figures below each other.
#pragma once

#include "core/edition.hpp"
#include "evidence/doubts.hpp"
#include "evidence/outline.hpp"

namespace kompass::evidence {

// Puts such rows together again in the chapter of tables, where every maximum then is the
// edition's; others stay as they are. A finding where it does.
void put_stacked_rows_together(Document& document, const Edition& edition, Doubts& doubts);

}  // namespace kompass::evidence

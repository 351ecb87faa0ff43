// SPDX-License-Identifier: EUPL-1.2
// The words of a PDF by poppler: a late part of the program (base/late_part.hpp).
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "evidence/pdf_layout.hpp"

namespace kompass::evidence {

enum class PdfState { Readable, NotAPdf, Locked };

using TakePage = std::function<void(std::vector<PageWord> words)>;

}  // namespace kompass::evidence

// Calls `take` for each page in turn. Text set sideways is left out: labels of charts. `bytes` are
// at most 2^31 - 1.
extern "C" kompass::evidence::PdfState kompass_pdf_words(std::string_view bytes,
                                                         const kompass::evidence::TakePage& take);

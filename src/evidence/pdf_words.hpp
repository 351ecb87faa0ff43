// SPDX-License-Identifier: EUPL-1.2
// The words of a PDF by poppler, as a late part of the program.
#pragma once

#include <string_view>
#include <vector>

#include "evidence/pdf_layout.hpp"

namespace kompass::evidence {

enum class PdfState { Readable, NotAPdf, Locked };

// Pages in their order. Text set sideways is left out: labels of charts. `bytes` are at most
// 2^31 - 1.
using ReadPdfWords = PdfState(std::string_view bytes, std::vector<std::vector<PageWord>>& pages);

}  // namespace kompass::evidence

extern "C" kompass::evidence::ReadPdfWords kompass_pdf_words;

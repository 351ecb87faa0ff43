// SPDX-License-Identifier: EUPL-1.2
// The text of a PDF.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace kompass::evidence {

// UTF-8, laid out as on the page so that table rows stay rows; pages are parted by form feeds.
// Problems (Input) name `name`: no PDF, locked by a password, no text in it (a scan).
Result<std::string> text_of_pdf(std::string_view bytes, const std::string& name);

}  // namespace kompass::evidence

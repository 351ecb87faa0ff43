// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "core/language.hpp"
#include "report/model.hpp"

namespace kompass::report {

// Reads the Markdown subset (CommonMark paragraphs, lists, emphasis, links to http, https and
// mailto). Anything else becomes plain text: headings and quotes as paragraphs, raw HTML and code
// as written, images as their alt text, other links as their words.
Prose prose_of(std::string_view markdown);

// The same, marked with its language when that is not the report's.
Prose prose_of(const Phrase& phrase, Language report);
Words words_of(const Phrase& phrase, Language report);

}  // namespace kompass::report

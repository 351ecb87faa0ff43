// SPDX-License-Identifier: EUPL-1.2
// What holds for every page.
#pragma once

#include <string_view>

#include "http/message.hpp"

namespace kompass::site::testing {

std::size_t count_of(std::string_view text, std::string_view word);

// A whole page in this language with one title, nothing left of its template, no phrase missing and
// nothing of the nasty samples as markup.
void expect_page(const http::Response& response, std::string_view language);

}  // namespace kompass::site::testing

// SPDX-License-Identifier: EUPL-1.2
// Running text of an instrument, which is Markdown, as the template prose takes it.
#pragma once

#include "site/visit.hpp"

namespace kompass::site {

// False for none.
View prose_view(const Visit& visit, const LocalText& text);

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
// What the pages of areas and of sub-areas have in common.
#pragma once

#include "site/editions.hpp"

namespace kompass::site {

struct Part {
  Code code;
  const LocalText& name;
  const LocalText& explanation;
  const Area* area = nullptr;  // where a sub-area lies
};

// The window, the crumbs, the title and the lede.
void put_part_title(const Visit& visit, Page& page, const Edition& edition, const Part& part);

View neighbour(const std::string& href, const Code& code, const Phrase& name, Language page);

// Puts `before` and `after`: the links to the areas on both sides of that number, or false.
void put_neighbours(const Visit& visit, View& view, const Edition& edition, std::size_t number);

}  // namespace kompass::site

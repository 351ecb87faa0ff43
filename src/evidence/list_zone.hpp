// SPDX-License-Identifier: EUPL-1.2
// The items below a header of strengths and improvements, in one column or two.
#pragma once

#include <cstddef>

#include "evidence/doubts.hpp"
#include "evidence/list_header.hpp"
#include "evidence/outline.hpp"
#include "evidence/strengths.hpp"

namespace kompass::evidence {

struct ListZone {
  std::size_t begin;  // the line below its header
  const ListHeader& header;
  AreaLists& lists;
};

// Reads the zone into its `lists`, marks its lines as taken and gives the first line after it.
// Below both labels without columns an empty line may part the two lists; else their items are kept
// unparted. Findings: what had to be guessed.
std::size_t read_list_zone(Document& document, const ListZone& zone, Doubts& doubts);

}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
// Strengths and improvements of the areas: one table of two columns or two lists, one item a line
// or all in one, with any list mark or none.
#pragma once

#include <vector>

#include "core/evaluation.hpp"
#include "evidence/doubts.hpp"
#include "evidence/outline.hpp"

namespace kompass::evidence {

struct Item {
  std::string text;
  int line = 0;
};

struct AreaLists {
  Code area;  // empty when the lists stand in no area's chapter
  std::vector<Item> strengths, improvements;
  std::vector<Item> unparted;  // strengths and improvements that cannot be told apart
};

// In the order of the text, one an area. Marks the lines it reads as taken.
std::vector<AreaLists> area_lists(Document& document, const Edition& edition, Doubts& doubts);

// Strengths (pairs in their places), then improvements. A pair is a strength that ends in "..." and
// an improvement that begins with it: in order, and where their numbers differ, those that share
// words or stand at like heights. What is unparted follows as remarks. Findings: halves without the
// other half, areas without lists.
std::vector<Observation> observations(const AreaLists& lists, Doubts& doubts);

}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
// What stands beside the criteria of a sub-area: what the municipality says itself, what was said
// last time, and what was found, by source.
#pragma once

#include "workspace/grading/grading.hpp"

namespace kompass::workspace {

void put_aside(const Turn& turn, const Grading& grading, const SubArea& sub_area, View& view);

// How many of each source speak to a criterion; those that none are of are left out.
View sources_of(const Turn& turn, const Grading& grading, const Criterion& criterion);

// What is wanting in what speaks to a criterion.
enum class Wanting { Nothing, Evidence, SecondSource, MoreThanPlans, WrittenToo, WrittenAsDone };
Wanting wanting(const Grading& grading, const Criterion& criterion);
// How many of its judged criteria want something.
std::ptrdiff_t wanting_in(const Grading& grading, const SubArea& sub_area);

// In two or three words, and where what is said and what is written part in a sentence; empty for
// nothing.
std::string warning_of(const Turn& turn, Wanting wanting);
std::string disagreement_of(const Turn& turn, Wanting wanting);

}  // namespace kompass::workspace

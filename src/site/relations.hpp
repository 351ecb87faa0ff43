// SPDX-License-Identifier: EUPL-1.2
// How areas of an edition relate to those of others, in the words of the pages.
#pragma once

#include <span>
#include <vector>

#include "core/compare.hpp"
#include "site/editions.hpp"

namespace kompass::site {

// The kind of a relation as readers meet it: "lika", "ändrat", "del av".
std::string kind_text(const Visit& visit, RelationKind kind);

// Those after each other that keep their codes and have one kind and one reason.
std::vector<std::span<const Relation>> alike_in(const Crosswalk& crosswalk);

// {mark, kind, from, to, reason}, where from and to are lists of {href, code, name}.
View relations_view(const Visit& visit, const Crosswalk& crosswalk,
                    std::span<const Relation> alike);

// Puts `relations`: the counterparts of an area in the other editions, newest first.
void put_relations(const Visit& visit, View& view, const Edition& edition, const Code& area);

// How far totals of two editions may be compared: as far as their areas allow at the weakest.
Comparability comparability_between(const Visit& visit, const Edition& a, const Edition& b);

// "7": the areas of `a` that cannot be compared with `b`.
std::vector<std::string> apart_between(const Visit& visit, const Edition& a, const Edition& b);

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
// How areas of an edition relate to those of others, in the words of the pages.
#pragma once

#include "core/compare.hpp"
#include "site/editions.hpp"

namespace kompass::site {

// The kind of a relation as readers meet it: "lika", "ändrat", "del av".
std::string kind_text(const Visit& visit, RelationKind kind);

// {mark, kind, from, to, reason} of one relation; from and to are {href, code, name} or false.
View relation_view(const Visit& visit, const Crosswalk& crosswalk, const Relation& relation);

// Puts `relations`: the counterparts of an area in the other editions, newest first.
void put_relations(const Visit& visit, View& view, const Edition& edition, const Code& area);

// How far totals of two editions may be compared: as far as their areas allow at the weakest.
Comparability comparability_between(const Visit& visit, const Edition& a, const Edition& b);

// "7": the areas of `a` that cannot be compared with `b`.
std::vector<std::string> apart_between(const Visit& visit, const Edition& a, const Edition& b);

}  // namespace kompass::site

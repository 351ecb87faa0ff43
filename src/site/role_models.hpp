// SPDX-License-Identifier: EUPL-1.2
// Where published evaluations name a municipality as a role model.
#pragma once

#include <vector>

#include "site/published.hpp"

namespace kompass::site {

struct Mention {
  const service::Publication* publication = nullptr;
  const RoleModel* model = nullptr;  // of a municipality, or of a unit of the evaluated one
};
using Mentions = std::vector<Mention>;

// Newest evaluation first. Invented municipalities stand only in invented evaluations.
enum class Invented { No, Yes };
Mentions mentions(const Visit& visit, Invented invented);

// Those about an area of an edition, or with `sub_area` about that alone.
Mentions mentions_of(const Mentions& all, const EditionName& edition, const Code& area,
                     const Code* sub_area = nullptr);

// Those by others that name this municipality. One that no register has is named by invented
// evaluations alone.
Mentions mentions_of(const Visit& visit, const Place& place);

// What the evaluations of this municipality say of its own units, the newest evaluation first.
Mentions own_mentions(const Visit& visit, const Place& place);

// {text, name, unit, href, part, source, source_href}, as the template models takes them.
View models_view(const Visit& visit, const Mentions& mentions);

// Puts `models` and `has_models`.
void put_models(const Visit& visit, View& view, const Mentions& mentions);

}  // namespace kompass::site

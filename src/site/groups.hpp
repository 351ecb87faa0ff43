// SPDX-License-Identifier: EUPL-1.2
// Groups of municipalities: the Swedish grouping of 2023, and the counties of both countries.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "site/published.hpp"

namespace kompass::site {

struct Years {
  std::optional<int> from, to;
  [[nodiscard]] bool hold(int year) const {
    return (!from || year >= *from) && (!to || year <= *to);
  }
};

enum class GroupKind { Grouping, County };

struct Group {
  GroupKind kind = GroupKind::Grouping;
  std::string key;  // "A2", "SE-01"
  std::string name;
  Language language = Language::Swedish;  // of the name
  PublicationList evaluations;            // of its municipalities in the years, newest first
};

// Those with an evaluation in the years, by kind and name. Invented municipalities are in none.
std::vector<Group> groups_of(const Visit& visit, const Years& years);

// The newest of each municipality; only those under `edition` when it is given.
PublicationList members_of(const Visit& visit, const Group& group, const EditionName* edition);

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
// The table that `may` looks into.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "service/rights/rights.hpp"

namespace kompass::service {

// One letter a cell.
enum class Cell : char {
  No = '-',
  Yes = 'x',
  Own = 'o',         // the author only
  OwnOpen = 'u',     // the author only, a grader who has not locked yet
  OnceLocked = 'b',  // once every grader has locked
  Second = 't'       // anybody but the author, and there is one
};

struct RightsRow {
  Action action;
  std::string_view name, meaning;
  std::optional<Scope> scope;  // that a token needs; none: no token will do
  // A cell for each state in its order, or one cell where the state does not matter.
  std::vector<std::pair<Role, std::string_view>> cells;

  [[nodiscard]] bool by_state() const;
  [[nodiscard]] Cell cell(Role role, State state) const;
};

const std::vector<RightsRow>& rights_table();  // in the order of Action

// docs/manual/rights.md.
std::string rights_page();

}  // namespace kompass::service

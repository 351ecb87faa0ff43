// SPDX-License-Identifier: EUPL-1.2
// What the checks say of a draft, in the words of the reader and at the place it is about.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/finding.hpp"
#include "core/edition.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

// "texts" and 3 of "texts[3] (area 1)"; "criterion" and "1.4.5" of "criterion 1.4.5".
struct Aim {
  std::string part;
  std::optional<std::size_t> index;
  std::string name;
};
Aim aim_of(const Finding& finding);

// The phrase work_check_CODE, and the particulars of `said_of`.
View check_view(const Turn& turn, const Edition& edition, const Finding& finding);
// Of those for which `fits`, for the page where it is written; false for none. That nothing is
// written there is not said.
View checks_view(const Turn& turn, const Edition& edition, const Findings& findings,
                 const std::function<bool(const Aim&)>& fits);

}  // namespace kompass::workspace

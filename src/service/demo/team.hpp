// SPDX-License-Identifier: EUPL-1.2
// The people of a store for show: an account a role, and an evaluation of the invented municipality
// Björkhaga that they are the team of.
#pragma once

#include <span>

#include "service/work/work.hpp"

namespace kompass::service {

struct DemoAccount {
  Role role;
  std::string_view email, name;
};
std::span<const DemoAccount> demo_accounts();  // one a role
inline constexpr std::string_view demo_password = "en karta och en kompass";

// Adds what is not there yet. The evaluation has come as far as it may without anybody's work.
Result<void> gather_demo_team(Desk& desk);

}  // namespace kompass::service

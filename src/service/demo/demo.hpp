// SPDX-License-Identifier: EUPL-1.2
// A store for show: the examples, invented municipalities, and a team whose password anybody may
// know. It is marked as such, so that no real installation becomes one and none is open to others.
#pragma once

#include <filesystem>
#include <functional>

#include "service/demo/team.hpp"

namespace kompass::service {

struct DemoPlan {
  std::filesystem::path home;  // holds examples/
  int municipalities = 0;      // invented ones beside the examples, each
  int evaluations = 10;        // with so many evaluations
};
inline constexpr int most_demo_municipalities = 900;
inline constexpr int most_demo_evaluations = 30;

using Progress = std::function<void(std::size_t done, std::size_t of)>;

Result<bool> is_demo(store::Store& store);

// Adds what is not there yet. Gives the number of evaluations that were added. Problems: Conflict
// (the store holds something and is not for show), what keeps an example from being imported.
Result<std::size_t> fill_demo(Desk& desk, const DemoPlan& plan, const Progress& progress);

}  // namespace kompass::service

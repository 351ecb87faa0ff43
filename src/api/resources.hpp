// SPDX-License-Identifier: EUPL-1.2
// The routes of each resource, one file each.
#pragma once

#include <vector>

#include "api/route.hpp"

namespace kompass::api {

std::vector<Route> contract_routes();
std::vector<Route> municipality_routes();
std::vector<Route> publication_routes();  // of evaluations that are published

}  // namespace kompass::api

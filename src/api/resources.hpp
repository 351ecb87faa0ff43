// SPDX-License-Identifier: EUPL-1.2
// The routes of each resource, one file each.
#pragma once

#include <vector>

#include "api/route.hpp"

namespace kompass::api {

std::vector<Route> account_routes();  // of all accounts
std::vector<Route> audit_routes();
std::vector<Route> average_routes();
std::vector<Route> comparison_routes();  // of published evaluations
std::vector<Route> contract_routes();
std::vector<Route> instrument_routes();
std::vector<Route> link_routes();
std::vector<Route> municipality_routes();
std::vector<Route> own_account_routes();
std::vector<Route> publication_routes();  // of evaluations that are published
std::vector<Route> report_routes();       // of those
std::vector<Route> session_routes();
std::vector<Route> setting_routes();
std::vector<Route> token_routes();

std::vector<Route> snapshot_routes();     // of a published evaluation
std::vector<Route> work_routes();         // evaluations under work, their team and state
std::vector<Route> work_letter_routes();  // what goes to the municipality
std::vector<Route> work_part_routes();    // all that is written in one
std::vector<Route> work_file_routes();    // that belong to its parts
std::vector<Route> work_grade_routes();   // locks and results
std::vector<Route> work_publishing_routes();

}  // namespace kompass::api

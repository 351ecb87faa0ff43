// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>

#include "api/resources.hpp"

namespace kompass::api {

const std::vector<Route>& all_routes() {
  static const std::vector<Route> all = [] {
    std::vector<Route> routes;
    for (auto more : {contract_routes(),   publication_routes(),  report_routes(),
                      comparison_routes(), snapshot_routes(),     average_routes(),
                      instrument_routes(), municipality_routes(), session_routes(),
                      link_routes(),       own_account_routes(),  token_routes(),
                      account_routes(),    audit_routes(),        setting_routes(),
                      work_routes(),       work_letter_routes(),  work_part_routes(),
                      work_file_routes(),  work_grade_routes(),   work_publishing_routes()}) {
      std::ranges::move(more, std::back_inserter(routes));
    }
    return routes;
  }();
  return all;
}

}  // namespace kompass::api

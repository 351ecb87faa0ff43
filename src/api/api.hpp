// SPDX-License-Identifier: EUPL-1.2
// The API as a list of routes. What it promises: contract/openapi.yaml.
#pragma once

#include <vector>

#include "core/municipality_gazetteer.hpp"
#include "http/router.hpp"
#include "service/library.hpp"
#include "service/municipality_search.hpp"

namespace kompass::api {

// What the handlers use; all must outlive the routes.
struct Backstage {
  service::Library& library;
  const Gazetteer& gazetteer;
  const service::MunicipalitySearch& search;
};

std::vector<http::Route> routes(const Backstage& backstage);

}  // namespace kompass::api

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "api/api.hpp"

namespace kompass::api {

using http::Parameters;
using http::Request;
using http::Response;

Response list_evaluations(const Backstage& backstage, const Request& request);
Response show_evaluation(const Backstage& backstage, const Request& request,
                         const Parameters& parameters);
Response search_municipalities(const Backstage& backstage, const Request& request);

}  // namespace kompass::api

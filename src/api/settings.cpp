// SPDX-License-Identifier: EUPL-1.2
// What is set about the running server, and from where.
#include "api/resources.hpp"
#include "codec/record_writer.hpp"

namespace kompass::api {
namespace {

Answer list_settings(const Call& call) {
  return json_response(200, codec::to_json(call.stage.settings));
}

}  // namespace

std::vector<Route> setting_routes() {
  return {{http::Method::Get,
           "/api/v1/settings",
           {service::Action::ManageSettings, installation},
           list_settings}};
}

}  // namespace kompass::api

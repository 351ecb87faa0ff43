// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace kompass::api {

// What the API promises: OpenAPI 3.1 in YAML, made of contract/openapi.yaml and what it names.
std::string_view contract();

}  // namespace kompass::api

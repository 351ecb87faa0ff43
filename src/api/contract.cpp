// SPDX-License-Identifier: EUPL-1.2
#include "api/contract.hpp"

#include "api/resources.hpp"
#include "codec/hash.hpp"

namespace kompass::api {
namespace {

// Longer than every compiler of C++ has to take, and than g++ measures while compiling.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
const std::string_view text =
#include "api/contract.inc"
    ;
#pragma GCC diagnostic pop

Answer show_contract(const Call& call) {
  static const std::string tag = codec::sha256(text).substr(0, 16);
  return tagged_response(call.request, {"application/yaml", std::string(text)}, tag);
}

}  // namespace

std::string_view contract() {
  return text;
}

std::vector<Route> contract_routes() {
  const Right anybody{service::Action::Enter, installation};
  return {{http::Method::Get, "/api/v1/openapi.yaml", anybody, show_contract}};
}

}  // namespace kompass::api

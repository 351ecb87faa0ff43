// SPDX-License-Identifier: EUPL-1.2
#include "api/contract.hpp"

#include "api/resources.hpp"
#include "codec/hash.hpp"

namespace kompass::api {
namespace {

constexpr std::string_view document_path = "/api/v1/openapi.yaml";

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

#include "api/contract_version.inc"

// Its keys are those of the Swedish REST API profile (VER.06), which no other answer follows.
struct ApiInfo {
  std::string name = "Kompass";
  std::string version{api_version};    // the first number is that of the addresses
  std::string released{api_released};  // when this version was given its number
  std::string documentation;
  std::string status = "active";
};
void describe(auto& v, Is<ApiInfo> auto& i) {
  v("apiName", i.name);
  v("apiVersion", i.version);
  v("apiReleased", i.released);
  v("apiDocumentation", i.documentation);
  v("apiStatus", i.status);
}

Answer show_api_info(const Call& call) {
  const ApiInfo info{.documentation = call.stage.base_address + std::string(document_path)};
  auto json = codec::to_json(info);
  const auto tag = codec::sha256(json).substr(0, 16);
  return json_response(call.request, std::move(json), tag);
}

}  // namespace

std::string_view contract() {
  return text;
}

std::vector<Route> contract_routes() {
  const Right anybody{service::Action::Enter, installation};
  return {{http::Method::Get, std::string(document_path), anybody, show_contract},
          {http::Method::Get, "/api/v1/api-info", anybody, show_api_info}};
}

}  // namespace kompass::api

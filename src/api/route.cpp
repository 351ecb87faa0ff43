// SPDX-License-Identifier: EUPL-1.2
#include "api/route.hpp"

#include "http/address.hpp"

namespace kompass::api {

const std::string& Call::parameter(std::string_view name) const {
  static const std::string none;
  const auto found = parameters.find(name);
  return found == parameters.end() ? none : found->second;
}

std::string Call::query(std::string_view name) const {
  return std::string(http::value_of(http::parse_fields(request.query), name));
}

Result<service::Subject> installation(const Call& /*call*/) {
  return service::Subject{};
}

Result<service::Subject> own_account(const Call& call) {
  return service::Subject{.author = call.caller().account};
}

Result<service::Subject> what_is_public(const Call& /*call*/) {
  return service::Subject{.state = service::State::Published};
}

}  // namespace kompass::api

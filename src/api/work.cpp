// SPDX-License-Identifier: EUPL-1.2
#include "api/work.hpp"

#include "codec/hash.hpp"

namespace kompass::api {

using service::Best;
using service::Subject;

service::Desk desk_of(const Call& call) {
  return {call.stage.realm, call.stage.instruments, call.stage.gazetteer};
}

Result<Subject> of_evaluation(const Call& call) {
  auto desk = desk_of(call);
  return service::subject_for(desk, call.caller(), call.parameter("id"));
}

Result<Subject> of_own_and_locked(const Call& call) {
  const auto subject = of_evaluation(call);
  return subject ? best_case(*subject, call.caller().account, Best::Locked) : subject;
}

Result<Subject> of_own_and_open(const Call& call) {
  const auto subject = of_evaluation(call);
  return subject ? best_case(*subject, call.caller().account, Best::OwnOpen) : subject;
}

http::Response content_response(const Call& call, std::string json) {
  const auto tag = codec::sha256(json).substr(0, 16);
  return json_response(call.request, std::move(json), tag);
}

}  // namespace kompass::api

// SPDX-License-Identifier: EUPL-1.2
// Published evaluations held against each other.
#include <fmt/format.h>

#include "api/body.hpp"
#include "api/published.hpp"
#include "api/resources.hpp"
#include "http/address.hpp"
#include "service/files/compare.hpp"

namespace kompass::api {
namespace {

constexpr std::size_t most_compared = 12;

Result<std::vector<service::OpenedEvaluation>> opened(const Call& call,
                                                      const std::vector<std::string>& ids) {
  std::vector<service::OpenedEvaluation> all;
  for (const auto& id : ids) {
    const auto now = published(call, id);
    if (!now) return now.problem();
    auto one = call.stage.library.open(*now->one);
    if (!one) return one.problem();
    all.push_back(std::move(*one));
  }
  return all;
}

// The first of ?evaluation=ID&evaluation=ID against each of the others.
Answer compare(const Call& call) {
  const auto ids = http::values_of(http::parse_fields(call.request.query), "evaluation");
  if (ids.size() < 2 || ids.size() > most_compared) {
    return Problem{Trouble::Usage, "evaluation",
                   fmt::format("has to be there 2 to {} times", most_compared),
                   "write ?evaluation=ID&evaluation=ID"};
  }
  const auto shelf = call.stage.library.shelf();
  if (!shelf) return shelf.problem();
  const auto evaluations = opened(call, ids);
  if (!evaluations) return evaluations.problem();
  auto compared = service::compare_evaluations(*evaluations, call.language, call.stage.instruments);
  if (!compared.value) {
    return Refusal{422, "not_comparable", "these may not be compared; the findings say why",
                   std::move(compared.findings)};
  }
  auto response = json_response(call.request, service::comparisons_json(*compared.value),
                                fmt::format("{}-{}", (*shelf)->tag, tag_of(call.language)));
  response.with("Content-Language", std::string(tag_of(call.language)));
  return response;
}

}  // namespace

std::vector<Route> comparison_routes() {
  const Right anybody{service::Action::ReadPublished, what_is_public};
  return {{http::Method::Get,
           "/api/v1/comparisons",
           anybody,
           compare,
           {.pace = http::Pace::Slow, .query = {"evaluation*"}}}};
}

}  // namespace kompass::api

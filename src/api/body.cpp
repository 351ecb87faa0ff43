// SPDX-License-Identifier: EUPL-1.2
#include "api/body.hpp"

#include "base/text.hpp"

namespace kompass::api {

std::optional<Refusal> not_json(const http::Request& request) {
  const auto type = request.header("Content-Type");
  const auto media = trimmed(type.substr(0, type.find(';')));
  if (lowered(media) == "application/json") return std::nullopt;
  return Refusal{415,
                 "media_type",
                 "send the body as application/json",
                 {},
                 {{"Accept-Post", "application/json"}}};
}

std::optional<Refusal> no_readable_json(const http::Request& request) {
  if (auto refused = not_json(request)) return refused;
  Findings findings;
  if (codec::parse_json({request.body, "body"}, findings)) return std::nullopt;
  return unreadable(std::move(findings));
}

Refusal unreadable(Findings findings) {
  return {400, "unreadable", "the body is no JSON; the findings say where", std::move(findings)};
}

Refusal unfit(Findings findings) {
  return {422, "input", "the body has faults; the findings say where", std::move(findings)};
}

}  // namespace kompass::api

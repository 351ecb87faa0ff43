// SPDX-License-Identifier: EUPL-1.2
#include "api/once.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/frame.hpp"
#include "base/text.hpp"
#include "codec/hash.hpp"
#include "codec/record_reader.hpp"
#include "service/once.hpp"

namespace kompass::api {
namespace {

using http::Response;
using service::OnceState;

// An answer as the store keeps it.
struct KeptHeader {
  std::string name, value;
};
void describe(auto& v, Is<KeptHeader> auto& h) {
  v.must("name", h.name);
  v.must("value", h.value);
}
struct KeptAnswer {
  int status = 200;
  std::vector<KeptHeader> headers;
  std::string body;
  bool secret = false;  // headers and body were not kept
};
void describe(auto& v, Is<KeptAnswer> auto& a) {
  v.must("status", a.status);
  v.must("headers", a.headers);
  v("body", a.body);
  v("secret", a.secret);
}

std::string kept(const Response& response, Repeated repeated) {
  KeptAnswer answer{.status = response.status, .headers = {}, .body = {}};
  if (repeated == Repeated::Refused) {
    answer.secret = true;
  } else {
    for (const auto& [name, value] : response.headers) answer.headers.push_back({name, value});
    if (response.body) answer.body = *response.body;
  }
  return codec::to_json(answer, codec::JsonWriter::Layout::Compact);
}

Answer answer_again(const std::string& text) {
  Findings findings;
  KeptAnswer answer;
  const codec::Source source{text, "kept answer"};
  codec::Faults faults(source, findings);
  if (const auto node = codec::parse_json(source, findings)) {
    codec::read_value(*node, answer, faults);
  }
  if (any_error(findings)) {
    return Problem{Trouble::Environment, findings.front().where, findings.front().message,
                   "take another Idempotency-Key"};
  }
  if (answer.secret) {
    return Refusal{409, "done_before",
                   "this was done before under the same key; its answer held a secret, which is "
                   "shown once"};
  }
  Response response{answer.status, {}, std::make_shared<const std::string>(answer.body)};
  for (auto& [name, value] : answer.headers) {
    response.with(std::move(name), std::move(value));
  }
  return response;
}

// The key as it stands between quotes, or bare; nothing when it is none.
std::optional<std::string> key_in(std::string_view text) {
  const bool quoted = text.size() > 2 && text.starts_with('"') && text.ends_with('"');
  if (quoted) text = text.substr(1, text.size() - 2);
  const bool fine = !text.empty() && text.size() <= 255 && std::ranges::all_of(text, [](char c) {
    return c > ' ' && c < 0x7F && c != '"' && c != '\\';
  });
  return fine ? std::optional(std::string(text)) : std::nullopt;
}

service::OnceKey once_key(const Call& call, std::string key) {
  const auto& request = call.request;
  return {call.caller().account, std::move(key),
          codec::sha256(fmt::format("{}\n{}\n{}\n{}", name_of(request.method), request.path,
                                    request.query, codec::sha256(request.body)))};
}

Response first_time(const Call& call, const Route& route, const service::OnceKey& key) {
  auto& realm = call.stage.realm;
  Response response = said(call, route.answer(call));
  // What was done is answered whether the answer can be kept or not.
  if (response.status < 300) {
    (void)service::end_once(realm, key, kept(response, route.options.repeated));
  } else {
    (void)service::forget_once(realm, key);
  }
  return response;
}

}  // namespace

// An empty one is a fault of who sent it, and no request without.
bool has_key(const Call& call) {
  const bool named = std::ranges::any_of(call.request.headers, [](const http::Header& header) {
    return lowered(header.name) == "idempotency-key";
  });
  return named && call.request.method == http::Method::Post && !call.caller().account.empty();
}

Response answered_once(const Call& call, const Route& route) {
  auto text = key_in(call.request.header("Idempotency-Key"));
  if (!text) {
    return said(call, Refusal{400, "idempotency_key",
                              "the Idempotency-Key is none: write at most 255 plain characters in "
                              "quotes"});
  }
  const auto key = once_key(call, std::move(*text));
  const auto state = service::begin_once(call.stage.realm, key);
  if (!state) return said(call, state.problem());
  switch (state->what) {
    case OnceState::What::First: return first_time(call, route, key);
    case OnceState::What::Done: return said(call, answer_again(state->answer));
    case OnceState::What::Begun:
      return said(call, Refusal{409, "under_way",
                                "the first request with this Idempotency-Key is not over, or was "
                                "cut off; look what it did before you use another key"});
    case OnceState::What::Another:
      return said(call, Refusal{422, "idempotency_key_used",
                                "this Idempotency-Key came with another request; use a new one"});
  }
  return said(call, Refusal{500, "fault", "the server has a fault; it is not yours"});
}

}  // namespace kompass::api

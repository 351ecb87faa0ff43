// SPDX-License-Identifier: EUPL-1.2
// Bodies of requests as records: reads<NewToken>(make_token) makes an answerer of a function that
// takes the call and the record.
#pragma once

#include "api/route.hpp"
#include "codec/record_reader.hpp"

namespace kompass::api {

// 415: the body is not said to be JSON.
std::optional<Refusal> not_json(const http::Request& request);
// 415 as above, or 400: it is no JSON.
std::optional<Refusal> no_readable_json(const http::Request& request);
// 400: it cannot be read as JSON; 422: it is JSON and not what is asked for. The findings say
// where.
Refusal unreadable(Findings findings);
Refusal unfit(Findings findings);

template <class T>
using AnswererOf = Answer (*)(const Call&, const T&);

template <class T>
Answer answer_to_body(const Call& call, AnswererOf<T> answer) {
  if (auto refused = not_json(call.request)) return *refused;
  Findings findings;
  const codec::Source source{call.request.body, "body"};
  const auto node = codec::parse_json(source, findings);
  if (!node) return unreadable(std::move(findings));
  T value;
  codec::Faults faults(source, findings);
  codec::read_value(*node, value, faults);
  if (any_error(findings)) return unfit(std::move(findings));
  return answer(call, value);
}

template <class T>
Answerer reads(AnswererOf<T> answer) {
  return [answer](const Call& call) { return answer_to_body<T>(call, answer); };
}

}  // namespace kompass::api

// SPDX-License-Identifier: EUPL-1.2
// What every answer of the API has: JSON, an ETag, problems of one shape (RFC 9457).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "codec/record_writer.hpp"
#include "core/phrasebook.hpp"
#include "http/message.hpp"

namespace kompass::api {

struct Document {
  std::string media_type, text;
};
// With the ETag of this tag; 304 without the document when the request has that tag already
// (If-None-Match).
http::Response tagged_response(const http::Request& request, Document document,
                               std::string_view tag);
// The same of JSON.
http::Response json_response(const http::Request& request, std::string json, std::string_view tag);

// The same without a tag, for what nobody asks for twice.
http::Response json_response(int status, std::string json);
// 201 with the address of what was made.
http::Response created_response(std::string address, std::string json);
http::Response no_content();

// The ETag of an item, and of what follows from the whole store at a revision.
std::string tag_of_revision(std::int64_t revision);

// An answer that is none: a status with a code that stays the same.
struct Refusal {
  int status = 400;
  std::string code;    // snake_case; docs/manual/api.md has them all
  std::string detail;  // in English; the phrase problem_CODE_detail goes before it
  Findings findings;
  http::Headers headers;
};

// The one place where a Trouble becomes a status.
Refusal refusal_of(const Problem& problem);
// What is denied has a code of its own and is no matter of signing in: 403, not 401, for anybody.
Refusal refusal_of(const Problem& problem, std::string_view denied);

// {"type","title","status","detail","instance","code","findings"}. Title and, where there is a
// phrase, detail in the language of the words. `path`: what was asked for, decoded; empty where
// that is not known.
http::Response problem_response(const Refusal& refusal, const Phrasebook& words,
                                std::string_view path);
http::Response problem_response(const Problem& problem, std::string_view path);
http::Response problem_response(int status, std::string_view code, std::string_view detail);

}  // namespace kompass::api

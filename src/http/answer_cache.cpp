// SPDX-License-Identifier: EUPL-1.2
#include "http/answer_cache.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "http/conditional.hpp"
#include "http/gzip.hpp"

namespace kompass::http {
namespace {

using std::string_view;

constexpr std::size_t smallest_gzipped = 1024;  // bytes; below, the header eats the gain

// RFC 9110, 12.5.3: "*" is for what is not named.
bool takes_gzip(const Request& request) {
  std::optional<bool> named, all_else;
  for (const auto part : split(request.header("Accept-Encoding"), ',')) {
    const auto coding = lowered(trimmed(part.substr(0, part.find(';'))));
    const auto weight = part.find("q=");
    const bool refused =
        weight != string_view::npos && part.find_first_of("123456789", weight) == string_view::npos;
    if (coding == "gzip") named = !refused;
    if (coding == "*") all_else = !refused;
  }
  return named.value_or(all_else.value_or(false));
}

bool may_be_kept(const Request& request, const Response& response) {
  return request.method == Method::Get && response.status == 200 && response.body != nullptr &&
         value_of(response.headers, "Cache-Control").starts_with("public") &&
         value_of(response.headers, "Vary").empty() &&
         value_of(response.headers, "Set-Cookie").empty();
}

bool gains_by_gzip(const Response& response) {
  const auto type = value_of(response.headers, "Content-Type");
  return response.body->size() >= smallest_gzipped &&
         (type.starts_with("text/") || type.starts_with("application/json"));
}

// The tag of the same answer in another coding is another one: "1f0c" becomes "1f0c-gzip".
Response compressed(const Response& plain) {
  Response made{plain.status, plain.headers,
                std::make_shared<const std::string>(gzipped(*plain.body))};
  for (auto& header : made.headers) {
    if (header.name == "ETag") header.value.insert(header.value.size() - 1, "-gzip");
  }
  made.with("Content-Encoding", "gzip");
  return made;
}

Response unless_there(const Request& request, const Response& response) {
  const auto tag = value_of(response.headers, "ETag");
  return !tag.empty() && has_already(request, tag) ? not_modified(response) : response;
}

std::string target_of(const Request& request) {
  return request.path + '?' + request.query;
}

}  // namespace

std::size_t AnswerCache::Kept::bytes() const {
  return (gzipped.body ? gzipped : plain).body->size() + target.size();
}

std::optional<Response> AnswerCache::find(const Request& request, std::int64_t revision) {
  if (request.method != Method::Get && request.method != Method::Head) return std::nullopt;
  const std::string target = target_of(request);
  std::unique_lock lock(mutex_);
  const auto found = revision == revision_ ? by_target_.find(target) : by_target_.end();
  if (found == by_target_.end()) {
    ++counts_.misses;
    return std::nullopt;
  }
  ++counts_.hits;
  order_.splice(order_.begin(), order_, found->second);
  const Kept& kept = *found->second;
  const Body packed = kept.gzipped.body;
  Response response = packed && takes_gzip(request) ? kept.gzipped : kept.plain;
  lock.unlock();
  response = unless_there(request, response);
  if (response.status == 200 && !response.body) {
    response.body = std::make_shared<const std::string>(gunzipped(*packed));
  }
  return response;
}

Response AnswerCache::kept(const Request& request, std::int64_t revision, Response made) {
  if (!may_be_kept(request, made)) return made;
  if (!gains_by_gzip(made)) {
    keep({target_of(request), made, {}}, revision);
    return unless_there(request, made);
  }
  made.with("Vary", "Accept-Encoding");
  Kept kept{target_of(request), made, compressed(made)};
  kept.plain.body = nullptr;
  if (takes_gzip(request)) made = kept.gzipped;
  keep(std::move(kept), revision);
  return unless_there(request, made);
}

void AnswerCache::keep(Kept kept, std::int64_t revision) {
  const std::size_t bytes = kept.bytes();
  const std::lock_guard lock(mutex_);
  if (revision < revision_ || bytes > most_bytes_) return;
  if (revision > revision_) {
    while (!order_.empty()) forget_last();
    revision_ = revision;
  }
  if (by_target_.contains(kept.target)) return;  // made by another thread meanwhile
  while (counts_.bytes + bytes > most_bytes_) forget_last();
  order_.push_front(std::move(kept));
  by_target_.emplace(order_.front().target, order_.begin());
  counts_.bytes += bytes;
}

void AnswerCache::forget_last() {
  counts_.bytes -= order_.back().bytes();
  by_target_.erase(order_.back().target);
  order_.pop_back();
}

AnswerCache::Counts AnswerCache::counts() const {
  const std::lock_guard lock(mutex_);
  Counts now = counts_;
  now.answers = order_.size();
  return now;
}

}  // namespace kompass::http

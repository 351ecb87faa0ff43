// SPDX-License-Identifier: EUPL-1.2
// Answers that anybody may have ("Cache-Control: public"), kept until what they were made from
// changes: a shared cache as in RFC 9111 in front of the routes. Each is kept gzipped where that
// helps, and unpacked for the few who do not take gzip. Safe for any number of threads.
#pragma once

#include <cstdint>
#include <list>
#include <mutex>
#include <unordered_map>

#include "http/message.hpp"

namespace kompass::http {

class AnswerCache {
 public:
  // Keeps bodies of at most so many bytes together; what was asked for longest ago goes first.
  explicit AnswerCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  // The answer as of `revision` when it is kept.
  std::optional<Response> find(const Request& request, std::int64_t revision);

  // Keeps what was made as of `revision` if it is an answer to GET with status 200 that is public
  // and varies with nothing, and gives it in the coding that the request takes. A later revision
  // than before forgets all.
  Response kept(const Request& request, std::int64_t revision, Response made);

  struct Counts {
    std::uint64_t hits = 0, misses = 0;
    std::size_t bytes = 0, answers = 0;
  };
  [[nodiscard]] Counts counts() const;

 private:
  struct Kept {
    std::string target;
    Response plain, gzipped;  // one of them has the body
    [[nodiscard]] std::size_t bytes() const;
  };
  using Order = std::list<Kept>;  // latest first

  void keep(Kept kept, std::int64_t revision);
  void forget_last();

  const std::size_t most_bytes_;
  mutable std::mutex mutex_;
  std::int64_t revision_ = 0;
  Order order_;
  std::unordered_map<std::string, Order::iterator> by_target_;
  Counts counts_;
};

}  // namespace kompass::http

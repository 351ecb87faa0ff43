// SPDX-License-Identifier: EUPL-1.2
// Answers that anybody may have ("Cache-Control: public"), kept until what they were made from
// changes: a shared cache as in RFC 9111 in front of the routes. Each is kept as it is and, where
// that helps, gzipped. Safe for any number of threads.
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

  // The answer as of `revision`: the one kept, or what `make` gives. Kept are answers to GET with
  // status 200 that are public and vary with nothing. Another revision than before forgets all.
  Response answer(const Request& request, std::int64_t revision, const Handler& make);

  struct Counts {
    std::uint64_t hits = 0, misses = 0;
    std::size_t bytes = 0, answers = 0;
  };
  [[nodiscard]] Counts counts() const;

 private:
  struct Kept {
    std::string target;
    Response plain, gzipped;  // gzipped.body: nullptr where it would not help
    [[nodiscard]] std::size_t bytes() const;
  };
  using Order = std::list<Kept>;  // latest first

  std::optional<Response> find(const Request& request, const std::string& target,
                               std::int64_t revision);
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

// SPDX-License-Identifier: EUPL-1.2
// How many requests somebody may send: a quota a window of time. Kept in memory and bounded; a
// restart forgets it. Safe for any number of threads.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>

#include "store/clock.hpp"

namespace kompass::api {

struct RateLimits {
  int visitors = 0;   // requests a window, by an address that has not signed in
  int signed_in = 0;  // the same, by an account; 0: no limit
  std::chrono::seconds window{60};
  std::size_t most = 10'000;  // counted one by one; those beyond share one quota
};

class RateLimiter {
 public:
  explicit RateLimiter(RateLimits limits) : limits_(limits) {}

  struct Count {
    int quota = 0;  // 0: no limit
    int left = 0;
    bool over = false;
    std::chrono::seconds resets{0};  // in
  };
  // One request more, by an address or an account; or none, to look only.
  Count count_visitor(const std::string& address, store::Moment now, int requests = 1);
  Count count_account(const std::string& account, store::Moment now, int requests = 1);

  [[nodiscard]] std::chrono::seconds window() const { return limits_.window; }
  [[nodiscard]] std::size_t remembered() const;

 private:
  struct Asked {
    std::string who;
    int quota = 0;
    int requests = 1;
  };
  Count count(const Asked& asked, store::Moment now);

  RateLimits limits_;
  mutable std::mutex mutex_;
  long long current_ = 0;  // number of the window that is counted
  std::unordered_map<std::string, int> counts_;
};

}  // namespace kompass::api

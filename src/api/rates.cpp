// SPDX-License-Identifier: EUPL-1.2
#include "api/rates.hpp"

#include <algorithm>

namespace kompass::api {

using std::chrono::seconds;

RateLimiter::Count RateLimiter::count_visitor(const std::string& address, store::Moment now,
                                              int requests) {
  return count({"address " + address, limits_.visitors, requests}, now);
}

RateLimiter::Count RateLimiter::count_account(const std::string& account, store::Moment now,
                                              int requests) {
  return count({"account " + account, limits_.signed_in, requests}, now);
}

std::size_t RateLimiter::remembered() const {
  const std::lock_guard lock(mutex_);
  return counts_.size();
}

// Windows are the same for all, so that the old counts go at once.
RateLimiter::Count RateLimiter::count(const Asked& asked, store::Moment now) {
  const auto& [who, quota, requests] = asked;
  if (quota == 0) return {};
  const auto second = std::chrono::floor<seconds>(now).time_since_epoch();
  const auto window = second / limits_.window;
  const std::lock_guard lock(mutex_);
  if (window != current_) counts_.clear();
  current_ = window;
  const bool known = counts_.contains(who) || counts_.size() < limits_.most;
  int& used = counts_[known ? who : "the others"];
  const bool over = used >= quota;
  if (!over) used += requests;
  return {quota, quota - used, over, limits_.window - second % limits_.window};
}

}  // namespace kompass::api

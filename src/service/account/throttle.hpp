// SPDX-License-Identifier: EUPL-1.2
// Makes guessing slow: after a few attempts each next one has to wait twice as long. Kept in memory
// and bounded; a restart forgets it.
#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/clock.hpp"

namespace kompass::service {

struct ThrottleLimits {
  int free = 5;                                 // attempts without a wait
  std::chrono::seconds first{1}, longest{300};  // waits
  std::chrono::seconds forgotten_after{3600};   // after the last attempt
  std::size_t most = 10'000;                    // remembered at once
};

class Throttle {
 public:
  explicit Throttle(ThrottleLimits limits) : limits_(limits) {}

  // Counts an attempt, before it is known how it ends, so that many at once are no way around. How
  // long to wait when it comes too early; then it does not count.
  std::optional<std::chrono::seconds> admit(const std::string& who, store::Moment now);

  // It was no guess, so nothing before it matters.
  void forget(const std::string& who);

  // It was no guess; what was tried before still counts.
  void give_back(const std::string& who);

  [[nodiscard]] std::size_t remembered() const;

 private:
  struct Attempts {
    int count = 0;
    store::Moment last;
  };
  [[nodiscard]] std::chrono::milliseconds wait_after(int attempts) const;
  void make_room(store::Moment now);

  ThrottleLimits limits_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Attempts> attempts_;
};

// Of accounts, whether they are there or not, and of addresses that ask. One office may have many
// people behind one address.
struct SignInThrottle {
  Throttle accounts{ThrottleLimits{}};
  Throttle peers{ThrottleLimits{.free = 30, .longest = std::chrono::minutes(15)}};

  std::optional<std::chrono::seconds> admit(const std::string& account, std::string_view peer,
                                            store::Moment now);

  // The password was right. Who signs in to an own account between guesses at others gets no more
  // of them: only this attempt is given back to the address.
  void succeeded(const std::string& account, std::string_view peer);
};

// An address as it is counted: of IPv6 the network (/64), since one host has all of it.
std::string counted_peer(std::string_view address);

}  // namespace kompass::service

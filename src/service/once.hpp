// SPDX-License-Identifier: EUPL-1.2
// What is asked for under a key is done once, however often it is asked for: the answer to the
// first time is kept for a day and given again.
#pragma once

#include <chrono>
#include <string>

#include "service/account/accounts.hpp"

namespace kompass::service {

inline constexpr std::chrono::hours answers_are_kept{24};

// Of one account; another account may use the same key.
struct OnceKey {
  std::string account;
  std::string key;          // as the caller chose it
  std::string fingerprint;  // SHA-256 of all that was asked for
};

struct OnceState {
  enum class What {
    First,   // nobody asked before: do it, then call end_once
    Done,    // it was done, `answer` is what was said
    Begun,   // the first time is not over, or was cut off
    Another  // the key was used to ask for something else
  };
  What what = What::First;
  std::string answer;
};

// Of several at once one is First.
Result<OnceState> begin_once(Realm& realm, const OnceKey& key);
// Keeps the answer.
Result<void> end_once(Realm& realm, const OnceKey& key, std::string answer);
// It was not done: the key is free again.
Result<void> forget_once(Realm& realm, const OnceKey& key);

}  // namespace kompass::service

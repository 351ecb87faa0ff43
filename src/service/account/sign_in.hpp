// SPDX-License-Identifier: EUPL-1.2
// Signing in by e-mail, password and, where it is on, a code. What comes back does not tell whether
// there is such an account, nor does the time it takes: an unknown one is compared with a decoy.
#pragma once

#include <chrono>

#include "service/account/accounts.hpp"
#include "service/account/throttle.hpp"

namespace kompass::service {

struct Attempt {
  std::string email, password;
  std::string code;  // that changes with time, or for recovery; empty until it is asked for
  std::string peer;  // address
  std::string user_agent;
};

struct Admission {
  enum class What {
    SignedIn,
    CodeNeeded,  // the password is right; ask again with a code
    Refused,     // something is not right, nobody is told what
    Wait         // too many attempts; this one was not looked at
  };
  What what = What::Refused;
  std::string token;    // of the new session
  std::string account;  // id
  std::chrono::seconds wait{0};
};

// Problems: only those of the store and the machine.
Result<Admission> sign_in(Realm& realm, SignInThrottle& throttle, const Attempt& attempt);

// Who has signed in says the password again, before something grave.
struct Proof {
  std::string token;  // of the session
  std::string password;
  std::string peer;
};

// A new token for the session. Problem (Denied): the session is over, the password is not right or
// came too often.
Result<std::string> prove_password(Realm& realm, SignInThrottle& throttle, const Proof& proof);

// Ends all sessions of the account; a new token for this one. Problems as above; (Input): the new
// password is not fit.
Result<std::string> change_password(Realm& realm, SignInThrottle& throttle, const Proof& proof,
                                    std::string_view wanted);

}  // namespace kompass::service

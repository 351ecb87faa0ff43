// SPDX-License-Identifier: EUPL-1.2
// The second step of signing in, which everybody may switch on for the own account.
#pragma once

#include "service/account/accounts.hpp"
#include "service/account/throttle.hpp"

namespace kompass::service {

inline constexpr std::size_t recovery_codes = 10;

struct Enrolment {
  std::string secret;   // base32, to be typed
  std::string address;  // otpauth://..., to be drawn as a QR code
};

// As authenticator apps read it.
std::string enrolment_address(std::string_view email, std::string_view secret);

// Asked for from the next signing in on only when a first code has confirmed it. Whoever calls has
// the password proven first (sign_in.hpp). Problem (Conflict): it is on already.
Result<Enrolment> begin_two_step(Realm& realm, const Caller& caller);

// The recovery codes, which nobody can be shown again. Problem (Input): the code is not right.
Result<std::vector<std::string>> confirm_two_step(Realm& realm, const Caller& caller,
                                                  std::string_view code);

// New ones in place of those there were. Problem (Input): the code is not right; (Denied): codes
// were tried too often, as when signing in.
Result<std::vector<std::string>> renew_recovery_codes(Realm& realm, SignInThrottle& throttle,
                                                      const Caller& caller, std::string_view code);

// For somebody who has lost both app and codes, by who manages accounts.
Result<void> drop_two_step(Realm& realm, const Caller& caller, const std::string& account);

// By oneself. Problems as above.
Result<void> end_two_step(Realm& realm, SignInThrottle& throttle, const Caller& caller,
                          std::string_view code);

// Whether a code that changes with time, or one for recovery, is right. It is used up then: keep
// `two_step`.
bool take_code(TwoStep& two_step, std::string_view code, store::Moment now);

}  // namespace kompass::service

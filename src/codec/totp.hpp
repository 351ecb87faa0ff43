// SPDX-License-Identifier: EUPL-1.2
// Codes that change with time (TOTP, RFC 6238): SHA-1, six digits, 30 seconds a step, as every
// authenticator app has them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kompass::codec {

inline constexpr std::chrono::seconds totp_step_length{30};
inline constexpr int totp_digits = 6;
inline constexpr int totp_drift = 1;  // steps that a clock may be before or behind ours

// 160 random bits (RFC 4226, section 4) in base32, as people type them.
std::string new_totp_secret();

using TotpStep = int;  // steps since 1970
TotpStep totp_step_at(std::chrono::sys_seconds time);

// Empty when the secret is no base32.
std::string totp_code(std::string_view secret, TotpStep step);

// The step that a code is of, from `now` at most the drift away and after `used`, the step of the
// last code that was taken; so no code is taken twice. White space in a code does not count.
std::optional<TotpStep> totp_step_of(std::string_view code, std::string_view secret, TotpStep now,
                                     TotpStep used);

}  // namespace kompass::codec

// SPDX-License-Identifier: EUPL-1.2
#include "codec/totp.hpp"

#include <liboath/oath.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <memory>

#include "codec/password_tokens.hpp"
#include "codec/random.hpp"

namespace kompass::codec {
namespace {

constexpr std::size_t secret_bytes = 20;

struct Freed {
  void operator()(char* text) const { std::free(text); }
};
using Owned = std::unique_ptr<char, Freed>;

std::string without_space(std::string_view code) {
  std::string digits(code);
  std::erase_if(digits, [](unsigned char c) { return std::isspace(c) != 0; });
  return digits;
}

}  // namespace

std::string new_totp_secret() {
  const std::string bytes = random_bytes(secret_bytes);
  char* encoded = nullptr;
  std::size_t size = 0;
  if (oath_base32_encode(bytes.data(), bytes.size(), &encoded, &size) != OATH_OK) std::abort();
  const Owned owned(encoded);
  return {encoded, size};
}

TotpStep totp_step_at(std::chrono::sys_seconds time) {
  return static_cast<TotpStep>(time.time_since_epoch() / totp_step_length);
}

std::string totp_code(std::string_view secret, TotpStep step) {
  char* decoded = nullptr;
  std::size_t size = 0;
  if (oath_base32_decode(secret.data(), secret.size(), &decoded, &size) != OATH_OK) return {};
  const Owned owned(decoded);
  std::array<char, totp_digits + 1> code{};
  const auto made = oath_hotp_generate(decoded, size, static_cast<std::uint64_t>(step), totp_digits,
                                       false, OATH_HOTP_DYNAMIC_TRUNCATION, code.data());
  return made == OATH_OK ? code.data() : std::string();
}

std::optional<TotpStep> totp_step_of(std::string_view code, std::string_view secret, TotpStep now,
                                     TotpStep used) {
  const std::string digits = without_space(code);
  if (digits.size() != totp_digits) return std::nullopt;
  for (TotpStep step = std::max(now - totp_drift, used + 1); step <= now + totp_drift; ++step) {
    if (same_secret(digits, totp_code(secret, step))) return step;
  }
  return std::nullopt;
}

}  // namespace kompass::codec

// SPDX-License-Identifier: EUPL-1.2
// Passwords are kept as argon2id hashes (RFC 9106), in the text form that names its own parameters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace kompass::codec {

struct PasswordCost {
  unsigned long long passes = 0;
  std::size_t memory = 0;  // bytes
};

// Above what OWASP asks for at least (19 MiB and two passes); a tenth of a second on one core.
inline constexpr PasswordCost usual_password_cost{3, std::size_t{32} << 20};
// So many are hashed or compared at a time; who comes then waits. It bounds the memory.
inline constexpr int passwords_at_once = 2;
// For tests: the least that libsodium takes.
inline constexpr PasswordCost least_password_cost{1, std::size_t{8} << 10};

// Problem (Environment): there is not that much memory.
Result<std::string> password_hash(std::string_view password, PasswordCost cost);

// Takes as long as making the hash did. False also when `hash` is none.
bool password_matches(std::string_view password, const std::string& hash);

// A hash that no password has, made without hashing. To compare with it takes as long as with one
// that was made at this cost.
std::string password_decoy(PasswordCost cost);

// Whether a hash was made at another cost than this.
bool password_hash_is_outdated(const std::string& hash, PasswordCost cost);

}  // namespace kompass::codec

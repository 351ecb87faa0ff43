// SPDX-License-Identifier: EUPL-1.2
#include "codec/password.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <cstdlib>
#include <semaphore>

#include "codec/hash.hpp"
#include "codec/random.hpp"

namespace kompass::codec {
namespace {

constexpr std::size_t salt_bytes = 16;
constexpr std::size_t digest_bytes = 32;

// Chooses the fastest argon2id that the processor has.
void make_ready() {
  static const int ready = sodium_init();
  if (ready < 0) std::abort();  // the system gives no random bytes: nothing can be safe
}

std::counting_semaphore<passwords_at_once>& seats() {
  static std::counting_semaphore<passwords_at_once> all(passwords_at_once);
  return all;
}

// Holds one of the seats.
class Turn {
 public:
  Turn() { seats().acquire(); }
  ~Turn() { seats().release(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
};

std::string base64_without_padding(std::string_view bytes) {
  std::string text = base64(bytes);
  while (text.ends_with('=')) text.pop_back();
  return text;
}

}  // namespace

Result<std::string> password_hash(std::string_view password, PasswordCost cost) {
  make_ready();
  const Turn turn;
  std::string hash(crypto_pwhash_STRBYTES, '\0');
  const int failed =
      crypto_pwhash_str(hash.data(), password.data(), password.size(), cost.passes, cost.memory);
  if (failed != 0) {
    return Problem{Trouble::Environment, "",
                   fmt::format("a password needs {} MiB of memory to be hashed, which is not free",
                               cost.memory >> 20),
                   "give the server more memory"};
  }
  hash.resize(hash.find('\0'));
  return hash;
}

bool password_matches(std::string_view password, const std::string& hash) {
  make_ready();
  const Turn turn;
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

std::string password_decoy(PasswordCost cost) {
  return fmt::format("$argon2id$v=19$m={},t={},p=1${}${}", cost.memory >> 10, cost.passes,
                     base64_without_padding(random_bytes(salt_bytes)),
                     base64_without_padding(random_bytes(digest_bytes)));
}

bool password_hash_is_outdated(const std::string& hash, PasswordCost cost) {
  return crypto_pwhash_str_needs_rehash(hash.c_str(), cost.passes, cost.memory) != 0;
}

}  // namespace kompass::codec

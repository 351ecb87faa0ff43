// SPDX-License-Identifier: EUPL-1.2
#include "codec/hash_of_parts.hpp"

#include <sodium.h>

#include <array>

namespace kompass::codec {

struct HashOfParts::State {
  crypto_hash_sha256_state sum{};
};

HashOfParts::HashOfParts() : state_(std::make_unique<State>()) {
  crypto_hash_sha256_init(&state_->sum);
}

HashOfParts::~HashOfParts() = default;

void HashOfParts::add(std::string_view bytes) {
  crypto_hash_sha256_update(&state_->sum, reinterpret_cast<const unsigned char*>(bytes.data()),
                            bytes.size());
}

std::string HashOfParts::digest() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256_final(&state_->sum, digest.data());
  std::array<char, digest.size() * 2 + 1> text{};
  sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
  return text.data();
}

}  // namespace kompass::codec

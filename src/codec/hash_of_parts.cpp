// SPDX-License-Identifier: EUPL-1.2
#include "codec/hash_of_parts.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <new>

namespace kompass::codec {
namespace {

// Looked up once: OpenSSL takes longer to find an algorithm by its name than to hash a short text.
const EVP_MD* sha256_of_openssl() {
  static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return found;
}

// OpenSSL fails here only when it has no memory or was built without SHA-256.
void hold(int done) {
  if (done != 1) throw std::bad_alloc();
}

}  // namespace

struct HashOfParts::State {
  struct Free {
    void operator()(EVP_MD_CTX* one) const { EVP_MD_CTX_free(one); }
  };
  std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

HashOfParts::HashOfParts() : state_(std::make_unique<State>()) {
  hold(EVP_DigestInit_ex2(state_->context.get(), sha256_of_openssl(), nullptr));
}

HashOfParts::~HashOfParts() = default;

void HashOfParts::add(std::string_view bytes) {
  hold(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()));
}

std::string HashOfParts::digest() {
  std::array<unsigned char, 32> digest{};
  hold(EVP_DigestFinal_ex(state_->context.get(), digest.data(), nullptr));
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

}  // namespace kompass::codec

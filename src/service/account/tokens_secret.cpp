// SPDX-License-Identifier: EUPL-1.2
#include "service/account/tokens_secret.hpp"

#include <algorithm>

#include "codec/hash.hpp"
#include "codec/password_tokens.hpp"

namespace kompass::service {
namespace {

constexpr std::size_t id_digits = 32;
constexpr std::size_t random_characters = 43;

}  // namespace

Secret new_secret(store::Moment now, std::string_view prefix) {
  Secret secret;
  secret.id = store::new_id(now);
  std::string digits = secret.id;
  std::erase(digits, '-');
  secret.text = std::string(prefix).append(digits).append(codec::random_token());
  secret.hash = codec::sha256(secret.text);
  return secret;
}

std::optional<std::string> id_in(std::string_view text, std::string_view prefix) {
  if (!text.starts_with(prefix) || text.size() != prefix.size() + id_digits + random_characters) {
    return std::nullopt;
  }
  const std::string_view digits = text.substr(prefix.size(), id_digits);
  if (digits.find_first_not_of("0123456789abcdef") != std::string_view::npos) return std::nullopt;
  std::string id(digits);
  for (const std::size_t dash : {8U, 13U, 18U, 23U}) id.insert(dash, "-");
  return id;
}

bool opens(std::string_view text, const store::Item& item) {
  return codec::same_secret(codec::sha256(text), item.key);
}

}  // namespace kompass::service

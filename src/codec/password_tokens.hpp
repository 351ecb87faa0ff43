// SPDX-License-Identifier: EUPL-1.2
// Secrets that machines remember for people.
#pragma once

#include <string>
#include <string_view>

namespace kompass::codec {

// 256 random bits as 43 characters that fit in an address and a cookie (base64url, RFC 4648).
std::string random_token();

// HMAC-SHA-256 (RFC 2104) as 64 hexadecimal digits.
std::string keyed_hash(std::string_view key, std::string_view message);

// In a time that tells nothing of where they differ, only of their lengths.
bool same_secret(std::string_view a, std::string_view b);

}  // namespace kompass::codec

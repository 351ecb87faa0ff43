// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>

namespace kompass::codec {

// Bytes that nobody can guess, from the system.
std::string random_bytes(std::size_t count);
// The same as lower-case hexadecimal digits, two a byte.
std::string random_hex(std::size_t bytes);

}  // namespace kompass::codec

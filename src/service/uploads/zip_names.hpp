// SPDX-License-Identifier: EUPL-1.2
// What an archive says of itself (ZIP: PKWARE APPNOTE 6.3.10, 4.3). Nothing is unpacked.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace kompass::service {

// The names in its directory; nothing when it is no whole archive. They are views of the bytes.
std::optional<std::vector<std::string_view>> zip_names(std::string_view bytes);

// What its first file holds, where it has this name and is not packed; else empty.
std::string_view first_unpacked(std::string_view bytes, std::string_view name);

}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
// Pictures for the report, by the hash of their bytes. A picture is seen only through the
// evaluation it was put into.
#pragma once

#include <string>

#include "service/work/work.hpp"

namespace kompass::service {

inline constexpr std::size_t largest_upload = 20'000'000;  // bytes

struct PictureView {
  std::string sha256, media_type;
};

// What the bytes are decides, not what they are called. Problems: Denied; Input (neither PNG nor
// JPEG, or too large).
Result<PictureView> add_picture(Desk& desk, const Caller& caller, const std::string& evaluation,
                                const std::string& bytes);

struct PictureBytes {
  std::string media_type, bytes;
};
Result<PictureBytes> read_picture(Desk& desk, const Caller& caller, const std::string& evaluation,
                                  const std::string& sha256);

}  // namespace kompass::service

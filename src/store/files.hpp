// SPDX-License-Identifier: EUPL-1.2
// Files by the SHA-256 of their content: in a folder, or in memory when it has no name.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace kompass::store {

class Files {
 public:
  explicit Files(std::filesystem::path folder);

  // Pictures of a draft and reports that were withdrawn are in the folder: where it is there, it is
  // for its owner only from now on, whoever made it.
  void close_to_others() const;

  // The hash; the file is on the disk when it returns.
  Result<std::string> keep(std::string_view bytes);
  // Problems: Missing; Input when the content is not that of its name.
  Result<std::string> get(std::string_view sha256) const;

 private:
  [[nodiscard]] std::filesystem::path place_of(std::string_view sha256) const;

  std::filesystem::path folder_;
  mutable std::mutex mutex_;
  std::map<std::string, std::string, std::less<>> in_memory_;
};

}  // namespace kompass::store

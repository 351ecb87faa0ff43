// SPDX-License-Identifier: EUPL-1.2
// Templates and styles as they are read from their folders. Problems (Environment) name the file.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <utility>

#include "base/result.hpp"

namespace kompass::report {

// A folder of templates. Each file is read once, however many ask for it as a part.
class TemplateFolder {
 public:
  explicit TemplateFolder(std::filesystem::path path) : path_(std::move(path)) {}

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  // name.mustache with every {{>partial}} replaced by its text (the library would parse them again
  // at every use), without indentation, empty lines and comments of a line of their own. The name
  // of a partial is its path from the file that asks for it.
  Result<std::string> whole(const std::string& name);

 private:
  Result<std::string> whole_at(const std::filesystem::path& path, int depth);

  std::filesystem::path path_;
  std::map<std::filesystem::path, std::string> known_;  // whole
};

// The style sheets one after the other, without comments and indentation.
Result<std::string> whole_stylesheet(const std::filesystem::path& folder,
                                     std::span<const char* const> names);

}  // namespace kompass::report

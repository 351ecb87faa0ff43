// SPDX-License-Identifier: EUPL-1.2
// Several files as one: a tar archive whose last member, SHA256SUMS, has the hash of each other.
// Whatever happened to it on the way shows when it is unpacked; `tar` and `sha256sum -c` see the
// same.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace kompass::store {

class ArchiveWriter {
 public:
  // Writes beside `target`, readable by its owner only.
  static Result<ArchiveWriter> create(const std::filesystem::path& target);
  ~ArchiveWriter();  // takes back what was not finished
  ArchiveWriter(ArchiveWriter&&) noexcept;

  // `name`: letters, digits and "-._/", at most 100.
  Result<void> add(const std::string& name, std::string_view bytes);
  Result<void> add_file(const std::string& name, const std::filesystem::path& from);
  // On the disk and at its place when it returns.
  Result<void> finish();

 private:
  struct State;
  explicit ArchiveWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// Hash by name.
using ArchiveSums = std::map<std::string, std::string, std::less<>>;

// Writes every member but SHA256SUMS below `folder`, which is made. Problems (Input): it is cut
// off, is none, or a member is missing, was changed or added; (Output) there is no room.
Result<ArchiveSums> unpack(const std::filesystem::path& archive,
                           const std::filesystem::path& folder);

}  // namespace kompass::store

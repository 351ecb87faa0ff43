// SPDX-License-Identifier: EUPL-1.2
#include "store/files.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/outputs.hpp"
#include "codec/hash.hpp"

namespace kompass::store {
namespace {

constexpr std::uint64_t largest_file = 200'000'000;

Problem missing(std::string_view sha256) {
  return {Trouble::Missing, std::string(sha256), "no file has this hash", ""};
}

bool is_hash(std::string_view text) {
  constexpr std::size_t digits = 64;
  return text.size() == digits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

Files::Files(std::filesystem::path folder) : folder_(std::move(folder)) {}

void Files::close_to_others() const {
  std::error_code ignored;
  if (!folder_.empty() && std::filesystem::is_directory(folder_, ignored)) {
    std::filesystem::permissions(folder_, std::filesystem::perms::owner_all, ignored);
  }
}

std::filesystem::path Files::place_of(std::string_view sha256) const {
  return folder_ / sha256.substr(0, 2) / sha256;
}

Result<std::string> Files::keep(std::string_view bytes) {
  std::string hash = codec::sha256(bytes);
  const std::lock_guard lock(mutex_);
  if (folder_.empty()) {
    in_memory_.try_emplace(hash, bytes);
    return hash;
  }
  const auto place = place_of(hash);
  if (std::filesystem::exists(place)) return hash;
  Outputs outputs("see that the folder it is in is there and may be written", Readers::OwnerOnly);
  if (auto made = outputs.folder(place.parent_path()); !made) return made.problem();
  close_to_others();
  if (auto added = outputs.add(place, bytes); !added) return added.problem();
  if (auto done = outputs.commit(); !done) return done.problem();
  return hash;
}

Result<std::string> Files::get(std::string_view sha256) const {
  if (!is_hash(sha256)) return missing(sha256);
  if (folder_.empty()) {
    const std::lock_guard lock(mutex_);
    const auto found = in_memory_.find(sha256);
    if (found == in_memory_.end()) return missing(sha256);
    return found->second;
  }
  const auto place = place_of(sha256);
  if (!std::filesystem::exists(place)) return missing(sha256);
  auto bytes = read_file(place, largest_file);
  if (!bytes) {
    Problem problem = bytes.problem();
    problem.kind = Trouble::Environment;
    return problem;
  }
  if (codec::sha256(*bytes) != sha256) {
    return Problem{Trouble::Environment, place.string(), "is damaged: its content has another hash",
                   "restore the latest backup"};
  }
  return bytes;
}

}  // namespace kompass::store

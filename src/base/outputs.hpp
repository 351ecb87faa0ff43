// SPDX-License-Identifier: EUPL-1.2
// Files that come into being together: each is written beside its place, and only when all are
// there they are renamed. A full disk, a read-only folder or Ctrl-C leaves what was there before.
#pragma once

#include <csignal>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace kompass {

// While it lives, SIGINT, SIGTERM and SIGHUP wait.
class SignalsHeld {
 public:
  SignalsHeld();
  ~SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

// Who may read what is made: as the user's umask says, or its owner alone (0600 and 0700).
enum class Readers { ByUmask, OwnerOnly };

class Outputs {
 public:
  // `remedy`: what a person can do when a place cannot be written to.
  explicit Outputs(std::string remedy = "change its permissions",
                   Readers readers = Readers::ByUmask);
  ~Outputs();  // takes back what was not committed
  Outputs(const Outputs&) = delete;
  Outputs& operator=(const Outputs&) = delete;

  // Makes the folder and those above it where they are not there.
  Result<void> folder(const std::filesystem::path& path);

  // Writes and syncs the bytes beside `path`; a link is followed. A device or a pipe gets them at
  // commit, before all others. Problems (Output) name the path and the system's reason.
  Result<void> add(const std::filesystem::path& path, std::string_view bytes);

  // Renames all. When one cannot be, those before it are put back (where the file system cannot
  // exchange two names, as NFS, an earlier file that was replaced stays replaced).
  Result<void> commit();

 private:
  enum class Step { Beside, New, Exchanged, Replaced };
  struct Written {
    std::filesystem::path named, target, beside;  // as the caller names it; the link followed
    Step step = Step::Beside;
  };
  struct Stream {
    std::filesystem::path named;
    std::string bytes;
  };
  Result<void> stage(Written file, std::string_view bytes);
  Result<void> write_streams();
  [[nodiscard]] Problem problem(const std::filesystem::path& path, int error) const;

  std::string remedy_;
  Readers readers_;
  std::vector<std::filesystem::path> folders_;  // made here, outermost first
  std::vector<Written> written_;
  std::vector<Stream> streams_;
  std::optional<SignalsHeld> held_;  // until all is tidy
};

}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
#include "base/outputs.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ranges>

#include "base/descriptor.hpp"

namespace kompass {
namespace {

namespace fs = std::filesystem;

bool write_all(const Descriptor& to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(to.number(), bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return true;
}

// A new file in the folder. Its name is short, so that a long name of the target is no trouble.
Descriptor create_beside(const fs::path& target, fs::path& beside, mode_t mode) {
  for (int number = 0;; ++number) {
    beside = target.parent_path() / fmt::format(".kompass-{}-{}", ::getpid(), number);
    Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (file.open() || errno != EEXIST) return file;
  }
}

}  // namespace

SignalsHeld::SignalsHeld() {
  sigset_t held;
  ::sigemptyset(&held);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&held, signal);
  ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

SignalsHeld::~SignalsHeld() {
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

Outputs::Outputs(std::string remedy, Readers readers)
    : remedy_(std::move(remedy)), readers_(readers) {
  held_.emplace();
}

Outputs::~Outputs() {
  for (const auto& file : written_ | std::views::reverse) {
    if (file.step == Step::New) ::unlink(file.target.c_str());
    if (file.step == Step::Exchanged) ::rename(file.beside.c_str(), file.target.c_str());
    if (file.step == Step::Beside) ::unlink(file.beside.c_str());
  }
  for (const auto& folder : folders_ | std::views::reverse) ::rmdir(folder.c_str());
}

Result<void> Outputs::folder(const fs::path& path) {
  std::vector<fs::path> missing;
  std::error_code error;
  for (fs::path at = path; !at.empty() && !fs::exists(at, error); at = at.parent_path()) {
    if (error) break;
    missing.push_back(at);
  }
  const mode_t mode = readers_ == Readers::OwnerOnly ? 0700 : 0777;
  for (const auto& one : missing | std::views::reverse) ::mkdir(one.c_str(), mode);
  fs::create_directories(path, error);  // says what is wrong where one was not made
  for (const auto& made : missing | std::views::reverse) {
    std::error_code ignored;
    if (fs::is_directory(made, ignored)) folders_.push_back(made);
  }
  if (!error) return {};
  return Problem{Trouble::Output, path.string(), "cannot make this folder: " + error.message(),
                 remedy_};
}

Result<void> Outputs::add(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) return problem(path, EISDIR);
  if (!fs::exists(status)) return stage({path, path, {}}, bytes);
  if (fs::is_regular_file(status)) return stage({path, fs::canonical(path, error), {}}, bytes);
  streams_.push_back({path, std::string(bytes)});
  return {};
}

Result<void> Outputs::stage(Written file, std::string_view bytes) {
  const mode_t mode = readers_ == Readers::OwnerOnly ? 0600 : 0666;
  const Descriptor to = create_beside(file.target, file.beside, mode);
  if (!to.open()) return problem(file.named, errno);
  written_.push_back(file);
  if (write_all(to, bytes) && ::fsync(to.number()) == 0) return {};
  return problem(file.named, errno);
}

// A pipe may wait for its reader for ever: Ctrl-C has to end that.
Result<void> Outputs::write_streams() {
  held_.reset();
  for (const auto& stream : streams_) {
    const Descriptor to(::open(stream.named.c_str(), O_WRONLY | O_CLOEXEC));
    if (!to.open() || !write_all(to, stream.bytes)) return problem(stream.named, errno);
  }
  held_.emplace();
  return {};
}

Result<void> Outputs::commit() {
  if (!streams_.empty()) {
    if (const auto written = write_streams(); !written) return written;
  }
  for (auto& file : written_) {
    const char* beside = file.beside.c_str();
    const char* target = file.target.c_str();
    const bool earlier = ::access(target, F_OK) == 0;
    if (earlier && ::renameat2(AT_FDCWD, beside, AT_FDCWD, target, RENAME_EXCHANGE) == 0) {
      file.step = Step::Exchanged;
    } else if (::rename(beside, target) == 0) {
      file.step = earlier ? Step::Replaced : Step::New;
    } else {
      return problem(file.named, errno);
    }
  }
  for (const auto& file : written_) {
    if (file.step == Step::Exchanged) ::unlink(file.beside.c_str());
  }
  written_.clear();
  folders_.clear();
  return {};
}

Problem Outputs::problem(const fs::path& path, int error) const {
  return {Trouble::Output, path.string(), fmt::format("cannot write: {}", std::strerror(error)),
          error == ENOSPC ? "free some space and run again" : remedy_};
}

}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
#include "store/archive.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>
#include <vector>

#include "base/descriptor.hpp"
#include "base/outputs.hpp"
#include "base/text.hpp"
#include "codec/hash.hpp"
#include "codec/hash_of_parts.hpp"
#include "store/archive_header.hpp"

namespace kompass::store {
namespace {

namespace fs = std::filesystem;
using std::string_view;

constexpr string_view sums_name = "SHA256SUMS";
constexpr std::size_t buffer_size = std::size_t{1} << 20;

Problem unwritable(const fs::path& path) {
  return {Trouble::Output, path.string(),
          fmt::format("cannot be written: {}", std::strerror(errno)),
          "make room, or choose another place"};
}

Problem unreadable(const fs::path& path) {
  return {Trouble::Input, path.string(), fmt::format("cannot be read: {}", std::strerror(errno)),
          "correct the path or its permissions"};
}

Problem spoilt(const fs::path& archive, const std::string& what) {
  return {Trouble::Input, archive.string(), what, "take another backup"};
}

bool write_all(int file, string_view bytes) {
  while (!bytes.empty()) {
    const auto wrote = ::write(file, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return true;
}

// As many bytes as there are, up to the size of the buffer; -1 for a failure.
ssize_t read_some(int file, char* into, std::size_t most) {
  std::size_t size = 0;
  while (size < most) {
    const auto got = ::read(file, into + size, most - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return -1;
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  return static_cast<ssize_t>(size);
}

std::size_t padding_after(std::uint64_t size) {
  return (archive_block - size % archive_block) % archive_block;
}

bool fit_name(string_view name) {
  const bool plain = std::ranges::all_of(name, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '.' || c == '_' || c == '/';
  });
  return plain && !name.empty() && name.size() <= 100 && !name.starts_with('/') &&
         name.find("..") == string_view::npos;
}

void sync_folder_of(const fs::path& file) {
  const auto parent = file.parent_path();
  const Descriptor folder(
      ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.open()) ::fsync(folder.number());
}

}  // namespace

struct ArchiveWriter::State {
  fs::path target, beside;
  Descriptor file{-1};
  ArchiveSums sums;
  bool finished = false;

  Result<void> put(string_view bytes) {
    if (write_all(file.number(), bytes)) return {};
    return unwritable(target);
  }
  Result<void> put_padding(std::uint64_t size) {
    return put(std::string(padding_after(size), '\0'));
  }
  Result<void> put_header(const std::string& name, std::uint64_t size) {
    const auto block = block_of({name, size});
    return put({block.data(), block.size()});
  }
};

ArchiveWriter::ArchiveWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
ArchiveWriter::ArchiveWriter(ArchiveWriter&&) noexcept = default;

ArchiveWriter::~ArchiveWriter() {
  if (state_ && !state_->finished) ::unlink(state_->beside.c_str());
}

Result<ArchiveWriter> ArchiveWriter::create(const fs::path& target) {
  auto state = std::make_unique<State>();
  state->target = target;
  state->beside = target.string() + fmt::format(".part-{}", ::getpid());
  constexpr mode_t owner_only = 0600;
  state->file = Descriptor(
      ::open(state->beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, owner_only));
  if (!state->file.open()) {
    state->finished = true;  // nothing of ours is there
    return unwritable(target);
  }
  return ArchiveWriter(std::move(state));
}

Result<void> ArchiveWriter::add(const std::string& name, string_view bytes) {
  if (auto done = state_->put_header(name, bytes.size()); !done) return done;
  if (auto done = state_->put(bytes); !done) return done;
  state_->sums.emplace(name, codec::sha256(bytes));
  return state_->put_padding(bytes.size());
}

Result<void> ArchiveWriter::add_file(const std::string& name, const fs::path& from) {
  const Descriptor file(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat about{};
  if (!file.open() || ::fstat(file.number(), &about) != 0) return unreadable(from);
  const auto size = static_cast<std::uint64_t>(about.st_size);
  if (auto done = state_->put_header(name, size); !done) return done;
  codec::HashOfParts sum;
  std::vector<char> buffer(buffer_size);
  for (std::uint64_t left = size; left > 0;) {
    const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(left, buffer.size()));
    const auto got = read_some(file.number(), buffer.data(), most);
    if (got < 0 || static_cast<std::size_t>(got) != most) return unreadable(from);
    sum.add({buffer.data(), most});
    if (auto done = state_->put({buffer.data(), most}); !done) return done;
    left -= most;
  }
  state_->sums.emplace(name, sum.digest());
  return state_->put_padding(size);
}

Result<void> ArchiveWriter::finish() {
  std::string sums;
  for (const auto& [name, hash] : state_->sums) sums += fmt::format("{}  {}\n", hash, name);
  if (auto done = add(std::string(sums_name), sums); !done) return done;
  if (auto done = state_->put(std::string(2 * archive_block, '\0')); !done) return done;
  if (::fsync(state_->file.number()) != 0 ||
      ::rename(state_->beside.c_str(), state_->target.c_str()) != 0) {
    return unwritable(state_->target);
  }
  state_->finished = true;
  sync_folder_of(state_->target);
  return {};
}

namespace {

class Unpacking {
 public:
  Unpacking(const fs::path& archive, const fs::path& folder, int file)
      : archive_(archive), folder_(folder), file_(file), buffer_(buffer_size) {}

  Result<ArchiveSums> run() {
    while (true) {
      ArchiveBlock block{};
      if (!read_exactly(block.data(), block.size())) return cut_off();
      if (is_end(block)) break;
      const auto header = header_in(block);
      if (!header || !fit_name(header->name)) {
        return spoilt(archive_, "is no backup, or was changed");
      }
      auto done = header->name == sums_name ? keep_sums(*header) : keep_file(*header);
      if (!done) return done.problem();
      if (!read_exactly(buffer_.data(), padding_after(header->size))) return cut_off();
    }
    return compared();
  }

 private:
  [[nodiscard]] Problem cut_off() const { return spoilt(archive_, "is cut off"); }

  bool read_exactly(char* into, std::size_t size) {
    return read_some(file_, into, size) == static_cast<ssize_t>(size);
  }

  // Gives the bytes of a member part by part.
  Result<void> each_part(const ArchiveHeader& header,
                         const std::function<Result<void>(string_view)>& take) {
    for (std::uint64_t left = header.size; left > 0;) {
      const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(left, buffer_.size()));
      if (!read_exactly(buffer_.data(), most)) return cut_off();
      if (auto done = take({buffer_.data(), most}); !done) return done;
      left -= most;
    }
    return {};
  }

  Result<void> keep_sums(const ArchiveHeader& header) {
    return each_part(header, [this](string_view part) {
      sums_ += part;
      return Result<void>();
    });
  }

  Result<void> keep_file(const ArchiveHeader& header) {
    const auto path = folder_ / header.name;
    Outputs folders("change its permissions", Readers::OwnerOnly);
    if (auto made = folders.folder(path.parent_path()); !made) return made;
    if (auto kept = folders.commit(); !kept) return kept;
    constexpr mode_t owner_only = 0600;
    const Descriptor out(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, owner_only));
    if (!out.open()) return unwritable(folder_);
    codec::HashOfParts sum;
    auto done = each_part(header, [&](string_view part) -> Result<void> {
      sum.add(part);
      if (write_all(out.number(), part)) return {};
      return unwritable(folder_);
    });
    if (!done) return done;
    if (::fsync(out.number()) != 0) return unwritable(folder_);
    found_.emplace(header.name, sum.digest());
    return {};
  }

  Result<ArchiveSums> compared() {
    std::string expected;
    for (const auto& [name, hash] : found_) expected += fmt::format("{}  {}\n", hash, name);
    if (expected == sums_) return std::move(found_);
    for (const auto& [name, hash] : found_) {
      if (sums_.find(fmt::format("{}  {}\n", hash, name)) == std::string::npos) {
        return spoilt(archive_, name + " was changed or added: its hash is not the one listed");
      }
    }
    return spoilt(archive_, "lacks something that " + std::string(sums_name) + " lists");
  }

  const fs::path& archive_;
  const fs::path& folder_;
  int file_;
  std::vector<char> buffer_;
  std::string sums_;
  ArchiveSums found_;
};

}  // namespace

Result<ArchiveSums> unpack(const fs::path& archive, const fs::path& folder) {
  const Descriptor file(::open(archive.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.open()) return unreadable(archive);
  return Unpacking(archive, folder, file.number()).run();
}

}  // namespace kompass::store

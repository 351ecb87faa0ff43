// SPDX-License-Identifier: EUPL-1.2
#include "store/backup.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include "base/file.hpp"
#include "store/archive.hpp"
#include "store/audit_walk.hpp"
#include "store/file_identity.hpp"
#include "store/schema.hpp"
#include "store/store_lock.hpp"

namespace kompass::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* database_name = "kompass.db";
constexpr const char* head_name = "audit-head.txt";
constexpr const char* files_folder = "files/";
constexpr std::string_view note =
    "This is a backup of a Kompass store. It holds everything, also private notes, records of\n"
    "interviews and drafts. Keep it where only those who may read all of that can.\n"
    "'kompass restore' puts it into an empty store; 'sha256sum -c SHA256SUMS' checks its parts.\n";

// A folder of our own that goes when it is no longer needed.
class Passing {
 public:
  explicit Passing(fs::path path) : path_(std::move(path)) {}
  ~Passing() { remove(); }
  Passing(const Passing&) = delete;
  Passing& operator=(const Passing&) = delete;
  // Problem (Output): where it is to be, nothing can be written.
  Result<void> make() {
    remove();
    constexpr mode_t owner_only = 0700;
    if (::mkdir(path_.c_str(), owner_only) == 0) return {};
    return Problem{Trouble::Output, path_.string(),
                   fmt::format("cannot be made: {}", std::strerror(errno)),
                   "see that its folder is there and may be written"};
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  void remove() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  fs::path path_;
};

Result<fs::path> database_of(const std::string& url) {
  constexpr std::string_view scheme = "sqlite:";
  if (url.starts_with(scheme) && url.size() > scheme.size()) {
    auto name = only_name_of(url.substr(scheme.size()));
    if (!name) return name.problem();
    return fs::path(std::move(*name));
  }
  return Problem{Trouble::Usage, url, "is no store in a file", "say sqlite:PATH"};
}

// A copy is written beside the backup: it is there that room is short.
Problem not_copied(Problem problem, const fs::path& to) {
  if (problem.kind != Trouble::Output) return problem;
  return {Trouble::Output, to.string(),
          fmt::format("cannot take a copy of {}, which {}", problem.where, problem.what),
          "make room, or choose another place"};
}

// One state of it, while others write.
Result<void> copy_database(const fs::path& from, const fs::path& to) {
  auto connection = sqlite::Connection::open(from.string(), sqlite::Access::ReadOnly);
  if (!connection) return connection.problem();
  if (auto newest = is_newest(*connection, from.string()); !newest) return newest;
  return connection->copy_to(to.string());
}

std::string head_line(const Backup& backup) {
  return fmt::format("{} {}\n", backup.changes, backup.head);
}

// Reads the whole chain. Problem (Input): it is broken.
Result<Backup> chain_of(Store& store, const fs::path& where) {
  auto reading = store.read();
  if (!reading) return reading.problem();
  ChainCheck chain;
  if (auto fault = first_fault(*reading, chain)) {
    return Problem{Trouble::Input, where.string(), std::move(fault->what), "take another backup"};
  }
  if (auto done = reading->finish(); !done) return done.problem();
  return Backup{chain.seen(), chain.head(), 0};
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code ignored;
  for (const auto& one : fs::recursive_directory_iterator(folder, ignored)) {
    const bool by_hash =
        one.path().filename().string().find_first_not_of("0123456789abcdef") == std::string::npos;
    if (one.is_regular_file(ignored) && by_hash) files.push_back(one.path());
  }
  std::ranges::sort(files);
  return files;
}

Result<Backup> chain_of_copy(const fs::path& database) {
  auto copy = Store::open("sqlite:" + database.string(), Use::Read, system_now);
  if (!copy) return copy.problem();
  return chain_of(*copy, database);
}

// Whether the place is free: not there, or a store without a change.
Result<void> must_be_free(const fs::path& database) {
  std::error_code ignored;
  const bool files = !fs::is_empty(database.string() + ".files", ignored) && !ignored;
  if (!fs::exists(database, ignored) && !files) return {};
  if (!files) {
    const auto there = Store::open("sqlite:" + database.string(), Use::Read, system_now);
    if (!there) return there.problem();
    if (there->revision() == 0) return {};
  }
  return Problem{Trouble::Conflict, database.string(), "holds something already",
                 "name a store that is not there"};
}

// Files are named by the hash that was compared already.
Result<std::size_t> files_of(const ArchiveSums& sums, const fs::path& archive) {
  std::size_t files = 0;
  for (const auto& [name, hash] : sums) {
    if (!name.starts_with(files_folder)) continue;
    ++files;
    if (fs::path(name).filename() == hash) continue;
    return Problem{Trouble::Input, archive.string(), name + " is not named by its hash",
                   "take another backup"};
  }
  if (sums.contains(database_name) && sums.contains(head_name)) return files;
  return Problem{Trouble::Input, archive.string(), "is no backup of Kompass", "name another file"};
}

Problem not_moved(const fs::path& to, const std::error_code& error) {
  return {Trouble::Output, to.string(), "cannot be put into place: " + error.message(),
          "change its permissions"};
}

Result<void> put_into_place(const fs::path& from, const fs::path& database) {
  const fs::path files = database.string() + ".files";
  std::error_code error;
  for (const char* ending : {"-wal", "-shm"}) fs::remove(database.string() + ending, error);
  if (fs::exists(from / "files", error)) {
    fs::rename(from / "files", files, error);
    if (error) return not_moved(files, error);
  }
  fs::rename(from / database_name, database, error);
  if (!error) return {};
  std::error_code ignored;
  fs::remove_all(files, ignored);
  return not_moved(database, error);
}

}  // namespace

Result<Backup> back_up(const std::string& url, const fs::path& file) {
  const auto database = database_of(url);
  if (!database) return database.problem();
  Passing beside(file.string() + fmt::format(".taking-{}", ::getpid()));
  if (auto made = beside.make(); !made) return made.problem();
  const auto copy = beside.path() / database_name;
  if (auto done = copy_database(*database, copy); !done) return not_copied(done.problem(), file);
  auto backup = chain_of_copy(copy);
  if (!backup) return backup;
  auto archive = ArchiveWriter::create(file);
  if (!archive) return archive.problem();
  if (auto done = archive->add("HOLDS-PRIVATE-NOTES.txt", note); !done) return done.problem();
  if (auto done = archive->add(head_name, head_line(*backup)); !done) return done.problem();
  if (auto done = archive->add_file(database_name, copy); !done) return done.problem();
  for (const auto& one : files_in(database->string() + ".files")) {
    const auto name =
        files_folder + one.parent_path().filename().string() + "/" + one.filename().string();
    if (auto done = archive->add_file(name, one); !done) return done.problem();
    ++backup->files;
  }
  if (auto done = archive->finish(); !done) return done.problem();
  return backup;
}

namespace {

// What is in the archive, at its place.
Result<Backup> restored(const fs::path& file, const fs::path& database) {
  if (auto free = must_be_free(database); !free) return free.problem();
  Passing beside(database.string() + ".restoring");
  if (auto made = beside.make(); !made) return made.problem();
  const auto sums = unpack(file, beside.path());
  if (!sums) return sums.problem();
  const auto files = files_of(*sums, file);
  if (!files) return files.problem();
  const auto copy = beside.path() / database_name;
  const auto noted = read_file(beside.path() / head_name, 1000);
  if (!noted) return noted.problem();
  auto backup = [&]() -> Result<Backup> {  // brought up to date, and closed
    auto store = Store::open("sqlite:" + copy.string(), Use::Write, system_now);
    if (!store) return store.problem();
    return chain_of(*store, file);
  }();
  if (!backup) return backup;
  if (head_line(*backup) != *noted) {
    return Problem{Trouble::Input, file.string(), "its audit trail has another end than it says",
                   "take another backup"};
  }
  backup->files = *files;
  if (auto done = put_into_place(beside.path(), database); !done) return done.problem();
  return backup;
}

}  // namespace

Result<Backup> restore(const fs::path& file, const std::string& url) {
  const auto database = database_of(url);
  if (!database) return database.problem();
  const auto lock = StoreLock::take(*database);
  if (!lock) return lock.problem();
  auto backup = restored(file, *database);
  std::error_code ignored;
  if (!backup && !fs::exists(*database, ignored)) lock->leave_nothing();
  return backup;
}

}  // namespace kompass::store

// SPDX-License-Identifier: EUPL-1.2
// What it costs to make a change durable: by the store, with its audit entry, and by SQLite alone
// with the same settings.
#include <benchmark/benchmark.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

#include "store/store.hpp"

namespace kompass::bench {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path_(fs::current_path() / ("bench-store-" + std::to_string(getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string file() const { return (path_ / "bench.db").string(); }

 private:
  fs::path path_;  // on the disk that the program runs on; /tmp may be memory
};

const std::string grade =
    R"({"criterion":"1.1.1","by":"A","percent":75,"rationale":")" + std::string(200, 'x') + R"("})";

void save_a_grade(benchmark::State& state) {
  const Folder folder;
  auto opened = store::Store::open("sqlite:" + folder.file(), store::Use::Write, store::system_now);
  auto item =
      opened
          ->apply({"bench", "grade.write"},
                  std::vector{store::Change{store::Change::What::Create,
                                            {.kind = "grade", .key = "1.1.1", .body = grade}}})
          ->front();
  for (auto _ : state) {
    const auto done = opened->apply({"bench", "grade.write"},
                                    std::vector{store::Change{store::Change::What::Replace, item}});
    if (!done) return state.SkipWithError(done.problem().message().c_str());
    item = done->front();
  }
}
BENCHMARK(save_a_grade)->Unit(benchmark::kMicrosecond)->UseRealTime();

void bare_sqlite_insert(benchmark::State& state) {
  const Folder folder;
  sqlite3* database = nullptr;
  sqlite3_open(folder.file().c_str(), &database);
  sqlite3_exec(database,
               "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE grade (id INTEGER "
               "PRIMARY KEY, body TEXT NOT NULL) STRICT",
               nullptr, nullptr, nullptr);
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(database, "INSERT INTO grade (body) VALUES ($1)", -1, &insert, nullptr);
  sqlite3_bind_text(insert, 1, grade.data(), static_cast<int>(grade.size()), SQLITE_STATIC);
  for (auto _ : state) {
    if (sqlite3_step(insert) != SQLITE_DONE) state.SkipWithError("SQLite cannot insert");
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
  sqlite3_close(database);
}
BENCHMARK(bare_sqlite_insert)->Unit(benchmark::kMicrosecond)->UseRealTime();

}  // namespace
}  // namespace kompass::bench

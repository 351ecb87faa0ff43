// SPDX-License-Identifier: EUPL-1.2
// Writes a store from several threads until it is killed, and says after each write what was
// acknowledged: "KEY FILE-HASH", a line each. `store_writer check URL` reads such lines and says
// which are not in the store.
#include <unistd.h>

#include <iostream>
#include <mutex>
#include <thread>
#include <vector>

#include "codec/random.hpp"
#include "store/store.hpp"

namespace kompass {
namespace {

constexpr int threads = 4;

Result<store::Store> opened(const std::string& url) {
  return store::Store::open(url, store::Use::Write, store::system_now);
}

int failed(const Problem& problem) {
  std::cerr << problem.message() << '\n';
  return 1;
}

void write_for_ever(store::Store& into) {
  static std::mutex saying;
  while (true) {
    const std::string key = codec::random_hex(8);
    const auto file = into.keep_file("the file of " + key);
    const store::Change change{store::Change::What::Create,
                               {.kind = "note", .key = key, .body = "{}"}};
    if (!file || !into.apply({"store-writer", "note.write"}, std::span(&change, 1))) ::_exit(1);
    const std::string line = key + ' ' + *file + '\n';
    const std::lock_guard lock(saying);
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) ::_exit(1);
  }
}

int write(const std::string& url) {
  auto into = opened(url);
  if (!into) return failed(into.problem());
  std::vector<std::jthread> writers;
  writers.reserve(threads);
  for (int i = 0; i < threads; ++i) writers.emplace_back([&] { write_for_ever(*into); });
  return 0;
}

int check(const std::string& url) {
  auto from = opened(url);
  if (!from) return failed(from.problem());
  auto reading = from->read();
  if (!reading) return failed(reading.problem());
  int missing = 0;
  for (std::string key, file; std::cin >> key >> file;) {
    const auto kept = from->file(file);
    if (reading->named("note", "", key) && kept && *kept == "the file of " + key) continue;
    std::cout << key << " is missing\n";
    ++missing;
  }
  return missing == 0 ? 0 : 1;
}

}  // namespace
}  // namespace kompass

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() == 2 && words[0] == "write") return kompass::write(words[1]);
  if (words.size() == 2 && words[0] == "check") return kompass::check(words[1]);
  std::cerr << "usage: store_writer write|check URL\n";
  return 2;
}

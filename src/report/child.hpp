// SPDX-License-Identifier: EUPL-1.2
// A helper program on the other end of one line of text at a time. It gets no network where the
// kernel allows that without privileges, a trimmed environment, no open files and a memory limit.
// No shell is involved. Linux only.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

#include "base/result.hpp"

namespace kompass::report {

// For the length of a wait, not the time of day.
using Deadline = std::chrono::steady_clock::time_point;

struct Command {
  std::vector<std::string> arguments;    // the first is the path of the program
  std::vector<std::string> environment;  // "NAME=value"; nothing is inherited
  std::size_t memory_mib = 0;            // of private memory (RLIMIT_DATA); 0: no limit
};

enum class Wait { Done, Late, Ended };  // Ended: the program is gone

class Child {
 public:
  // Problems (Environment): the system refuses. A program that cannot be run ends at once.
  static Result<Child> spawn(const Command& command);
  ~Child();
  Child(Child&& other) noexcept;
  Child& operator=(Child&& other) noexcept;

  Wait send(std::string_view line, Deadline deadline);  // the line break included
  Wait receive(std::string& line, Deadline deadline);   // without its line break

  void kill();  // and waits for its end; the destructor does the same
  // How it ended, "exit code 1" or "signal 9", and what it said on standard error: its error, else
  // its last line.
  std::string obituary();
  [[nodiscard]] bool without_network() const;

 private:
  Child() = default;
  [[nodiscard]] std::string said() const;

  pid_t pid_ = -1;
  int channel_ = -1;  // its standard input and output
  int log_ = -1;      // its standard error, in memory
  std::optional<int> status_;
  std::string pending_;  // received and not yet handed out
};

}  // namespace kompass::report

// SPDX-License-Identifier: EUPL-1.2
// What the command line says, where and how: answers on standard output, trouble on standard error,
// colours and progress only on a terminal. With --json a failure is an answer too.
#pragma once

#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "base/result.hpp"

namespace kompass::cli {

// The documented exit codes (docs/manual/command-line.md).
enum class Exit { Done = 0, Findings = 1, Usage = 2, Input = 3, Output = 4, Environment = 5 };

Exit exit_of(Trouble trouble);

// The worst of what several steps ended with; a failed output outranks a bad input.
Exit worst(Exit a, Exit b);

// "1 file", "3 files".
std::string counted(std::size_t count, std::string_view what);
// The closing line of a check: "3 files checked, 1 finding".
std::string checked(std::size_t files, std::size_t findings);

enum class Answers { Text, Json };

class Console {
 public:
  explicit Console(Answers answers);

  [[nodiscard]] bool json() const { return answers_ == Answers::Json; }

  void out(std::string_view text);   // as it is
  void line(std::string_view text);  // printable, with a line break
  static void flush();               // what was said is seen now, also in a file
  void findings(const Findings& findings);
  void problem(const Problem& problem);

  // Why there is no answer. With --json it is the answer: contract/failure.schema.json.
  Exit failed(const Problem& problem);
  Exit failed(const Findings& findings);  // of an input
  Exit misused(const std::string& what);  // the command line itself

  // Draws "label  [####    ] 3/10" until something else is said; nothing unless standard error is a
  // terminal.
  void progress(std::string_view label, std::size_t done, std::size_t of);
  void clear_progress();

  // Standard output could not be written to its end (a full disk, a closed pipe).
  [[nodiscard]] bool output_failed();

 private:
  [[nodiscard]] std::string coloured(std::string_view text, Severity severity) const;
  Exit answer_failure(Trouble kind, const Findings& findings);

  Answers answers_;
  bool terminal_;
  bool colours_;
  bool drawn_ = false;
};

}  // namespace kompass::cli

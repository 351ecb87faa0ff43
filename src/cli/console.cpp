// SPDX-License-Identifier: EUPL-1.2
#include "cli/console.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/text.hpp"
#include "cli/answer.hpp"

namespace kompass::cli {

namespace {

std::string_view setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

Exit exit_of(Trouble trouble) {
  switch (trouble) {
    case Trouble::Usage: return Exit::Usage;
    case Trouble::Input: return Exit::Input;
    case Trouble::Output: return Exit::Output;
    case Trouble::Missing:
    case Trouble::Conflict:
    case Trouble::Denied: return Exit::Input;
    case Trouble::Environment: return Exit::Environment;
  }
  return Exit::Environment;
}

Exit worst(Exit a, Exit b) {
  return std::max(a, b);
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string checked(std::size_t files, std::size_t findings) {
  return fmt::format("{} checked, {}", counted(files, "file"),
                     findings == 0 ? "no findings" : counted(findings, "finding"));
}

Console::Console(Answers answers)
    : answers_(answers),
      terminal_(::isatty(STDERR_FILENO) != 0 && setting("TERM") != "dumb"),
      colours_(terminal_ && setting("NO_COLOR").empty()) {}

void Console::out(std::string_view text) {
  clear_progress();
  std::fwrite(text.data(), 1, text.size(), stdout);
}

void Console::line(std::string_view text) {
  out(printable(text));
  out("\n");
}

void Console::flush() {
  std::fflush(stdout);
}

std::string Console::coloured(std::string_view text, Severity severity) const {
  if (!colours_) return std::string(text);
  const int colour = severity == Severity::Error ? 31 : severity == Severity::Warning ? 33 : 36;
  return fmt::format("\033[{}m{}\033[0m", colour, text);
}

void Console::findings(const Findings& findings) {
  clear_progress();
  for (const auto& finding : findings) {
    const std::string text = fmt::format(
        "{}: {}: {} [{}]\n", finding.where.empty() ? "kompass" : printable(finding.where),
        coloured(name_of(finding.severity), finding.severity), printable(finding.message),
        finding.code);
    std::fwrite(text.data(), 1, text.size(), stderr);
  }
}

void Console::problem(const Problem& problem) {
  clear_progress();
  const std::string text = fmt::format("kompass: {}\n", printable(problem.message()));
  std::fwrite(text.data(), 1, text.size(), stderr);
}

Exit Console::failed(const Problem& problem) {
  this->problem(problem);
  return answer_failure(problem.kind, {finding_of(problem)});
}

Exit Console::failed(const Findings& findings) {
  this->findings(findings);
  return answer_failure(Trouble::Input, findings);
}

Exit Console::misused(const std::string& what) {
  const std::string text =
      fmt::format("{}\nRun with --help for more information.\n", printable(what));
  std::fwrite(text.data(), 1, text.size(), stderr);
  return answer_failure(Trouble::Usage, {finding_of({Trouble::Usage, "", what, ""})});
}

Exit Console::answer_failure(Trouble kind, const Findings& findings) {
  if (json()) out(failure_json(kind, findings));
  return exit_of(kind);
}

void Console::progress(std::string_view label, std::size_t done, std::size_t of) {
  if (!terminal_ || of == 0) return;
  constexpr std::size_t width = 24;
  const std::size_t filled = done * width / of;
  const std::string text = fmt::format("\r\033[K{}  [{}{}] {}/{}", label, std::string(filled, '#'),
                                       std::string(width - filled, ' '), done, of);
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
  drawn_ = true;
}

void Console::clear_progress() {
  if (!drawn_) return;
  std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

bool Console::output_failed() {
  return std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
}

}  // namespace kompass::cli

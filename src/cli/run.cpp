// SPDX-License-Identifier: EUPL-1.2
#include "cli/run.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <string_view>
#include <vector>

#include "cli/command_table.hpp"
#include "cli/unknown_name.hpp"
#include "service/places.hpp"

namespace kompass::cli {
namespace {

// A standard file that is closed would be the next file that is opened: an answer could end up in
// it. Opened the wrong way round, so that using it fails as it did.
void hold_standard_files() {
  for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(file, F_GETFD) >= 0) continue;
    [[maybe_unused]] const int held =
        ::open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

// For a command line that could not be read to its end.
bool wants_json(int argc, const char* const* argv) {
  const std::vector<std::string_view> words(argv + 1, argv + argc);
  const auto only_files_follow = std::ranges::find(words, "--");
  return std::find(words.begin(), only_files_follow, "--json") != only_files_follow;
}

Exit misused(const CLI::App& app, const CLI::ParseError& error, Console& console) {
  const auto unknown = unknown_name(app);
  return console.misused(unknown ? *unknown : error.what());
}

Exit run_chosen(const CommandTable::Command& command, Console& console) {
  const auto home = service::find_home();
  if (!home) return console.failed(home.problem());
  auto instruments = service::Instruments::open(*home / "instruments");
  if (!instruments) return console.failed(instruments.problem());
  Session session{console, *home, std::move(*instruments)};
  return command(session);
}

int finish(Exit exit, Console& console) {
  console.clear_progress();
  if (console.output_failed()) {
    console.problem({Trouble::Output, "standard output", "cannot write all of the answer",
                     "check the disk or the program it is piped to"});
    exit = worst(exit, Exit::Output);
  }
  return static_cast<int>(exit);
}

}  // namespace

int run(int argc, const char* const* argv, Serve serve) {
  // A closed pipe and a file over its limit are failed writes, told as such.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  hold_standard_files();
  CommandTable table(std::move(serve));
  try {
    table.app().parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    Console console(Answers::Text);
    console.out(table.app().help());
    return finish(Exit::Done, console);
  } catch (const CLI::ParseError& error) {
    Console console(wants_json(argc, argv) ? Answers::Json : Answers::Text);
    return finish(misused(table.app(), error, console), console);
  }
  Console console(table.json() ? Answers::Json : Answers::Text);
  const Exit exit =
      table.version_asked() ? version_command(console) : run_chosen(table.chosen(), console);
  return finish(exit, console);
}

}  // namespace kompass::cli

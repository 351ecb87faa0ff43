// SPDX-License-Identifier: EUPL-1.2
#include "cli/unknown_name.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace kompass::cli {
namespace {

// The command the rest of the line was read by.
const CLI::App& innermost(const CLI::App& app) {
  const auto inside = app.get_subcommands();
  return inside.empty() ? app : innermost(*inside.front());
}

std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

std::vector<std::string> commands_and_options_of(const CLI::App& app) {
  std::vector<std::string> names = commands_of(app);
  for (const auto* option : app.get_options()) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

}  // namespace

std::optional<std::string> unknown_name(const CLI::App& app) {
  const CLI::App& command = innermost(app);
  for (const auto& word : app.remaining(true)) {
    const bool one_file_too_many = !word.starts_with('-') && commands_of(command).empty();
    if (word == "--" || one_file_too_many) continue;
    const std::string name = word.substr(0, word.find('='));
    const auto near = nearest(name, commands_and_options_of(command));
    return near ? fmt::format("'{}' is not known; did you mean '{}'?", name, *near)
                : fmt::format("'{}' is not known", name);
  }
  return std::nullopt;
}

}  // namespace kompass::cli

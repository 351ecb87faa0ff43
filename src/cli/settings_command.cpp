// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "codec/record_writer.hpp"
#include "service/settings/told.hpp"

namespace kompass::cli {
namespace {

std::vector<std::pair<std::string, std::string>> environment() {
  std::vector<std::pair<std::string, std::string>> all;
  for (char** one = ::environ; *one != nullptr; ++one) {
    const std::string_view text = *one;
    const auto equals = text.find('=');
    if (equals != std::string_view::npos) {
      all.emplace_back(text.substr(0, equals), text.substr(equals + 1));
    }
  }
  std::ranges::sort(all);
  return all;
}

// On one line.
void print(const service::SettingTold& told, Console& console) {
  std::string text = told.value;
  std::ranges::replace_if(text, [](unsigned char c) { return c < ' '; }, ' ');
  console.line(fmt::format("{:<24} {:<24} {}", told.name, text.empty() ? "-" : text,
                           told.source.empty() ? "by itself" : told.source));
}

}  // namespace

Result<service::SettingsRead> read_settings(const SettingOptions& options) {
  service::SettingSources sources{options.flags, environment(), {}};
  if (!options.config.empty()) sources.file = options.config;
  return service::read_settings(sources);
}

Exit settings_command(const SettingOptions& options, Session& session) {
  const auto read = read_settings(options);
  if (!read) return session.console.failed(read.problem());
  if (any_error(read->findings)) return session.console.failed(read->findings);
  session.console.findings(read->findings);
  const auto told = service::told(*read);
  if (session.console.json()) {
    session.console.out(codec::to_json(told));
  } else {
    for (const auto& one : told.settings) print(one, session.console);
  }
  return Exit::Done;
}

}  // namespace kompass::cli

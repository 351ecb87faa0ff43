// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "codec/record_writer.hpp"

namespace kompass::cli {
namespace {

using Now = service::SettingsRead::Now;

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

std::string shown(const Now& now) {
  const bool secret = now.row->kind == service::SettingKind::Secret;
  return secret && !now.text.empty() ? "(set)" : now.text;
}

// On one line.
void print(const Now& now, Console& console) {
  std::string text = shown(now);
  std::ranges::replace_if(text, [](unsigned char c) { return c < ' '; }, ' ');
  console.line(fmt::format("{:<24} {:<24} {}", now.row->name, text.empty() ? "-" : text,
                           now.source.empty() ? "by itself" : now.source));
}

std::string json_of(const service::SettingsRead& read) {
  codec::JsonWriter json;
  json.open_record();
  json.key("settings");
  json.open_list();
  for (const auto& now : read.now) {
    codec::RecordWriter row(json);
    row("name", std::string(now.row->name));
    row("value", shown(now));
    row("source", now.source);
    row.finish();
  }
  json.close_list();
  json.close_record();
  return json.take();
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
  if (session.console.json()) {
    session.console.out(json_of(*read));
  } else {
    for (const auto& now : read->now) print(now, session.console);
  }
  return Exit::Done;
}

}  // namespace kompass::cli

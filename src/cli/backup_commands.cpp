// SPDX-License-Identifier: EUPL-1.2
// A store out of its place and back: backup, restore, export.
#include <fmt/format.h>

#include <algorithm>

#include "base/file.hpp"
#include "cli/answer.hpp"
#include "cli/commands.hpp"
#include "codec/record_writer.hpp"
#include "service/files/evaluations.hpp"
#include "service/files/export.hpp"
#include "store/backup.hpp"

namespace kompass::cli {
namespace {

namespace fs = std::filesystem;

Result<store::Store> opened(const std::string& url) {
  return store::Store::open(url, store::Use::Read, store::system_now);
}

std::string json_of(const store::Backup& backup, const std::string& file) {
  codec::JsonWriter json;
  codec::RecordWriter record(json);
  record("file", file);
  json.key("changes");
  json.number(static_cast<long long>(backup.changes));
  json.key("files");
  json.number(static_cast<long long>(backup.files));
  record("head", backup.head);
  record.finish();
  return json.take();
}

std::string told(const store::Backup& backup) {
  return fmt::format("{} and {}, the last change is {}",
                     counted(static_cast<std::size_t>(backup.changes), "change"),
                     counted(backup.files, "file"), backup.head.empty() ? "none" : backup.head);
}

// In a folder the name says what it is and when it was taken.
std::string file_for(const std::string& named) {
  std::error_code ignored;
  if (!fs::is_directory(named, ignored)) return named;
  std::string moment = store::timestamp(store::system_now()).substr(0, 19);
  std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
  return fs::path(named) / ("kompass-private-notes-" + moment + "Z.tar");
}

void tell_written(Console& console, const std::vector<std::string>& files) {
  const auto averages =
      static_cast<std::size_t>(std::ranges::count_if(files, service::has_average_name));
  if (const auto rest = files.size() - averages; rest > 0 || averages == 0) {
    console.line(counted(rest, "evaluation") + " written");
  }
  if (averages > 0) console.line(counted(averages, "average") + " written");
}

}  // namespace

Exit backup_command(const BackupOptions& options, Session& session) {
  Console& console = session.console;
  const auto file = file_for(options.file);
  const auto made = store::back_up(options.store, file);
  if (!made) return console.failed(made.problem());
  if (console.json()) {
    console.out(json_of(*made, file));
  } else {
    console.line(fmt::format("{}: {}", file, told(*made)));
    console.line("It holds private notes: keep it where only those who may read them can.");
  }
  return Exit::Done;
}

Exit restore_command(const BackupOptions& options, Session& session) {
  Console& console = session.console;
  const auto done = store::restore(options.file, options.store);
  if (!done) return console.failed(done.problem());
  if (console.json()) {
    console.out(json_of(*done, options.file));
  } else {
    console.line(fmt::format("{}: {}", options.store, told(*done)));
  }
  return Exit::Done;
}

Exit export_command(const ExportOptions& options, Session& session) {
  Console& console = session.console;
  auto from = opened(options.store);
  if (!from) return console.failed(from.problem());
  std::vector<std::string> files{options.output};
  if (options.name.empty()) {
    auto all = service::export_all(*from, options.output);
    if (!all) return console.failed(all.problem());
    files = std::move(*all);
  } else if (auto done = service::export_evaluation(*from, options.name, options.output); !done) {
    return console.failed(done.problem());
  }
  if (console.json()) {
    console.out(files_json(files, {}));
  } else {
    tell_written(console, files);
  }
  return Exit::Done;
}

Exit audit_export_command(const AuditExportOptions& options, Session& session) {
  Console& console = session.console;
  auto from = opened(options.store);
  if (!from) return console.failed(from.problem());
  const auto lines = service::export_audit(*from);
  if (!lines) return console.failed(lines.problem());
  if (options.output.empty()) {
    console.out(*lines);
  } else if (auto done = write_file(options.output, *lines); !done) {
    return console.failed(done.problem());
  }
  return Exit::Done;
}

}  // namespace kompass::cli

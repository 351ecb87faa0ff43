// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "base/file.hpp"
#include "cli/commands.hpp"
#include "codec/record_writer.hpp"
#include "codec/score_records.hpp"
#include "service/instrument_check.hpp"

namespace kompass::cli {
namespace {

namespace fs = std::filesystem;

void print_json(const std::vector<std::string>& files, const Findings& findings, Console& console) {
  codec::JsonWriter json;
  json.open_record();
  json.key("files");
  codec::write_value(json, files);
  json.key("findings");
  codec::write_findings(json, findings);
  json.close_record();
  console.out(json.take());
}

Result<void> lock_one(const fs::path& file) {
  const auto decoded = codec::load_edition(file, codec::Lock::Ignore);
  if (!decoded.value) return service::problem_of(decoded.findings);
  const auto& edition = decoded.value->edition;
  if (edition.status != EditionStatus::Published) {
    return Problem{Trouble::Input, file.string(), "is a draft",
                   "set its status to published first"};
  }
  const fs::path lock = codec::lock_path(file);
  auto text = fs::exists(lock) ? read_file(lock, 1'000'000) : Result<std::string>(std::string());
  if (!text) return text.problem();
  const auto entries = codec::parse_lock(*text);
  const auto found = std::ranges::find(entries, edition.id.text(), &codec::LockEntry::edition);
  if (found != entries.end()) {
    if (found->sha256 == decoded.value->sha256) return {};
    return Problem{
        Trouble::Input, file.string(),
        fmt::format("edition {} is published and its files have been changed", edition.id.text()),
        "restore them, or make a new edition with a crosswalk"};
  }
  return write_file(lock, *text + decoded.value->sha256 + "  " + edition.id.text() + "\n");
}

}  // namespace

Exit instrument_check_command(const InstrumentCheckOptions& options, Session& session) {
  const Findings all = service::check_instrument_files(options.files, [&](std::size_t i) {
    session.console.progress("checking", i, options.files.size());
  });
  session.console.clear_progress();
  if (options.json) {
    print_json(options.files, all, session.console);
  } else {
    session.console.findings(all);
    if (all.empty()) {
      session.console.line(
          fmt::format("{} checked, no findings", counted(options.files.size(), "file")));
    }
  }
  return any_error(all) ? Exit::Findings : Exit::Done;
}

Exit instrument_lock_command(const InstrumentLockOptions& options, Session& session) {
  for (const auto& file : options.files) {
    const auto locked = lock_one(file);
    if (!locked) {
      session.console.problem(locked.problem());
      return exit_of(locked.problem().kind);
    }
    session.console.line(fmt::format("{} is locked", file));
  }
  return Exit::Done;
}

}  // namespace kompass::cli

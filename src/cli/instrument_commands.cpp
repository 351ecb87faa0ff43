// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "base/file.hpp"
#include "cli/answer.hpp"
#include "cli/commands.hpp"
#include "service/lock.hpp"

namespace kompass::cli {
namespace {

namespace fs = std::filesystem;

// A file says by its format whether it is a crosswalk; everything else is held to be an edition.
Findings findings_of(const fs::path& file) {
  const auto text = read_file(file, 8'000'000);
  const bool crosswalk = text && text->find("format: kompass-crosswalk/") != std::string::npos;
  return crosswalk ? codec::load_crosswalk(file).findings : codec::load_edition(file).findings;
}

}  // namespace

Exit instrument_check_command(const InstrumentCheckOptions& options, Session& session) {
  Findings all;
  for (std::size_t i = 0; i < options.files.size(); ++i) {
    session.console.progress("checking", i, options.files.size());
    append(all, findings_of(options.files[i]));
  }
  if (session.console.json()) {
    session.console.out(files_json(options.files, all));
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
  const auto locked = service::lock_editions(options.files);
  if (!locked) return session.console.failed(locked.problem());
  if (session.console.json()) {
    session.console.out(files_json(options.files, {}));
  } else {
    for (const auto& file : options.files) session.console.line(file + " is locked");
  }
  return Exit::Done;
}

}  // namespace kompass::cli

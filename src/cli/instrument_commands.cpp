// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "cli/answer.hpp"
#include "cli/commands.hpp"
#include "service/files/instrument_check.hpp"
#include "service/files/lock.hpp"

namespace kompass::cli {

Exit instrument_check_command(const InstrumentCheckOptions& options, Session& session) {
  const Findings all = service::check_instrument_files(options.files, [&](std::size_t i) {
    session.console.progress("checking", i, options.files.size());
  });
  if (session.console.json()) {
    session.console.out(files_json(options.files, all));
  } else {
    session.console.findings(all);
    session.console.line(checked(options.files.size(), all.size()));
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

// SPDX-License-Identifier: EUPL-1.2
#include "cli/answer.hpp"
#include "cli/commands.hpp"
#include "codec/register_file.hpp"
#include "service/files/check.hpp"

namespace kompass::cli {

Exit check_command(const CheckOptions& options, Session& session) {
  const auto municipalities = codec::load_register(session.home / "data" / "register");
  if (!municipalities) return session.console.failed(municipalities.problem());
  Findings all;
  for (std::size_t i = 0; i < options.files.size(); ++i) {
    session.console.progress("checking", i, options.files.size());
    append(all, service::check_file(options.files[i], session.instruments, *municipalities));
  }
  if (session.console.json()) {
    session.console.out(findings_json(all));
  } else {
    session.console.findings(all);
    session.console.line(checked(options.files.size(), all.size()));
  }
  return any_error(all) ? Exit::Findings : Exit::Done;
}

}  // namespace kompass::cli

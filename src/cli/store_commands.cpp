// SPDX-License-Identifier: EUPL-1.2
// Commands on a store that no server runs on.
#include <fmt/format.h>

#include "cli/answer.hpp"
#include "cli/commands.hpp"
#include "service/audit.hpp"
#include "service/published/averages.hpp"
#include "service/work/trial.hpp"

namespace kompass::cli {
namespace {

constexpr const char* own_name = "command-line";

Result<store::Store> opened(const std::string& url, store::Use use) {
  return store::Store::open(url, use, store::system_now);
}

// Published evaluations and averages of a run.
struct Done {
  std::size_t evaluations = 0, averages = 0;
};

Result<service::Imported> import_file(store::Store& into, service::Instruments& instruments,
                                      const std::filesystem::path& file,
                                      const service::ImportAs& as) {
  return service::has_average_name(file) ? service::import_average(into, instruments, file, as)
                                         : service::import_evaluation(into, instruments, file, as);
}

void tell(Console& console, const Done& done) {
  if (done.evaluations > 0 || done.averages == 0) {
    console.line(counted(done.evaluations, "evaluation") + " published");
  }
  if (done.averages > 0) console.line(counted(done.averages, "average") + " in the store");
}

}  // namespace

Exit import_command(const ImportOptions& options, Session& session) {
  auto into = opened(options.store, store::Use::Write);
  if (!into) return session.console.failed(into.problem());
  Findings all;
  std::vector<std::filesystem::path> files;
  for (const auto& named : options.files) {
    const auto meant = service::evaluation_files(named);
    if (meant) files.insert(files.end(), meant->begin(), meant->end());
    if (!meant) all.push_back(finding_of(meant.problem()));
  }
  service::ImportAs as = options.as;
  as.deed.by = own_name;
  as.trial = service::trial_on(*into, session.instruments, session.home);
  Done done;
  for (std::size_t i = 0; i < files.size(); ++i) {
    session.console.progress("importing", i, files.size());
    auto imported = import_file(*into, session.instruments, files[i], as);
    if (!imported) imported = service::Imported{"", {finding_of(imported.problem())}};
    if (!imported->id.empty()) {
      ++(service::has_average_name(files[i]) ? done.averages : done.evaluations);
    }
    append(all, std::move(imported->findings));
  }
  if (session.console.json()) {
    session.console.out(findings_json(all));
  } else {
    session.console.findings(all);
    tell(session.console, done);
  }
  return any_error(all) ? Exit::Findings : Exit::Done;
}

Exit audit_verify_command(const AuditVerifyOptions& options, Session& session) {
  auto from = opened(options.store, store::Use::Read);
  if (!from) return session.console.failed(from.problem());
  const auto verified = service::verify_audit(*from, options.store);
  if (!verified) return session.console.failed(verified.problem());
  if (session.console.json()) {
    session.console.out(findings_json(verified->findings));
  } else {
    session.console.findings(verified->findings);
    session.console.line(fmt::format("{} verified, the last is {}",
                                     counted(static_cast<std::size_t>(verified->entries), "change"),
                                     verified->head.empty() ? "none" : verified->head));
  }
  return any_error(verified->findings) ? Exit::Findings : Exit::Done;
}

}  // namespace kompass::cli

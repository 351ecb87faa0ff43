// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "base/file.hpp"
#include "cli/commands.hpp"
#include "codec/record_writer.hpp"
#include "codec/score_records.hpp"
#include "service/report.hpp"

namespace kompass::cli {
namespace {

namespace fs = std::filesystem;

service::Form form_of(const std::string& name) {
  if (name == "html") return service::Form::Html;
  if (name == "pdf") return service::Form::Pdf;
  return name == "json" ? service::Form::Json : service::Form::Csv;
}

Result<void> make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error) return {};
  return Problem{Trouble::Output, folder.string(), "cannot make this folder: " + error.message(),
                 "choose another place with -o or change its permissions"};
}

// All of them or none that was not there before: each is written beside its target first.
Result<std::vector<std::string>> write_all(const fs::path& folder,
                                           const std::vector<service::MadeFile>& files) {
  const auto made = make_folder(folder);
  if (!made) return made.problem();
  std::vector<std::string> paths;
  for (const auto& file : files) {
    const fs::path path = folder / file.name;
    const auto written = write_file(path, file.bytes);
    if (!written) return written.problem();
    paths.push_back(path.string());
  }
  return paths;
}

void tell(const std::vector<std::string>& paths, const Findings& findings, bool as_json,
          Console& console) {
  if (!as_json) {
    for (const auto& path : paths) console.line(path);
    return;
  }
  codec::JsonWriter json;
  json.open_record();
  json.key("files");
  codec::write_value(json, paths);
  json.key("findings");
  codec::write_findings(json, findings);
  json.close_record();
  console.out(json.take());
}

}  // namespace

Exit report_command(const ReportOptions& options, Session& session) {
  service::ReportRequest request{.file = options.file,
                                 .previous = options.previous,
                                 .average = options.average,
                                 .language = *language_of(options.language)};
  for (const auto& form : options.forms) request.forms.push_back(form_of(form));
  const auto outcome = service::make_report(
      request, session.home, session.instruments, [&](std::size_t done, std::size_t of) {
        session.console.progress("making the report", done, of);
      });
  session.console.findings(outcome.findings);
  if (outcome.problem) {
    session.console.problem(*outcome.problem);
    return exit_of(outcome.problem->kind);
  }
  if (!outcome.report) return Exit::Input;
  const auto paths = write_all(options.output, outcome.report->files);
  if (!paths) {
    session.console.problem(paths.problem());
    return exit_of(paths.problem().kind);
  }
  session.console.clear_progress();
  tell(*paths, outcome.report->findings, options.json, session.console);
  return any_error(outcome.report->findings) ? Exit::Findings : Exit::Done;
}

}  // namespace kompass::cli

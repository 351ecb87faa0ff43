// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/outputs.hpp"
#include "cli/answer.hpp"
#include "cli/commands.hpp"
#include "cli/outputs.hpp"
#include "service/files/report.hpp"

namespace kompass::cli {
namespace {

namespace fs = std::filesystem;

service::Form form_of(const std::string& name) {
  if (name == "html") return service::Form::Html;
  if (name == "pdf") return service::Form::Pdf;
  return name == "json" ? service::Form::Json : service::Form::Csv;
}

// A form that is named twice is made once.
service::ReportRequest request_of(const ReportOptions& options) {
  service::ReportRequest request{.file = options.file,
                                 .previous = options.previous,
                                 .average = options.average,
                                 .language = *language_of(options.language)};
  for (const auto& name : options.forms) {
    const service::Form form = form_of(name);
    const bool there = std::ranges::find(request.forms, form) != request.forms.end();
    if (!there) request.forms.push_back(form);
  }
  return request;
}

// All of them, or none and no folder for them.
Result<std::vector<std::string>> write_all(const ReportOptions& options,
                                           const std::vector<service::MadeFile>& files) {
  Outputs outputs(choose_another_place);
  if (const auto made = outputs.folder(options.output); !made) return made.problem();
  std::vector<std::string> paths;
  for (const auto& file : files) {
    const fs::path path = fs::path(options.output) / file.name;
    const auto apart = not_an_input(path, {options.file, options.previous, options.average});
    if (!apart) return apart.problem();
    if (const auto added = outputs.add(path, file.bytes); !added) return added.problem();
    paths.push_back(path.string());
  }
  if (const auto committed = outputs.commit(); !committed) return committed.problem();
  return paths;
}

// Notes stand in the report itself, as footnotes.
Findings without_notes(Findings findings) {
  std::erase_if(findings, [](const Finding& f) { return f.severity == Severity::Note; });
  return findings;
}

// A report of what is wrong would be read as if it were right.
Exit refused(const ReportOptions& options, const Findings& findings, Console& console) {
  if (console.json()) {
    console.out(files_json({}, findings));
  } else {
    console.findings(without_notes(findings));
    console.problem({Trouble::Input, options.file, "no report is written", "correct the errors"});
  }
  return Exit::Findings;
}

}  // namespace

Exit report_command(const ReportOptions& options, Session& session) {
  Console& console = session.console;
  const auto outcome = service::make_report(
      request_of(options), session.home, session.instruments,
      [&](std::size_t done, std::size_t of) { console.progress("making the report", done, of); });
  if (outcome.problem) return console.failed(*outcome.problem);
  if (!outcome.report) return console.failed(outcome.findings);
  if (any_error(outcome.report->findings)) {
    return refused(options, outcome.report->findings, console);
  }
  const auto paths = write_all(options, outcome.report->files);
  if (!paths) return console.failed(paths.problem());
  const Findings& findings = outcome.report->findings;
  if (console.json()) {
    console.out(files_json(*paths, findings));
  } else {
    console.findings(without_notes(findings));
    for (const auto& path : *paths) console.line(path);
  }
  return Exit::Done;
}

}  // namespace kompass::cli

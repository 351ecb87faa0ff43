// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/outputs.hpp"
#include "cli/commands.hpp"
#include "cli/outputs.hpp"
#include "cli/read_answer.hpp"
#include "codec/evaluation_file.hpp"
#include "codec/register_file.hpp"

namespace kompass::cli {
namespace {

namespace fs = std::filesystem;

// Puts each evaluation in its place: one into the file named, or into it when it is a folder;
// several into a folder, no two into one file: where names collide the later one gets that of its
// report.
class Writing {
 public:
  explicit Writing(const ReadOptions& options) : options_(options) {
    std::error_code ignored;
    into_folder_ = options.files.size() > 1 || options.output.ends_with('/') ||
                   fs::is_directory(options.output, ignored);
  }

  Result<std::string> write(const std::string& report, service::ReadOutcome& outcome) {
    const Evaluation& evaluation = *outcome.evaluation;
    Outputs outputs(choose_another_place);
    fs::path path = options_.output;
    if (into_folder_) {
      if (const auto made = outputs.folder(path); !made) return made.problem();
      path = place_in(path, report, outcome);
    }
    if (const auto place = is_free(path, report); !place) return place.problem();
    const auto added = outputs.add(path, codec::write_evaluation(evaluation));
    if (!added) return added.problem();
    if (const auto committed = outputs.commit(); !committed) return committed.problem();
    report_of_.emplace(path, report);
    return path.string();
  }

 private:
  [[nodiscard]] fs::path place_in(const fs::path& folder, const std::string& report,
                                  service::ReadOutcome& outcome) const {
    fs::path usual = folder / service::file_name_of(*outcome.evaluation);
    const auto earlier = report_of_.find(usual);
    if (earlier == report_of_.end()) return usual;
    fs::path own = folder / service::file_name_of_report(report);
    outcome.findings.push_back(
        {Severity::Note, "name-taken", report,
         fmt::format("{} has the municipality and year of {}, so it goes to {}; see whether both "
                     "are meant",
                     report, earlier->second, own.string())});
    return own;
  }

  [[nodiscard]] Result<void> is_free(const fs::path& path, const std::string& report) const {
    const auto earlier = report_of_.find(path);
    if (earlier == report_of_.end()) return not_an_input(path, options_.files);
    return Problem{Trouble::Output, path.string(), earlier->second + " is written there already",
                   fmt::format("read {} alone, into another file", report)};
  }

  const ReadOptions& options_;
  bool into_folder_;
  std::map<fs::path, std::string> report_of_;  // by where it was written
};

Exit result_of(const std::vector<OneReport>& reports) {
  const auto read = std::ranges::count_if(
      reports, [](const OneReport& report) { return report.outcome.evaluation.has_value(); });
  Exit exit = Exit::Done;
  if (read < std::ssize(reports)) exit = read == 0 ? Exit::Input : Exit::Findings;
  for (const auto& report : reports) {
    if (report.not_written) exit = worst(exit, exit_of(report.not_written->kind));
  }
  return exit;
}

}  // namespace

Exit read_command(const ReadOptions& options, Session& session) {
  Console& console = session.console;
  const auto apart = not_an_input(options.output, options.files);
  if (!apart) return console.failed(apart.problem());
  const auto edition =
      session.instruments.find(options.edition.empty() ? "kommunkompassen/2.1" : options.edition);
  if (!edition) return console.failed(edition.problem());
  const auto municipalities = codec::load_register(session.home / "data" / "register");
  if (!municipalities) return console.failed(municipalities.problem());
  const PlaceNames places(*municipalities);
  Writing writing(options);
  std::vector<OneReport> reports;
  for (const auto& file : options.files) {
    console.progress("reading", reports.size(), options.files.size());
    service::ReadRequest request{file, **edition, places};
    if (options.edition.empty()) request.instruments = &session.instruments;
    OneReport report{file, "", service::read_report(request), {}};
    if (report.outcome.evaluation && !options.output.empty()) {
      const auto written = writing.write(file, report.outcome);
      if (written) report.output = *written;
      if (!written) report.not_written = written.problem();
    }
    reports.push_back(std::move(report));
  }
  if (console.json()) {
    console.out(read_json(reports));
  } else {
    print(reports, console);
  }
  return result_of(reports);
}

}  // namespace kompass::cli

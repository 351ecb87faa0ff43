// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "codec/evaluation_file.hpp"
#include "codec/register_file.hpp"
#include "codec/score_records.hpp"
#include "service/read.hpp"

namespace kompass::cli {
namespace {

namespace fs = std::filesystem;

struct OneReport {
  std::string file, output;
  service::ReadOutcome outcome;
  std::optional<Problem> not_written;
};

struct Counts {
  int strengths = 0, improvements = 0, pairs = 0, remarks = 0;
};

// A pair is a strength and an improvement.
Counts counts_of(const Evaluation& evaluation) {
  Counts counts;
  for (const auto& found : evaluation.findings) {
    const bool pair = found.kind == FindingKind::Pair;
    counts.pairs += pair ? 1 : 0;
    counts.strengths += pair || found.kind == FindingKind::Strength ? 1 : 0;
    counts.improvements += pair || found.kind == FindingKind::Improvement ? 1 : 0;
    counts.remarks += found.kind == FindingKind::Remark ? 1 : 0;
  }
  return counts;
}

// Each municipality once, in the order they are named.
std::vector<std::string> role_models_of(const Evaluation& evaluation) {
  std::vector<std::string> names;
  for (const auto& model : evaluation.role_models) {
    const std::string name = model.municipality ? model.municipality->name : model.unit;
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return names;
}

std::string shown(const Score& score) {
  return score.shown ? std::to_string(*score.shown) : "-";
}

void print_summary(const OneReport& report, Console& console) {
  const auto& evaluation = report.outcome.evaluation;
  if (!evaluation) {
    console.line(fmt::format("{}: not read", report.file));
    return;
  }
  std::string areas;
  for (const auto& area : report.outcome.scores.areas) areas += shown(area) + " ";
  const Counts counts = counts_of(*evaluation);
  console.line(fmt::format(
      "{}: {} {}\n  areas {}total {}\n  {} rows, {} strengths, {} improvements ({} pairs)\n"
      "  role models: {}",
      report.file, evaluation->municipality.name, evaluation->year, areas,
      shown(report.outcome.scores.total), evaluation->printed.sub_areas.size(), counts.strengths,
      counts.improvements, counts.pairs, joined(role_models_of(*evaluation), ", ")));
  if (!report.output.empty()) console.line("  written to " + report.output);
}

void write_report_json(codec::JsonWriter& json, const OneReport& report) {
  const auto& evaluation = report.outcome.evaluation;
  codec::RecordWriter record(json);
  record("file", report.file);
  record("output", report.output);
  record("municipality", evaluation ? std::optional(evaluation->municipality.name) : std::nullopt);
  record("year", evaluation ? std::optional(evaluation->year) : std::nullopt);
  std::vector<std::optional<int>> areas;
  for (const auto& area : report.outcome.scores.areas) areas.push_back(area.shown);
  record("areas", areas);
  record("total", report.outcome.scores.total.shown);
  record("total_printed", report.outcome.scores.total.printed);
  const Counts counts = evaluation ? counts_of(*evaluation) : Counts{};
  record("rows", static_cast<int>(evaluation ? evaluation->printed.sub_areas.size() : 0));
  record("strengths", counts.strengths);
  record("improvements", counts.improvements);
  record("pairs", counts.pairs);
  record("role_models", evaluation ? role_models_of(*evaluation) : std::vector<std::string>());
  record("findings", report.outcome.findings);
  record.finish();
}

std::string all_json(const std::vector<OneReport>& reports) {
  codec::JsonWriter json;
  json.open_record();
  json.key("reports");
  json.open_list();
  for (const auto& report : reports) write_report_json(json, report);
  json.close_list();
  json.close_record();
  return json.take();
}

// One report goes to the file named, or into it when it is a folder; several go into a folder.
Result<fs::path> place_for(const ReadOptions& options, const Evaluation& evaluation) {
  const fs::path output = options.output;
  std::error_code error;
  const bool folder =
      options.files.size() > 1 || options.output.ends_with('/') || fs::is_directory(output, error);
  if (!folder) return output;
  fs::create_directories(output, error);
  if (error) {
    return Problem{Trouble::Output, options.output, "cannot make this folder: " + error.message(),
                   "choose another place with -o or change its permissions"};
  }
  return output / service::file_name_of(evaluation);
}

void write_one(const ReadOptions& options, OneReport& report) {
  if (options.output.empty() || !report.outcome.evaluation) return;
  const auto path = place_for(options, *report.outcome.evaluation);
  const auto written = path ? write_file(*path, codec::write_evaluation(*report.outcome.evaluation))
                            : Result<void>(path.problem());
  if (written)
    report.output = path->string();
  else
    report.not_written = written.problem();
}

Exit result_of(const std::vector<OneReport>& reports) {
  Exit exit = Exit::Done;
  for (const auto& report : reports) {
    if (report.not_written) exit = worst(exit, exit_of(report.not_written->kind));
    if (!report.outcome.evaluation) {
      exit = worst(exit, reports.size() == 1 ? Exit::Input : Exit::Findings);
    }
  }
  return exit;
}

void print_all(const std::vector<OneReport>& reports, Console& console) {
  for (const auto& report : reports) {
    console.findings(report.outcome.findings);
    if (report.not_written) console.problem(*report.not_written);
    print_summary(report, console);
  }
  if (reports.size() < 2) return;
  const auto read = std::ranges::count_if(
      reports, [](const OneReport& report) { return report.outcome.evaluation.has_value(); });
  console.line(fmt::format("{} of {} reports read", read, reports.size()));
}

}  // namespace

Exit read_command(const ReadOptions& options, Session& session) {
  const auto edition = session.instruments.find(options.edition);
  if (!edition) {
    session.console.problem(edition.problem());
    return exit_of(edition.problem().kind);
  }
  const auto municipalities = codec::load_register(session.home / "data" / "register");
  if (!municipalities) {
    session.console.problem(municipalities.problem());
    return exit_of(municipalities.problem().kind);
  }
  std::vector<OneReport> reports;
  for (const auto& file : options.files) {
    session.console.progress("reading", reports.size(), options.files.size());
    reports.push_back({file, "", service::read_report({file, **edition, *municipalities}), {}});
    write_one(options, reports.back());
  }
  session.console.clear_progress();
  if (options.json) {
    session.console.out(all_json(reports));
  } else {
    print_all(reports, session.console);
  }
  return result_of(reports);
}

}  // namespace kompass::cli

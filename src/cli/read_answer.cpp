// SPDX-License-Identifier: EUPL-1.2
#include "cli/read_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "codec/record_writer.hpp"

namespace kompass::cli {
namespace {

struct Counts {
  int strengths = 0, improvements = 0, pairs = 0;
};

// A pair is a strength and an improvement.
Counts counts_of(const Evaluation& evaluation) {
  Counts counts;
  for (const auto& found : evaluation.findings) {
    const bool pair = found.kind == FindingKind::Pair;
    counts.pairs += pair ? 1 : 0;
    counts.strengths += pair || found.kind == FindingKind::Strength ? 1 : 0;
    counts.improvements += pair || found.kind == FindingKind::Improvement ? 1 : 0;
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
  const Scores& scores = report.outcome.scores;
  std::string areas;
  for (const auto& area : scores.areas) areas += shown(area) + " ";
  const Counts counts = counts_of(*evaluation);
  console.line(
      fmt::format("{}: {} {}", report.file, evaluation->municipality.name, evaluation->year));
  console.line(fmt::format("  areas {}total {}", areas, shown(scores.total)));
  console.line(fmt::format("  {} rows, {} strengths, {} improvements ({} pairs)",
                           evaluation->printed.sub_areas.size(), counts.strengths,
                           counts.improvements, counts.pairs));
  console.line("  role models: " + joined(role_models_of(*evaluation), ", "));
  if (!report.output.empty()) console.line("  written to " + report.output);
}

constexpr std::size_t columns = 9;
using Cells = std::array<std::string, columns>;
constexpr std::size_t first_number = 2;  // numbers stand to the right, but the last is a path
constexpr std::size_t last_number = 7;

Cells cells_of(const OneReport& report) {
  const auto& evaluation = report.outcome.evaluation;
  const std::string findings = std::to_string(report.outcome.findings.size());
  if (!evaluation) return {report.file, "not read", "", "", "", "", "", findings, ""};
  const Counts counts = counts_of(*evaluation);
  return {report.file,
          evaluation->municipality.name,
          std::to_string(evaluation->year),
          shown(report.outcome.scores.total),
          std::to_string(evaluation->printed.sub_areas.size()),
          std::to_string(counts.strengths),
          std::to_string(counts.improvements),
          findings,
          report.not_written ? "not written" : report.output};
}

void print_table(const std::vector<OneReport>& reports, Console& console) {
  std::vector<Cells> rows{{"report", "municipality", "year", "total", "rows", "strengths",
                           "improvements", "findings", "written to"}};
  for (const auto& report : reports) rows.push_back(cells_of(report));
  std::array<std::size_t, columns> width{};
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < columns; ++i) width[i] = std::max(width[i], characters_in(row[i]));
  }
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < columns; ++i) {
      const std::string space(width[i] - characters_in(row[i]), ' ');
      const bool number = i >= first_number && i <= last_number;
      line += (i == 0 ? "" : "  ") + (number ? space + row[i] : row[i] + space);
    }
    console.line(line.substr(0, line.find_last_not_of(' ') + 1));
  }
}

void write_report(codec::JsonWriter& json, const OneReport& report) {
  const auto& evaluation = report.outcome.evaluation;
  codec::RecordWriter record(json);
  record("file", report.file);
  record("output", report.output);
  record("municipality", evaluation ? std::optional(evaluation->municipality.name) : std::nullopt);
  record("year", evaluation ? std::optional(evaluation->year) : std::nullopt);
  record("areas", mapped(report.outcome.scores.areas, &Score::shown));
  record("total", report.outcome.scores.total.shown);
  record("total_printed", report.outcome.scores.total.printed);
  const Counts counts = evaluation ? counts_of(*evaluation) : Counts{};
  record("rows", static_cast<int>(evaluation ? evaluation->printed.sub_areas.size() : 0));
  record("strengths", counts.strengths);
  record("improvements", counts.improvements);
  record("pairs", counts.pairs);
  record("role_models", evaluation ? role_models_of(*evaluation) : std::vector<std::string>());
  Findings findings = report.outcome.findings;
  if (report.not_written) findings.push_back(finding_of(*report.not_written));
  record("findings", findings);
  record.finish();
}

}  // namespace

void print(const std::vector<OneReport>& reports, Console& console) {
  for (const auto& report : reports) {
    console.findings(report.outcome.findings);
    if (report.not_written) console.problem(*report.not_written);
  }
  if (reports.size() == 1) {
    print_summary(reports.front(), console);
    return;
  }
  print_table(reports, console);
  const auto read = std::ranges::count_if(
      reports, [](const OneReport& report) { return report.outcome.evaluation.has_value(); });
  console.line(fmt::format("{} of {} reports read", read, reports.size()));
}

std::string read_json(const std::vector<OneReport>& reports) {
  codec::JsonWriter json;
  json.open_record();
  json.key("reports");
  json.open_list();
  for (const auto& report : reports) write_report(json, report);
  json.close_list();
  json.close_record();
  return json.take();
}

}  // namespace kompass::cli

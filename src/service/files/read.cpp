// SPDX-License-Identifier: EUPL-1.2
#include "service/files/read.hpp"

#include "base/file.hpp"
#include "evidence/pdf_text.hpp"
#include "evidence/printed_report.hpp"
#include "service/files/evaluations.hpp"
#include "service/municipality/slug.hpp"

namespace kompass::service {
namespace {

constexpr std::uint64_t largest_report = 60'000'000;

Result<std::string> text_of(const std::string& file) {
  auto bytes = file == "-" ? read_standard_input(largest_report) : read_file(file, largest_report);
  if (!bytes) return bytes.problem();
  if (!bytes->starts_with("%PDF-")) return bytes;
  return evidence::text_of_pdf(*bytes, file);
}

struct ReadWith {
  evidence::ReadReport report;
  const codec::EditionFile* edition;
};

evidence::ReadReport read_with(const codec::EditionFile& edition, const std::string& text,
                               const ReadRequest& request) {
  const std::string name = request.file == "-" ? "standard input" : request.file;
  return evidence::read_printed_report(text, name,
                                       {edition.edition, edition.recognition, request.places});
}

// A second time where the report names another edition that is known.
ReadWith read_with_named_edition(const std::string& text, const ReadRequest& request) {
  ReadWith read{read_with(request.edition, text, request), &request.edition};
  const EditionName& named = read.report.evaluation.edition;
  if (request.instruments == nullptr || named == request.edition.edition.id) return read;
  const auto edition = request.instruments->find(named.text());
  if (!edition) return read;
  ReadWith again{read_with(**edition, text, request), *edition};
  return any_error(again.report.findings) ? read : again;
}

}  // namespace

ReadOutcome read_report(const ReadRequest& request) {
  const auto text = text_of(request.file);
  if (!text) return {std::nullopt, {}, {finding_of(text.problem())}};
  auto [read, edition] = read_with_named_edition(*text, request);
  ReadOutcome outcome{std::nullopt, {}, std::move(read.findings)};
  if (any_error(outcome.findings)) return outcome;
  outcome.scores = score_printed(edition->edition, read.evaluation.printed);
  outcome.evaluation = std::move(read.evaluation);
  return outcome;
}

std::string file_name_of(const Evaluation& evaluation) {
  return slug_of(evaluation.municipality.name) + "-" + std::to_string(evaluation.year) +
         ".kompass.json";
}

std::string file_name_of_report(const std::string& report) {
  const std::string stem = std::filesystem::path(report).stem().string();
  return slug_of(report == "-" ? "standard input" : stem) + ".kompass.json";
}

}  // namespace kompass::service

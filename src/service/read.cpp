// SPDX-License-Identifier: EUPL-1.2
#include "service/read.hpp"

#include "base/file.hpp"
#include "evidence/pdf_text.hpp"
#include "evidence/printed_report.hpp"
#include "service/evaluations.hpp"
#include "service/slug.hpp"

namespace kompass::service {
namespace {

constexpr std::uint64_t largest_report = 60'000'000;

Result<std::string> text_of(const std::string& file) {
  auto bytes = file == "-" ? read_standard_input(largest_report) : read_file(file, largest_report);
  if (!bytes) return bytes.problem();
  if (!bytes->starts_with("%PDF-")) return bytes;
  return evidence::text_of_pdf(*bytes, file);
}

}  // namespace

ReadOutcome read_report(const ReadRequest& request) {
  const auto text = text_of(request.file);
  if (!text) return {std::nullopt, {}, {finding_of(text.problem())}};
  const std::string name = request.file == "-" ? "standard input" : request.file;
  auto read = evidence::read_printed_report(
      *text, name, {request.edition.edition, request.edition.recognition, request.places});
  ReadOutcome outcome{std::nullopt, {}, std::move(read.findings)};
  if (any_error(outcome.findings)) return outcome;
  outcome.scores = score_printed(request.edition.edition, read.evaluation.printed);
  outcome.evaluation = std::move(read.evaluation);
  return outcome;
}

std::string file_name_of(const Evaluation& evaluation) {
  return slug_of(evaluation.municipality.name) + "-" + std::to_string(evaluation.year) +
         ".kompass.json";
}

}  // namespace kompass::service

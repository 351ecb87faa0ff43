// SPDX-License-Identifier: EUPL-1.2
#include "service/evaluations.hpp"

#include "base/file.hpp"
#include "codec/evaluation_file.hpp"
#include "core/check.hpp"
#include "core/compare.hpp"

namespace kompass::service {
namespace {

constexpr std::uint64_t largest_file = 50'000'000;

template <class T>
Opened<T> refused(const Problem& problem) {
  return {std::nullopt, {finding_of(problem)}};
}

// A trouble with the edition a file names is told at the file.
template <class T>
Opened<T> refused_by(const std::string& file, Problem problem) {
  problem.where = file + ": " + problem.where;
  return refused<T>(problem);
}

}  // namespace

Opened<OpenedEvaluation> open_evaluation(const std::filesystem::path& path,
                                         Instruments& instruments, Missing missing) {
  const auto bytes = read_file(path, largest_file);
  if (!bytes) return refused<OpenedEvaluation>(bytes.problem());
  const std::string name = path.string();
  auto decoded = codec::read_evaluation({*bytes, name});
  if (!decoded.value) return {std::nullopt, std::move(decoded.findings)};
  const auto edition = instruments.find(decoded.value->edition.text());
  if (!edition) return refused_by<OpenedEvaluation>(name, edition.problem());
  OpenedEvaluation opened{std::move(*decoded.value), *edition, {}};
  opened.scores = score_checked((*edition)->edition, opened.evaluation, missing);
  for (auto& finding : opened.scores.findings) finding.where = name + ": " + finding.where;
  return {std::move(opened), std::move(decoded.findings)};
}

Findings faults_of(const OpenedEvaluation& opened, const std::filesystem::path& file) {
  Findings faults;
  for (auto& finding : check_fit(opened.edition->edition, opened.evaluation)) {
    if (finding.severity != Severity::Error) continue;
    finding.where = file.string() + ": " + finding.where;
    faults.push_back(std::move(finding));
  }
  return faults;
}

Opened<OpenedAverage> open_average(const std::filesystem::path& path, Instruments& instruments) {
  const auto bytes = read_file(path, largest_file);
  if (!bytes) return refused<OpenedAverage>(bytes.problem());
  const std::string name = path.string();
  auto decoded = codec::read_average({*bytes, name});
  if (!decoded.value) return {std::nullopt, std::move(decoded.findings)};
  const auto edition = instruments.find(decoded.value->edition.text());
  if (!edition) return refused_by<OpenedAverage>(name, edition.problem());
  const auto stem = path.filename().string();
  OpenedAverage opened{stem.substr(0, stem.find('.')), std::move(*decoded.value), *edition, {}};
  opened.scores = scores_of((*edition)->edition, opened.average);
  Findings findings = std::move(decoded.findings);
  append(opened.scores.findings, check_average(opened.average));
  for (auto& finding : opened.scores.findings) {
    finding.where = name + ": " + finding.where;
    if (finding.severity == Severity::Error) findings.push_back(finding);
  }
  if (any_error(findings)) return {std::nullopt, std::move(findings)};
  return {std::move(opened), std::move(findings)};
}

bool is_average(const std::filesystem::path& path) {
  const auto bytes = read_file(path, largest_file);
  return bytes && codec::is_average({*bytes, path.string()});
}

}  // namespace kompass::service

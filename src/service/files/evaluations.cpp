// SPDX-License-Identifier: EUPL-1.2
#include "service/files/evaluations.hpp"

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

Result<OpenedAverage> scored(std::string name, Average average, Instruments& instruments) {
  const auto edition = instruments.find(average.edition.text());
  if (!edition) return edition.problem();
  OpenedAverage opened{std::move(name), std::move(average), *edition, {}};
  opened.scores = scores_of((*edition)->edition, opened.average);
  return opened;
}

Opened<OpenedAverage> open_average(const std::string& name, const codec::Source& source,
                                   Instruments& instruments) {
  auto decoded = codec::read_average(source);
  if (!decoded.value) return {std::nullopt, std::move(decoded.findings)};
  const std::string where(source.name);
  auto opened = scored(name, std::move(*decoded.value), instruments);
  if (!opened) return refused_by<OpenedAverage>(where, opened.problem());
  Findings findings = std::move(decoded.findings);
  append(opened->scores.findings, check_average(opened->average));
  for (auto& finding : opened->scores.findings) {
    finding.where = where + ": " + finding.where;
    if (finding.severity == Severity::Error) findings.push_back(finding);
  }
  if (any_error(findings)) return {std::nullopt, std::move(findings)};
  return {std::move(*opened), std::move(findings)};
}

Opened<OpenedAverage> open_average(const std::filesystem::path& path, Instruments& instruments) {
  const auto bytes = read_file(path, largest_file);
  if (!bytes) return refused<OpenedAverage>(bytes.problem());
  const auto stem = path.filename().string();
  return open_average(stem.substr(0, stem.find('.')), {*bytes, path.string()}, instruments);
}

bool is_average(const std::filesystem::path& path) {
  const auto bytes = read_file(path, largest_file);
  return bytes && codec::is_average({*bytes, path.string()});
}

}  // namespace kompass::service

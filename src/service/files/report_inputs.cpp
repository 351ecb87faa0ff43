// SPDX-License-Identifier: EUPL-1.2
#include "service/files/report_inputs.hpp"

#include <fmt/format.h>

namespace kompass::service {
namespace {

namespace fs = std::filesystem;

Problem refusal(const fs::path& file, std::string what, std::string remedy) {
  return {Trouble::Input, file.string(), std::move(what), std::move(remedy)};
}

Problem mixed_with_real(const fs::path& file, const std::string& option) {
  return refusal(file, "an invented municipality is never compared with real figures",
                 fmt::format("leave {} out", option));
}

Result<void> same_instrument(const fs::path& file, const std::string& option,
                             const EditionName& here, const EditionName& there) {
  if (here.instrument == there.instrument) return {};
  return refusal(file,
                 fmt::format("is of the instrument {}, the evaluation of {}", there.instrument,
                             here.instrument),
                 fmt::format("leave {} out", option));
}

std::string named(const Municipality& municipality) {
  if (municipality.code.empty()) return municipality.name;
  return fmt::format("{} ({} {})", municipality.name, municipality.country, municipality.code);
}

// A code is unique in its country; a municipality without one is known by its name.
bool same_place(const Municipality& a, const Municipality& b) {
  if (a.country != b.country || a.code != b.code) return false;
  return !a.code.empty() || a.name == b.name;
}

Result<void> previous_fits(const fs::path& file, const Evaluation& here,
                           const Evaluation& previous) {
  if (!same_place(here.municipality, previous.municipality)) {
    return refusal(file,
                   fmt::format("is an evaluation of {}, not of {}", named(previous.municipality),
                               named(here.municipality)),
                   "name an earlier evaluation of the same municipality");
  }
  if (here.invented != previous.invented) return mixed_with_real(file, "--previous");
  auto same = same_instrument(file, "--previous", here.edition, previous.edition);
  if (!same) return same;
  if (previous.year < here.year) return {};
  return refusal(file, "is not earlier than the evaluation on show",
                 "name the evaluation before it");
}

}  // namespace

Result<void> inputs_fit(const ReportRequest& request, const OpenedEvaluation& here,
                        const std::optional<OpenedEvaluation>& previous,
                        const std::optional<OpenedAverage>& average) {
  if (previous) {
    const auto fits = previous_fits(request.previous, here.evaluation, previous->evaluation);
    if (!fits) return fits;
  }
  if (!average) return {};
  if (here.evaluation.invented) return mixed_with_real(request.average, "--average");
  return same_instrument(request.average, "--average", here.evaluation.edition,
                         average->average.edition);
}

}  // namespace kompass::service

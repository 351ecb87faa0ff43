// SPDX-License-Identifier: EUPL-1.2
#include "service/averages.hpp"

#include <algorithm>

namespace kompass::service {

namespace fs = std::filesystem;

Result<std::vector<OpenedAverage>> load_averages(const fs::path& folder, Instruments& instruments) {
  std::error_code error;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().string().ends_with(average_ending)) files.push_back(entry.path());
  }
  if (error) return Problem{Trouble::Environment, folder.string(), error.message(), "restore it"};
  std::ranges::sort(files);
  std::vector<OpenedAverage> averages;
  for (const auto& file : files) {
    auto opened = open_average(file, instruments);
    if (!opened.value) return problem_of(opened.findings);
    averages.push_back(std::move(*opened.value));
  }
  return averages;
}

}  // namespace kompass::service

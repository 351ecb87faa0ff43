// SPDX-License-Identifier: EUPL-1.2
#include "cli/outputs.hpp"

#include <algorithm>

namespace kompass::cli {

Result<void> not_an_input(const std::filesystem::path& output,
                          const std::vector<std::string>& inputs) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(output, ignored)) return {};
  const bool same = std::ranges::any_of(inputs, [&](const std::string& input) {
    return std::filesystem::equivalent(output, input, ignored);
  });
  if (!same) return {};
  return Problem{Trouble::Usage, output.string(), "is the file that is read",
                 "name another place with -o"};
}

}  // namespace kompass::cli

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "core/evaluation.hpp"

namespace kompass::service {

// The bytes of the figures of an evaluation, and why some cannot be used: missing, elsewhere than
// beside the evaluation, changed since it was written, no whole picture of the type that is named.
struct Pictures {
  std::map<std::string, std::string> by_id, by_hash;
  Findings findings;
};

// `file`: the evaluation's.
Pictures load_pictures(const Evaluation& evaluation, const std::filesystem::path& file);

}  // namespace kompass::service

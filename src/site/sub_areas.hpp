// SPDX-License-Identifier: EUPL-1.2
// The points of sub-areas, which lists of publications do not carry: read from the evaluation
// itself when first asked for, then kept, since what is published does not change. Safe for
// threads.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "service/published/publications.hpp"

namespace kompass::site {

struct SiteData;

class SubAreas {
 public:
  using Scores = std::shared_ptr<const std::vector<Score>>;

  // Empty where the evaluation cannot be read or gives none.
  Scores of(const SiteData& data, const service::Publication& publication) const;

 private:
  mutable std::mutex mutex_;
  mutable std::map<std::string, Scores> kept_;  // by the hash of the evaluation
};

}  // namespace kompass::site

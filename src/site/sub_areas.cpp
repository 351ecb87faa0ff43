// SPDX-License-Identifier: EUPL-1.2
#include "site/sub_areas.hpp"

#include "site/site_data.hpp"

namespace kompass::site {

SubAreas::Scores SubAreas::of(const SiteData& data, const service::Publication& publication) const {
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = kept_.find(publication.sha256); found != kept_.end()) {
      return found->second;
    }
  }
  auto opened = data.open(publication);
  if (!opened) return std::make_shared<const std::vector<Score>>();
  auto scores = std::make_shared<const std::vector<Score>>(std::move(opened->scores.sub_areas));
  const std::lock_guard lock(mutex_);
  return kept_.emplace(publication.sha256, std::move(scores)).first->second;
}

}  // namespace kompass::site

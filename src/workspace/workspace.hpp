// SPDX-License-Identifier: EUPL-1.2
// The pages behind signing in: their templates, and what they work with. May be used by several
// threads.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "api/api.hpp"
#include "report/page_template.hpp"
#include "site/site.hpp"

namespace kompass::workspace {

class Workspace {
 public:
  // `backstage` must outlive it; `templates` holds workspace/. Problems as those of `Site::open`.
  static Result<std::shared_ptr<const Workspace>> open(const api::Backstage& backstage,
                                                       std::shared_ptr<const site::Site> site,
                                                       const std::filesystem::path& templates);

  [[nodiscard]] const api::Backstage& stage() const { return stage_; }
  [[nodiscard]] const site::Site& site() const { return *site_; }
  [[nodiscard]] const report::PageTemplate& page(std::string_view name) const {
    return pages_.find(name)->second;
  }

 private:
  Workspace(const api::Backstage& backstage, std::shared_ptr<const site::Site> site)
      : stage_(backstage), site_(std::move(site)) {}

  const api::Backstage& stage_;
  std::shared_ptr<const site::Site> site_;
  std::map<std::string, report::PageTemplate, std::less<>> pages_;
};

}  // namespace kompass::workspace

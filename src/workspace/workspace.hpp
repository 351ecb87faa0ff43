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

// What it means that the municipality can read the draft, in the operator's own words; in a
// language without any, the phrase of Kompass.
using DraftWarnings = std::map<Language, std::string>;

class Workspace {
 public:
  // `backstage` must outlive it; `templates` holds workspace/. Problems as those of `Site::open`.
  static Result<std::shared_ptr<const Workspace>> open(const api::Backstage& backstage,
                                                       std::shared_ptr<const site::Site> site,
                                                       const std::filesystem::path& templates,
                                                       DraftWarnings warnings = {});

  [[nodiscard]] const api::Backstage& stage() const { return stage_; }
  [[nodiscard]] const site::Site& site() const { return *site_; }
  [[nodiscard]] const report::PageTemplate& page(std::string_view name) const {
    return pages_.find(name)->second;
  }
  // Empty for none.
  [[nodiscard]] std::string draft_warning(Language language) const {
    const auto found = warnings_.find(language);
    return found == warnings_.end() ? std::string() : found->second;
  }

 private:
  Workspace(const api::Backstage& backstage, std::shared_ptr<const site::Site> site,
            DraftWarnings warnings)
      : stage_(backstage), site_(std::move(site)), warnings_(std::move(warnings)) {}

  const api::Backstage& stage_;
  std::shared_ptr<const site::Site> site_;
  DraftWarnings warnings_;
  std::map<std::string, report::PageTemplate, std::less<>> pages_;
};

}  // namespace kompass::workspace

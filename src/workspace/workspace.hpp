// SPDX-License-Identifier: EUPL-1.2
// The pages behind signing in: their templates, and what they work with. May be used by several
// threads.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "api/api.hpp"
#include "site/site.hpp"

namespace kompass::workspace {

// What it means that the municipality can read the draft, in the operator's own words; in a
// language without any, the phrase of Kompass.
using DraftWarnings = std::map<Language, std::string>;

// Of the pages behind signing in. `templates` holds workspace/. Problems as those of
// `Templates::load`.
Result<site::Templates> load_templates(const std::filesystem::path& templates,
                                       const service::Wording& wording);

class Workspace {
 public:
  // `backstage` must outlive it.
  Workspace(const api::Backstage& backstage, std::shared_ptr<const site::Site> site,
            site::Templates templates, DraftWarnings warnings = {})
      : stage_(backstage),
        site_(std::move(site)),
        templates_(std::move(templates)),
        warnings_(std::move(warnings)) {}

  [[nodiscard]] const api::Backstage& stage() const { return stage_; }
  [[nodiscard]] const site::Site& site() const { return *site_; }
  [[nodiscard]] const report::PageTemplate& page(std::string_view name) const {
    return templates_.named(name);
  }
  // Empty for none.
  [[nodiscard]] std::string draft_warning(Language language) const {
    const auto found = warnings_.find(language);
    return found == warnings_.end() ? std::string() : found->second;
  }

 private:
  const api::Backstage& stage_;
  std::shared_ptr<const site::Site> site_;
  site::Templates templates_;
  DraftWarnings warnings_;
};

}  // namespace kompass::workspace

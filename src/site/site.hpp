// SPDX-License-Identifier: EUPL-1.2
// The public site: its data, its templates and its shared files. May be used by several threads.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "report/page_template.hpp"
#include "site/assets.hpp"
#include "site/site_data.hpp"
#include "site/sub_areas.hpp"

namespace kompass::site {

// Problem (Environment): a phrase that the template asks for and a language lacks.
Result<void> has_all_phrases(const report::PageTemplate& page, const service::Wording& wording);

class Site {
 public:
  // `templates` holds site/ and report/html/. Problems (Environment) name the file; a phrase that a
  // template asks for and a language lacks.
  static Result<std::shared_ptr<const Site>> open(SiteData data,
                                                  const std::filesystem::path& templates);

  [[nodiscard]] const SiteData& data() const { return data_; }
  [[nodiscard]] const Assets& assets() const { return assets_; }
  [[nodiscard]] const Phrasebook& words(Language language) const {
    return data_.wording->in(language);
  }
  [[nodiscard]] const report::PageTemplate& page(std::string_view name) const {
    return pages_.find(name)->second;
  }
  [[nodiscard]] const SubAreas& sub_areas() const { return sub_areas_; }
  // nullptr for an edition that is not known.
  [[nodiscard]] const Edition* edition(const EditionName& name) const;

 private:
  Site() = default;

  SiteData data_;
  Assets assets_;
  std::map<std::string, report::PageTemplate, std::less<>> pages_;
  SubAreas sub_areas_;
};

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
// The public site: its data, its templates and its shared files. May be used by several threads.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "report/kept_together.hpp"
#include "site/assets.hpp"
#include "site/site_data.hpp"
#include "site/sub_areas.hpp"
#include "site/templates.hpp"

namespace kompass::site {

class Site {
 public:
  // `templates` holds site/ and report/html/. Problems as those of `Templates::load`.
  static Result<std::shared_ptr<const Site>> open(SiteData data,
                                                  const std::filesystem::path& templates);

  [[nodiscard]] const SiteData& data() const { return data_; }
  [[nodiscard]] const Assets& assets() const { return assets_; }
  [[nodiscard]] const Phrasebook& words(Language language) const {
    return data_.wording->in(language);
  }
  [[nodiscard]] const report::PageTemplate& page(std::string_view name) const {
    return templates_.named(name);
  }
  // Of all languages: a page may hold a text in another.
  [[nodiscard]] const report::FigureWords& figure_words() const { return figure_words_; }
  [[nodiscard]] const SubAreas& sub_areas() const { return sub_areas_; }
  // nullptr for an edition that is not known.
  [[nodiscard]] const Edition* edition(const EditionName& name) const;

 private:
  Site() = default;

  SiteData data_;
  Assets assets_;
  Templates templates_;
  report::FigureWords figure_words_;
  SubAreas sub_areas_;
};

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
#include "site/site.hpp"

#include <array>

namespace kompass::site {
namespace {

constexpr std::array pages{"area",        "compare", "edition",     "evaluation", "evaluation_area",
                           "evaluations", "front",   "instruments", "missing",    "municipality",
                           "role_models", "search",  "sub_area",    "text",       "withdrawn"};

}  // namespace

Result<std::shared_ptr<const Site>> Site::open(SiteData data,
                                               const std::filesystem::path& templates) {
  auto assets = load_assets(templates, *data.wording);
  if (!assets) return assets.problem();
  auto loaded = Templates::load(templates / "site", pages, *data.wording);
  if (!loaded) return loaded.problem();
  std::shared_ptr<Site> site(new Site());
  site->data_ = std::move(data);
  site->assets_ = std::move(*assets);
  site->templates_ = std::move(*loaded);
  for (const auto language : all_languages) {
    const auto& words = site->words(language);
    site->figure_words_.add(words.say("label_beside_figures"), words.say("label_between_figures"));
  }
  return std::shared_ptr<const Site>(std::move(site));
}

const Edition* Site::edition(const EditionName& name) const {
  const auto found = data_.editions.find(name);
  return found == data_.editions.end() ? nullptr : found->second;
}

}  // namespace kompass::site

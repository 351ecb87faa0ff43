// SPDX-License-Identifier: EUPL-1.2
#include "site/site.hpp"

#include <fmt/format.h>

#include <array>

namespace kompass::site {
namespace {

constexpr std::array pages{"area",        "compare", "edition",     "evaluation", "evaluation_area",
                           "evaluations", "front",   "instruments", "missing",    "municipality",
                           "role_models", "search",  "sub_area",    "text",       "withdrawn"};

}  // namespace

Result<void> has_all_phrases(const report::PageTemplate& page, const service::Wording& wording) {
  for (const auto language : all_languages) {
    const auto& words = wording.in(language);
    for (const auto& phrase : page.phrases()) {
      if (words.has(phrase)) continue;
      return Problem{Trouble::Environment, fmt::format("texts/{}.yaml", tag_of(words.language())),
                     fmt::format("the phrase '{}' is missing", phrase),
                     "add it; a template of the pages asks for it"};
    }
  }
  return {};
}

Result<std::shared_ptr<const Site>> Site::open(SiteData data,
                                               const std::filesystem::path& templates) {
  auto assets = load_assets(templates, *data.wording);
  if (!assets) return assets.problem();
  std::shared_ptr<Site> site(new Site());
  site->data_ = std::move(data);
  site->assets_ = std::move(*assets);
  report::TemplateFolder folder(templates / "site");
  for (const auto* name : pages) {
    auto page = report::PageTemplate::load(folder, name);
    if (!page) return page.problem();
    if (auto complete = has_all_phrases(*page, *site->data_.wording); !complete)
      return complete.problem();
    site->pages_.emplace(name, std::move(*page));
  }
  return std::shared_ptr<const Site>(std::move(site));
}

const Edition* Site::edition(const EditionName& name) const {
  const auto found = data_.editions.find(name);
  return found == data_.editions.end() ? nullptr : found->second;
}

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
#include "site/templates.hpp"

#include <fmt/format.h>

namespace kompass::site {
namespace {

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

}  // namespace

Result<Templates> Templates::load(const std::filesystem::path& folder,
                                  std::span<const char* const> names,
                                  const service::Wording& wording) {
  Templates loaded;
  report::TemplateFolder files(folder);
  for (const auto* name : names) {
    auto page = report::PageTemplate::load(files, name);
    if (!page) return page.problem();
    if (auto complete = has_all_phrases(*page, wording); !complete) return complete.problem();
    loaded.pages_.emplace(name, std::move(*page));
  }
  return loaded;
}

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
// The templates of one folder of pages, by name. Copies share them, also between threads.
#pragma once

#include <cassert>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "report/page_template.hpp"
#include "service/texts.hpp"

namespace kompass::site {

class Templates {
 public:
  // Problems (Environment) name the file; a phrase that a template asks for and a language lacks.
  static Result<Templates> load(const std::filesystem::path& folder,
                                std::span<const char* const> names,
                                const service::Wording& wording);

  // `name` must be one of those loaded.
  [[nodiscard]] const report::PageTemplate& named(std::string_view name) const {
    const auto found = pages_.find(name);
    assert(found != pages_.end());
    return found->second;
  }

 private:
  std::map<std::string, report::PageTemplate, std::less<>> pages_;
};

}  // namespace kompass::site

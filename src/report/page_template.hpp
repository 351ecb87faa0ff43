// SPDX-License-Identifier: EUPL-1.2
// A page as a template with its partials, read and parsed once. May be shared by threads.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "report/mustache_view.hpp"
#include "report/template_text.hpp"

namespace kompass::report {

class PageTemplate {
 public:
  // Reads name.mustache. Problems (Environment) name the file.
  static Result<PageTemplate> load(TemplateFolder& folder, const std::string& name);

  // The phrases it asks for, sorted: every {{name}} that begins with "site_" or "work_".
  [[nodiscard]] const std::vector<std::string>& phrases() const { return phrases_; }

  // Every text is escaped, but in {{{...}}}.
  [[nodiscard]] std::string render(const View& view) const;

 private:
  struct Parsed;
  PageTemplate(std::shared_ptr<const Parsed> parsed, std::vector<std::string> phrases)
      : parsed_(std::move(parsed)), phrases_(std::move(phrases)) {}

  std::shared_ptr<const Parsed> parsed_;
  std::vector<std::string> phrases_;
};

}  // namespace kompass::report

// SPDX-License-Identifier: EUPL-1.2
// Reads the templates and styles of a report's page.
#include <algorithm>
#include <array>
#include <set>

#include "report/html_parsed.hpp"
#include "report/template_text.hpp"

namespace kompass::report {

namespace {

// Subsets of the report's fonts as rules of the stylesheet, made at build (cmake/page_fonts.py): in
// the program, so that they cannot be missing where it is installed. The literal is longer than
// every compiler of C++ has to take; g++ and clang take it.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
constexpr std::string_view page_fonts =
#include "report/page_fonts.inc"
    ;
#pragma GCC diagnostic pop

constexpr std::array styles{"tokens.css", "page.css",   "chapters.css",
                            "parts.css",  "charts.css", "print.css"};

std::vector<std::string> labels_in(std::string_view text) {
  constexpr std::string_view prefix = "label_";
  std::set<std::string> labels;
  for (auto at = text.find(prefix); at != std::string_view::npos; at = text.find(prefix, at)) {
    at += prefix.size();
    labels.emplace(text.substr(at, text.find('}', at) - at));
  }
  return {labels.begin(), labels.end()};
}

}  // namespace

Result<HtmlTemplates> HtmlTemplates::load(const std::filesystem::path& folder) {
  auto text = TemplateFolder(folder).whole("page");
  if (!text) return text.problem();
  auto css = whole_stylesheet(folder, styles);
  if (!css) return css.problem();
  kainjow::mustache::mustache page(*text);
  if (!page.is_valid()) {
    return Problem{Trouble::Environment, (folder / "page.mustache").string(), page.error_message(),
                   "close the tag in this file or in one it includes"};
  }
  page.set_custom_escape(escaped);
  return HtmlTemplates(std::make_unique<Parsed>(
      Parsed{std::move(page), std::string(page_fonts) + *css, labels_in(*text)}));
}

HtmlTemplates::HtmlTemplates(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
HtmlTemplates::HtmlTemplates(HtmlTemplates&&) noexcept = default;
HtmlTemplates& HtmlTemplates::operator=(HtmlTemplates&&) noexcept = default;
HtmlTemplates::~HtmlTemplates() = default;

const std::vector<std::string>& HtmlTemplates::labels() const {
  return parsed_->labels;
}

}  // namespace kompass::report

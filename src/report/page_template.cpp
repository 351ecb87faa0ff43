// SPDX-License-Identifier: EUPL-1.2
#include "report/page_template.hpp"

#include <set>

#include "report/html_parsed.hpp"

namespace kompass::report {

struct PageTemplate::Parsed {
  // Without partials and lambdas, rendering changes nothing.
  mutable kainjow::mustache::mustache page;
};

namespace {

std::vector<std::string> phrases_in(std::string_view text) {
  std::set<std::string> names;
  for (const std::string_view prefix : {"{{site_", "{{work_"}) {
    for (auto at = text.find(prefix); at != std::string_view::npos; at = text.find(prefix, at)) {
      at += 2;
      names.emplace(text.substr(at, text.find('}', at) - at));
    }
  }
  return {names.begin(), names.end()};
}

}  // namespace

Result<PageTemplate> PageTemplate::load(TemplateFolder& folder, const std::string& name) {
  auto text = folder.whole(name);
  if (!text) return text.problem();
  kainjow::mustache::mustache page(*text);
  if (!page.is_valid()) {
    return Problem{Trouble::Environment, (folder.path() / (name + ".mustache")).string(),
                   page.error_message(), "close the tag in this file or in one it includes"};
  }
  page.set_custom_escape(escaped);
  auto parsed = std::make_shared<Parsed>(Parsed{std::move(page)});
  return PageTemplate(std::move(parsed), phrases_in(*text));
}

std::string PageTemplate::render(const View& view) const {
  std::string html;
  parsed_->page.render(view, [&](const std::string& piece) { html += piece; });
  return html;
}

}  // namespace kompass::report

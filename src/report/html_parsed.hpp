// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/html.hpp"
#include "report/mustache_view.hpp"

namespace kompass::report {

struct HtmlTemplates::Parsed {
  mutable kainjow::mustache::mustache
      page;  // without partials and lambdas, rendering changes nothing
  std::string styles;
  std::vector<std::string> labels;
};

// Text as it stands in an element or a quoted attribute; control characters HTML forbids are left
// out.
std::string escaped(const std::string& text);

}  // namespace kompass::report

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "report/mustache_view.hpp"

namespace kompass::site {

// An option of a list to choose from: what a form sends for it and what a reader sees.
inline report::View option(const std::string& value, const std::string& name, bool chosen) {
  report::View view;
  view["value"] = report::View(value);
  view["name"] = report::View(name);
  view["chosen"] = report::View(chosen);
  return view;
}

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
// The files that pages share: the style sheets, the fonts and the icon. Their names hold a hash of
// what is in them, so that a browser may keep them for ever.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "http/message.hpp"

namespace kompass::site {

struct Asset {
  std::string_view media_type;
  http::Body body;
};

struct Assets {
  std::map<std::string, Asset, std::less<>> files;  // by name: "site-1f0c9a3b5d7e.css"
  std::string icon;                                 // address of the brand mark for tabs
  std::string styles;                               // address: "/static/site-1f0c9a3b5d7e.css"
  std::string report_styles;                        // of pages with parts of a report, after those
  std::string workspace_styles;                     // of pages behind signing in, after those
  std::vector<std::string> fonts;                   // addresses
};

// Reads the style sheets of `templates`; the fonts are in the program. Problems (Environment) name
// the file.
Result<Assets> load_assets(const std::filesystem::path& templates);

}  // namespace kompass::site

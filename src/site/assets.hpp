// SPDX-License-Identifier: EUPL-1.2
// The files that pages share: the style sheets, the scripts, the fonts and the icon. Their names
// hold a hash of what is in them, so that a browser may keep them for ever.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "core/language.hpp"
#include "http/message.hpp"
#include "service/texts.hpp"

namespace kompass::site {

// Of the service worker: at the root, for it serves every page of the workspace.
inline constexpr std::string_view worker_address = "/kompass-worker.js";

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
  std::string workspace_script;                     // of the same pages
  std::map<Language, std::string> script_words;     // addresses of what that script says
  std::vector<std::string> fonts;                   // addresses
  http::Body worker;                                // the service worker, which has no hash
};

// Reads the style sheets of `templates`; the fonts and the scripts are in the program. Problems
// (Environment) name the file.
Result<Assets> load_assets(const std::filesystem::path& templates, const service::Wording& wording);

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
// Writes the pages with the published examples into build/site-look, for looking at in a browser.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "site/testing/sample_site.hpp"

namespace kompass::site {
namespace {

namespace fs = std::filesystem;
const fs::path folder = fs::path(KOMPASS_SOURCE_DIR) / "build/site-look";

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

TEST(SiteLook, PagesAreWrittenAsFiles) {
  fs::create_directories(folder / "static");
  const testing::SampleSite sample(testing::published_examples());
  for (const auto& [name, asset] : sample.site().assets().files) {
    write(folder / "static" / name, *asset.body);
  }
  for (const std::string path :
       {"/sv", "/nb", "/en", "/sv/sok?q=habo", "/sv/utvarderingar", "/sv/kommun/vallentuna",
        "/sv/kommun/vallentuna/2019", "/sv/kommun/vallentuna/2021", "/sv/kommun/hoganas/2023",
        "/en/kommun/vallentuna/2019", "/nb/kommun/ovre-eiker", "/sv/kommun/bjorkhaga/2019",
        "/sv/metod", "/sv/nej"}) {
    std::string html = *sample.get(path).body;
    for (auto at = html.find("\"/static/"); at != std::string::npos; at = html.find("\"/static/")) {
      html.erase(at + 1, 1);
    }
    std::string name = path.substr(1);
    for (char& c : name) c = c == '/' || c == '?' || c == '=' ? '-' : c;
    write(folder / (name + ".html"), html);
    EXPECT_GT(html.size(), 1000U) << path;
  }
}

}  // namespace
}  // namespace kompass::site

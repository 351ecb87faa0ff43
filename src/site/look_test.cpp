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

// Each kind of page, in each language where it has texts of its own.
std::vector<std::string> paths() {
  std::vector<std::string> all{"/sv/sok?q=habo",
                               "/nb/kommun/ovre-eiker",
                               "/nb/kommun/ovre-eiker/2015",
                               "/sv/kommun/vallentuna/2021",
                               "/sv/kommun/vallentuna/2021/omrade/1",
                               "/sv/kommun/hoganas/2023",
                               "/sv/kommun/bjorkhaga/2019/omrade/1",
                               "/sv/kommun/bjorkhaga/2019/omrade/8",
                               "/sv/jamfor?kommun=habo&kommun=xyz&kommun=vallentuna/1999",
                               "/sv/instrument/kommunkompassen/2010",
                               "/sv/instrument/kommunkompassen/2010/omrade/7",
                               "/sv/metod",
                               "/sv/tillganglighet",
                               "/nb/personuppgifter",
                               "/sv/oppna-data",
                               "/sv/kommun/vallentuna/2021/omrade/3",
                               "/en/instrument/kommunkompassen/2.1/delomrade/1.3",
                               "/sv/nej"};
  for (const std::string language : {"/sv", "/nb", "/en"}) {
    for (const auto* path :
         {"", "/utvarderingar", "/kommun/vallentuna", "/kommun/helsingborg",
          "/kommun/vallentuna/2019", "/kommun/vallentuna/2019/omrade/7", "/kommun/bjorkhaga/2019",
          "/jamfor", "/jamfor?kommun=vallentuna/2019&kommun=karlskrona&kommun=grastorp",
          "/jamfor?grupp=B4", "/instrument", "/instrument/kommunkompassen/2.1",
          "/instrument/kommunkompassen/2.1/omrade/7",
          "/instrument/kommunkompassen/2.1/delomrade/7.4", "/forebilder"}) {
      all.push_back(language + path);
    }
  }
  return all;
}

TEST(SiteLook, PagesAreWrittenAsFiles) {
  fs::create_directories(folder / "static");
  const auto sample = testing::SampleSite::of_examples();
  for (const auto& [name, asset] : sample.site().assets().files) {
    write(folder / "static" / name, *asset.body);
  }
  for (const auto& path : paths()) {
    std::string html = *sample.get(path).body;
    for (auto at = html.find("\"/static/"); at != std::string::npos; at = html.find("\"/static/")) {
      html.erase(at + 1, 1);
    }
    std::string name = path.substr(1);
    for (char& c : name) c = c == '/' || c == '?' || c == '=' || c == '&' ? '-' : c;
    write(folder / (name + ".html"), html);
    EXPECT_GT(html.size(), 1000U) << path;
  }
}

}  // namespace
}  // namespace kompass::site

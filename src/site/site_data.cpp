// SPDX-License-Identifier: EUPL-1.2
#include "site/site_data.hpp"

#include <set>

#include "service/texts.hpp"

namespace kompass::site {

Reports reports_of(service::Press& press) {
  return {.print = [&press](const service::PressJob& job) { return press.print(job); },
          .model = [&press](const service::PressJob& job) { return press.model(job); },
          .figures = [&press](const service::PressJob& job,
                              const std::optional<Code>& area) { return press.figures(job, area); },
          .picture = [&press](const std::string& sha256) { return press.picture(sha256); }};
}

Result<SiteData> load_site_data(const std::filesystem::path& home,
                                service::Instruments& instruments, const Gazetteer& gazetteer,
                                const service::MunicipalitySearch& search) {
  SiteData data{.gazetteer = &gazetteer, .search = &search};
  for (const auto language : all_languages) {
    auto words = service::load_words(home, language);
    if (!words) return words.problem();
    data.words[static_cast<std::size_t>(language)] = std::move(*words);
  }
  std::set<std::string> names;
  for (const auto& name : instruments.names()) {
    const auto edition = instruments.find(name.text());
    if (!edition) return edition.problem();
    data.editions.emplace(name, &(*edition)->edition);
    names.insert(name.instrument);
  }
  for (const auto& name : names) {
    auto crosswalks = instruments.crosswalks(name);
    if (!crosswalks) return crosswalks.problem();
    data.crosswalks.insert(data.crosswalks.end(), crosswalks->begin(), crosswalks->end());
  }
  return data;
}

}  // namespace kompass::site

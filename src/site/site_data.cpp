// SPDX-License-Identifier: EUPL-1.2
#include "site/site_data.hpp"

namespace kompass::site {

Reports reports_of(service::Press& press) {
  return {.print = [&press](const service::PressJob& job) { return press.print(job); },
          .model = [&press](const service::PressJob& job) { return press.model(job); },
          .figures = [&press](const service::PressJob& job,
                              const std::optional<Code>& area) { return press.figures(job, area); },
          .picture = [&press](const std::string& sha256) { return press.picture(sha256); }};
}

Result<void> load_instruments(SiteData& data, service::Instruments& instruments) {
  for (const auto& name : instruments.names()) {
    const auto edition = instruments.find(name.text());
    if (!edition) return edition.problem();
    data.editions.emplace(name, &(*edition)->edition);
  }
  auto crosswalks = instruments.crosswalks();
  if (!crosswalks) return crosswalks.problem();
  data.crosswalks = std::move(*crosswalks);
  return {};
}

}  // namespace kompass::site

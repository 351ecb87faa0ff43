// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include "site/pages.hpp"
#include "site/rows.hpp"

namespace kompass::site {

std::optional<Page> evaluations_page(const Visit& visit) {
  const auto& all = *visit.publications;
  std::set<std::string> municipalities;
  for (const auto& publication : all) {
    municipalities.insert(address_of(visit, publication.municipality));
  }
  Page page{"evaluations", visit.say("site_window", {{"title", visit.say("site_list_title")}}),
            Section::Evaluations};
  put_evaluations(visit, page.view, all);
  const auto whole = [&](std::size_t count) {
    return visit.numbers.whole(static_cast<long long>(count));
  };
  page.view["lede"] =
      View(visit.say("site_list_lede", {{"count", whole(all.size())},
                                        {"municipalities", whole(municipalities.size())}}));
  return page;
}

}  // namespace kompass::site

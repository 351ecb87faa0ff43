// SPDX-License-Identifier: EUPL-1.2
#include "site/facts.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kompass::site {
View facts_view(const Visit& visit, const std::vector<Fact>& facts) {
  View list(View::type::list);
  for (const auto& fact : facts) {
    if (fact.value.empty()) continue;
    View view;
    view["label"] = View(fact.label);
    put_phrase(view, "value", {fact.value, fact.language}, visit.language);
    report::add_item(list, std::move(view));
  }
  return list;
}

View municipality_facts(const Visit& visit, const Place& place) {
  const auto own = visit.language;
  std::vector<Fact> facts;
  if (place.entry == nullptr) {
    return facts_view(visit, {{visit.say("site_code"), place.municipality.code, own}});
  }
  const auto& entry = *place.entry;
  const auto latest =
      entry.inhabitants.empty() ? std::nullopt : std::optional(entry.inhabitants.back());
  facts = {{visit.say(entry.municipality.country == "NO" ? "site_county_no" : "site_county_se"),
            county_of(entry).name, home_language(entry.municipality)},
           {visit.say("site_group"), group_text(visit, entry), own},
           {visit.say("site_inhabitants"), inhabitants_text(visit, entry, latest), own},
           {visit.say("site_code"), entry.municipality.code, own}};
  return facts_view(visit, facts);
}

std::string inhabitants_text(const Visit& visit, const GazetteerEntry& entry,
                             const std::optional<Inhabitants>& inhabitants) {
  if (!inhabitants) return {};
  return visit.say("site_inhabitants_at",
                   {{"count", visit.numbers.whole(inhabitants->count)},
                    {"date", visit.numbers.date(inhabitants->date)},
                    {"source", visit.say("site_source_" + entry.municipality.country)}});
}

std::string group_text(const Visit& visit, const GazetteerEntry& entry) {
  const auto* group = visit.site.data().gazetteer->group(entry.group_2023);
  if (group == nullptr) return {};
  return group->name(visit.language);
}

void put_title_size(View& view, std::string_view title) {
  std::size_t longest = 0;
  for (const auto word : split(title, ' ')) longest = std::max(longest, characters_in(word));
  view["title_size"] = View(longest >= 20 ? " longest" : longest >= 14 ? " long" : "");
}

View crumbs(std::vector<View> steps) {
  View list(View::type::list);
  for (auto& step : steps) report::add_item(list, std::move(step));
  return list;
}

}  // namespace kompass::site

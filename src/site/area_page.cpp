// SPDX-License-Identifier: EUPL-1.2
// What an area of an edition is about, how the published evaluations lie on it and who is strong.
#include <algorithm>

#include "chart/rose.hpp"
#include "site/editions.hpp"
#include "site/facts.hpp"
#include "site/pages.hpp"
#include "site/part.hpp"
#include "site/prose_view.hpp"
#include "site/relations.hpp"
#include "site/role_models.hpp"
#include "site/spread.hpp"

namespace kompass::site {
namespace {

std::size_t criteria_of(const Area& area) {
  std::size_t count = 0;
  for (const auto& sub_area : area.sub_areas) count += sub_area.criteria.size();
  return count;
}

View facts_of(const Visit& visit, const Edition& edition, const Area& area) {
  const auto whole = [&](std::size_t count) {
    return count == 0 ? std::string() : visit.numbers.whole(static_cast<long long>(count));
  };
  const auto own = visit.language;
  return facts_view(visit, {{visit.say("site_edition"), visit.name(edition.label),
                             edition.label.in(own).language},
                            {visit.say("site_part_max"), visit.numbers.whole(area.max), own},
                            {visit.say("label_sub_areas"), whole(area.sub_areas.size()), own},
                            {visit.say("site_part_criteria"), whole(criteria_of(area)), own}});
}

View sub_areas_of(const Visit& visit, const Edition& edition, const Area& area) {
  View list(View::type::list);
  for (const auto& sub_area : area.sub_areas) {
    View row = link(address_of_sub_area(visit, edition.id, sub_area.code), "");
    row["code"] = View(sub_area.code.text);
    put_phrase(row, "name", sub_area.name.in(visit.language), visit.language);
    put_phrase(row, "about", sub_area.explanation.in(visit.language), visit.language);
    row["max"] = View(visit.say("site_points_of", {{"max", visit.numbers.whole(sub_area.max)}}));
    report::add_item(list, std::move(row));
  }
  return list;
}

}  // namespace

std::optional<Page> area_page(const Visit& visit) {
  const auto* edition = edition_at(visit);
  const auto* area = edition ? find_area(*edition, Code(visit.parameter("area"))) : nullptr;
  if (area == nullptr) return std::nullopt;
  Page page{"area", {}, Section::Instrument};
  put_part_title(visit, page, *edition, {area->code, area->name, area->explanation});
  const auto number = static_cast<std::size_t>(area - edition->areas.data());
  page.view["sign"] =
      edition->areas.size() < 3
          ? View(false)
          : View(chart::area_sign(number, edition->areas.size(), 104, chart::Medium::Wide).markup);
  page.view["facts"] = facts_of(visit, *edition, *area);
  page.view["general"] = prose_view(visit, area->general);
  page.view["sub_areas"] = sub_areas_of(visit, *edition, *area);
  page.view["has_sub_areas"] = View(!area->sub_areas.empty());
  page.view["here"] = View(address_of_area(visit, edition->id, area->code));
  put_relations(visit, page.view, *edition, area->code);
  put_spreads(visit, page.view, spreads_of_area(visit, *edition, area->code));
  put_models(visit, page.view, mentions_of(mentions(visit, Invented::No), edition->id, area->code));
  put_neighbours(visit, page.view, *edition, number);
  return page;
}

std::optional<std::string> edition_area_data(const Visit& visit, DataForm form,
                                             std::string_view code) {
  const auto* edition = edition_at(visit);
  if (edition == nullptr || find_area(*edition, Code(std::string(code))) == nullptr) return {};
  const auto spreads = spreads_of_area(visit, *edition, Code(std::string(code)));
  return form == DataForm::Csv ? spreads_csv(visit, spreads) : spreads_json(visit, spreads);
}

}  // namespace kompass::site

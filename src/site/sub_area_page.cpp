// SPDX-License-Identifier: EUPL-1.2
// What a sub-area asks, criterion by criterion, and how the published evaluations lie on it.

#include <algorithm>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "site/editions.hpp"
#include "site/facts.hpp"
#include "site/pages.hpp"
#include "site/part.hpp"
#include "site/role_models.hpp"
#include "site/spread.hpp"

namespace kompass::site {
namespace {

template <class Named>
std::string names_of(const Visit& visit, const std::vector<Named>& all, const auto& ids) {
  std::vector<std::string> names;
  for (const auto& one : all) {
    if (std::ranges::find(ids, one.id) != ids.end()) names.push_back(visit.name(one.name));
  }
  return joined(names, ", ");
}

View sign_view(const Visit& visit, std::string_view label, const LocalText& text) {
  View view;
  view["label"] = View(visit.say(label));
  put_phrase(view, "text", text.in(visit.language), visit.language);
  return view;
}

View signs_of(const Visit& visit, const Criterion& criterion) {
  View list(View::type::list);
  const auto add = [&](std::string_view label, const LocalText& text) {
    if (!text.empty()) report::add_item(list, sign_view(visit, label, text));
  };
  add("show_top", criterion.signs.top);
  add("show_middle", criterion.signs.middle);
  add("show_low", criterion.signs.low);
  add("show_not_counted", criterion.not_counted);
  return list;
}

View criterion_view(const Visit& visit, const Edition& edition, const SubArea& sub_area,
                    const Criterion& criterion) {
  int sum = 0;
  for (const auto& one : sub_area.criteria) sum += one.worth;
  View view;
  view["id"] = View(criterion.id.text);
  view["slug"] = View(report::slug_of(criterion.id.text));
  put_phrase(view, "question", criterion.question.in(visit.language), visit.language);
  put_phrase(view, "explanation", criterion.explanation.in(visit.language), visit.language);
  view["worth"] = View(visit.say(
      "site_worth", {{"worth", std::to_string(criterion.worth)}, {"sum", std::to_string(sum)}}));
  view["signs"] = signs_of(visit, criterion);
  view["sources"] = words_or_nothing(names_of(visit, edition.sources, criterion.sources));
  view["ask"] = words_or_nothing(names_of(visit, edition.role_groups, criterion.ask));
  return view;
}

View criteria_of(const Visit& visit, const Edition& edition, const SubArea& sub_area) {
  View list(View::type::list);
  for (const auto& criterion : sub_area.criteria) {
    report::add_item(list, criterion_view(visit, edition, sub_area, criterion));
  }
  return list;
}

// Of all sub-areas of the edition, the ones on both sides.
void put_neighbours(const Visit& visit, View& view, const Edition& edition, const Code& code) {
  std::vector<const SubArea*> all;
  for (const auto& area : edition.areas) {
    for (const auto& one : area.sub_areas) all.push_back(&one);
  }
  const auto here = std::ranges::find_if(all, [&](const auto* one) { return one->code == code; });
  const auto to = [&](const SubArea& one) {
    return neighbour(address_of_sub_area(visit, edition.id, one.code), one.code,
                     one.name.in(visit.language), visit.language);
  };
  view["before"] = here == all.begin() ? View(false) : to(**std::prev(here));
  view["after"] = std::next(here) == all.end() ? View(false) : to(**std::next(here));
}

View facts_of(const Visit& visit, const Edition& edition, const SubArea& sub_area) {
  const auto own = visit.language;
  const auto count = static_cast<long long>(sub_area.criteria.size());
  return facts_view(visit, {{visit.say("site_edition"), visit.name(edition.label),
                             edition.label.in(own).language},
                            {visit.say("site_part_max"), visit.numbers.whole(sub_area.max), own},
                            {visit.say("site_part_criteria"),
                             count == 0 ? std::string() : visit.numbers.whole(count), own}});
}

}  // namespace

std::optional<Page> sub_area_page(const Visit& visit) {
  const auto* edition = edition_at(visit);
  const Code code(visit.parameter("sub_area"));
  const auto* sub_area = edition ? find_sub_area(*edition, code) : nullptr;
  if (sub_area == nullptr) return std::nullopt;
  Page page{"sub_area", {}, Section::Instrument};
  const auto* area = area_of_sub_area(*edition, code);
  put_part_title(visit, page, *edition, {code, sub_area->name, sub_area->explanation, area});
  put_phrase(page.view, "main_question", sub_area->main_question.in(visit.language),
             visit.language);
  page.view["facts"] = facts_of(visit, *edition, *sub_area);
  page.view["criteria"] = criteria_of(visit, *edition, *sub_area);
  page.view["has_criteria"] = View(!sub_area->criteria.empty());
  page.view["here"] = View(address_of_sub_area(visit, edition->id, code));
  put_spreads(visit, page.view, {spread_of_sub_area(visit, *edition, code)});
  put_models(visit, page.view,
             mentions_of(mentions(visit, Invented::No), edition->id, area->code, &code));
  put_neighbours(visit, page.view, *edition, code);
  return page;
}

std::optional<std::string> edition_sub_area_data(const Visit& visit, DataForm form,
                                                 std::string_view code) {
  const auto* edition = edition_at(visit);
  const Code name{std::string(code)};
  if (edition == nullptr || find_sub_area(*edition, name) == nullptr) return std::nullopt;
  const std::vector spreads{spread_of_sub_area(visit, *edition, name)};
  return form == DataForm::Csv ? spreads_csv(visit, spreads) : spreads_json(visit, spreads);
}

}  // namespace kompass::site

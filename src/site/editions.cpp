// SPDX-License-Identifier: EUPL-1.2
#include "site/editions.hpp"

#include <algorithm>
#include <set>

namespace kompass::site {
namespace {

EditionList published(const Visit& visit) {
  EditionList found;
  for (const auto& [name, edition] : visit.site.data().editions) {
    if (edition->status == EditionStatus::Published) found.push_back(edition);
  }
  std::ranges::stable_sort(found, {}, &Edition::valid_from);
  return found;
}

}  // namespace

EditionList editions_by_date(const Visit& visit, std::string_view instrument) {
  auto found = published(visit);
  std::erase_if(found, [&](const Edition* one) { return one->id.instrument != instrument; });
  return found;
}

std::vector<std::string> instruments_of(const Visit& visit) {
  std::set<std::string> names;
  for (const auto* one : published(visit)) names.insert(one->id.instrument);
  return {names.begin(), names.end()};
}

const Edition* edition_at(const Visit& visit) {
  return edition_named(visit, visit.parameter("edition"));
}

const Edition* edition_named(const Visit& visit, std::string_view name) {
  const auto* edition = visit.site.edition({visit.parameter("instrument"), std::string(name)});
  return edition != nullptr && edition->status == EditionStatus::Published ? edition : nullptr;
}

const Edition* leading_edition(const Visit& visit) {
  const auto all = published(visit);
  const auto whole = std::find_if(all.rbegin(), all.rend(),
                                  [](const Edition* one) { return one->depth == Depth::Criteria; });
  if (whole != all.rend()) return *whole;
  return all.empty() ? nullptr : all.back();
}

std::string address_of(const Visit& visit, const EditionName& edition) {
  return visit.address("/instrument/" + edition.text());
}

std::string address_of_area(const Visit& visit, const EditionName& edition, const Code& area) {
  return address_of(visit, edition) + "/omrade/" + area.text;
}

std::string address_of_sub_area(const Visit& visit, const EditionName& edition, const Code& code) {
  return address_of(visit, edition) + "/delomrade/" + code.text;
}

const Crosswalk* crosswalk_between(const Visit& visit, const EditionName& a, const EditionName& b) {
  for (const auto& one : visit.site.data().crosswalks) {
    if ((one.from == a && one.to == b) || (one.from == b && one.to == a)) return &one;
  }
  return nullptr;
}

std::string period_of(const Visit& visit, const Edition& edition) {
  if (!edition.valid_from) return {};
  const auto is_day = [](const Date& date, int month, int day) {
    return date.month == month && date.day == day;
  };
  const auto& [from, to] = std::pair(*edition.valid_from, edition.valid_to);
  const bool years = is_day(from, 1, 1) && (!to || is_day(*to, 12, 31));
  const auto text = [&](const Date& date) {
    return years ? std::to_string(date.year) : visit.numbers.date(date);
  };
  if (!to) return visit.say("site_period_from", {{"from", text(from)}});
  return visit.say("site_period", {{"from", text(from)}, {"to", text(*to)}});
}

std::string comparability_text(const Visit& visit, Comparability comparability) {
  switch (comparability) {
    case Comparability::Equal: return visit.say("comparable_equal");
    case Comparability::WithCare: return visit.say("comparable_with_care");
    case Comparability::ByMeaning: return visit.say("comparable_by_meaning");
    case Comparability::NotComparable: return visit.say("comparable_not");
  }
  return {};
}

}  // namespace kompass::site

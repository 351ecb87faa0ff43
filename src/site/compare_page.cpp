// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "site/compare_charts.hpp"
#include "site/compare_form.hpp"
#include "site/compare_table.hpp"
#include "site/facts.hpp"
#include "site/pages.hpp"

namespace kompass::site {
namespace {

// "två" up to twelve, in the language of the page; digits beyond.
std::string number_word(const Visit& visit, std::size_t count) {
  const auto key = fmt::format("number_{}", count);
  return visit.words.has(key) ? visit.say(key) : std::to_string(count);
}

std::string capital(const Visit& visit, std::size_t count) {
  const auto key = fmt::format("number_{}_capital", count);
  return visit.words.has(key) ? visit.say(key) : std::to_string(count);
}

std::set<std::string> municipalities_of(const Visit& visit, const Sides& sides) {
  std::set<std::string> found;
  for (const auto& side : sides.all) {
    if (side.publication) found.insert(address_of(visit, side.publication->municipality));
  }
  return found;
}

std::size_t editions_of(const Sides& sides) {
  std::set<EditionName> found;
  for (const auto& side : sides.all) {
    if (side.publication) found.insert(side.publication->edition);
  }
  return found.size();
}

std::string title(const Visit& visit, const Sides& sides) {
  const auto count = municipalities_of(visit, sides).size();
  const auto& name = sides.base().name;
  if (sides.all.back().publication == nullptr && count == 1) {
    return visit.say("site_compare_title_two", {{"a", name}, {"b", sides.all.back().name}});
  }
  if (count == 1) {
    return sides.all.size() == 1 ? title_of(sides.base())
                                 : visit.say("site_compare_title_time", {{"name", name}});
  }
  if (count == 2 && sides.all.size() == 2) {
    return visit.say("site_compare_title_two", {{"a", name}, {"b", sides.all[1].name}});
  }
  const auto editions = editions_of(sides);
  return visit.say(editions == 1 ? "site_compare_title_many_one" : "site_compare_title_many",
                   {{"count", capital(visit, count)}, {"editions", number_word(visit, editions)}});
}

using SideList = std::vector<const Side*>;

// Whose areas are known, else all.
SideList counted(const Sides& sides) {
  auto known = sides.with_areas();
  if (!known.empty()) return known;
  for (const auto& side : sides.all) known.push_back(&side);
  return known;
}

// The areas of the base that all others, or not all, may be held against.
struct Across {
  std::size_t comparable = 0;
  bool all_equal = true;
};

Across across(const Sides& sides) {
  Across result;
  for (std::size_t area = 0; area < sides.areas(); ++area) {
    auto weakest = Comparability::Equal;
    for (const auto* side : counted(sides)) {
      weakest = std::max(weakest, comparability_beside(*side, sides, area));
    }
    result.all_equal = result.all_equal && std::ranges::all_of(sides.all, [&](const Side& side) {
                         return comparability_beside(side, sides, area) == Comparability::Equal;
                       });
    if (weakest != Comparability::NotComparable) ++result.comparable;
  }
  return result;
}

std::vector<std::string> codes_apart(const Side& side, const Sides& sides) {
  std::vector<std::string> codes;
  for (std::size_t area = 0; area < sides.areas(); ++area) {
    if (comparability_beside(side, sides, area) != Comparability::NotComparable) continue;
    codes.push_back(sides.base().scores.areas[area].code.text);
  }
  return codes;
}

// "a, b och c".
std::string listed(const Visit& visit, std::vector<std::string> names) {
  if (names.size() < 2) return joined(names, "");
  const auto last = std::move(names.back());
  names.pop_back();
  return visit.say("site_two", {{"a", joined(names, ", ")}, {"b", last}});
}

// Which areas cannot be compared, and with whom where that is not everybody.
std::string apart_text(const Visit& visit, const Sides& sides) {
  std::map<std::string, std::vector<std::string>> names;  // by the codes
  for (const auto* side : counted(sides)) {
    const auto codes = codes_apart(*side, sides);
    if (!codes.empty()) names[joined(codes, ", ")].push_back(short_title(*side, sides));
  }
  std::vector<std::string> sentences;
  sentences.reserve(names.size());
  for (const auto& [codes, those] : names) {
    sentences.push_back(those.size() + 1 == counted(sides).size()
                            ? visit.say("site_compare_apart", {{"codes", codes}})
                            : visit.say("site_compare_apart_with",
                                        {{"codes", codes}, {"names", listed(visit, those)}}));
  }
  return joined(sentences, " ");
}

// Of whom only the total is known; nothing where that is so of nobody.
std::string totals_text(const Visit& visit, const Sides& sides) {
  const auto known = sides.with_areas();
  if (known.empty()) return " " + visit.say("site_compare_lede_totals");
  std::vector<std::string> names;
  for (const auto& side : sides.all) {
    if (std::ranges::find(known, &side) == known.end()) names.push_back(short_title(side, sides));
  }
  if (names.empty()) return "";
  return " " + visit.say("site_compare_lede_totals_of", {{"names", listed(visit, names)}});
}

std::string lede(const Visit& visit, const Sides& sides) {
  if (sides.all.size() == 1) return visit.say("site_compare_lede_one");
  const auto found = across(sides);
  const auto base = title_of(sides.base());
  const auto with_areas = sides.with_areas();
  if (with_areas.size() == 1) {
    return visit.say("site_compare_lede_only",
                     {{"base", base}, {"name", short_title(*with_areas.front(), sides)}});
  }
  std::string text;
  if (found.all_equal) {
    const bool two = sides.all.size() == 2 && sides.all[1].publication != nullptr;
    text = visit.say(two ? "site_compare_lede_same_two" : "site_compare_lede_same",
                     {{"base", base}, {"edition", sides.base().publication->edition.edition}});
  } else if (found.comparable == 0) {
    text = visit.say("site_compare_lede_none_comparable", {{"base", base}});
  } else if (found.comparable == sides.areas()) {
    text = visit.say("site_compare_lede_all_marked", {{"base", base}});
  } else {
    text = visit.say("site_compare_lede_across", {{"base", base},
                                                  {"count", capital(visit, found.comparable)},
                                                  {"all", number_word(visit, sides.areas())},
                                                  {"apart", apart_text(visit, sides)}});
  }
  return text + totals_text(visit, sides);
}

void put_result(const Visit& visit, Page& page, const Choice& choice) {
  const auto sides = sides_of(visit, choice);
  const auto heading = title(visit, sides);
  const auto query = query_of(visit, choice);
  page.window = visit.say("site_window", {{"title", heading}});
  page.view["title"] = View(heading);
  page.view["lede"] = View(lede(visit, sides));
  page.view["csv"] = View(visit.address("/jamfor.csv?" + query));
  page.view["json"] = View(visit.address("/jamfor.json?" + query));
  if (choice.group && !sides.mean_has_areas()) {  // no tick stands for it
    report::items_of(page.view["chips"]).back()["symbol"] = View("");
  }
  put_table(visit, page.view, choice, sides);
  put_strips(visit, page.view, sides);
  put_time(visit, page.view, sides);
}

}  // namespace

std::optional<Page> compare_page(const Visit& visit) {
  const auto choice = choice_of(visit);
  const auto plain = visit.say("site_compare_title");
  Page page{"compare", visit.say("site_window", {{"title", plain}}), Section::Compare};
  page.view["crumbs"] = crumbs({link(visit.address(""), visit.say("site_start")), link("", plain)});
  page.view["chosen"] = View(!choice.empty());
  page.view["title"] = View(plain);
  page.view["lede"] = View(visit.say("site_compare_lede"));
  put_chips(visit, page.view, choice);
  put_doubts(visit, page.view, choice);
  put_form(visit, page.view, choice);
  page.view["has_suggestions"] = View(false);
  if (choice.empty()) {
    put_suggestions(visit, page.view);
  } else {
    put_result(visit, page, choice);
  }
  return page;
}

}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
#include "site/compare_form.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "chart/legend.hpp"
#include "site/option.hpp"

namespace kompass::site {
namespace {

std::string address_for(const Visit& visit, const Choice& choice) {
  const auto query = query_of(visit, choice);
  return visit.address(query.empty() ? "/jamfor" : "/jamfor?" + query);
}

View chip_of(const Visit& visit, const Choice& choice, std::size_t k) {
  const auto& one = *choice.chosen[k];
  Choice without = choice;
  without.chosen.erase(without.chosen.begin() + static_cast<std::ptrdiff_t>(k));
  View chip;
  chip["symbol"] = View(chart::series_symbol(mark_of_side(k), chart::Medium::Wide).markup);
  chip["name"] = View(one.municipality.name);
  chip["year"] = View(std::to_string(one.year));
  chip["base"] = View(k == 0);
  chip["remove"] = View(address_for(visit, without));
  chip["remove_text"] = View(visit.say("site_compare_remove", {{"name", name_of(one)}}));
  return chip;
}

View group_chip(const Visit& visit, const Choice& choice) {
  Choice without = choice;
  without.group.reset();
  View chip;
  chip["symbol"] = View(chart::symbol(chart::Symbol::Average, chart::Medium::Wide).markup);
  chip["name"] = View(choice.group->name);
  chip["year"] = View(false);
  chip["base"] = View(false);
  chip["remove"] = View(address_for(visit, without));
  chip["remove_text"] = View(visit.say("site_compare_remove", {{"name", choice.group->name}}));
  return chip;
}

// "a, b eller c".
std::string either_of(const Visit& visit, std::vector<std::string> names) {
  if (names.size() < 2) return names.empty() ? std::string() : names.front();
  const auto last = std::move(names.back());
  names.pop_back();
  return visit.say("site_or", {{"a", joined(names, ", ")}, {"b", last}});
}

std::string doubt_text(const Visit& visit, const Doubt& doubt) {
  const auto say = [&](std::string_view key) { return visit.say(key, {{"word", doubt.word}}); };
  switch (doubt.kind) {
    case DoubtKind::Unknown:
      return say(doubt.offers.empty() ? "site_compare_doubt_unknown" : "site_compare_doubt_meant");
    case DoubtKind::Several:
      return visit.say(
          doubt.offers.empty() ? "site_compare_doubt_several_none" : "site_compare_doubt_several",
          {{"word", doubt.word}, {"names", either_of(visit, doubt.names)}});
    case DoubtKind::NotEvaluated: return say("site_compare_doubt_not_evaluated");
    case DoubtKind::NotThatYear: return say("site_compare_doubt_not_that_year");
    case DoubtKind::TooMany:
      return visit.say("site_compare_doubt_too_many",
                       {{"most", std::to_string(most_compared)}, {"word", doubt.word}});
    case DoubtKind::Years: return say("site_compare_doubt_years");
    case DoubtKind::Group: return say("site_compare_doubt_group");
    case DoubtKind::OtherKind: return say("site_compare_doubt_other_kind");
  }
  return {};
}

View doubt_view(const Visit& visit, const Choice& choice, const Doubt& doubt) {
  View offers(View::type::list);
  for (const auto* one : doubt.offers) {
    Choice with = choice;
    with.chosen.push_back(one);
    report::add_item(offers, link(address_for(visit, with), name_of(*one)));
  }
  View view;
  view["text"] = View(doubt_text(visit, doubt));
  view["has_offers"] = View(!doubt.offers.empty());
  view["offers"] = std::move(offers);
  return view;
}

View groups_view(const Visit& visit, const Choice& choice, GroupKind kind) {
  View list(View::type::list);
  for (const auto& group : groups_of(visit, {})) {
    if (group.kind != kind) continue;
    const auto count = members_of(visit, group, nullptr).size();
    const auto name = group.name + " (" + std::to_string(count) + ")";
    View view = option(group.key, name, choice.group && choice.group->key == group.key);
    put_phrase(view, "name", {name, group.language}, visit.language);
    report::add_item(list, std::move(view));
  }
  return list;
}

View years_view(const std::set<int>& years, const std::optional<int>& chosen) {
  View list(View::type::list);
  for (const int year : years) {
    const auto text = std::to_string(year);
    report::add_item(list, option(text, text, chosen == year));
  }
  return list;
}

// A thing to begin with: its name and the address that shows it.
class Suggestions {
 public:
  explicit Suggestions(const Visit& visit) : visit_(visit) {}

  void add(const std::string& text, const std::string& what, PublicationList chosen) {
    if (chosen.size() > most_compared) chosen.resize(most_compared);
    View view = link(address_for(visit_, {.chosen = std::move(chosen)}), text);
    view["what"] = View(what);
    report::add_item(list_, std::move(view));
    ++count_;
  }
  void add(const Group& group, const std::string& what) {
    View view = link(address_for(visit_, {.group = group}), group.name);
    view["what"] = View(what);
    report::add_item(list_, std::move(view));
    ++count_;
  }
  [[nodiscard]] std::size_t count() const { return count_; }
  View take() { return std::move(list_); }

 private:
  const Visit& visit_;
  View list_{View::type::list};
  std::size_t count_ = 0;
};

std::string names_of(const PublicationList& all) {
  std::string text;
  for (const auto* one : all) text += (text.empty() ? "" : ", ") + name_of(*one);
  return text;
}

// The real evaluations whose areas are known, newest first.
PublicationList with_areas(const Visit& visit) {
  PublicationList found;
  for (const auto& one : *visit.publications) {
    if (!one.invented && any_area_known(one)) found.push_back(&one);
  }
  return found;
}

void suggest_over_time(const Visit& visit, Suggestions& suggestions, const PublicationList& all) {
  PublicationList most;
  for (const auto* one : all) {
    auto own = publications_of(visit, one->municipality);
    if (own.size() > most.size()) most = std::move(own);
  }
  if (most.size() < 2) return;
  std::ranges::reverse(most);
  const auto& name = most.front()->municipality.name;
  const auto text = visit.say("site_compare_title_time", {{"name", name}});
  suggestions.add(text, names_of(most), most);
}

// Different municipalities, the newest of each.
void suggest_newest(const Visit& visit, Suggestions& suggestions, const PublicationList& all) {
  PublicationList newest;
  std::set<std::string> seen;
  for (const auto* one : all) {
    const bool fresh = seen.insert(address_of(visit, one->municipality)).second;
    if (fresh && newest.size() < 4) newest.push_back(one);
  }
  if (newest.size() < 2) return;
  suggestions.add(visit.say("site_compare_suggest_newest"), names_of(newest), newest);
}

// That with the most members whose areas are known: totals alone are little to begin with.
void suggest_group(const Visit& visit, Suggestions& suggestions) {
  const auto groups = groups_of(visit, {});
  const auto size = [&](const Group& group) {
    const auto members = members_of(visit, group, nullptr);
    const auto known = [](const auto* one) { return any_area_known(*one); };
    return group.kind == GroupKind::Grouping ? std::ranges::count_if(members, known) : 0;
  };
  const auto most = std::ranges::max_element(groups, {}, size);
  if (most == groups.end() || size(*most) < 2) return;
  suggestions.add(*most, names_of(members_of(visit, *most, nullptr)));
}

}  // namespace

void put_chips(const Visit& visit, View& view, const Choice& choice) {
  View chips(View::type::list);
  for (std::size_t k = 0; k < choice.chosen.size(); ++k) {
    report::add_item(chips, chip_of(visit, choice, k));
  }
  if (choice.group) report::add_item(chips, group_chip(visit, choice));
  view["chips"] = std::move(chips);
}

void put_doubts(const Visit& visit, View& view, const Choice& choice) {
  View doubts(View::type::list), field(View::type::list);
  for (const auto& doubt : choice.doubts) {
    report::add_item(is_about_municipality(doubt.kind) ? field : doubts,
                     doubt_view(visit, choice, doubt));
  }
  view["any_doubt"] = View(!choice.doubts.empty());
  view["has_doubts"] = View(!report::items_of(doubts).empty());
  view["doubts"] = std::move(doubts);
  view["has_field_doubts"] = View(!report::items_of(field).empty());
  view["field_doubts"] = std::move(field);
  view["typed"] = View(choice.typed);
}

void put_form(const Visit& visit, View& view, const Choice& choice) {
  View kept(View::type::list), options(View::type::list);
  for (const auto* one : choice.chosen) {
    View field;
    field["value"] = View(token_of(visit, *one));
    report::add_item(kept, std::move(field));
  }
  std::set<int> years;
  for (const auto& one : *visit.publications) {
    years.insert(one.year);
    if (choice.takes(one)) report::add_item(options, option(name_of(one), "", false));
  }
  view["kept"] = std::move(kept);
  view["options"] = std::move(options);
  view["may_have_group"] = View(choice.chosen.empty() || !choice.chosen.front()->invented);
  view["groupings"] = groups_view(visit, choice, GroupKind::Grouping);
  view["counties"] = groups_view(visit, choice, GroupKind::County);
  view["from_years"] = years_view(years, choice.years.from);
  view["to_years"] = years_view(years, choice.years.to);
  view["most"] =
      View(visit.say("site_compare_form_most", {{"most", std::to_string(most_compared)}}));
}

void put_suggestions(const Visit& visit, View& view) {
  Suggestions suggestions(visit);
  const auto all = with_areas(visit);
  suggest_over_time(visit, suggestions, all);
  suggest_newest(visit, suggestions, all);
  suggest_group(visit, suggestions);
  view["has_suggestions"] = View(suggestions.count() > 0);
  view["suggestions"] = suggestions.take();
}

}  // namespace kompass::site

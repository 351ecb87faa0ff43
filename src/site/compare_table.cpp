// SPDX-License-Identifier: EUPL-1.2
#include "site/compare_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "chart/rose.hpp"
#include "chart/track.hpp"
#include "report/comparability.hpp"
#include "site/charts.hpp"
#include "site/compare_charts.hpp"
#include "site/editions.hpp"

namespace kompass::site {
namespace {

std::optional<double> base_middle(const Side& side, const Sides& sides, std::size_t area) {
  if (comparability_beside(side, sides, area) == Comparability::NotComparable) return {};
  return middle_beside(sides.base(), sides, area);
}

// In the order of the base's areas; the light halves are the base, where that may be compared.
std::string rose_of(const Side& side, const Sides& sides, double size) {
  chart::Rose rose{.size = size};
  for (std::size_t area = 0; area < sides.areas(); ++area) {
    rose.values.shown.push_back(middle_beside(side, sides, area));
    rose.values.compared.push_back(base_middle(side, sides, area));
  }
  if (sides.areas() < 3) return {};
  if (&side == &sides.base()) rose.values.compared.clear();
  return chart::rose(rose, chart::Medium::Wide).markup;
}

// "+12 mot Vallentuna ≈", and what the comparable areas alone say.
std::string change_of_total(const Visit& visit, const Side& side, const Sides& sides) {
  if (&side == &sides.base()) {
    return sides.all.size() > 1 ? visit.say("site_compare_base") : std::string();
  }
  if (!side.against) return "// " + visit.say("not_comparable");
  const auto& total = side.against->total;
  if (total.comparability == Comparability::NotComparable || !total.difference) {
    return change_text(visit, total);
  }
  return visit.say("site_compare_against",
                   {{"change", change_text(visit, total)}, {"name", title_of(sides.base())}});
}

// What the total holds that cannot be compared, and the difference without it where that is known.
std::string without_text(const Visit& visit, const Side& side) {
  if (!side.against || !side.against->total.difference) return {};
  if (side.against->total.comparability == Comparability::NotComparable) return {};
  std::vector<std::string> codes;
  for (const auto& code : side.against->not_comparable) {
    for (const auto& row : side.against->areas) {
      if (row.code == code && row.other_code) codes.push_back(row.other_code->text);
    }
  }
  if (codes.empty()) return {};
  if (!side.against->comparable_areas_only) {
    return visit.say("site_compare_apart_beside", {{"codes", joined(codes, ", ")}});
  }
  return visit.say(
      "without_areas",
      {{"codes", joined(codes, ", ")},
       {"difference", visit.numbers.difference(side.against->comparable_areas_only->difference)}});
}

// The choice with this side first.
std::string based_on(const Visit& visit, Choice choice, std::size_t side) {
  std::rotate(choice.chosen.begin(), choice.chosen.begin() + static_cast<std::ptrdiff_t>(side),
              choice.chosen.begin() + static_cast<std::ptrdiff_t>(side) + 1);
  return visit.address("/jamfor?" + query_of(visit, choice));
}

View head_of(const Visit& visit, const Choice& choice, const Sides& sides, std::size_t k) {
  const Side& side = sides.all[k];
  View head;
  put_phrase(head, "name", {side.name, side.name_language}, visit.language);
  head["group"] = View(side.publication == nullptr);
  head["when"] = View(side.when);
  head["edition"] = side.edition == nullptr ? View(false) : View(side.edition->id.edition);
  head["mark"] = View(side.against ? report::mark_beside(side.against->total.comparability) : "");
  head["rose"] = View(rose_of(side, sides, 104));
  head["small_rose"] = View(rose_of(side, sides, 64));
  head["href"] =
      side.publication == nullptr ? View(false) : View(address_of(visit, *side.publication));
  head["invented"] = View(side.publication != nullptr && side.publication->invented);
  head["points"] = View(visit.numbers.points(side.scores.total));
  head["change"] = words_or_nothing(change_of_total(visit, side, sides));
  head["without"] = words_or_nothing(without_text(visit, side));
  head["base_href"] =
      k == 0 || side.publication == nullptr ? View(false) : View(based_on(visit, choice, k));
  return head;
}

// Where the base stands on another's bar, as a tick.
std::optional<double> tick_of(const Side& side, const Sides& sides, std::size_t area) {
  const auto* score = score_beside(side, sides, area);
  if (&side == &sides.base() || score == nullptr || !score->points) return {};
  return base_middle(side, sides, area);
}

bool any_tick(const Sides& sides) {
  for (const auto& side : sides.all) {
    for (std::size_t area = 0; area < sides.areas(); ++area) {
      if (tick_of(side, sides, area)) return true;
    }
  }
  return false;
}

std::string bar_of(const Side& side, const Sides& sides, std::size_t area) {
  const auto* score = score_beside(side, sides, area);
  const bool base = &side == &sides.base();
  const bool apart = comparability_beside(side, sides, area) == Comparability::NotComparable;
  chart::Track track{.length = 150, .height = 14};
  track.filled = score == nullptr ? std::nullopt : share_of(*score);
  track.kind = base ? chart::TrackKind::Shown : chart::TrackKind::Other;
  track.reference = tick_of(side, sides, area);
  track.comparable = apart ? chart::Comparable::No : chart::Comparable::Yes;
  return chart::track(track, chart::Medium::Wide).markup;
}

// How many a mean of an area is of, where that is not all of the group.
std::string count_in_cell(const Sides& sides, const Side& side, std::size_t area) {
  if (side.publication != nullptr) return {};
  const auto& cohort = sides.group->cohort;
  const int count = cohort.areas[area].count;
  return count == cohort.total.count ? std::string() : fmt::format(", n = {}", count);
}

std::string change_in_cell(const Visit& visit, const Sides& sides, std::size_t k,
                           std::size_t area) {
  const Side& side = sides.all[k];
  const auto* row = row_against(side, sides.base().scores.areas[area].code);
  if (row == nullptr) return "// " + visit.say("not_comparable");
  const bool apart = row->comparability == Comparability::NotComparable;
  if (!apart && !row->difference) return {};
  return change_text(visit, *row) + count_in_cell(sides, side, area);
}

View cell_of(const Visit& visit, const Sides& sides, std::size_t k, std::size_t area) {
  const Side& side = sides.all[k];
  const auto* score = score_beside(side, sides, area);
  View cell;
  const bool known = score != nullptr && score->points.has_value();
  cell["known"] = View(known);
  cell["who"] = View(short_title(side, sides));
  cell["bar"] = View(bar_of(side, sides, area));
  cell["points"] = View(score == nullptr ? "–" : visit.numbers.points(*score));
  cell["change"] = View(false);
  if (side.publication == nullptr && !known) {
    cell["points"] = View(visit.say("site_compare_no_mean"));
    return cell;
  }
  if (k == 0) return cell;
  cell["change"] = words_or_nothing(change_in_cell(visit, sides, k, area));
  return cell;
}

View row_of(const Visit& visit, const Sides& sides, std::size_t area) {
  const auto& code = sides.base().scores.areas[area].code;
  const auto* edition = sides.base().edition;
  View row;
  put_phrase(row, "name",
             edition != nullptr ? edition->areas[area].name.in(visit.language)
                                : Phrase{code.text, visit.language},
             visit.language);
  row["href"] = edition != nullptr && edition->status == EditionStatus::Published
                    ? View(address_of_area(visit, edition->id, code))
                    : View(false);
  row["code"] = View(code.text);
  row["sign"] = View(chart::area_sign(area, sides.areas(), 22, chart::Medium::Wide).markup);
  View cells(View::type::list);
  for (std::size_t k = 0; k < sides.all.size(); ++k) {
    report::add_item(cells, cell_of(visit, sides, k, area));
  }
  row["cells"] = std::move(cells);
  return row;
}

// One of the signs used, with what it stands for here.
View mark_view(const Visit& visit, Comparability comparability) {
  constexpr std::array keys{"site_compare_mark_equal", "site_compare_mark_care",
                            "site_compare_mark_meaning", "site_compare_mark_not"};
  View view;
  view["sign"] = View(std::string(mark_of(comparability)));
  view["name"] = View(comparability_text(visit, comparability));
  view["text"] = View(visit.say(keys.at(static_cast<std::size_t>(comparability))));
  return view;
}

View marks_of(const Visit& visit, const Sides& sides) {
  std::set<Comparability> used;
  for (std::size_t k = 1; k < sides.all.size(); ++k) {
    for (std::size_t area = 0; area < sides.areas(); ++area) {
      used.insert(comparability_beside(sides.all[k], sides, area));
    }
  }
  View list(View::type::list);
  for (const auto one : used) report::add_item(list, mark_view(visit, one));
  return list;
}

bool differs_from_shown(const Side& side) {
  if (!side.against) return false;
  const auto apart = [](const ComparedRow& row) {
    return row.difference && row.difference->apart_from_shown;
  };
  return apart(side.against->total) || std::ranges::any_of(side.against->areas, apart);
}

// What the parts of a printed total add up to, where that is something else.
std::string parts_note(const Visit& visit, const Side& side) {
  const auto& total = side.scores.total;
  const auto parts = sum_of_shown(side.scores.areas);
  if (side.publication == nullptr || !parts || !total.shown || *parts == *total.shown) return {};
  return title_of(side) + ": " +
         visit.say("note_total_and_parts", {{"sum", visit.numbers.whole(*parts)},
                                            {"shown", visit.numbers.whole(*total.shown)}});
}

// The only one with points of areas; nullptr where there are more or none.
const service::Publication* only_with_areas(const PublicationList& members) {
  const auto known = [](const auto* one) { return any_area_known(*one); };
  if (std::ranges::count_if(members, known) != 1) return nullptr;
  return *std::ranges::find_if(members, known);
}

std::string group_note(const Visit& visit, const Sides& sides, const Group& group) {
  const auto& mean = *sides.group;
  const auto whole = [&](std::size_t count) {
    return visit.numbers.whole(static_cast<long long>(count));
  };
  const auto edition = sides.base().edition->id.edition;
  if (mean.members.empty()) {
    return visit.say("site_compare_group_none", {{"group", group.name}, {"edition", edition}});
  }
  if (mean.members.size() == 1) {
    return visit.say(
        "site_compare_group_one",
        {{"group", group.name}, {"edition", edition}, {"name", name_of(*mean.members.front())}});
  }
  const auto areas = std::ranges::max(mean.cohort.areas, {}, &stats::Mean::count).count;
  const auto names = mapped(mean.members, [](const auto* one) { return name_of(*one); });
  const auto* one = only_with_areas(mean.members);
  return visit.say(one == nullptr ? "site_compare_group_note" : "site_compare_group_areas_one",
                   {{"group", group.name},
                    {"edition", edition},
                    {"count", whole(mean.members.size())},
                    {"names", joined(names, ", ")},
                    {"name", one == nullptr ? std::string() : name_of(*one)},
                    {"areas", visit.numbers.whole(areas)},
                    {"elsewhere", whole(mean.elsewhere)}});
}

View notes_of(const Visit& visit, const Choice& choice, const Sides& sides) {
  View list(View::type::list);
  const auto add = [&](const std::string& text) {
    View view;
    view["text"] = View(text);
    if (!text.empty()) report::add_item(list, std::move(view));
  };
  if (sides.group) add(group_note(visit, sides, *choice.group));
  for (const auto& side : sides.all) add(parts_note(visit, side));
  if (std::ranges::any_of(sides.all, differs_from_shown)) add(visit.say("note_difference_exact"));
  return list;
}

}  // namespace

void put_table(const Visit& visit, View& view, const Choice& choice, const Sides& sides) {
  View heads(View::type::list), rows(View::type::list);
  for (std::size_t k = 0; k < sides.all.size(); ++k) {
    report::add_item(heads, head_of(visit, choice, sides, k));
  }
  const bool any_area = !sides.with_areas().empty();
  if (any_area) {
    for (std::size_t area = 0; area < sides.areas(); ++area) {
      report::add_item(rows, row_of(visit, sides, area));
    }
  }
  view["heads"] = std::move(heads);
  view["rows"] = std::move(rows);
  view["columns"] = View(std::to_string(sides.all.size()));
  view["many"] = View(sides.all.size() > 4);
  view["has_rows"] = View(any_area && sides.areas() > 0);
  view["has_others"] = View(sides.all.size() > 1);
  view["has_ticks"] = View(any_tick(sides));
  view["base_name"] = View(title_of(sides.base()));
  view["of_max"] = View(visit.say("site_compare_total_of",
                                  {{"max", visit.numbers.whole(sides.base().scores.total.max)}}));
  view["marks"] = marks_of(visit, sides);
  view["notes"] = notes_of(visit, choice, sides);
}

}  // namespace kompass::site

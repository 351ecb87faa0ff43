// SPDX-License-Identifier: EUPL-1.2
#include "workspace/grading/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <ranges>

#include "workspace/grading/grading_aside.hpp"

namespace kompass::workspace {
namespace {

std::string warnings_in_words(const Turn& turn, std::ptrdiff_t count) {
  return turn.say(count == 1 ? "work_warnings_one" : "work_warnings_count",
                  {{"count", turn.visit.numbers.whole(count)}});
}

// How many criteria of each sub-area want something.
using Warnings = std::map<Code, std::ptrdiff_t>;

Warnings warnings_of(const Grading& grading) {
  Warnings warnings;
  for (const auto& area : grading.edition->areas) {
    for (const auto& one : area.sub_areas) warnings[one.code] = wanting_in(grading, one);
  }
  return warnings;
}

struct Standing {
  const Grading& grading;
  const SubArea& current;
  Warnings warnings;
};

// A link to the page of the sub-area, that says in words how far it has come.
View square_of(const Turn& turn, const Standing& standing, const SubArea& sub_area) {
  const Grading& grading = standing.grading;
  const bool locked = grading.locked.contains(sub_area.code);
  const bool begun = !locked && grading.is_begun(sub_area);
  const auto state = turn.say(locked  ? "work_key_locked"
                              : begun ? "work_key_begun"
                                      : "work_key_open");
  const auto warnings = standing.warnings.at(sub_area.code);
  View square = site::link(grading_address(turn, grading, sub_area.code), "");
  square["words"] =
      View(fmt::format("{} {}: {}{}", sub_area.code.text, turn.visit.name(sub_area.name), state,
                       warnings == 0 ? "" : ", " + warnings_in_words(turn, warnings)));
  square["warned"] = View(warnings > 0);
  square["done"] = View(locked);
  square["half"] = View(begun);
  square["current"] = View(&sub_area == &standing.current);
  return square;
}

View places_of(const Turn& turn, const Grading& grading, const SubArea& current) {
  const Area& area = *area_of_sub_area(*grading.edition, current.code);
  View list = report::list_for(area.sub_areas.size());
  for (const auto& one : area.sub_areas) {
    View place = site::link(grading_address(turn, grading, one.code), one.code.text);
    place["current"] = View(&one == &current);
    report::add_item(list, std::move(place));
  }
  return list;
}

View group_of(const Turn& turn, const Standing& standing, const Area& area) {
  const Grading& grading = standing.grading;
  View squares = report::list_for(area.sub_areas.size());
  long long done = 0;
  bool here = false;
  const SubArea* first_open = &area.sub_areas.front();
  for (const auto& sub_area : area.sub_areas) {
    const bool locked = grading.locked.contains(sub_area.code);
    if (!locked && grading.locked.contains(first_open->code)) first_open = &sub_area;
    done += locked ? 1 : 0;
    here = here || &sub_area == &standing.current;
    report::add_item(squares, square_of(turn, standing, sub_area));
  }
  View group;
  group["squares"] = std::move(squares);
  group["current"] = View(here);
  group["href"] = View(grading_address(turn, grading, first_open->code));
  group["name"] = View(fmt::format("{} {}", area.code.text, turn.visit.name(area.short_name)));
  group["count"] = View(
      turn.say("work_some_of",
               {{"done", turn.visit.numbers.whole(done)},
                {"all", turn.visit.numbers.whole(static_cast<long long>(area.sub_areas.size()))}}));
  return group;
}

}  // namespace

std::string grading_address(const Turn& turn, const Grading& grading, const Code& sub_area) {
  return turn.visit.address(
      fmt::format("/arbete/{}/bedom/{}", grading.evaluation.item.id, sub_area.text));
}

void put_progress(const Turn& turn, const Grading& grading, const SubArea& current, View& view) {
  View groups = report::list_for(grading.edition->areas.size());
  const Standing standing{grading, current, warnings_of(grading)};
  const auto of_each = std::views::values(standing.warnings);
  const auto warnings = std::accumulate(of_each.begin(), of_each.end(), std::ptrdiff_t{0});
  long long all = 0;
  for (const auto& area : grading.edition->areas) {
    if (area.sub_areas.empty()) continue;
    all += static_cast<long long>(area.sub_areas.size());
    report::add_item(groups, group_of(turn, standing, area));
  }
  view["groups"] = std::move(groups);
  view["warnings"] = warnings == 0 ? View(false) : View(warnings_in_words(turn, warnings));
  view["places"] = places_of(turn, grading, current);
  view["progress"] = View(
      turn.say("work_progress",
               {{"done", turn.visit.numbers.whole(static_cast<long long>(grading.locked.size()))},
                {"all", turn.visit.numbers.whole(all)}}));
}

}  // namespace kompass::workspace

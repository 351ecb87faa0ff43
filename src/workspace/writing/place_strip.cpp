// SPDX-License-Identifier: EUPL-1.2
// A square for each sub-area: filled with a text and a finding, half with one of them.
#include <fmt/format.h>

#include <algorithm>

#include "workspace/writing/report_words.hpp"

namespace kompass::workspace {
namespace {

enum class Written { Nothing, Some, All };

Written written_of(const ReportWords& words, const ReportPlace& place) {
  const auto holds = [&](const auto& one) { return place.holds(one.value); };
  const bool text = std::ranges::any_of(words.texts, holds);
  const bool finding = std::ranges::any_of(words.findings, holds);
  if (text && finding) return Written::All;
  return text || finding ? Written::Some : Written::Nothing;
}

View square(const ReportWords& words, const Area& area, const SubArea& sub_area,
            const ReportPlace& here) {
  const auto written = written_of(words, {&area, &sub_area});
  View view;
  view["done"] = View(written == Written::All);
  view["half"] = View(written == Written::Some);
  view["current"] = View(&sub_area == here.sub_area);
  return view;
}

View area_view(const Turn& turn, const ReportWords& words, const Area& area,
               const ReportPlace& here) {
  View squares = report::list_for(area.sub_areas.size());
  long long done = 0;
  for (const auto& sub_area : area.sub_areas) {
    if (written_of(words, {&area, &sub_area}) == Written::All) ++done;
    report::add_item(squares, square(words, area, sub_area, here));
  }
  View view;
  view["squares"] = std::move(squares);
  view["current"] = View(&area == here.area);
  view["href"] = View(place_address(turn, words.opened.evaluation.item.id, area.code.text));
  view["name"] = View(fmt::format("{} {}", area.code.text, turn.visit.name(area.short_name)));
  view["count"] = View(
      turn.say("work_some_of",
               {{"done", turn.visit.numbers.whole(done)},
                {"all", turn.visit.numbers.whole(static_cast<long long>(area.sub_areas.size()))}}));
  return view;
}

// The area as a whole, then its sub-areas.
View places_of(const Turn& turn, const ReportWords& words, const ReportPlace& here) {
  View list = report::list_for(here.area->sub_areas.size() + 1);
  const auto add = [&](const std::string& code, const std::string& name) {
    View step = site::link(place_address(turn, words.opened.evaluation.item.id, code), name);
    step["current"] = View(code == here.code());
    report::add_item(list, std::move(step));
  };
  add(here.area->code.text, turn.say("work_area_whole"));
  for (const auto& one : here.area->sub_areas) add(one.code.text, one.code.text);
  return list;
}

// The place after this one in the order of the report; nothing after the last.
std::string next_code(const Edition& edition, const ReportPlace& here) {
  bool found = false;
  for (const auto& area : edition.areas) {
    if (found) return area.code.text;
    found = &area == here.area && here.sub_area == nullptr;
    for (const auto& one : area.sub_areas) {
      if (found) return one.code.text;
      found = &one == here.sub_area;
    }
  }
  return "";
}

}  // namespace

void put_places(const Turn& turn, const ReportWords& words, const ReportPlace& here, View& view) {
  const auto& edition = *words.opened.edition;
  View groups = report::list_for(edition.areas.size());
  for (const auto& area : edition.areas) {
    report::add_item(groups, area_view(turn, words, area, here));
  }
  view["progress_groups"] = std::move(groups);
  view["places"] = places_of(turn, words, here);
  const auto next = next_code(edition, here);
  view["next"] = next.empty()
                     ? View(false)
                     : site::link(place_address(turn, words.opened.evaluation.item.id, next),
                                  turn.say("work_next_open", {{"code", next}}));
}

}  // namespace kompass::workspace

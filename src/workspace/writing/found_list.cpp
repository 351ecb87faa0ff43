// SPDX-License-Identifier: EUPL-1.2
#include "workspace/writing/found_list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workspace/parts.hpp"

namespace kompass::workspace {
namespace {

std::string code_of(const ReportText& text) {
  return text.covers.empty() ? text.area.text : text.covers.front().text;
}

std::string code_of(const Observation& finding) {
  return finding.sub_areas.empty() ? finding.area.text : finding.sub_areas.front().text;
}

std::string code_of_criterion(const Edition& edition, const CriterionId& id) {
  const auto place = kompass::place_of(edition, id);
  return place ? place->sub_area->code.text : "";
}

// The code of the place that a finding of the checks is about; empty for none.
std::string code_of(const ReportWords& words, const Aim& aim) {
  if (aim.part == "texts" && aim.index && *aim.index < words.texts.size()) {
    return code_of(words.texts[*aim.index].value);
  }
  if (aim.part == "findings" && aim.index && *aim.index < words.findings.size()) {
    return code_of(words.findings[*aim.index].value);
  }
  if (aim.part == "area" || aim.part == "sub-area") return aim.name;
  const auto& edition = *words.opened.edition;
  if (aim.part == "criterion") return code_of_criterion(edition, CriterionId(aim.name));
  if (aim.part != "evidence") return "";
  const auto found = std::ranges::find(words.evidence, EvidenceId(aim.name), &Evidence::id);
  if (found == words.evidence.end() || found->criteria.empty()) return "";
  return code_of_criterion(edition, found->criteria.front());
}

// "1.1 Vision och mål"
std::string name_of_place(const Turn& turn, const ReportWords& words, const std::string& code) {
  const auto place = report_place(*words.opened.edition, code);
  if (!place) return code;
  const auto& name = place->sub_area == nullptr ? place->area->name : place->sub_area->name;
  return fmt::format("{} {}", code, turn.visit.name(name));
}

View way_to(const Turn& turn, const ReportWords& words, const Aim& aim) {
  const std::string base = address_in(turn, words.opened.evaluation.item.id, "");
  const auto code = code_of(words, aim);
  if (!code.empty()) return site::link(base + "/text/" + code, name_of_place(turn, words, code));
  if (aim.part == "summary") {
    return site::link(base + "/rapport/sammanfattning", turn.say("work_summary_title"));
  }
  if (aim.part == "interviews") {
    return site::link(base + "/intervjuer", turn.say("work_interviews_title"));
  }
  if (aim.part == "remaining") {
    return site::link(base + "/rapport/kvarstar", turn.say("work_remaining_title"));
  }
  if (aim.part == "role_models") {
    return site::link(base + "/rapport/forebilder", turn.say("work_models_title"));
  }
  return View(false);
}

// Those of one code at one place, of one code, each in the order in which they are found.
struct At {
  View way;
  std::string href;
  std::vector<View> items;
};
struct Sort {
  std::string code;
  View first;
  std::vector<At> places;
  long long count = 0;
};

Sort& sort_of(std::vector<Sort>& sorts, const std::string& code, const View& first) {
  const auto found = std::ranges::find(sorts, code, &Sort::code);
  if (found != sorts.end()) return *found;
  sorts.push_back({code, first, {}, 0});
  return sorts.back();
}

At& place_in(Sort& sort, View way) {
  const std::string href = way.is_false() ? "" : way["href"].string_value();
  const auto found = std::ranges::find(sort.places, href, &At::href);
  if (found != sort.places.end()) return *found;
  sort.places.push_back({std::move(way), href, {}});
  return sort.places.back();
}

std::string times(const Turn& turn, long long count) {
  if (count == 1) return turn.say("work_found_once");
  return turn.say("work_found_times", {{"count", turn.visit.numbers.whole(count)}});
}

View place_view(const Turn& turn, At& place) {
  View items = report::list_for(place.items.size());
  for (auto& item : place.items) report::add_item(items, std::move(item));
  View view;
  const auto count = static_cast<long long>(report::items_of(items).size());
  view["way"] = std::move(place.way);
  view["many"] = count > 1 ? View(turn.visit.numbers.whole(count)) : View(false);
  view["items"] = std::move(items);
  return view;
}

View sort_view(const Turn& turn, Sort& sort) {
  constexpr long long few = 3;  // can be seen at once
  View places = report::list_for(sort.places.size());
  for (auto& place : sort.places) report::add_item(places, place_view(turn, place));
  View view;
  view["words"] = sort.first["words"].is_false() ? View(sort.code) : View(sort.first["words"]);
  view["error"] = View(sort.first["error"]);
  view["count"] = View(times(turn, sort.count));
  view["open"] = View(sort.count <= few);
  view["places"] = std::move(places);
  return view;
}

}  // namespace

View found_view(const Turn& turn, const ReportWords& words, const Findings& findings,
                Severity severity) {
  std::vector<Sort> sorts;
  for (const auto& finding : findings) {
    if (finding.severity != severity) continue;
    View item = check_view(turn, *words.opened.edition, finding);
    Sort& sort = sort_of(sorts, finding.code, item);
    place_in(sort, way_to(turn, words, aim_of(finding))).items.push_back(std::move(item));
    ++sort.count;
  }
  if (sorts.empty()) return View(false);
  View list = report::list_for(sorts.size());
  for (auto& sort : sorts) report::add_item(list, sort_view(turn, sort));
  View view;
  view["found"] = std::move(list);
  return view;
}

}  // namespace kompass::workspace

// SPDX-License-Identifier: EUPL-1.2
// An area or a sub-area of the report being written: its texts, what was found, and beside them
// what it rests on and what the checks say.
#include <fmt/format.h>

#include <algorithm>

#include "service/work/results.hpp"
#include "workspace/pages.hpp"
#include "workspace/writing/report_words.hpp"

namespace kompass::workspace {
namespace {

const Score* score_of_place(const service::WorkResults& results, const ReportPlace& place) {
  const Code code(place.code());
  const auto area = std::ranges::find(results.areas, code, &Score::code);
  if (area != results.areas.end()) return &*area;
  const auto found = std::ranges::find_if(results.sub_areas,
                                          [&](const auto& one) { return one.score.code == code; });
  return found == results.sub_areas.end() ? nullptr : &found->score;
}

void put_points(const Turn& turn, const ReportWords& words, const ReportPlace& place, View& view) {
  auto desk = desk_of(turn);
  const auto results = service::results_of(desk, turn.who.caller, words.opened.evaluation.item.id);
  const auto* score = results ? score_of_place(*results, place) : nullptr;
  if (score == nullptr) return;
  view["points"] = View(turn.visit.numbers.points(*score));
  view["of"] = View(turn.say("work_of_points", {{"max", turn.visit.numbers.whole(score->max)}}));
}

bool is_of(const ReportPlace& place, const CriterionId& id) {
  if (place.sub_area == nullptr) return false;
  const auto& criteria = place.sub_area->criteria;
  return std::ranges::find(criteria, id, &Criterion::id) != criteria.end();
}

bool is_of(const ReportPlace& place, const Evidence& evidence) {
  return std::ranges::any_of(evidence.criteria,
                             [&](const CriterionId& id) { return is_of(place, id); });
}

// What the checks say of the place beyond its texts and findings, which have theirs beside them.
View checks_of(const Turn& turn, const ReportWords& words, const ReportPlace& place) {
  if (!words.checks) return View(false);
  return checks_view(turn, *words.opened.edition, *words.checks, [&](const Aim& aim) {
    if (aim.part == "area" || aim.part == "sub-area") return aim.name == place.code();
    if (aim.part == "criterion") return is_of(place, CriterionId(aim.name));
    if (aim.part != "evidence") return false;
    const auto found = std::ranges::find(words.evidence, EvidenceId(aim.name), &Evidence::id);
    return found != words.evidence.end() && is_of(place, *found);
  });
}

View evidence_view(const Evidence& one, const SubArea& sub_area) {
  std::string criteria;
  for (const auto& id : one.criteria) {
    if (std::ranges::find(sub_area.criteria, id, &Criterion::id) == sub_area.criteria.end()) {
      continue;
    }
    criteria += (criteria.empty() ? "" : ", ") + id.text;
  }
  View view;
  view["title"] = View(cited(one));
  view["note"] = site::words_or_nothing(one.note);
  view["criteria"] = View(criteria);
  return view;
}

// What was found for a sub-area, by source.
View sources_of(const Turn& turn, const ReportWords& words, const ReportPlace& place) {
  if (place.sub_area == nullptr || words.evidence.empty()) return View(false);
  View list(View::type::list);
  for (const auto& source : words.opened.edition->sources) {
    View items(View::type::list);
    for (const auto& one : words.evidence) {
      if (one.source != source.id || !is_of(place, one)) continue;
      report::add_item(items, evidence_view(one, *place.sub_area));
    }
    if (report::items_of(items).empty()) continue;
    View view;
    view["id"] = View("s-" + report::slug_of(source.id.text));
    view["name"] = View(turn.visit.name(source.name));
    view["items"] = std::move(items);
    report::add_item(list, std::move(view));
  }
  return report::items_of(list).empty() ? View(false) : std::move(list);
}

std::string title_of(const Turn& turn, const ReportPlace& place) {
  return fmt::format(
      "{} {}", place.code(),
      turn.visit.name(place.sub_area == nullptr ? place.area->name : place.sub_area->name));
}

void put_outline(const Turn& turn, const ReportWords& words, const ReportPlace& place,
                 Board& board) {
  const bool wanted = board.groups.front().may_write && turn.asked("ny").empty() &&
                      board.groups.front().shown.empty() && !outline_of(turn, words, place).empty();
  board.view["outline"] =
      wanted ? View(board.address + "?ny=texts&disposition=1#form") : View(false);
}

Result<Board> place_board(const Turn& turn) {
  const auto fine = permit_team(turn, turn.visit.parameter("id"));
  if (!fine) return fine.problem();
  const auto words = report_words_of(turn, turn.visit.parameter("id"));
  if (!words) return words.problem();
  const auto place = report_place(*words->opened.edition, turn.visit.parameter("place"));
  if (!place) return Problem{Trouble::Missing, "", "there is no such place", ""};
  const std::string evaluation = words->opened.evaluation.item.id;
  Board board{.opened = words->opened,
              .page = "board",
              .title = title_of(turn, *place),
              .over = place->sub_area == nullptr ? turn.say("work_words_title")
                                                 : fmt::format("{} {}", place->area->code.text,
                                                               turn.visit.name(place->area->name)),
              .address = place_address(turn, evaluation, place->code()),
              .groups = {texts_group(turn, *words, *place), findings_group(turn, *words, *place)}};
  open_for_writing(turn, board, service::Action::WriteText, place->sub_areas());
  put_points(turn, *words, *place, board.view);
  put_places(turn, *words, *place, board.view);
  put_outline(turn, *words, *place, board);
  board.view["checks"] = checks_of(turn, *words, *place);
  board.view["sources"] = sources_of(turn, *words, *place);
  return board;
}

}  // namespace

http::Response show_place(const Turn& turn) {
  return show_board(turn, place_board);
}

http::Response save_place(const Turn& turn) {
  return save_on_board(turn, place_board);
}

http::Response begin_words(const Turn& turn) {
  const auto opened = open_evaluation(turn, turn.visit.parameter("id"));
  if (!opened) return failed(turn, opened.problem());
  const auto& area = opened->edition->areas.front();
  const auto& code = area.sub_areas.empty() ? area.code : area.sub_areas.front().code;
  return go_to(place_address(turn, opened->evaluation.item.id, code.text));
}

}  // namespace kompass::workspace

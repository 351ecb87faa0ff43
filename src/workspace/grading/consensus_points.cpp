// SPDX-License-Identifier: EUPL-1.2
#include "workspace/grading/consensus_points.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "workspace/grading/points.hpp"

namespace kompass::workspace {
namespace {

std::string proposed_field(const Turn& turn, const char* name) {
  return turn.visit.parameters.contains("criterion") ? turn.field(name) : turn.asked(name);
}

std::optional<Judgement> proposal_on(const Turn& turn, const Compared& row) {
  Judgement proposal;
  proposal.criterion = row.criterion->id;
  if (!proposed_field(turn, "not_applicable").empty()) {
    proposal.not_applicable = turn.say("work_not_applicable");
    return proposal;
  }
  const auto percent = number_in(proposed_field(turn, "percent"));
  proposal.percent = percent ? Grade::of_percent(*percent) : std::nullopt;
  if (proposal.percent) return proposal;
  if (row.agreed == nullptr) return std::nullopt;
  proposal = row.agreed->consensus;
  proposal.criterion = row.criterion->id;
  return proposal;
}

std::string points_in(const Turn& turn, const Interval& points, int max) {
  return turn.say("work_points_of", {{"points", turn.visit.numbers.range(points)},
                                     {"max", turn.visit.numbers.whole(max)}});
}

int max_of(std::span<const Score> scores, const Code& code) {
  return std::ranges::find(scores, code, &Score::code)->max;
}

View figure(const std::string& name, const std::string& points) {
  View view;
  view["name"] = View(name);
  view["points"] = View(points);
  return view;
}

View figures_of(const Turn& turn, const Consenting& consenting, const Compared& row,
                const PossiblePoints& points) {
  const auto& sub_area = *row.sub_area;
  const Area& area = *area_of_sub_area(*consenting.edition, sub_area.code);
  View list = report::list_for(3);
  report::add_item(list,
                   figure(fmt::format("{} {}", sub_area.code.text, turn.visit.name(sub_area.name)),
                          points_in(turn, points.of_sub_area(sub_area.code),
                                    max_of(points.lowest.sub_areas, sub_area.code))));
  report::add_item(list, figure(fmt::format("{} {}", area.code.text, turn.visit.name(area.name)),
                                points_in(turn, points.of_area(area.code),
                                          max_of(points.lowest.areas, area.code))));
  report::add_item(list, figure(turn.say("work_possible_total"),
                                points_in(turn, points.of_total(), points.lowest.total.max)));
  return list;
}

// "9,6 av 20" of the sub-area if `judgement` is agreed.
std::string worth_of(const Turn& turn, const Consenting& consenting, const Compared& row,
                     Judgement judgement) {
  judgement.criterion = row.criterion->id;
  const auto points = possible_points(consenting, judgement);
  const auto& code = row.sub_area->code;
  return points_in(turn, points.of_sub_area(code), max_of(points.lowest.sub_areas, code));
}

// One button for each evaluator who graded it.
View takes_of(const Turn& turn, const Consenting& consenting, const Compared& row,
              const std::optional<Judgement>& proposal) {
  View list(View::type::list);
  std::size_t number = 0;
  for (const auto* one : row.judgements) {
    const auto letter = letter_of(number++);
    if (!one->percent) continue;
    View view;
    view["letter"] = View(letter);
    view["key"] = View(std::string(1, static_cast<char>(letter.front() - 'A' + 'a')));
    view["percent"] = View(std::to_string(one->percent->percent()));
    view["chosen"] = View(proposal && proposal->percent == one->percent);
    view["words"] = View(turn.say("work_take", {{"who", letter}, {"grade", judged(turn, *one)}}));
    view["worth"] = View(worth_of(turn, consenting, row, *one));
    report::add_item(list, std::move(view));
  }
  return list;
}

}  // namespace

std::string judged(const Turn& turn, const Judgement& judgement) {
  return judgement.percent ? turn.visit.numbers.percent(judgement.percent->percent())
                           : turn.say("work_not_applicable");
}

std::string letter_of(std::size_t grader) {
  return {static_cast<char>('A' + grader)};
}

std::string possible_total(const Turn& turn, const Consenting& consenting) {
  return turn.visit.numbers.range(possible_points(consenting, std::nullopt).of_total());
}

void put_proposal(const Turn& turn, const Consenting& consenting, const Compared& row, View& view) {
  const auto proposal = proposal_on(turn, row);
  const auto points = possible_points(consenting, proposal);
  const auto grade = proposal ? judged(turn, *proposal) : std::string();
  const auto& code = row.sub_area->code;
  view["if_words"] =
      View(proposal ? turn.say("work_if_agreed", {{"grade", grade}}) : turn.say("work_so_far"));
  view["agree_words"] =
      View(proposal ? turn.say("work_agree_with",
                               {{"grade", grade},
                                {"points", points_in(turn, points.of_sub_area(code),
                                                     max_of(points.lowest.sub_areas, code))}})
                    : turn.say("work_agree"));
  view["figures"] = figures_of(turn, consenting, row, points);
  view["takes"] = takes_of(turn, consenting, row, proposal);
  view["has_takes"] = View(!report::items_of(view["takes"]).empty());
}

}  // namespace kompass::workspace

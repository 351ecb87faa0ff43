// SPDX-License-Identifier: EUPL-1.2
#include "workspace/municipality/self_description.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "service/work/team.hpp"

namespace kompass::workspace {

const service::MainQuestion* Describing::question(const Code& sub_area) const {
  const auto found = std::ranges::find(view.questions, sub_area, &service::MainQuestion::sub_area);
  return found == view.questions.end() ? nullptr : &*found;
}

std::vector<const SubArea*> Describing::asked_in(const Area& area) const {
  std::vector<const SubArea*> asked;
  for (const auto& sub_area : area.sub_areas) {
    if (question(sub_area.code) != nullptr) asked.push_back(&sub_area);
  }
  return asked;
}

long long Describing::answered() const {
  return std::ranges::count_if(view.questions,
                               [](const auto& one) { return one.answer.has_value(); });
}

Result<Describing> describing_of(const Turn& turn) {
  const auto& id = turn.visit.parameter("id");
  auto opened = open_evaluation(turn, id);
  if (!opened) return opened.problem();
  auto desk = desk_of(turn);
  auto view = service::read_self_description(desk, turn.who.caller, id);
  if (!view) return view.problem();
  Describing describing{std::move(*opened), std::move(*view), {}};
  if (const auto team = service::list_team(desk, turn.who.caller, id)) {
    for (const auto& member : *team) describing.names.emplace(member.account, member.name);
  }
  return describing;
}

std::string description_address(const Turn& turn, const Describing& describing,
                                const std::string& rest) {
  return address_in(turn, describing.id(), "/sjalvbeskrivning" + rest);
}

std::string who_answers(const Turn& turn, const Describing& describing,
                        const service::MainQuestion& question) {
  if (!question.assignment) return {};
  const auto& account = question.assignment->value.account;
  if (account == turn.who.caller.account) return turn.say("work_describe_you");
  const auto name = describing.names.find(account);
  return name == describing.names.end() ? turn.say("work_describe_other") : name->second;
}

View question_view(const Turn& turn, const SubArea& sub_area) {
  const auto language = turn.visit.language;
  View view;
  view["code"] = View(sub_area.code.text);
  view["id"] = View("q" + report::slug_of(sub_area.code.text));
  site::put_phrase(view, "name", sub_area.name.in(language), language);
  site::put_phrase(view, "question", sub_area.main_question.in(language), language);
  return view;
}

View links_of(const service::SelfDescription& answer) {
  View list = report::list_for(answer.links.size());
  for (const auto& link : answer.links) {
    report::add_item(list,
                     site::link(link.address, link.title.empty() ? link.address : link.title));
  }
  return list;
}

}  // namespace kompass::workspace

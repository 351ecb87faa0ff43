// SPDX-License-Identifier: EUPL-1.2
// A letter for everyone who has questions left to answer, as text to copy.
#include <fmt/format.h>

#include "workspace/due.hpp"
#include "workspace/municipality/self_description.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

// What is left, by account and in the edition's order.
using Left = std::map<std::string, std::vector<const service::MainQuestion*>>;

Left left_of(const Describing& describing) {
  Left left;
  for (const auto& question : describing.view.questions) {
    if (question.answer || !question.assignment) continue;
    left[question.assignment->value.account].push_back(&question);
  }
  return left;
}

std::string line_of(const Turn& turn, const Describing& describing,
                    const service::MainQuestion& question) {
  const auto* sub_area = find_sub_area(*describing.opened.edition, question.sub_area);
  std::string line = fmt::format("{} {}", sub_area->code.text, turn.visit.name(sub_area->name));
  if (const auto& due = question.assignment->value.due) {
    line += fmt::format(" ({})", turn.say("work_due", {{"date", turn.visit.numbers.date(*due)}}));
  }
  return line;
}

View letter_view(const Turn& turn, const Describing& describing, const Left::value_type& one) {
  const auto& [account, questions] = one;
  const auto found = describing.names.find(account);
  const std::string name = found == describing.names.end() ? "" : found->second;
  std::string lines;
  for (const auto* question : questions) {
    lines += "- " + line_of(turn, describing, *question) + "\n";
  }
  View view;
  view["id"] = View("p" + report::slug_of(account));
  view["person"] = View(name);
  view["count"] = View(
      turn.say("work_describe_left",
               {{"count", turn.visit.numbers.whole(static_cast<long long>(questions.size()))}}));
  view["letter"] = View(turn.say(
      "work_remind_letter",
      {{"name", name},
       {"evaluation", name_of(describing.opened.evaluation.value)},
       {"questions", lines},
       {"address", turn.workspace.stage().base_address + description_address(turn, describing)}}));
  return view;
}

}  // namespace

http::Response show_reminders(const Turn& turn) {
  return at_self_description(turn, [&](const Describing& describing) {
    if (!describing.view.may_share_out) return answer(turn, note(turn, "missing", 404));
    const auto left = left_of(describing);
    View letters = report::list_for(left.size());
    for (const auto& one : left) report::add_item(letters, letter_view(turn, describing, one));
    Page page{"reminders", turn.say("work_remind_title")};
    page.view["evaluation"] = View(name_of(describing.opened.evaluation.value));
    page.view["nobody"] = View(left.empty());
    page.view["letters"] = std::move(letters);
    page.view["back"] = View(description_address(turn, describing));
    return answer(turn, std::move(page));
  });
}

}  // namespace kompass::workspace

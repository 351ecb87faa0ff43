// SPDX-License-Identifier: EUPL-1.2
// The municipality's answers to the main questions, all on one page that can be printed; who
// answers what, and that all is handed in.
#include <fmt/format.h>

#include <array>

#include "service/work/moves.hpp"
#include "workspace/done.hpp"
#include "workspace/due.hpp"
#include "workspace/files.hpp"
#include "workspace/municipality/self_description.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

View row_of(const Turn& turn, const Describing& describing, const service::FilesByPart& files,
            const SubArea& sub_area) {
  const auto& question = *describing.question(sub_area.code);
  View row = question_view(turn, sub_area);
  row["who"] = site::words_or_nothing(who_answers(turn, describing, question));
  row["due"] = question.answer || !question.assignment
                   ? View(false)
                   : due_view(turn, question.assignment->value.due);
  row["revision"] =
      question.answer ? View(std::to_string(question.answer->item.revision)) : View(false);
  row["answered"] = View(question.answer.has_value());
  row["text"] = View(question.answer ? question.answer->value.text : "");
  row["links"] = question.answer ? links_of(question.answer->value) : View(View::type::list);
  row["has_links"] = View(question.answer && !question.answer->value.links.empty());
  const auto address = description_address(turn, describing, "/" + sub_area.code.text);
  put_files(turn, address, files_in(files, sub_area.code.text), row);
  row["href"] = question.may_answer ? View(address) : View(false);
  return row;
}

View areas_of(const Turn& turn, const Describing& describing) {
  const auto files = files_of_kind(turn, describing.id(), "self_description");
  View areas = report::list_for(describing.opened.edition->areas.size());
  for (const auto& area : describing.opened.edition->areas) {
    const auto asked = describing.asked_in(area);
    if (asked.empty()) continue;
    View rows = report::list_for(asked.size());
    for (const auto* sub_area : asked) {
      report::add_item(rows, row_of(turn, describing, files, *sub_area));
    }
    View view;
    view["id"] = View("a" + report::slug_of(area.code.text));
    view["name"] = View(fmt::format("{} {}", area.code.text, turn.visit.name(area.name)));
    view["questions"] = std::move(rows);
    report::add_item(areas, std::move(view));
  }
  return areas;
}

constexpr std::array dones{Done{"fordelat", "fordelning", "work_share_saved"}};

// What the page says of how far it has come, and who sees it now.
std::string told_of(const Turn& turn, const Describing& describing) {
  const bool open = describing.opened.evaluation.value.state == service::State::SelfDescription;
  return turn.say(open ? "work_describe_open" : "work_describe_handed_in");
}

http::Response page(const Turn& turn, const Describing& describing, const std::string& fault) {
  const auto all = static_cast<long long>(describing.view.questions.size());
  const long long done = describing.answered();
  Page page{"self_description", turn.say("work_describe_title"), {}, fault.empty() ? 200 : 422};
  page.view["evaluation"] = View(name_of(describing.opened.evaluation.value));
  page.view["fault"] = site::words_or_nothing(fault);
  page.view["told"] = View(told_of(turn, describing));
  page.view["progress"] =
      View(turn.say("work_describe_progress", {{"done", turn.visit.numbers.whole(done)},
                                               {"all", turn.visit.numbers.whole(all)}}));
  put_told(turn, dones, page.view);
  page.view["may_share_out"] = View(describing.view.may_share_out);
  page.view["may_hand_in"] = View(describing.view.may_hand_in);
  page.view["left"] =
      done == all
          ? View(false)
          : View(turn.say("work_describe_left", {{"count", turn.visit.numbers.whole(all - done)}}));
  page.view["address"] = View(description_address(turn, describing));
  page.view["areas"] = areas_of(turn, describing);
  return answer(turn, std::move(page));
}

}  // namespace

std::string sharing_done(const Turn& turn, const Describing& describing) {
  return description_address(turn, describing, rest_for(dones, "fordelat"));
}

http::Response show_self_description(const Turn& turn) {
  return at_self_description(
      turn, [&](const Describing& describing) { return page(turn, describing, ""); });
}

http::Response hand_in(const Turn& turn) {
  return at_self_description(turn, [&](const Describing& describing) {
    const bool all = describing.answered() == std::ssize(describing.view.questions);
    if (describing.view.may_hand_in && !all && turn.field("sure").empty()) {
      return page(turn, describing, turn.say("work_hand_in_unsure"));
    }
    auto desk = desk_of(turn);
    const auto moved = service::move_on(desk, turn.who.caller, describing.id(),
                                        {.to = service::State::DeskWork, .reason = ""});
    if (!moved) return failed(turn, moved.problem());
    if (any_error(moved->findings)) return page(turn, describing, words_of(turn, moved->findings));
    return go_to(description_address(turn, describing));
  });
}

}  // namespace kompass::workspace

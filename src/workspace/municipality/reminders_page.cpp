// SPDX-License-Identifier: EUPL-1.2
// A letter for everyone who has questions left to answer: as text to copy and, where there is mail,
// sent by a button.
#include <fmt/format.h>

#include <algorithm>

#include "service/local_time.hpp"
#include "service/work/reminders.hpp"
#include "workspace/due.hpp"
#include "workspace/municipality/self_description.hpp"
#include "workspace/pages.hpp"

namespace kompass::workspace {
namespace {

using service::WaitedFor;

// What came of the button, and whose it was.
struct Reminded {
  std::string account, fault, told;
  int status = 200;
};

std::string line_of(const Turn& turn, const Describing& describing,
                    const service::QuestionLeft& question) {
  const auto* sub_area = find_sub_area(*describing.opened.edition, question.sub_area);
  std::string line = fmt::format("{} {}", sub_area->code.text, turn.visit.name(sub_area->name));
  if (const auto& due = question.due) {
    line += fmt::format(" ({})", turn.say("work_due", {{"date", turn.visit.numbers.date(*due)}}));
  }
  return line;
}

std::string letter_to(const Turn& turn, const Describing& describing, const WaitedFor& one) {
  std::string lines;
  for (const auto& question : one.questions) {
    lines += "- " + line_of(turn, describing, question) + "\n";
  }
  return turn.say(
      "work_remind_letter",
      {{"name", one.name},
       {"evaluation", name_of(describing.opened.evaluation.value)},
       {"questions", lines},
       {"address", turn.workspace.stage().base_address + description_address(turn, describing)}});
}

// "Påmindes 12 mars 2026."; empty for who never was.
std::string reminded_words(const Turn& turn, const WaitedFor& one) {
  const auto day = service::local_day(one.reminded_at);
  if (!day) return {};
  return turn.say("work_remind_sent_on", {{"date", turn.visit.numbers.date(*day)}});
}

// That the last letter did not go out; empty where it did, or none was sent.
std::string failed_words(const Turn& turn, const WaitedFor& one) {
  const auto day = service::local_day(one.failed_at);
  return day ? turn.say("work_remind_failed", {{"date", turn.visit.numbers.date(*day)}})
             : std::string();
}

View letter_view(const Turn& turn, const Describing& describing, const WaitedFor& one,
                 const Reminded& came) {
  const bool here = came.account == one.account;
  View view;
  view["id"] = View("p" + report::slug_of(one.account));
  view["account"] = View(one.account);
  view["person"] = View(one.name);
  view["count"] = View(turn.say(
      "work_describe_left",
      {{"count", turn.visit.numbers.whole(static_cast<long long>(one.questions.size()))}}));
  view["reminded"] = site::words_or_nothing(reminded_words(turn, one));
  view["letter"] = View(letter_to(turn, describing, one));
  view["may_send"] = View(turn.workspace.stage().send_mail && one.may_be_reminded);
  const auto failed = failed_words(turn, one);
  view["fault"] = site::words_or_nothing(here && !came.fault.empty() ? came.fault : failed);
  view["told"] = site::words_or_nothing(here && failed.empty() ? came.told : std::string());
  return view;
}

http::Response page(const Turn& turn, const Describing& describing, const Reminded& came) {
  if (!describing.view.may_share_out) return answer(turn, note(turn, "missing", 404));
  auto desk = desk_of(turn);
  const auto all = service::list_waited_for(desk, turn.who.caller, describing.id());
  if (!all) return failed(turn, all.problem());
  View letters = report::list_for(all->size());
  for (const auto& one : *all) {
    report::add_item(letters, letter_view(turn, describing, one, came));
  }
  const bool is_listed = std::ranges::find(*all, came.account, &WaitedFor::account) != all->end();
  Page page{"reminders", turn.say("work_remind_title"), {}, came.status};
  page.view["evaluation"] = View(name_of(describing.opened.evaluation.value));
  page.view["nobody"] = View(all->empty());
  page.view["has_mail"] = View(bool(turn.workspace.stage().send_mail));
  page.view["fault_of_none"] = site::words_or_nothing(is_listed ? std::string() : came.fault);
  page.view["letters"] = std::move(letters);
  page.view["action"] = View(description_address(turn, describing, "/paminn"));
  page.view["back"] = View(description_address(turn, describing));
  return answer(turn, std::move(page));
}

http::Response refused(const Turn& turn, const Describing& describing, const std::string& account,
                       const Problem& problem) {
  const bool gone = problem.kind == Trouble::Missing;
  if (!gone && problem.kind != Trouble::Conflict) return failed(turn, problem);
  return page(turn, describing,
              {account, turn.say(gone ? "work_remind_gone" : "work_remind_lately"), "", 409});
}

}  // namespace

http::Response show_reminders(const Turn& turn) {
  return at_self_description(turn, [&](const Describing& describing) {
    const auto account = turn.asked("klart");
    const auto told = account.empty() ? std::string() : turn.say("work_remind_sent");
    return page(turn, describing, {account, "", told});
  });
}

http::Response send_reminder(const Turn& turn) {
  return at_self_description(turn, [&](const Describing& describing) {
    const auto& stage = turn.workspace.stage();
    if (!stage.send_mail) return answer(turn, note(turn, "no_mail", 503));
    const auto account = turn.field("account");
    auto desk = desk_of(turn);
    auto made = service::remind(desk, turn.who.caller,
                                {describing.id(), account, stage.base_address}, stage.wording);
    if (!made) return refused(turn, describing, account, made.problem());
    service::send_reminder(stage.realm, stage.send_mail, std::move(*made));
    return go_to(description_address(turn, describing, "/paminn?klart=" + http::encoded(account)));
  });
}

}  // namespace kompass::workspace

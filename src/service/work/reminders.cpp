// SPDX-License-Identifier: EUPL-1.2
#include "service/work/reminders.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/main_questions.hpp"
#include "report/numbers.hpp"
#include "service/applied.hpp"
#include "service/work/records.hpp"

namespace kompass::service {
namespace {

Result<void> permit_reminding(const Caller& caller, const Work& work) {
  const auto subject = subject_of(work);
  if (auto fine = permit(caller, Action::ManageContributors, subject); !fine) return fine;
  // It tells who has not answered.
  return permit(caller, Action::ReadSelfDescription, subject);
}

using Questions = std::map<std::string, std::vector<QuestionLeft>>;  // by account

Result<Questions> questions_left(store::Reading& reading, const Work& work) {
  const auto assignments = find_all<Assignment>(reading, work.id());
  if (!assignments) return assignments.problem();
  std::map<std::string, const Assignment*> by_sub_area;
  for (const auto& one : *assignments) by_sub_area.emplace(one.item.key, &one.value);
  std::set<std::string> answered;
  for (const auto& item : reading.children(SelfDescription::kind, work.id())) {
    answered.insert(item.key);
  }
  Questions left;
  for (const auto& code : asked_sub_areas(work.edition->edition)) {
    const auto found = by_sub_area.find(code.text);
    if (found == by_sub_area.end() || answered.contains(code.text)) continue;
    left[found->second->account].push_back({code, found->second->due});
  }
  return left;
}

bool takes_part(const Work& work, const std::string& account) {
  return std::ranges::any_of(work.members, [&](const Member& member) {
    return member.account == account &&
           (member.role == Role::Contact || member.role == Role::Contributor);
  });
}

// Who may write nothing any more is not asked to.
bool is_open(const Work& work) {
  return work.evaluation.value.state == State::SelfDescription;
}

struct Someone {
  WaitedFor waited_for;
  Account account;
  std::optional<Stored<Reminder>> reminder;
};

struct Owing {
  const std::string& account;
  const std::vector<QuestionLeft>& questions;
};

Result<Someone> someone(store::Reading& reading, const Work& work, const Owing& owing,
                        store::Moment now) {
  const auto& [account, questions] = owing;
  auto known = find<Account>(reading, account);
  if (!known) return known.problem();
  Someone one{{account, known->value.name, questions, {}, {}, false}, std::move(known->value), {}};
  auto reminder = find_named<Reminder>(reading, work.id(), account);
  if (!reminder && reminder.problem().kind != Trouble::Missing) return reminder.problem();
  if (reminder) one.waited_for.reminded_at = reminder->value.sent_at;
  if (reminder) one.waited_for.failed_at = reminder->value.failed_at;
  const bool lately =
      reminder && reminder->value.sent_at > store::timestamp(now - between_reminders);
  one.waited_for.may_be_reminded =
      is_open(work) && !lately && one.account.state != AccountState::Closed;
  if (reminder) one.reminder = std::move(*reminder);
  return one;
}

// By account.
Result<std::vector<Someone>> all_waited_for(store::Reading& reading, const Work& work,
                                            store::Moment now) {
  const auto left = questions_left(reading, work);
  if (!left) return left.problem();
  std::vector<Someone> all;
  for (const auto& [account, questions] : *left) {
    if (!takes_part(work, account)) continue;
    auto one = someone(reading, work, {account, questions}, now);
    if (!one) return one.problem();
    all.push_back(std::move(*one));
  }
  return all;
}

std::string line_of(const Work& work, const Phrasebook& words, const QuestionLeft& question) {
  const auto* sub_area = find_sub_area(work.edition->edition, question.sub_area);
  std::string line =
      fmt::format("- {} {}", question.sub_area.text, sub_area->name.in(words.language()).text);
  if (!question.due) return line;
  const report::Numbers numbers(words);
  return fmt::format("{} ({})", line,
                     words.say("work_due", {{"date", numbers.date(*question.due)}}));
}

std::string name_of(const EvaluationItem& item) {
  return item.municipality ? fmt::format("{} {}", item.municipality->name, item.year)
                           : std::to_string(item.year);
}

Mail mail_for(const Work& work, const Someone& one, const Phrasebook& words,
              std::string_view base) {
  while (base.ends_with('/')) base.remove_suffix(1);
  std::string lines;
  for (const auto& question : one.waited_for.questions) {
    lines += line_of(work, words, question) + "\n";
  }
  const std::string evaluation = name_of(work.evaluation.value);
  const std::string address =
      fmt::format("{}/{}/arbete/{}/sjalvbeskrivning", base, tag_of(words.language()), work.id());
  return {one.account.email, words.say("work_remind_subject", {{"evaluation", evaluation}}),
          words.say("work_remind_letter", {{"name", one.account.name},
                                           {"evaluation", evaluation},
                                           {"questions", lines},
                                           {"address", address}})};
}

struct Made {
  Reminding reminding;
  std::vector<store::Change> changes;
};

store::Change noted(const Work& work, const Someone& one, const std::string& now) {
  const Reminder reminder{now, ""};
  if (one.reminder) return replaced(Stored<Reminder>{one.reminder->item, reminder});
  return created(reminder, {.municipality = work.evaluation.item.municipality,
                            .parent = work.id(),
                            .key = one.waited_for.account});
}

struct Sending {
  const Wording& wording;
  const std::string& by;
  store::Moment now;
};

Result<Made> made_of(const Work& work, const std::vector<Someone>& all, const ReminderWish& wish,
                     const Sending& sending) {
  const auto one = std::ranges::find_if(
      all, [&](const Someone& someone) { return someone.waited_for.account == wish.account; });
  if (one == all.end()) {
    return Problem{Trouble::Missing, "", "has no question left to answer", ""};
  }
  if (!one->waited_for.may_be_reminded) {
    return Problem{Trouble::Conflict, "reminder",
                   "cannot be sent now: they were reminded within a "
                   "day, or the self-description is handed in",
                   "wait, or speak to them"};
  }
  const auto& words = sending.wording.in(one->account.language);
  const auto now = store::timestamp(sending.now);
  Reminding reminding{{wish.account, mail_for(work, *one, words, wish.base_address)},
                      work.id(),
                      sending.by,
                      now,
                      one->waited_for.reminded_at};
  return Made{std::move(reminding), {unchanged(work.evaluation.item), noted(work, *one, now)}};
}

}  // namespace

Result<std::vector<WaitedFor>> list_waited_for(Desk& desk, const Caller& caller,
                                               const std::string& evaluation) {
  using All = std::vector<WaitedFor>;
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<All> {
                   auto fine = permit_reminding(caller, work);
                   if (!fine) return fine.problem();
                   auto found = all_waited_for(reading, work, desk.realm.clock());
                   if (!found) return found.problem();
                   All all;
                   for (auto& one : *found) all.push_back(std::move(one.waited_for));
                   return all;
                 });
}

Result<Reminding> remind(Desk& desk, const Caller& caller, const ReminderWish& wish,
                         const Wording& wording) {
  const auto now = desk.realm.clock();
  auto made = at_work(desk, caller, wish.evaluation,
                      [&](store::Reading& reading, const Work& work) -> Result<Made> {
                        auto fine = permit_reminding(caller, work);
                        if (!fine) return fine.problem();
                        const auto all = all_waited_for(reading, work, now);
                        if (!all) return all.problem();
                        return made_of(work, *all, wish, {wording, caller.account, now});
                      });
  if (!made) return made.problem();
  const auto done = changed_for(desk.realm.store, caller, "self_description.remind", made->changes);
  if (!done) return done.problem();
  return std::move(made->reminding);
}

Result<void> note_failed(Realm& realm, const Reminding& reminding) {
  const store::Deed deed{reminding.by, "self_description.remind_failed"};
  return tried_again([&]() -> Result<void> {
    auto there = looked(realm.store, [&](store::Reading& reading) {
      return find_named<Reminder>(reading, reminding.evaluation, reminding.letter.account);
    });
    if (!there) return there.problem();
    if (there->value.sent_at != reminding.sent_at) return {};
    there->value = {reminding.before, store::timestamp(realm.clock())};
    return changed(realm.store, deed, {replaced(*there)});
  });
}

void send_reminder(Realm& realm, const MailSender& send, Reminding reminding) {
  const PersonalMail letter = reminding.letter;
  // What cannot be noted counts as sent for a day, and the log tells of the letter.
  send(letter,
       [&realm, reminding = std::move(reminding)] { std::ignore = note_failed(realm, reminding); });
}

}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
// Reminding those of the municipality who have main questions left to answer.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "service/mail/mail.hpp"
#include "service/texts.hpp"
#include "service/work/work.hpp"

namespace kompass::service {

// Nobody gets two within it.
inline constexpr std::chrono::hours between_reminders{24};

// That somebody was reminded by mail; key: the account.
struct Reminder {
  static constexpr std::string_view kind = "reminder";
  std::string sent_at;    // the last that went out; empty for none
  std::string failed_at;  // when a later one did not; empty for none
};

void describe(auto& v, Is<Reminder> auto& r) {
  v("sent_at", r.sent_at);
  v("failed_at", r.failed_at);
}

struct QuestionLeft {
  Code sub_area;
  std::optional<Date> due;
};

// Who has questions and takes part in the evaluation.
struct WaitedFor {
  std::string account, name;
  std::vector<QuestionLeft> questions;  // in the edition's order
  std::string reminded_at;              // the last time; empty for never
  std::string failed_at;                // when a later letter did not go out; empty for none
  bool may_be_reminded = false;         // by mail, now
};

// For who shares the questions out and reads the answers. Problem (Denied).
Result<std::vector<WaitedFor>> list_waited_for(Desk& desk, const Caller& caller,
                                               const std::string& evaluation);

struct ReminderWish {
  std::string evaluation, account;
  std::string base_address;  // for the link: "https://kompass.example"
};

// A letter that is to be sent now, and what to put back if it cannot be.
struct Reminding {
  PersonalMail letter;
  std::string evaluation, by;  // ids
  std::string sent_at;         // as it is noted
  std::string before;          // when the one before went out; empty for none
};

// In the language of who gets it; that it goes out is in the audit. Problems: Denied; Missing (they
// have nothing left, or take no part); Conflict (they were reminded within a day, or the
// self-description is handed in).
Result<Reminding> remind(Desk& desk, const Caller& caller, const ReminderWish& wish,
                         const Wording& wording);

// It did not go out: it counts as not sent. Nothing is done when another was sent since.
Result<void> note_failed(Realm& realm, const Reminding& reminding);

// Sends it, and notes if that fails. `realm` must live as long as `send` may fail.
void send_reminder(Realm& realm, const MailSender& send, Reminding reminding);

}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "apps/kompass/serve_log.hpp"
#include "http/workers.hpp"
#include "service/account/links.hpp"
#include "service/mail/mail.hpp"
#include "service/texts.hpp"

namespace kompass {

// Sends one-time links and other letters by mail, one after another by a thread of its own, so that
// nobody waits and no answer tells by its time whether a letter goes out. What does not go is
// logged, by account.
class LinkMail {
 public:
  // Null where no server of mail is set. Problem (Input): its password cannot be read.
  static Result<std::unique_ptr<LinkMail>> open(const service::Settings& settings,
                                                const service::Wording& wording, Log& log);

  // `wording` and `log` must outlive this.
  LinkMail(service::MailServer server, const service::Wording& wording, std::string base_address,
           Log& log)
      : server_(std::move(server)),
        wording_(wording),
        base_address_(std::move(base_address)),
        log_(log) {}

  void send(const service::MadeLink& link);
  // `failed` is called where it does not go out, by the thread or at once.
  void send(const service::PersonalMail& letter, const service::MailFailed& failed);

 private:
  struct Letter {
    std::string account;
    std::function<service::Mail()> write;
    service::MailFailed failed;  // may be empty
  };
  void queue(const Letter& letter);
  void deliver(const Letter& letter);
  void note_failure(const Letter& letter, const std::string& problem);

  service::MailServer server_;
  const service::Wording& wording_;
  std::string base_address_;
  Log& log_;
  http::Workers thread_{1, 100};  // ends first, since it uses all above
};

}  // namespace kompass

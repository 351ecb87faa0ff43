// SPDX-License-Identifier: EUPL-1.2
#include "apps/kompass/serve_mail.hpp"

namespace kompass {

Result<std::unique_ptr<LinkMail>> LinkMail::open(const service::Settings& settings,
                                                 const service::Wording& wording, Log& log) {
  if (settings.smtp_host.empty()) return std::unique_ptr<LinkMail>();
  auto server = service::mail_server(settings);
  if (!server) return server.problem();
  return std::make_unique<LinkMail>(std::move(*server), wording, settings.base_address, log);
}

void LinkMail::send(const service::MadeLink& link) {
  const auto write = [this, link] {
    const auto& words = wording_.in(link.person.language);
    const auto letter = service::letter_for(link, words, base_address_);
    return service::Mail{link.person.email, letter.subject, letter.body};
  };
  queue({link.account, write, {}});
}

void LinkMail::send(const service::PersonalMail& letter, const service::MailFailed& failed) {
  queue({letter.account, [mail = letter.mail] { return mail; }, failed});
}

// A letter is written by the thread too.
void LinkMail::queue(const Letter& letter) {
  if (thread_.take([this, letter] { deliver(letter); })) return;
  note_failure(letter, "too many letters wait already");
}

void LinkMail::deliver(const Letter& letter) {
  const auto sent = service::send_mail(server_, letter.write(), store::system_now());
  if (sent) {
    log_.write(Log::Level::Info, "mail", {{"account", letter.account}});
  } else {
    note_failure(letter, sent.problem().message());
  }
}

void LinkMail::note_failure(const Letter& letter, const std::string& problem) {
  log_.write(Log::Level::Error, "mail", {{"account", letter.account}, {"problem", problem}});
  if (letter.failed) letter.failed();
}

}  // namespace kompass

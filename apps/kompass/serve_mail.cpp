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
  queue(link.account, [this, link] {
    const auto& words = wording_.in(link.person.language);
    const auto letter = service::letter_for(link, words, base_address_);
    return service::Mail{link.person.email, letter.subject, letter.body};
  });
}

void LinkMail::send(const service::PersonalMail& letter) {
  queue(letter.account, [mail = letter.mail] { return mail; });
}

// A letter is written by the thread too.
void LinkMail::queue(const std::string& account, const std::function<service::Mail()>& write) {
  if (thread_.take([this, account, write] { deliver(account, write()); })) return;
  log_.write(Log::Level::Error, "mail",
             {{"account", account}, {"problem", "too many letters wait already"}});
}

void LinkMail::deliver(const std::string& account, const service::Mail& mail) {
  const auto sent = service::send_mail(server_, mail, store::system_now());
  if (sent) {
    log_.write(Log::Level::Info, "mail", {{"account", account}});
  } else {
    log_.write(Log::Level::Error, "mail",
               {{"account", account}, {"problem", sent.problem().message()}});
  }
}

}  // namespace kompass

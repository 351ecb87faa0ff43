// SPDX-License-Identifier: EUPL-1.2
#include "apps/kompass/serve_mail.hpp"

#include "apps/kompass/serve_settings.hpp"

namespace kompass {

Result<std::unique_ptr<LinkMail>> LinkMail::open(const service::Settings& settings,
                                                 const service::Wording& wording, Log& log) {
  if (settings.smtp_host.empty()) return std::unique_ptr<LinkMail>();
  auto server = service::mail_server(settings);
  if (!server) return server.problem();
  return std::make_unique<LinkMail>(std::move(*server), wording, base_address(settings), log);
}

void LinkMail::send(const service::MadeLink& link) {
  if (thread_.take([this, link] { deliver(link); })) return;
  log_.write(Log::Level::Error, "mail",
             {{"account", link.account}, {"problem", "too many letters wait already"}});
}

void LinkMail::deliver(const service::MadeLink& link) {
  const auto& words = wording_.in(link.person.language);
  const auto letter = service::letter_for(link, words, base_address_);
  const auto sent = service::send_mail(server_, {link.person.email, letter.subject, letter.body},
                                       store::system_now());
  if (sent) {
    log_.write(Log::Level::Info, "mail", {{"account", link.account}});
  } else {
    log_.write(Log::Level::Error, "mail",
               {{"account", link.account}, {"problem", sent.problem().message()}});
  }
}

}  // namespace kompass

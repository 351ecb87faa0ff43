// SPDX-License-Identifier: EUPL-1.2
// Letters by SMTP (RFC 5321), in UTF-8.
#pragma once

#include <functional>
#include <string>

#include "base/result.hpp"
#include "service/settings/settings.hpp"
#include "store/clock.hpp"

namespace kompass::service {

struct MailServer {
  std::string host;
  int port = 587;
  std::string security;        // "starttls", "tls" or "none", as in the settings
  std::string user, password;  // empty: asked for neither
  std::string from;            // address of the sender
};

// Of the settings, with the password out of its file. Problems (Input): that cannot be read;
// (Environment): what sends letters is missing.
Result<MailServer> mail_server(const Settings& settings);

struct Mail {
  std::string to;  // an address
  std::string subject, body;
};

// And whose it is, for the log, which has no addresses.
struct PersonalMail {
  std::string account;  // id
  Mail mail;
};

// Sends a letter, now or later. Where it does not go out `failed` is called, by any thread.
using MailFailed = std::function<void()>;
using MailSender = std::function<void(const PersonalMail& letter, const MailFailed& failed)>;

// As it goes over the line: headers, and the body in base64, so that no line is too long.
std::string message_of(const Mail& mail, const std::string& from, store::Moment now);

// Waits until the server has taken it, for 30 seconds at most. Problems (Environment): the server
// cannot be reached, is not trusted or refuses it; (Input): an address is none.
Result<void> send_mail(const MailServer& server, const Mail& mail, store::Moment now);

}  // namespace kompass::service

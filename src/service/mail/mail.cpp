// SPDX-License-Identifier: EUPL-1.2
#include "service/mail/mail.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/file.hpp"
#include "base/late_part.hpp"
#include "base/text.hpp"
#include "codec/hash.hpp"
#include "codec/random.hpp"
#include "service/mail/smtp.hpp"

namespace kompass::service {
namespace {

using std::string_view;

constexpr std::uint64_t largest_password_file = 10'000;

// Lines of base64 as MIME wants them (RFC 2045, section 6.8).
std::string folded(const std::string& base64) {
  constexpr std::size_t line = 76;
  std::string text;
  for (std::size_t at = 0; at < base64.size(); at += line) {
    text += base64.substr(at, line) + "\r\n";
  }
  return text;
}

// A header's text in any letters (RFC 2047): words of at most 75 characters.
std::string encoded_header(string_view text) {
  constexpr std::size_t most_bytes = 42;
  std::string header;
  while (!text.empty()) {
    std::size_t size = std::min(most_bytes, text.size());
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    header += fmt::format("{}=?utf-8?B?{}?=", header.empty() ? "" : "\r\n ",
                          codec::base64(text.substr(0, size)));
    text.remove_prefix(size);
  }
  return header;
}

bool is_address(string_view text) {
  return text.find('@') != string_view::npos && std::ranges::all_of(text, [](unsigned char c) {
           return c > ' ' && c != '<' && c != '>' && c != '"' && c != 0x7F;
         });
}

// Opened once, so that a program that is built anew does not give its part to the one that runs.
const Result<decltype(kompass_send_by_smtp)*>& smtp() {
  static const auto opened = late<decltype(kompass_send_by_smtp)>("smtp", "kompass_send_by_smtp");
  return opened;
}

}  // namespace

Result<MailServer> mail_server(const Settings& settings) {
  if (const auto& ready = smtp(); !ready) return ready.problem();
  MailServer server{settings.smtp_host, settings.smtp_port,     settings.smtp_security,
                    settings.smtp_user, settings.smtp_password, settings.smtp_from};
  if (settings.smtp_password_file.empty()) return server;
  const auto text = read_file(settings.smtp_password_file, largest_password_file);
  if (!text) return text.problem();
  server.password = trimmed(*text);
  return server;
}

std::string message_of(const Mail& mail, const std::string& from, store::Moment now) {
  const auto domain = from.substr(from.find('@') + 1);
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now);
  return fmt::format(
      "Date: {:%a, %d %b %Y %H:%M:%S} +0000\r\nFrom: <{}>\r\nTo: <{}>\r\nSubject: {}\r\n"
      "Message-ID: <{}@{}>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
      "Content-Transfer-Encoding: base64\r\nAuto-Submitted: auto-generated\r\n\r\n{}",
      fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)), from, mail.to,
      encoded_header(mail.subject), codec::random_hex(16), domain,
      folded(codec::base64(mail.body)));
}

Result<void> send_mail(const MailServer& server, const Mail& mail, store::Moment now) {
  for (const auto& address : {server.from, mail.to}) {
    if (is_address(address)) continue;
    return Problem{Trouble::Input, "mail", "an address is none", "correct it"};
  }
  const auto& send = smtp();
  if (!send) return send.problem();
  const char* const trouble = (*send)(server, mail.to, message_of(mail, server.from, now));
  if (trouble == nullptr) return {};
  return Problem{Trouble::Environment, fmt::format("{}:{}", server.host, server.port),
                 fmt::format("did not take a letter: {}", trouble), "see to the settings of smtp"};
}

}  // namespace kompass::service

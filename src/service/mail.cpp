// SPDX-License-Identifier: EUPL-1.2
#include "service/mail.hpp"

#include <curl/curl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "base/file.hpp"
#include "base/text.hpp"
#include "codec/hash.hpp"
#include "codec/random.hpp"

namespace kompass::service {
namespace {

using std::string_view;

constexpr std::uint64_t largest_password_file = 10'000;
constexpr long most_seconds = 30;

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

struct Reading {
  string_view left;
};

std::size_t give(char* into, std::size_t size, std::size_t count, void* reading) {
  auto& left = static_cast<Reading*>(reading)->left;
  const auto taken = std::min(size * count, left.size());
  std::memcpy(into, left.data(), taken);
  left.remove_prefix(taken);
  return taken;
}

using Curl = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

void choose_server(CURL* curl, const MailServer& server) {
  const bool tls = server.security == "tls";
  const auto url = fmt::format("{}://{}:{}", tls ? "smtps" : "smtp", server.host, server.port);
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  const long privacy = server.security == "none" ? CURLUSESSL_NONE : CURLUSESSL_ALL;
  curl_easy_setopt(curl, CURLOPT_USE_SSL, privacy);
  if (!server.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.c_str());
  }
}

}  // namespace

Result<MailServer> mail_server(const Settings& settings) {
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
  const Curl curl(curl_easy_init(), curl_easy_cleanup);
  const auto to = fmt::format("<{}>", mail.to), from = fmt::format("<{}>", server.from);
  const List recipients(curl_slist_append(nullptr, to.c_str()), curl_slist_free_all);
  const std::string message = message_of(mail, server.from, now);
  Reading reading{message};
  choose_server(curl.get(), server);
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, give);
  curl_easy_setopt(curl.get(), CURLOPT_READDATA, &reading);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, most_seconds);
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  const CURLcode code = curl_easy_perform(curl.get());
  if (code == CURLE_OK) return {};
  return Problem{Trouble::Environment, fmt::format("{}:{}", server.host, server.port),
                 fmt::format("did not take a letter: {}", curl_easy_strerror(code)),
                 "see to the settings of smtp"};
}

}  // namespace kompass::service

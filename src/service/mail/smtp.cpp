// SPDX-License-Identifier: EUPL-1.2
#include "service/mail/smtp.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace kompass::service {
namespace {

constexpr long most_seconds = 30;

struct Reading {
  std::string_view left;
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
}  // namespace kompass::service

extern "C" const char* kompass_send_by_smtp(const kompass::service::MailServer& server,
                                            const std::string& to, const std::string& message) {
  using namespace kompass::service;
  const Curl curl(curl_easy_init(), curl_easy_cleanup);
  const auto receiver = fmt::format("<{}>", to), from = fmt::format("<{}>", server.from);
  const List recipients(curl_slist_append(nullptr, receiver.c_str()), curl_slist_free_all);
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
  return code == CURLE_OK ? nullptr : curl_easy_strerror(code);
}

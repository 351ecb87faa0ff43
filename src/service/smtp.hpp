// SPDX-License-Identifier: EUPL-1.2
// One letter to a mail server by libcurl, as a late part of the program.
#pragma once

#include <string>
#include <string_view>

#include "service/mail.hpp"

namespace kompass::service {

struct Envelope {
  std::string from, to;  // addresses
};

// Waits for 30 seconds at most. What went wrong, in English and alive as long as the program; null
// when the server has taken the letter.
using SendBySmtp = const char*(const MailServer& server, const Envelope& envelope,
                               std::string_view message);

}  // namespace kompass::service

extern "C" kompass::service::SendBySmtp kompass_send_by_smtp;

// SPDX-License-Identifier: EUPL-1.2
// One letter to a mail server by libcurl: a late part of the program (base/late_part.hpp).
#pragma once

#include <string>

#include "service/mail/mail.hpp"

// From the address of the server's settings. Waits for 30 seconds at most. What went wrong, in
// English and alive as long as the program; null when the server has taken the letter.
extern "C" const char* kompass_send_by_smtp(const kompass::service::MailServer& server,
                                            const std::string& to, const std::string& message);

// SPDX-License-Identifier: EUPL-1.2
// Letters that tell somebody what was changed about their account, so that they learn of what
// another did in their name.
#pragma once

#include "service/account/accounts.hpp"
#include "service/mail/mail.hpp"
#include "service/texts.hpp"

namespace kompass::service {

enum class Noticed { Password, TwoStepOn, TwoStepOff };

struct NoticeAsked {
  std::string account;  // id
  Noticed what = Noticed::Password;
  std::string base_address;  // "https://kompass.example"
};
// In the language of the account, without anything that lets somebody in. Problem (Missing): there
// is no such account.
Result<PersonalMail> notice_for(Realm& realm, const NoticeAsked& asked, const Wording& wording);

}  // namespace kompass::service

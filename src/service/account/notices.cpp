// SPDX-License-Identifier: EUPL-1.2
#include "service/account/notices.hpp"

#include <fmt/format.h>

namespace kompass::service {
namespace {

std::string_view key_of(Noticed what) {
  switch (what) {
    case Noticed::Password: return "letter_password";
    case Noticed::TwoStepOn: return "letter_two_step_on";
    case Noticed::TwoStepOff: return "letter_two_step_off";
  }
  return "";
}

std::string sign_in_address(std::string_view base, Language language) {
  while (base.ends_with('/')) base.remove_suffix(1);
  return fmt::format("{}/{}/logga-in", base, tag_of(language));
}

}  // namespace

Result<PersonalMail> notice_for(Realm& realm, const NoticeAsked& asked, const Wording& wording) {
  const auto found = looked(
      realm.store, [&](store::Reading& reading) { return find<Account>(reading, asked.account); });
  if (!found) return found.problem();
  const Account& account = found->value;
  const auto& words = wording.in(account.language);
  const std::string key(key_of(asked.what));
  return PersonalMail{
      asked.account,
      {account.email, words.say(key + "_subject"),
       words.say(key + "_body",
                 {{"name", account.name},
                  {"address", sign_in_address(asked.base_address, account.language)}})}};
}

}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
// Links that set a password, once: the invitation to a new account, and the reset of one.
#pragma once

#include <chrono>

#include "core/phrasebook.hpp"
#include "service/account/accounts.hpp"
#include "service/account/throttle.hpp"

namespace kompass::service {

enum class Purpose { Invitation, Reset };

constexpr auto spellings(Purpose) {
  return Spellings<Purpose, 2>{{{Purpose::Invitation, "invitation"}, {Purpose::Reset, "reset"}}};
}

inline constexpr std::chrono::days invitation_lasts{7};
inline constexpr std::chrono::hours reset_lasts{1};

struct Link {
  static constexpr std::string_view kind = "link";
  Purpose purpose = Purpose::Invitation;
  std::string expires_at;
};
void describe(auto& v, Is<Link> auto& l) {
  v.must("purpose", l.purpose);
  v.must("expires_at", l.expires_at);
}

// What a letter needs; nobody can make the token again.
struct MadeLink {
  std::string account;  // id
  Person person;
  Purpose purpose = Purpose::Invitation;
  std::string token;
};

// A new account. `subject`: the evaluation or association it is wanted for, or none. Problem
// (Conflict): the e-mail has an account.
Result<MadeLink> invite(Realm& realm, const Caller& caller, const Person& person,
                        const Subject& subject);
// A new link for an account that was not used yet, or that was closed and is opened again.
Result<MadeLink> invite_again(Realm& realm, const Caller& caller, const std::string& account);

struct ResetAsked {
  std::optional<MadeLink> link;  // none: there is no such account, which nobody is to be told
  std::optional<std::chrono::seconds> wait;  // asked for too often
};
Result<ResetAsked> ask_for_reset(Realm& realm, SignInThrottle& throttle, std::string_view email,
                                 std::string_view peer);
// The same by who manages accounts, to be handed over by other ways than mail.
Result<MadeLink> reset_for(Realm& realm, const Caller& caller, const std::string& account);

struct LinkView {
  Purpose purpose = Purpose::Invitation;
  Person person;
};
// What a link is for. Problem (Denied): it was used, has expired or never was.
Result<LinkView> look_at_link(Realm& realm, std::string_view token);

struct LinkUsed {
  std::string account;  // id
  Purpose purpose = Purpose::Invitation;
};
// Sets the password, makes the account active, ends its sessions and all its links. Problem
// (Denied) as above; (Input): the password is not fit, and the link can be used again.
Result<LinkUsed> use_link(Realm& realm, std::string_view token, std::string_view password);

// "https://kompass.example/link/TOKEN".
std::string link_address(std::string_view base, std::string_view token);

struct Letter {
  std::string subject, body;
};
// For mail, or to be printed for the administrator. `base` is the configured address, such as
// "https://kompass.example", and `words` those of the person's language.
Letter letter_for(const MadeLink& link, const Phrasebook& words, std::string_view base);

}  // namespace kompass::service

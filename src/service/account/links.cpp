// SPDX-License-Identifier: EUPL-1.2
#include "service/account/links.hpp"

#include "base/text.hpp"
#include "service/account/password.hpp"
#include "service/account/sessions.hpp"
#include "service/account/tokens_secret.hpp"
#include "service/applied.hpp"

namespace kompass::service {
namespace {

using Changes = std::vector<store::Change>;

Problem not_valid() {
  return {Trouble::Denied, "", "the link has been used or has expired", "ask for a new one"};
}

std::vector<store::Change> ended_links(store::Reading& reading, const std::string& account) {
  Changes changes;
  for (const auto& item : reading.children(Link::kind, account)) changes.push_back(removed(item));
  return changes;
}

store::Change change_for(const Secret& secret, Purpose purpose, const std::string& account,
                         store::Moment now) {
  const auto ends = purpose == Purpose::Invitation ? now + invitation_lasts : now + reset_lasts;
  return created(Link{purpose, store::timestamp(ends)},
                 {.id = secret.id, .parent = account, .key = secret.hash});
}

Person person_of(const Account& account) {
  return {account.name, account.email, account.language};
}

// A link in place of those the account has, and what else `prepare` does to the account; `write`
// puts it into the store.
template <class Prepare, class Write>
Result<MadeLink> new_link(Realm& realm, const std::string& account, Prepare prepare, Write write) {
  return tried_again([&]() -> Result<MadeLink> {
    MadeLink link{.account = account, .person = {}, .token = {}};
    const auto changes = looked(realm.store, [&](store::Reading& reading) -> Result<Changes> {
      auto there = find<Account>(reading, account);
      if (!there) return there.problem();
      auto purpose = prepare(there->value);
      if (!purpose) return purpose.problem();
      const auto now = realm.clock();
      const Secret secret = new_secret(now);
      link = {account, person_of(there->value), *purpose, secret.text};
      Changes all = ended_links(reading, account);
      all.push_back(replaced(*there));
      all.push_back(change_for(secret, *purpose, account, now));
      return all;
    });
    if (!changes) return changes.problem();
    if (const auto done = write(*changes); !done) return done.problem();
    return link;
  });
}

Result<Purpose> to_reset(const Account& account) {
  if (account.state == AccountState::Active) return Purpose::Reset;
  return Problem{Trouble::Conflict, "", "the account is not active", "invite it again"};
}

Result<Purpose> to_invite(Account& account) {
  if (account.state == AccountState::Active) {
    return Problem{Trouble::Conflict, "", "the account is active already", "reset its password"};
  }
  account.state = AccountState::Invited;
  return Purpose::Invitation;
}

struct Found {
  Stored<Link> link;
  Stored<Account> account;
};

Result<Found> found_in(store::Reading& reading, std::string_view token, store::Moment now) {
  const auto id = id_in(token);
  if (!id) return not_valid();
  auto link = find<Link>(reading, *id);
  if (!link) return link.problem().kind == Trouble::Missing ? not_valid() : link.problem();
  if (!opens(token, link->item) || link->value.expires_at <= store::timestamp(now)) {
    return not_valid();
  }
  auto account = find<Account>(reading, link->item.parent);
  if (!account) return account.problem();
  const bool invited = account->value.state == AccountState::Invited;
  const bool active = account->value.state == AccountState::Active;
  if (link->value.purpose == Purpose::Invitation ? !invited : !active) return not_valid();
  return Found{*link, *account};
}

}  // namespace

Result<MadeLink> invite(Realm& realm, const Caller& caller, const Person& person,
                        const Subject& subject) {
  if (auto fine = permit(caller, Action::InvitePerson, subject); !fine) return fine.problem();
  if (auto fine = check_person(person); !fine) return fine.problem();
  const auto now = realm.clock();
  const std::string id = store::new_id(now);
  const Secret secret = new_secret(now);
  const Account account{std::string(trimmed(person.name)),
                        std::string(trimmed(person.email)),
                        AccountState::Invited,
                        person.language,
                        "",
                        {}};
  const auto done = changed_for(realm.store, caller, "account.invite",
                                {created(account, {.id = id, .key = email_key(person.email)}),
                                 change_for(secret, Purpose::Invitation, id, now)});
  if (done) return MadeLink{id, person_of(account), Purpose::Invitation, secret.text};
  if (done.problem().kind != Trouble::Conflict) return done.problem();
  return Problem{Trouble::Conflict, "email", "has an account already", "give it the role"};
}

Result<MadeLink> invite_again(Realm& realm, const Caller& caller, const std::string& account) {
  if (auto fine = permit(caller, Action::ManageAccounts, {}); !fine) return fine.problem();
  return new_link(realm, account, to_invite, [&](const Changes& changes) {
    return changed_for(realm.store, caller, "account.invite", changes);
  });
}

Result<ResetAsked> ask_for_reset(Realm& realm, SignInThrottle& throttle, std::string_view email,
                                 std::string_view peer) {
  const std::string key = email_key(email);
  const auto wait = throttle.admit("reset " + throttle_key(key), peer, realm.clock());
  if (wait) return ResetAsked{{}, wait};
  const auto account = looked(
      realm.store, [&](store::Reading& reading) { return find_named<Account>(reading, "", key); });
  if (!account && account.problem().kind != Trouble::Missing) return account.problem();
  if (!account || account->value.state != AccountState::Active) return ResetAsked{};
  const std::string& id = account->item.id;
  auto link = new_link(realm, id, to_reset, [&](const Changes& changes) {
    return changed(realm.store, {id, "account.reset"}, changes);
  });
  if (!link) return link.problem();
  return ResetAsked{*link, {}};
}

Result<MadeLink> reset_for(Realm& realm, const Caller& caller, const std::string& account) {
  if (auto fine = permit(caller, Action::ManageAccounts, {}); !fine) return fine.problem();
  return new_link(realm, account, to_reset, [&](const Changes& changes) {
    return changed_for(realm.store, caller, "account.reset", changes);
  });
}

Result<LinkView> look_at_link(Realm& realm, std::string_view token) {
  const auto found = looked(realm.store, [&](store::Reading& reading) {
    return found_in(reading, token, realm.clock());
  });
  if (!found) return found.problem();
  return LinkView{found->link.value.purpose, person_of(found->account.value)};
}

Result<LinkUsed> use_link(Realm& realm, std::string_view token, std::string_view password) {
  return tried_again([&]() -> Result<LinkUsed> {
    auto found = looked(realm.store, [&](store::Reading& reading) {
      return found_in(reading, token, realm.clock());
    });
    if (!found) return found.problem();
    auto& account = found->account;
    const std::string& id = account.item.id;
    const auto hash = new_password(realm, password, account.value);
    if (!hash) return hash.problem();
    account.value.password = *hash;
    account.value.state = AccountState::Active;
    auto changes = looked(realm.store, [&](store::Reading& reading) -> Result<Changes> {
      Changes all = ended_links(reading, id);
      for (auto& change : ended_sessions(reading, id)) all.push_back(std::move(change));
      return all;
    });
    if (!changes) return changes.problem();
    // All that makes, uses or ends a link changes the account too: of two uses at once one fails.
    changes->push_back(replaced(account));
    const auto done = changed(realm.store, {id, "account.password"}, *changes);
    if (!done) return done.problem();
    return LinkUsed{id, found->link.value.purpose};
  });
}

std::string link_address(std::string_view base, std::string_view token) {
  while (base.ends_with('/')) base.remove_suffix(1);
  return std::string(base).append("/link/").append(token);
}

Letter letter_for(const MadeLink& link, const Phrasebook& words, std::string_view base) {
  const std::string kind(spelling_of(link.purpose));
  return {words.say("letter_" + kind + "_subject"),
          words.say("letter_" + kind + "_body",
                    {{"name", link.person.name}, {"address", link_address(base, link.token)}})};
}

}  // namespace kompass::service

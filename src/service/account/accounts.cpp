// SPDX-License-Identifier: EUPL-1.2
#include "service/account/accounts.hpp"

#include <algorithm>
#include <iterator>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "service/account/password.hpp"
#include "service/account/roles.hpp"
#include "service/applied.hpp"

namespace kompass::service {
namespace {

constexpr std::size_t longest_email = 254;  // RFC 5321, as errata 1690 counts it
constexpr std::size_t longest_name = 200;

bool can_be_email(std::string_view email) {
  const auto at = email.find('@');
  const bool parted = at != std::string_view::npos && at > 0 && at + 1 < email.size() &&
                      email.find('@', at + 1) == std::string_view::npos;
  return parted && email.size() <= longest_email && std::ranges::none_of(email, [](char c) {
           return static_cast<unsigned char>(c) <= ' ' || c == 0x7F || c == '<' || c == '>' ||
                  c == ',' || c == ';' || c == '"';
         });
}

Result<void> permit_own_or_managed(const Caller& caller, const std::string& account) {
  if (may(caller, Action::ManageAccounts, {})) return {};
  return permit(caller, Action::ManageOwnAccount, {.author = account});
}

}  // namespace

AccountView view_of(const Stored<Account>& account) {
  const auto& [item, value] = account;
  return {item.id,      value.name,     value.email,
          value.state,  value.language, value.two_step && value.two_step->confirmed,
          item.revision};
}

std::string email_key(std::string_view email) {
  return lowered(trimmed(email));
}

Result<void> check_person(const Person& person) {
  const auto name = trimmed(person.name);
  if (name.empty() || characters_in(name) > longest_name || first_invalid_utf8(name) ||
      printable(name) != name) {
    return Problem{Trouble::Input, "name", "is missing or too long", "write the name on one line"};
  }
  if (!can_be_email(trimmed(person.email)) || first_invalid_utf8(person.email)) {
    return Problem{Trouble::Input, "email", "is no e-mail address", "write it as name@example.org"};
  }
  return {};
}

Result<std::string> make_first_administrator(Realm& realm, const Person& person,
                                             std::string_view password) {
  if (auto fine = check_person(person); !fine) return fine.problem();
  const auto administrators = looked(realm.store, active_administrators);
  if (!administrators) return administrators.problem();
  if (!administrators->empty()) {
    return Problem{Trouble::Conflict, "", "there is an administrator already",
                   "ask them for an account"};
  }
  Account account{std::string(trimmed(person.name)),
                  std::string(trimmed(person.email)),
                  AccountState::Active,
                  person.language,
                  "",
                  {}};
  auto hash = new_password(realm, password, account);
  if (!hash) return hash.problem();
  account.password = *hash;
  const std::string id = store::new_id(realm.clock());
  std::vector changes{created(account, {.id = id, .key = email_key(person.email)})};
  for (auto& change : granted(id, {Role::Administrator, ""}, "")) changes.push_back(change);
  if (auto made = changed(realm.store, {"command_line", "account.first"}, changes); !made) {
    return made.problem();
  }
  return id;
}

Result<std::vector<AccountView>> list_accounts(Realm& realm, const Caller& caller) {
  if (auto fine = permit(caller, Action::ManageAccounts, {}); !fine) return fine.problem();
  const auto accounts =
      looked(realm.store, [](store::Reading& reading) { return find_all<Account>(reading, ""); });
  if (!accounts) return accounts.problem();
  return mapped(*accounts, view_of);
}

Result<AccountView> show_account(Realm& realm, const Caller& caller, const std::string& account) {
  if (auto fine = permit_own_or_managed(caller, account); !fine) return fine.problem();
  const auto there =
      looked(realm.store, [&](store::Reading& reading) { return find<Account>(reading, account); });
  if (!there) return there.problem();
  return view_of(*there);
}

Result<int> change_person(Realm& realm, const Caller& caller, const Whom& whom,
                          const Person& person) {
  if (auto fine = check_person(person); !fine) return fine.problem();
  if (auto fine = permit_own_or_managed(caller, whom.account); !fine) return fine.problem();
  auto there = looked(
      realm.store, [&](store::Reading& reading) { return find<Account>(reading, whom.account); });
  if (!there) return there.problem();
  const std::string key = email_key(person.email);
  if (key != there->item.key && !may(caller, Action::ManageAccounts, {})) {
    return Problem{Trouble::Denied, "email", "only an administrator changes an e-mail", ""};
  }
  if (whom.revision) there->item.revision = *whom.revision;
  there->item.key = key;
  there->value.name = trimmed(person.name);
  there->value.email = trimmed(person.email);
  there->value.language = person.language;
  const auto done = changed_for(realm.store, caller, "account.change", {replaced(*there)});
  if (!done) return done.problem();
  return there->item.revision + 1;
}

Result<void> close_account(Realm& realm, const Caller& caller, const std::string& account) {
  if (auto fine = permit(caller, Action::ManageAccounts, {}); !fine) return fine.problem();
  if (account == caller.account) {
    return Problem{Trouble::Conflict, "own", "nobody closes their own account",
                   "ask another administrator"};
  }
  return tried_again([&]() -> Result<void> {
    const auto changes =
        looked(realm.store, [&](store::Reading& reading) -> Result<std::vector<store::Change>> {
          auto there = find<Account>(reading, account);
          if (!there) return there.problem();
          auto left = leaves_an_administrator(reading, account);
          if (!left) return left;
          there->value.state = AccountState::Closed;
          there->value.password.clear();
          there->value.two_step.reset();
          auto all = ended_access(reading, account);
          all.push_back(replaced(*there));
          std::ranges::move(*left, std::back_inserter(all));
          return all;
        });
    if (!changes) return changes.problem();
    return changed_for(realm.store, caller, "account.close", *changes);
  });
}

std::vector<store::Change> ended_access(store::Reading& reading, const std::string& account) {
  std::vector<store::Change> changes;
  for (const auto* kind : {"session", "token", "link", "once"}) {
    for (const auto& item : reading.children(kind, account)) changes.push_back(removed(item));
  }
  return changes;
}

}  // namespace kompass::service

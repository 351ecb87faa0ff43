// SPDX-License-Identifier: EUPL-1.2
#include "service/account/tokens.hpp"

#include <fmt/format.h>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "service/account/roles.hpp"
#include "service/account/tokens_secret.hpp"
#include "service/applied.hpp"
#include "service/plain_text.hpp"

namespace kompass::service {
namespace {

constexpr std::size_t longest_name = 100;
constexpr std::size_t day_letters = 10;

Problem not_valid() {
  return {Trouble::Denied, "", "the token is not valid", "make another"};
}

Result<void> check(const NewToken& wanted) {
  const auto name = trimmed(wanted.name);
  if (!is_plain_line(name, longest_name)) {
    return Problem{Trouble::Input, "name", "is missing, too long or no plain line",
                   "say what the token is for"};
  }
  if (wanted.scopes.empty()) {
    return Problem{Trouble::Input, "scopes", "are missing", "name at least one"};
  }
  if (wanted.days < 1 || wanted.days > longest_token_days) {
    return Problem{Trouble::Input, "days", "is out of range",
                   fmt::format("say 1 to {}", longest_token_days)};
  }
  return {};
}

Result<std::vector<Stored<Token>>> own_tokens(Realm& realm, const Caller& caller) {
  const Subject own{.author = caller.account};
  if (auto fine = permit(caller, Action::ManageOwnAccount, own); !fine) return fine.problem();
  return looked(realm.store,
                [&](store::Reading& reading) { return find_all<Token>(reading, caller.account); });
}

struct Found {
  Stored<Token> token;
  Caller caller;
};

Result<Found> found_in(store::Reading& reading, std::string_view text, store::Moment now) {
  const auto id = id_in(text, token_prefix);
  if (!id) return not_valid();
  auto token = find<Token>(reading, *id);
  if (!token) return token.problem().kind == Trouble::Missing ? not_valid() : token.problem();
  if (!opens(text, token->item) || token->value.expires_at <= store::timestamp(now)) {
    return not_valid();
  }
  auto caller = caller_in(reading, token->item.parent);
  if (!caller) return caller.problem();
  if (caller->account.empty()) return not_valid();
  caller->scopes = token->value.scopes;
  caller->entry = token->item.id;
  return Found{*token, *caller};
}

}  // namespace

Result<MadeToken> make_token(Realm& realm, const Caller& caller, const NewToken& wanted) {
  const auto there = own_tokens(realm, caller);
  if (!there) return there.problem();
  if (auto fine = check(wanted); !fine) return fine.problem();
  if (there->size() >= most_tokens) {
    return Problem{Trouble::Conflict, "", "there are too many tokens", "revoke what is not used"};
  }
  const auto now = realm.clock();
  const Secret secret = new_secret(now, token_prefix);
  const Token token{std::string(trimmed(wanted.name)), wanted.scopes,
                    store::timestamp(now + std::chrono::days(wanted.days)), ""};
  const auto done = changed_for(
      realm.store, caller, "token.make",
      {created(token, {.id = secret.id, .parent = caller.account, .key = secret.hash})});
  if (!done) return done.problem();
  return MadeToken{secret.id, secret.text};
}

Result<Caller> caller_by_token(Realm& realm, std::string_view text) {
  const auto now = realm.clock();
  auto found =
      looked(realm.store, [&](store::Reading& reading) { return found_in(reading, text, now); });
  if (!found) return found.problem();
  auto& [token, caller] = *found;
  const std::string today = store::timestamp(now).substr(0, day_letters);
  if (token.value.last_used != today) {
    token.value.last_used = today;
    // Who asks is let in whether this could be written or not.
    (void)changed(realm.store, {token.item.parent, "token.use"}, {replaced(token)});
  }
  return caller;
}

Result<std::vector<TokenView>> list_tokens(Realm& realm, const Caller& caller) {
  const auto tokens = own_tokens(realm, caller);
  if (!tokens) return tokens.problem();
  return mapped(*tokens, [](const auto& one) { return TokenView{one.item.id, one.value}; });
}

Result<void> revoke_token(Realm& realm, const Caller& caller, const std::string& token) {
  return tried_again([&]() -> Result<void> {
    const auto tokens = own_tokens(realm, caller);
    if (!tokens) return tokens.problem();
    for (const auto& [item, value] : *tokens) {
      if (item.id != token) continue;
      return changed_for(realm.store, caller, "token.revoke", {removed(item)});
    }
    return found<Token>(std::nullopt).problem();
  });
}

}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
// Tokens by which programs use the API on behalf of a person. A token can do at most what its owner
// can at that moment, less what its scopes take away.
#pragma once

#include <chrono>

#include "service/account/accounts.hpp"

namespace kompass::service {

inline constexpr std::string_view token_prefix = "kmp_";  // so that scanners know a leaked one
inline constexpr int longest_token_days = 366;
inline constexpr std::size_t most_tokens = 50;  // of one account

struct Token {
  static constexpr std::string_view kind = "token";
  std::string name;
  std::vector<Scope> scopes;
  std::string expires_at;
  std::string last_used;  // the day, "2026-11-26"; empty: never
};
void describe(auto& v, Is<Token> auto& t) {
  v.must("name", t.name);
  v.must("scopes", t.scopes);
  v.must("expires_at", t.expires_at);
  v("last_used", t.last_used);
}

struct NewToken {
  std::string name;
  std::vector<Scope> scopes;
  int days = 90;
};
struct MadeToken {
  std::string id;
  std::string text;  // shown once; the store has its hash only
};

// Problem (Input): no name, no scope, too many days; (Conflict): too many tokens.
Result<MadeToken> make_token(Realm& realm, const Caller& caller, const NewToken& wanted);

// Problem (Denied): no such token, it has expired or was revoked, or its account is not active.
Result<Caller> caller_by_token(Realm& realm, std::string_view text);

struct TokenView {
  std::string id;
  Token token;
};
Result<std::vector<TokenView>> list_tokens(Realm& realm, const Caller& caller);
// Problem (Missing): the caller has no such token.
Result<void> revoke_token(Realm& realm, const Caller& caller, const std::string& token);

}  // namespace kompass::service

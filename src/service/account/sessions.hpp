// SPDX-License-Identifier: EUPL-1.2
// Who has signed in, and where. The browser holds a token; the store holds its hash.
#pragma once

#include <chrono>

#include "service/account/accounts.hpp"

namespace kompass::service {

inline constexpr std::chrono::hours session_ends_after{12};
inline constexpr std::chrono::minutes session_ends_idle_after{60};
inline constexpr std::chrono::minutes session_seen_every{5};  // how exactly "last seen" is kept

// Times are RFC 3339 as the store writes them, which sort as text.
struct Session {
  static constexpr std::string_view kind = "session";
  std::string signed_in_at, last_seen, ends_at;
  std::string device;  // "Firefox, Windows"
};
void describe(auto& v, Is<Session> auto& s) {
  v.must("signed_in_at", s.signed_in_at);
  v.must("last_seen", s.last_seen);
  v.must("ends_at", s.ends_at);
  v("device", s.device);
}

struct SignedIn {
  Caller caller;
  std::string session;  // id
  AccountView account;
};

// Problem (Denied): no such session, it is over, or its account is not active any more.
Result<SignedIn> session_of(Realm& realm, std::string_view token);

// Who comes with the session of another token from now on.
Caller with_session(Caller caller, std::string_view token);

// A new token for a session whose account may do more from now on: whoever knew the old one is out.
Result<std::string> renew_session(Realm& realm, std::string_view token);

// Fine also when it is over already.
Result<void> sign_out(Realm& realm, std::string_view token);
Result<void> sign_out_everywhere(Realm& realm, const Caller& caller);

struct SessionView {
  std::string id;
  Session session;
};
// Those of the caller that are not over.
Result<std::vector<SessionView>> list_sessions(Realm& realm, const Caller& caller);
// Problem (Missing): the caller has no such session.
Result<void> end_session(Realm& realm, const Caller& caller, const std::string& session);

// For the forms of a session: nobody makes it without the session's token.
std::string csrf_token(std::string_view session_token);
bool csrf_holds(std::string_view session_token, std::string_view given);

// A few words of what a browser says of itself, for its owner to know it again.
std::string device_word(std::string_view user_agent);

// Parts for the use cases that open and end sessions among other things.
struct OpenedSession {
  std::string token;
  store::Change change;
};
OpenedSession opened_session(const Realm& realm, const std::string& account,
                             std::string_view user_agent);
OpenedSession opened_again(const Realm& realm, const Stored<Session>& session);
Result<Stored<Session>> session_in(store::Reading& reading, std::string_view token,
                                   store::Moment now);
std::vector<store::Change> ended_sessions(store::Reading& reading, const std::string& account);
// Only those that are over.
std::vector<store::Change> swept_sessions(store::Reading& reading, const std::string& account,
                                          store::Moment now);

}  // namespace kompass::service

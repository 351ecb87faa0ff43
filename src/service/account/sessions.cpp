// SPDX-License-Identifier: EUPL-1.2
#include "service/account/sessions.hpp"

#include "base/mapped.hpp"
#include "codec/password_tokens.hpp"
#include "service/account/roles.hpp"
#include "service/account/tokens_secret.hpp"
#include "service/applied.hpp"

namespace kompass::service {
namespace {

using store::timestamp;

Problem over() {
  return {Trouble::Denied, "", "the session is over", "sign in again"};
}

bool is_over(const Session& session, store::Moment now) {
  return session.ends_at <= timestamp(now) ||
         session.last_seen <= timestamp(now - session_ends_idle_after);
}

store::Change change_for(const Secret& secret, const Session& session, const std::string& account) {
  return created(session, {.id = secret.id, .parent = account, .key = secret.hash});
}

// Written down now and then only. Whether it could be does not matter to who asks.
void seen(Realm& realm, Stored<Session> session, store::Moment now) {
  if (session.value.last_seen > timestamp(now - session_seen_every)) return;
  session.value.last_seen = timestamp(now);
  (void)changed(realm.store, {session.item.parent, "session.seen"}, {replaced(session)});
}

struct Found {
  Stored<Session> session;
  SignedIn signed_in;
};

Result<Found> found_in(store::Reading& reading, std::string_view token, store::Moment now) {
  auto session = session_in(reading, token, now);
  if (!session) return session.problem();
  const auto account = find<Account>(reading, session->item.parent);
  if (!account) return account.problem();
  auto caller = caller_in(reading, account->item.id);
  if (!caller) return caller.problem();
  if (caller->account.empty()) return over();
  caller->entry = session->item.id;
  return Found{*session, {*caller, session->item.id, view_of(*account)}};
}

}  // namespace

Result<Stored<Session>> session_in(store::Reading& reading, std::string_view token,
                                   store::Moment now) {
  const auto id = id_in(token);
  if (!id) return over();
  auto session = find<Session>(reading, *id);
  if (!session) return session.problem().kind == Trouble::Missing ? over() : session.problem();
  if (!opens(token, session->item) || is_over(session->value, now)) return over();
  return session;
}

Result<SignedIn> session_of(Realm& realm, std::string_view token) {
  const auto now = realm.clock();
  auto found =
      looked(realm.store, [&](store::Reading& reading) { return found_in(reading, token, now); });
  if (!found) return found.problem();
  seen(realm, found->session, now);
  return found->signed_in;
}

OpenedSession opened_session(const Realm& realm, const std::string& account,
                             std::string_view user_agent) {
  const auto now = realm.clock();
  const Secret secret = new_secret(now);
  const Session session{timestamp(now), timestamp(now), timestamp(now + session_ends_after),
                        device_word(user_agent)};
  return {secret.text, change_for(secret, session, account)};
}

OpenedSession opened_again(const Realm& realm, const Stored<Session>& session) {
  const auto now = realm.clock();
  const Secret secret = new_secret(now);
  Session same = session.value;
  same.last_seen = timestamp(now);
  return {secret.text, change_for(secret, same, session.item.parent)};
}

Caller with_session(Caller caller, std::string_view token) {
  caller.entry = id_in(token).value_or("");
  return caller;
}

Result<std::string> renew_session(Realm& realm, std::string_view token) {
  return tried_again([&]() -> Result<std::string> {
    const auto session = looked(realm.store, [&](store::Reading& reading) {
      return session_in(reading, token, realm.clock());
    });
    if (!session) return session.problem();
    const auto again = opened_again(realm, *session);
    const auto done = changed(realm.store, {session->item.parent, "session.renew"},
                              {removed(session->item), again.change});
    if (!done) return done.problem();
    return again.token;
  });
}

Result<void> sign_out(Realm& realm, std::string_view token) {
  return tried_again([&]() -> Result<void> {
    const auto session = looked(realm.store, [&](store::Reading& reading) {
      return session_in(reading, token, realm.clock());
    });
    if (!session && session.problem().kind == Trouble::Denied) return {};
    if (!session) return session.problem();
    return changed(realm.store, {session->item.parent, "session.end"}, {removed(session->item)});
  });
}

std::vector<store::Change> ended_sessions(store::Reading& reading, const std::string& account) {
  return mapped(reading.children(Session::kind, account), removed);
}

std::vector<store::Change> swept_sessions(store::Reading& reading, const std::string& account,
                                          store::Moment now) {
  std::vector<store::Change> changes;
  for (auto& item : reading.children(Session::kind, account)) {
    const auto session = stored<Session>(item);
    if (!session || is_over(session->value, now)) changes.push_back(removed(item));
  }
  return changes;
}

Result<void> sign_out_everywhere(Realm& realm, const Caller& caller) {
  const Subject own{.author = caller.account};
  if (auto fine = permit(caller, Action::ManageOwnAccount, own); !fine) return fine.problem();
  return tried_again([&]() -> Result<void> {
    const auto changes =
        looked(realm.store, [&](store::Reading& reading) -> Result<std::vector<store::Change>> {
          return ended_sessions(reading, caller.account);
        });
    if (!changes) return changes.problem();
    return changed_for(realm.store, caller, "session.end_all", *changes);
  });
}

Result<std::vector<SessionView>> list_sessions(Realm& realm, const Caller& caller) {
  const Subject own{.author = caller.account};
  if (auto fine = permit(caller, Action::ManageOwnAccount, own); !fine) return fine.problem();
  const auto sessions = looked(realm.store, [&](store::Reading& reading) {
    return find_all<Session>(reading, caller.account);
  });
  if (!sessions) return sessions.problem();
  std::vector<SessionView> views;
  for (const auto& [item, session] : *sessions) {
    if (!is_over(session, realm.clock())) views.push_back({item.id, session});
  }
  return views;
}

Result<void> end_session(Realm& realm, const Caller& caller, const std::string& session) {
  const Subject own{.author = caller.account};
  if (auto fine = permit(caller, Action::ManageOwnAccount, own); !fine) return fine.problem();
  return tried_again([&]() -> Result<void> {
    const auto there = looked(realm.store, [&](store::Reading& reading) -> Result<Stored<Session>> {
      auto one = find<Session>(reading, session);
      if (one && one->item.parent != caller.account) return found<Session>(std::nullopt);
      return one;
    });
    if (!there) return there.problem();
    return changed_for(realm.store, caller, "session.end", {removed(there->item)});
  });
}

std::string csrf_token(std::string_view session_token) {
  return codec::keyed_hash(session_token, "csrf");
}

bool csrf_holds(std::string_view session_token, std::string_view given) {
  return codec::same_secret(csrf_token(session_token), given);
}

}  // namespace kompass::service

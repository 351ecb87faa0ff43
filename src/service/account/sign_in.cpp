// SPDX-License-Identifier: EUPL-1.2
#include "service/account/sign_in.hpp"

#include "service/account/password.hpp"
#include "service/account/sessions.hpp"
#include "service/account/two_step.hpp"

namespace kompass::service {
namespace {

using Changes = std::vector<store::Change>;
using What = Admission::What;

// Nothing when no account has this e-mail.
Result<std::optional<Stored<Account>>> claimed(Realm& realm, const Attempt& attempt) {
  using Claimed = std::optional<Stored<Account>>;
  return looked(realm.store, [&](store::Reading& reading) -> Result<Claimed> {
    auto account = find_named<Account>(reading, "", email_key(attempt.email));
    if (account) return Claimed(*account);
    if (account.problem().kind != Trouble::Missing) return account.problem();
    return Claimed();
  });
}

// What signing in changes about the account: a code is used up, a hash is brought up to date. Even
// an account that stays as it is must not have been closed meanwhile.
Result<store::Change> account_change(const Realm& realm, Stored<Account> account,
                                     const Attempt& attempt, bool code_taken) {
  auto& hash = account.value.password;
  const bool outdated = codec::password_hash_is_outdated(hash, realm.password_cost);
  if (!outdated) return code_taken ? replaced(account) : unchanged(account.item);
  auto fresh = codec::password_hash(attempt.password, realm.password_cost);
  if (!fresh) return fresh.problem();
  hash = *fresh;
  return replaced(account);
}

Result<Admission> admitted(Realm& realm, const Stored<Account>& claim, const Attempt& attempt,
                           bool code_taken) {
  const std::string& id = claim.item.id;
  const auto account = account_change(realm, claim, attempt, code_taken);
  if (!account) return account.problem();
  auto changes = looked(realm.store, [&](store::Reading& reading) -> Result<Changes> {
    return swept_sessions(reading, id, realm.clock());
  });
  if (!changes) return changes.problem();
  const auto session = opened_session(realm, id, attempt.user_agent);
  changes->push_back(*account);
  changes->push_back(session.change);
  const auto done = changed(realm.store, {id, "session.begin"}, *changes);
  if (!done) return done.problem();
  return Admission{What::SignedIn, session.token, id};
}

// One look at the account. Problem (Conflict): it was changed while this was going on, perhaps by
// the same code coming twice.
Result<Admission> judged(Realm& realm, const Attempt& attempt) {
  auto claim = claimed(realm, attempt);
  if (!claim) return claim.problem();
  Account* account = *claim ? &(*claim)->value : nullptr;
  if (!password_opens(realm, attempt.password, account)) return Admission{};
  auto& two_step = account->two_step;
  const bool two_steps = two_step && two_step->confirmed;
  if (two_steps && attempt.code.empty()) return Admission{What::CodeNeeded, "", ""};
  if (two_steps && !take_code(*two_step, attempt.code, realm.clock())) return Admission{};
  return admitted(realm, **claim, attempt, two_steps);
}

struct Proven {
  Stored<Session> session;
  Stored<Account> account;
};

Result<Proven> proven(Realm& realm, SignInThrottle& throttle, const Proof& proof) {
  const auto now = realm.clock();
  auto there = looked(realm.store, [&](store::Reading& reading) -> Result<Proven> {
    auto session = session_in(reading, proof.token, now);
    if (!session) return session.problem();
    auto account = find<Account>(reading, session->item.parent);
    if (!account) return account.problem();
    return Proven{*session, *account};
  });
  if (!there) return there.problem();
  const std::string key = throttle_key(there->account.value.email);
  if (const auto wait = throttle.admit(key, proof.peer, now)) {
    return tried_too_often("password", *wait);
  }
  if (!password_opens(realm, proof.password, &there->account.value)) {
    return Problem{Trouble::Denied, "password", "is not right", ""};
  }
  throttle.succeeded(key, proof.peer);
  return there;
}

}  // namespace

Result<Admission> sign_in(Realm& realm, SignInThrottle& throttle, const Attempt& attempt) {
  const std::string key = throttle_key(attempt.email);
  if (const auto wait = throttle.admit(key, attempt.peer, realm.clock())) {
    return Admission{What::Wait, "", "", *wait};
  }
  auto admission = tried_again([&] { return judged(realm, attempt); });
  if (!admission) return admission.problem();
  if (admission->what == What::SignedIn) throttle.succeeded(key, attempt.peer);
  if (admission->what == What::CodeNeeded) throttle.peers.give_back(counted_peer(attempt.peer));
  return admission;
}

Result<std::string> prove_password(Realm& realm, SignInThrottle& throttle, const Proof& proof) {
  const auto fine = proven(realm, throttle, proof);
  if (!fine) return fine.problem();
  return renew_session(realm, proof.token);
}

Result<std::string> change_password(Realm& realm, SignInThrottle& throttle, const Proof& proof,
                                    std::string_view wanted) {
  auto fine = proven(realm, throttle, proof);
  if (!fine) return fine.problem();
  auto& [session, account] = *fine;
  auto hash = new_password(realm, wanted, account.value);
  if (!hash) return hash.problem();
  account.value.password = *hash;
  auto again = opened_again(realm, session);
  return tried_again([&, &there = account, &fresh = again]() -> Result<std::string> {
    auto changes = looked(realm.store, [&](store::Reading& reading) -> Result<Changes> {
      const auto own = session_in(reading, proof.token, realm.clock());
      if (!own) return own.problem();
      return ended_sessions(reading, there.item.id);  // the own one too, so that it is held
    });
    if (!changes) return changes.problem();
    changes->push_back(replaced(there));
    changes->push_back(fresh.change);
    const auto done = changed(realm.store, {there.item.id, "account.password"}, *changes);
    if (!done) return done.problem();
    return fresh.token;
  });
}

}  // namespace kompass::service

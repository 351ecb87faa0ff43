// SPDX-License-Identifier: EUPL-1.2
#include "service/once.hpp"

#include "codec/hash.hpp"

namespace kompass::service {
namespace {

using Changes = std::vector<store::Change>;
using What = OnceState::What;

struct Once {
  static constexpr std::string_view kind = "once";
  std::string fingerprint, expires_at;
  bool done = false;
  std::string answer;
};
void describe(auto& v, Is<Once> auto& o) {
  v.must("fingerprint", o.fingerprint);
  v.must("expires_at", o.expires_at);
  v("done", o.done);
  v("answer", o.answer);
}

OnceState state_of(const Once& once, const OnceKey& key) {
  if (once.fingerprint != key.fingerprint) return {What::Another, ""};
  if (!once.done) return {What::Begun, ""};
  return {What::Done, once.answer};
}

// What there is for the key, and how to get rid of what is too old.
struct Looked {
  OnceState state;
  Changes swept;
};

Result<Looked> look(store::Reading& reading, const OnceKey& key, const std::string& now) {
  auto all = find_all<Once>(reading, key.account);
  if (!all) return all.problem();
  Looked seen;
  for (const auto& one : *all) {
    if (one.value.expires_at <= now) {
      seen.swept.push_back(removed(one.item));
    } else if (one.item.key == codec::sha256(key.key)) {
      seen.state = state_of(one.value, key);
    }
  }
  return seen;
}

Result<Stored<Once>> kept(Realm& realm, const OnceKey& key) {
  return looked(realm.store, [&](store::Reading& reading) {
    return find_named<Once>(reading, key.account, codec::sha256(key.key));
  });
}

}  // namespace

Result<OnceState> begin_once(Realm& realm, const OnceKey& key) {
  return tried_again([&]() -> Result<OnceState> {
    const auto now = realm.clock();
    auto seen = looked(realm.store, [&](store::Reading& reading) {
      return look(reading, key, store::timestamp(now));
    });
    if (!seen) return seen.problem();
    if (seen->state.what != What::First) return seen->state;
    const Once once{key.fingerprint, store::timestamp(now + answers_are_kept), false, ""};
    seen->swept.push_back(created(once, {.parent = key.account, .key = codec::sha256(key.key)}));
    const auto done = changed(realm.store, {key.account, "once.begin"}, seen->swept);
    if (!done) return done.problem();
    return OnceState{};
  });
}

Result<void> end_once(Realm& realm, const OnceKey& key, std::string answer) {
  auto one = kept(realm, key);
  if (!one) return one.problem();
  one->value.done = true;
  one->value.answer = std::move(answer);
  return changed(realm.store, {key.account, "once.end"}, {replaced(*one)});
}

Result<void> forget_once(Realm& realm, const OnceKey& key) {
  const auto one = kept(realm, key);
  if (!one) return one.problem();
  return changed(realm.store, {key.account, "once.forget"}, {removed(one->item)});
}

}  // namespace kompass::service

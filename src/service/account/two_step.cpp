// SPDX-License-Identifier: EUPL-1.2
#include "service/account/two_step.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "codec/hash.hpp"
#include "codec/password_tokens.hpp"
#include "codec/random.hpp"
#include "codec/totp.hpp"
#include "service/account/password.hpp"
#include "service/applied.hpp"

namespace kompass::service {
namespace {

// Letters and digits that are not mistaken for another (Crockford's base32).
constexpr std::string_view signs = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t recovery_length = 16;  // 80 bits
constexpr std::size_t recovery_group = 4;

codec::TotpStep step_at(store::Moment now) {
  return codec::totp_step_at(std::chrono::floor<std::chrono::seconds>(now));
}

std::string recovery_code() {
  std::string code;
  for (const char byte : codec::random_bytes(recovery_length)) {
    if (code.size() % (recovery_group + 1) == recovery_group) code += '-';
    code += signs[static_cast<unsigned char>(byte) % signs.size()];
  }
  return code;
}

std::string recovery_hash(std::string_view code) {
  std::string plain = lowered(code);
  std::erase_if(plain, [](char c) { return signs.find(c) == std::string_view::npos; });
  return codec::sha256(plain);
}

bool take_recovery_code(TwoStep& two_step, std::string_view code) {
  const std::string hash = recovery_hash(code);
  const auto same = [&](const auto& left) { return codec::same_secret(left, hash); };
  return std::erase_if(two_step.recovery, same) > 0;
}

std::vector<std::string> new_recovery_codes(TwoStep& two_step) {
  std::vector<std::string> codes(recovery_codes);
  std::ranges::generate(codes, recovery_code);
  two_step.recovery = mapped(codes, recovery_hash);
  return codes;
}

// Percent-encoded (RFC 3986).
std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte < 0x80 && (std::isalnum(byte) != 0 || c == '-' || c == '.' || c == '_');
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out;
}

Problem wrong_code() {
  return {Trouble::Input, "code", "is not right", "wait for the next one and try again"};
}

Result<Stored<Account>> own_account(Realm& realm, const Caller& caller) {
  const Subject own{.author = caller.account};
  if (auto fine = permit(caller, Action::ManageOwnAccount, own); !fine) return fine.problem();
  return looked(realm.store,
                [&](store::Reading& reading) { return find<Account>(reading, caller.account); });
}

// A code of a step that is on. Who got hold of a session must not guess it here.
Result<void> taken(Realm& realm, SignInThrottle& throttle, Stored<Account>& account,
                   std::string_view code) {
  const std::string key = throttle_key(account.value.email);
  if (const auto wait = throttle.accounts.admit(key, realm.clock())) {
    return tried_too_often("code", *wait);
  }
  if (!take_code(*account.value.two_step, code, realm.clock())) return wrong_code();
  throttle.accounts.forget(key);
  return {};
}

Result<void> keep(Realm& realm, const Caller& caller, const Stored<Account>& account,
                  const std::string& action) {
  return changed_for(realm.store, caller, action, {replaced(account)});
}

}  // namespace

bool take_code(TwoStep& two_step, std::string_view code, store::Moment now) {
  const auto step = codec::totp_step_of(code, two_step.secret, step_at(now), two_step.last_step);
  if (!step) return take_recovery_code(two_step, code);
  two_step.last_step = *step;
  return true;
}

// Its defaults are the rest of what totp.hpp says.
std::string enrolment_address(std::string_view email, std::string_view secret) {
  return fmt::format("otpauth://totp/Kompass:{}?secret={}&issuer=Kompass", encoded(email), secret);
}

Result<Enrolment> begin_two_step(Realm& realm, const Caller& caller) {
  auto account = own_account(realm, caller);
  if (!account) return account.problem();
  auto& two_step = account->value.two_step;
  if (two_step && two_step->confirmed) {
    return Problem{Trouble::Conflict, "", "the second step is on already", "end it first"};
  }
  two_step = TwoStep{.secret = codec::new_totp_secret(), .recovery = {}};
  const Enrolment enrolment{two_step->secret,
                            enrolment_address(account->value.email, two_step->secret)};
  if (auto done = keep(realm, caller, *account, "account.two_step.begin"); !done) {
    return done.problem();
  }
  return enrolment;
}

Result<std::vector<std::string>> confirm_two_step(Realm& realm, const Caller& caller,
                                                  std::string_view code) {
  auto account = own_account(realm, caller);
  if (!account) return account.problem();
  auto& two_step = account->value.two_step;
  if (!two_step || two_step->confirmed) {
    return Problem{Trouble::Conflict, "", "no second step waits for its first code", "begin it"};
  }
  if (!take_code(*two_step, code, realm.clock())) return wrong_code();
  two_step->confirmed = true;
  auto codes = new_recovery_codes(*two_step);
  if (auto done = keep(realm, caller, *account, "account.two_step.confirm"); !done) {
    return done.problem();
  }
  return codes;
}

Result<std::vector<std::string>> renew_recovery_codes(Realm& realm, SignInThrottle& throttle,
                                                      const Caller& caller, std::string_view code) {
  auto account = own_account(realm, caller);
  if (!account) return account.problem();
  auto& two_step = account->value.two_step;
  if (!two_step || !two_step->confirmed) return wrong_code();
  if (auto fine = taken(realm, throttle, *account, code); !fine) return fine.problem();
  auto codes = new_recovery_codes(*two_step);
  if (auto done = keep(realm, caller, *account, "account.two_step.codes"); !done) {
    return done.problem();
  }
  return codes;
}

Result<void> drop_two_step(Realm& realm, const Caller& caller, const std::string& account) {
  if (auto fine = permit(caller, Action::ManageAccounts, {}); !fine) return fine.problem();
  if (account == caller.account) {
    return Problem{Trouble::Conflict, "own", "nobody drops their own second step",
                   "end it by a code"};
  }
  auto there =
      looked(realm.store, [&](store::Reading& reading) { return find<Account>(reading, account); });
  if (!there) return there.problem();
  there->value.two_step.reset();
  return keep(realm, caller, *there, "account.two_step.drop");
}

Result<void> end_two_step(Realm& realm, SignInThrottle& throttle, const Caller& caller,
                          std::string_view code) {
  auto account = own_account(realm, caller);
  if (!account) return account.problem();
  auto& two_step = account->value.two_step;
  if (!two_step) return {};
  if (two_step->confirmed) {
    if (auto fine = taken(realm, throttle, *account, code); !fine) return fine.problem();
  }
  two_step.reset();
  return keep(realm, caller, *account, "account.two_step.end");
}

}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
#include "service/account/password.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.hpp"
#include "codec/hash.hpp"
#include "service/account/password_rules.hpp"

namespace kompass::service {
namespace {

constexpr std::string_view too_often = "was tried too often";
constexpr std::string_view wait_words = "try again in {} s";
constexpr std::size_t shortest_telling_part = 4;  // "Bo" may stand in a password

// What a guesser tries first: the e-mail, what stands before its @, the parts of the name.
bool holds_who_it_is(std::string_view password, const Account& account) {
  const std::string secret = lowered(password);
  const std::string email = email_key(account.email);
  const std::string name = lowered(account.name);
  auto parts = split(name, ' ');
  parts.push_back(std::string_view(email).substr(0, email.find('@')));
  parts.push_back(email);
  return std::ranges::any_of(parts, [&](std::string_view part) {
    return characters_in(part) >= shortest_telling_part && secret.find(part) != std::string::npos;
  });
}

}  // namespace

Result<void> check_password(std::string_view password, const Account& account) {
  const std::size_t characters = characters_in(password);
  if (first_invalid_utf8(password) || characters < shortest_password ||
      characters > longest_password) {
    return Problem{
        Trouble::Input, "password",
        fmt::format("has to have {} to {} characters", shortest_password, longest_password),
        "several words make a good one"};
  }
  if (const auto weakness = weakness_of(password)) {
    return Problem{Trouble::Input, "password", *weakness,
                   "take several words that have nothing to do with each other"};
  }
  if (holds_who_it_is(password, account)) {
    return Problem{Trouble::Input, "password", "holds the name or the e-mail of the account",
                   "choose another"};
  }
  return {};
}

Result<std::string> new_password(const Realm& realm, std::string_view password,
                                 const Account& account) {
  if (auto fine = check_password(password, account); !fine) return fine.problem();
  return codec::password_hash(password, realm.password_cost);
}

bool password_opens(const Realm& realm, std::string_view password, const Account* account) {
  const bool can = account != nullptr && account->state == AccountState::Active &&
                   !account->password.empty() && characters_in(password) <= longest_password;
  const std::string hash = can ? account->password : codec::password_decoy(realm.password_cost);
  constexpr std::size_t most_bytes = 4 * longest_password;
  return codec::password_matches(password.substr(0, most_bytes), hash) && can;
}

std::string throttle_key(std::string_view email) {
  return codec::sha256(email_key(email));
}

Problem tried_too_often(std::string where, std::chrono::seconds wait) {
  return {Trouble::Denied, std::move(where), std::string(too_often),
          fmt::format(wait_words, wait.count())};
}

bool is_tried_too_often(const Problem& problem) {
  return problem.kind == Trouble::Denied && problem.what == too_often;
}

std::optional<std::chrono::seconds> wait_of(const Problem& problem) {
  if (!is_tried_too_often(problem)) return std::nullopt;
  const std::string_view said = problem.remedy;
  const std::size_t at = wait_words.find('{');
  int seconds = 0;
  const auto [stop, error] = std::from_chars(said.data() + at, said.data() + said.size(), seconds);
  return error == std::errc{} ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>

#include "service/account/accounts.hpp"

namespace kompass::service {

inline constexpr std::size_t shortest_password = 12;  // characters
inline constexpr std::size_t longest_password = 200;

// Problem (Input): too short, too long, guessed at once (password_rules.hpp), or it holds the
// e-mail or the name.
Result<void> check_password(std::string_view password, const Account& account);

// The hash of a password that is fit for the account.
Result<std::string> new_password(const Realm& realm, std::string_view password,
                                 const Account& account);

// Takes the same time for an account that is not there (nullptr), has no password or is not active.
bool password_opens(const Realm& realm, std::string_view password, const Account* account);

// What attempts at an account are counted by, whether it is there or not.
std::string throttle_key(std::string_view email);

// Of a secret that somebody who has signed in says again (Denied); `where`: what it is.
Problem tried_too_often(std::string where, std::chrono::seconds wait);
// Whether it is that, and not that the secret is wrong.
bool is_tried_too_often(const Problem& problem);
// How long such a one says to wait; nothing of others.
std::optional<std::chrono::seconds> wait_of(const Problem& problem);

}  // namespace kompass::service

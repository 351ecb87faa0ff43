// SPDX-License-Identifier: EUPL-1.2
// The accounts of the installation, for who manages them: what its pages say of one, and where they
// stand.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "service/account/roles.hpp"
#include "workspace/turn.hpp"

namespace kompass::workspace {

// "/sv/konton/ID" and what follows: "?klart=namn#uppgifter".
std::string person_address(const Turn& turn, const std::string& account,
                           std::string_view rest = "");

// An account and what it holds.
struct Holder {
  service::AccountView account;
  std::vector<service::HeldRole> roles;
};
// By name. Problem (Denied): the caller does not manage accounts.
Result<std::vector<Holder>> all_holders(const Turn& turn);
Result<Holder> holder_of(const Turn& turn, const std::string& account);

// Those that have a coordinator, so that one is not written in two ways.
std::set<std::string> associations_in_use(const std::vector<Holder>& all);

// One role that is not in an evaluation: "samordnare för skr".
std::string role_words(const Turn& turn, const service::HeldRole& held);
// "samordnare för skr, utvärderare i 2 utvärderingar".
std::string all_role_words(const Turn& turn, const std::vector<service::HeldRole>& roles);
// Those in evaluations: "utvärderare i 2 utvärderingar". Which they are stays with the evaluations.
std::vector<std::string> work_role_words(const Turn& turn,
                                         const std::vector<service::HeldRole>& roles);
bool is_in_evaluation(service::Role role);

}  // namespace kompass::workspace

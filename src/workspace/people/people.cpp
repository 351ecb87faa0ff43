// SPDX-License-Identifier: EUPL-1.2
#include "workspace/people/people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kompass::workspace {
namespace {

using service::HeldRole;
using service::Role;

constexpr std::array in_evaluations{Role::Lead, Role::Evaluator, Role::Contact, Role::Contributor,
                                    Role::Reader};

std::string word_of(const Turn& turn, Role role) {
  return turn.say(fmt::format("work_role_{}", spelling_of(role)));
}

}  // namespace

std::string person_address(const Turn& turn, const std::string& account, std::string_view rest) {
  return turn.visit.address(fmt::format("/konton/{}{}", account, rest));
}

Result<Holder> holder_of(const Turn& turn, const std::string& account) {
  auto view = service::show_account(turn.realm(), turn.who.caller, account);
  if (!view) return view.problem();
  auto roles = service::roles_of(turn.realm(), account);
  if (!roles) return roles.problem();
  return Holder{std::move(*view), std::move(*roles)};
}

Result<std::vector<Holder>> all_holders(const Turn& turn) {
  auto accounts = service::list_accounts(turn.realm(), turn.who.caller);
  if (!accounts) return accounts.problem();
  std::vector<Holder> all;
  all.reserve(accounts->size());
  for (auto& account : *accounts) {
    auto roles = service::roles_of(turn.realm(), account.id);
    if (!roles) return roles.problem();
    all.push_back({std::move(account), std::move(*roles)});
  }
  std::ranges::sort(all, {}, [](const Holder& one) { return lowered(one.account.name); });
  return all;
}

std::set<std::string> associations_in_use(const std::vector<Holder>& all) {
  std::set<std::string> known;
  for (const auto& holder : all) {
    for (const auto& held : holder.roles) {
      if (held.role == Role::Coordinator) known.insert(held.of);
    }
  }
  return known;
}

bool is_in_evaluation(Role role) {
  return std::ranges::find(in_evaluations, role) != in_evaluations.end();
}

std::string role_words(const Turn& turn, const HeldRole& held) {
  auto role = word_of(turn, held.role);
  if (held.of.empty()) return role;
  return turn.say("work_people_role_for", {{"role", role}, {"association", held.of}});
}

std::vector<std::string> work_role_words(const Turn& turn, const std::vector<HeldRole>& roles) {
  std::vector<std::string> words;
  for (const auto role : in_evaluations) {
    const auto count = std::ranges::count(roles, role, &HeldRole::role);
    if (count == 0) continue;
    words.push_back(turn.say(count == 1 ? "work_people_role_in_one" : "work_people_role_in_many",
                             {{"role", word_of(turn, role)}, {"count", std::to_string(count)}}));
  }
  return words;
}

std::string all_role_words(const Turn& turn, const std::vector<HeldRole>& roles) {
  std::vector<std::string> words;
  for (const auto& held : roles) {
    if (!is_in_evaluation(held.role)) words.push_back(role_words(turn, held));
  }
  for (auto& more : work_role_words(turn, roles)) words.push_back(std::move(more));
  return words.empty() ? turn.say("work_people_no_role") : joined(words, ", ");
}

}  // namespace kompass::workspace

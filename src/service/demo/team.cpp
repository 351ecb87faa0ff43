// SPDX-License-Identifier: EUPL-1.2
#include "service/demo/team.hpp"

#include <array>
#include <map>

#include "codec/password.hpp"
#include "service/account/roles.hpp"
#include "service/published/publications.hpp"
#include "service/work/evaluations.hpp"
#include "service/work/moves.hpp"
#include "service/work/team.hpp"

namespace kompass::service {
namespace {

constexpr std::string_view association = "demo";
const store::Deed deed{"command_line", "demo.team"};

NewEvaluation the_evaluation() {
  return {.association = std::string(association),
          .country = "SE",
          .code = "9901",
          .name = "Björkhaga",
          .invented = true,
          .year = 2022,
          .edition = "kommunkompassen/2.1",
          .title = "Kommunkompassen: analys av Björkhaga kommun 2022"};
}

bool is_in_team(Role role) {
  return role != Role::Administrator && role != Role::MethodOwner && role != Role::Coordinator;
}

// Its id.
Result<std::string> add_account(Realm& realm, const DemoAccount& wanted) {
  Account account{.name = std::string(wanted.name),
                  .email = std::string(wanted.email),
                  .state = AccountState::Active,
                  .password = "",
                  .two_step = {}};
  auto hash = codec::password_hash(demo_password, realm.password_cost);  // known, so not fit
  if (!hash) return hash.problem();
  account.password = std::move(*hash);
  const auto id = store::new_id(realm.clock());
  std::vector changes{created(account, {.id = id, .key = email_key(wanted.email)})};
  if (!is_in_team(wanted.role)) {
    const bool coordinates = wanted.role == Role::Coordinator;
    for (auto& change :
         granted(id, {wanted.role, coordinates ? std::string(association) : ""}, "")) {
      changes.push_back(std::move(change));
    }
  }
  if (auto done = changed(realm.store, deed, changes); !done) return done.problem();
  return id;
}

Result<std::string> account_for(Realm& realm, const DemoAccount& wanted) {
  const auto there = looked(realm.store, [&](store::Reading& reading) {
    return Result(reading.named(Account::kind, "", email_key(wanted.email)));
  });
  if (!there) return there.problem();
  return *there ? Result((*there)->id) : add_account(realm, wanted);
}

Result<bool> is_there(Desk& desk, const NewEvaluation& wanted) {
  const auto key = evaluation_key({wanted.country, wanted.code, wanted.name, ""}, wanted.year);
  return looked(desk.realm.store, [&](store::Reading& reading) {
    return Result(reading.named(EvaluationItem::kind, "", key).has_value());
  });
}

// With what the examples tell of the municipality before.
Result<std::string> begin(Desk& desk, const Caller& coordinator) {
  auto wanted = the_evaluation();
  const auto published = publications(desk.realm.store);
  if (!published) return published.problem();
  wanted.before = published_before(
      *published, desk.gazetteer,
      {{wanted.country, wanted.code, wanted.name, ""}, wanted.year, wanted.invented});
  return create_evaluation(desk, coordinator, wanted);
}

Result<void> advance(Desk& desk, const Caller& coordinator, const std::string& evaluation) {
  for (const auto state : {State::SelfDescription, State::DeskWork, State::Visit, State::Grading}) {
    const auto moved = move_on(desk, coordinator, evaluation, {.to = state, .reason = ""});
    if (!moved) return moved.problem();
    if (any_error(moved->findings)) return {};
  }
  return {};
}

}  // namespace

std::span<const DemoAccount> demo_accounts() {
  static constexpr std::array all{
      DemoAccount{Role::Administrator, "administrator@example.org", "Administratör (påhittad)"},
      DemoAccount{Role::MethodOwner, "method-owner@example.org", "Metodägare (påhittad)"},
      DemoAccount{Role::Coordinator, "coordinator@example.org", "Samordnare (påhittad)"},
      DemoAccount{Role::Lead, "lead@example.org", "Utvärderingsledare (påhittad)"},
      DemoAccount{Role::Evaluator, "evaluator@example.org", "Utvärderare (påhittad)"},
      DemoAccount{Role::Contact, "contact@example.org", "Kontaktperson (påhittad)"},
      DemoAccount{Role::Contributor, "contributor@example.org", "Medskribent (påhittad)"},
      DemoAccount{Role::Reader, "reader@example.org", "Läsare (påhittad)"}};
  return all;
}

Result<void> gather_demo_team(Desk& desk) {
  std::map<Role, std::string> accounts;
  for (const auto& wanted : demo_accounts()) {
    auto account = account_for(desk.realm, wanted);
    if (!account) return account.problem();
    accounts.emplace(wanted.role, std::move(*account));
  }
  const auto there = is_there(desk, the_evaluation());
  if (!there) return there.problem();
  if (*there) return {};  // and people may have gone on with it
  const auto coordinator = caller_of(desk.realm, accounts.at(Role::Coordinator));
  if (!coordinator) return coordinator.problem();
  const auto evaluation = begin(desk, *coordinator);
  if (!evaluation) return evaluation.problem();
  for (const auto& [role, account] : accounts) {
    if (!is_in_team(role)) continue;
    auto added = add_to_team(desk, *coordinator, {*evaluation, account, role});
    if (!added) return added.problem();
  }
  return advance(desk, *coordinator, *evaluation);
}

}  // namespace kompass::service

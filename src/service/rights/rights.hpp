// SPDX-License-Identifier: EUPL-1.2
// Who may do what. One table (rights_table.cpp) says it for each action, role and state of an
// evaluation; what is not in it nobody may. docs/manual/rights.md is the same table printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "codec/spelling.hpp"

namespace kompass::service {

// Everybody is Anonymous too, and who has signed in is SignedIn too.
enum class Role {
  Anonymous,
  SignedIn,
  Reader,       // of one evaluation, as are the next four
  Contributor,  // municipality: writes parts of the self-description
  Contact,      // municipality
  Evaluator,
  Lead,
  Coordinator,  // of one association: all its evaluations
  MethodOwner,
  Administrator
};

// How far an evaluation has come. A published snapshot is always Published, whatever becomes of the
// evaluation after it.
enum class State {
  Planned,
  SelfDescription,
  DeskWork,
  Visit,
  Grading,
  Consensus,
  Drafting,
  FactCheck,
  Final,
  Published
};

enum class Action {
  Enter,  // signing in, using a link, reading the contract of the API
  ReadPublished,
  ReadInstrument,
  ManageOwnAccount,
  ReadEvaluation,  // that it is there, its state and dates
  ReadTeam,
  ReadSelfDescription,
  WriteSelfDescription,  // author: whose part it is
  HandInSelfDescription,
  ReadEvidence,  // documents and web pages
  WriteEvidence,
  ReadInterviews,
  WriteInterviews,
  ReadPrivateNotes,
  WritePrivateNotes,
  ReadTeamNotes,
  WriteTeamNotes,
  ReadOwnGrades,
  WriteOwnGrade,
  LockOwnGrades,
  ReadLocks,        // who has locked which sub-area
  ReadBlindGrades,  // those of others, with their rationales
  ReadConsensus,
  WriteConsensus,
  ReadResults,  // all that is computed from grades: points, counts, warnings, order
  ReadDraft,
  WriteText,
  WriteEvaluation,  // title, dates, key facts
  ReadRemarks,      // of the municipality on facts in the draft
  WriteRemark,
  AnswerRemark,
  ReadEvaluationAudit,
  ExportEvaluation,
  ManageTeam,
  ManageContributors,
  MoveOn,  // to another state
  Publish,
  Correct,            // a new snapshot with an erratum
  Withdraw,           // proposes it, with a reason
  ConfirmWithdrawal,  // author: who proposed it
  CreateEvaluation,
  InvitePerson,
  ManageAccounts,
  ManageSettings,
  ManageAssociations,
  Backup,
  ReadInstallationAudit,
  ReadInstrumentDraft,
  ManageInstrument,
  ManageRegister,
  ManageAverages
};

// What a token may be used for, of all that its owner may.
enum class Scope { Read, Write, Publish, Admin };

constexpr auto spellings(Role) {
  return Spellings<Role, 10>{{{Role::Anonymous, "anonymous"},
                              {Role::SignedIn, "signed_in"},
                              {Role::Reader, "reader"},
                              {Role::Contributor, "contributor"},
                              {Role::Contact, "contact"},
                              {Role::Evaluator, "evaluator"},
                              {Role::Lead, "lead"},
                              {Role::Coordinator, "coordinator"},
                              {Role::MethodOwner, "method_owner"},
                              {Role::Administrator, "administrator"}}};
}
constexpr auto spellings(State) {
  return Spellings<State, 10>{{{State::Planned, "planned"},
                               {State::SelfDescription, "self_description"},
                               {State::DeskWork, "desk_work"},
                               {State::Visit, "visit"},
                               {State::Grading, "grading"},
                               {State::Consensus, "consensus"},
                               {State::Drafting, "drafting"},
                               {State::FactCheck, "fact_check"},
                               {State::Final, "final"},
                               {State::Published, "published"}}};
}
constexpr auto spellings(Scope) {
  return Spellings<Scope, 4>{{{Scope::Read, "read"},
                              {Scope::Write, "write"},
                              {Scope::Publish, "publish"},
                              {Scope::Admin, "admin"}}};
}
std::string_view name_of(Action action);  // "read_draft"

struct HeldRole {
  Role role = Role::Reader;
  std::string of;  // id of the evaluation or association; empty where a role has none

  friend bool operator==(const HeldRole&, const HeldRole&) = default;
};

// Who asks.
struct Caller {
  std::string account;  // empty: nobody has signed in
  std::vector<HeldRole> roles;
  std::optional<std::vector<Scope>> scopes;  // of the token it comes with; without one, no limit
  std::string entry;  // id of the session or token it comes with; empty: of neither
};

// Of the sub-areas that something says anything about: whose grades count, and who of them has
// locked all of these sub-areas. Without a grader nothing counts as locked.
struct Locks {
  std::vector<std::string> graders, locked;  // account ids
};

// What is asked about.
struct Subject {
  std::string association, evaluation;  // ids; empty where it belongs to none
  State state = State::Planned;         // of the evaluation
  std::string author;                   // account id; empty where it has none
  Locks locks;
};

// Whether any role that the caller holds on the subject allows it.
bool may(const Caller& caller, Action action, const Subject& subject);

// Problem (Denied) unless it may.
Result<void> permit(const Caller& caller, Action action, const Subject& subject);

// Invariant: blind means blind. Whether every grader has locked.
bool all_have_locked(const Locks& locks);

}  // namespace kompass::service

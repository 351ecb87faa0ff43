// SPDX-License-Identifier: EUPL-1.2
// The letters are those of Cell; the ten of a row stand for planned, self-description, desk work,
// visit, grading | consensus, drafting, fact check, final, published.
#include "service/rights/table.hpp"

#include <algorithm>
#include <cassert>

namespace kompass::service {
namespace {

using enum Role;
using enum Scope;
using A = Action;
using Rows = std::vector<RightsRow>;

Rows for_all() {
  return {
      {A::Enter,
       "enter",
       "signing in, using a link, the contract of the API",
       Read,
       {{Anonymous, "x"}}},
      {A::ReadPublished,
       "read_published",
       "published reports and all that is made of them",
       Read,
       {{Anonymous, "---------x"}}},
      {A::ReadInstrument,
       "read_instrument",
       "published editions and the register",
       Read,
       {{Anonymous, "x"}}},
      {A::ManageOwnAccount,
       "manage_own_account",
       "own name, password, second step, sessions and tokens",
       std::nullopt,
       {{SignedIn, "o"}}},
  };
}

Rows for_self_description() {
  return {
      {A::ReadEvaluation,
       "read_evaluation",
       "that it is there, its state and dates",
       Read,
       {{Reader, "xxxxxxxxxx"},
        {Contributor, "xxxxxxxxxx"},
        {Contact, "xxxxxxxxxx"},
        {Evaluator, "xxxxxxxxxx"},
        {Lead, "xxxxxxxxxx"},
        {Coordinator, "xxxxxxxxxx"}}},
      {A::ReadTeam,
       "read_team",
       "who takes part",
       Read,
       {{Contact, "xxxxxxxxxx"},
        {Evaluator, "xxxxxxxxxx"},
        {Lead, "xxxxxxxxxx"},
        {Coordinator, "xxxxxxxxxx"}}},
      {A::ReadSelfDescription,
       "read_self_description",
       "the municipality's answers",
       Read,
       {{Reader, "-xxxxxxxxx"},
        {Contributor, "-xxxxxxxxx"},
        {Contact, "-xxxxxxxxx"},
        {Evaluator, "--xxxxxxxx"},
        {Lead, "--xxxxxxxx"},
        {Coordinator, "--xxxxxxxx"}}},
      {A::WriteSelfDescription,
       "write_self_description",
       "answers, or the own part of them, and who answers which",
       Write,
       {{Contributor, "-o--------"}, {Contact, "-xxx------"}}},
      {A::HandInSelfDescription,
       "hand_in_self_description",
       "to the evaluators",
       Write,
       {{Contact, "-x--------"}}},
  };
}

Rows for_material() {
  return {
      {A::ReadEvidence,
       "read_evidence",
       "documents and web pages",
       Read,
       {{Evaluator, "-xxxxxxxxx"}, {Lead, "-xxxxxxxxx"}, {Coordinator, "-xxxxxxxxx"}}},
      {A::WriteEvidence,
       "write_evidence",
       "documents and web pages",
       Write,
       {{Evaluator, "-xxxxxxx--"}, {Lead, "-xxxxxxx--"}}},
      {A::ReadInterviews,
       "read_interviews",
       "interview records",
       Read,
       {{Evaluator, "--xxxxxxxx"}, {Lead, "--xxxxxxxx"}}},
      {A::WriteInterviews,
       "write_interviews",
       "interview records",
       Write,
       {{Evaluator, "--xxx-----"}, {Lead, "--xxx-----"}}},
      {A::ReadPrivateNotes,
       "read_private_notes",
       "notes for oneself",
       Read,
       {{Evaluator, "oooooooooo"}, {Lead, "oooooooooo"}}},
      {A::WritePrivateNotes,
       "write_private_notes",
       "notes for oneself",
       Write,
       {{Evaluator, "ooooooooo-"}, {Lead, "ooooooooo-"}}},
      {A::ReadTeamNotes,
       "read_team_notes",
       "notes shared by the evaluators",
       Read,
       {{Evaluator, "xxxxxxxxxx"}, {Lead, "xxxxxxxxxx"}}},
      {A::WriteTeamNotes,
       "write_team_notes",
       "notes shared by the evaluators",
       Write,
       {{Evaluator, "xxxxxxxxx-"}, {Lead, "xxxxxxxxx-"}}},
  };
}

Rows for_grades() {
  return {
      {A::ReadOwnGrades,
       "read_own_grades",
       "with rationales",
       Read,
       {{Evaluator, "--oooooooo"}, {Lead, "--oooooooo"}}},
      {A::WriteOwnGrade,
       "write_own_grade",
       "with its rationale",
       Write,
       {{Evaluator, "--uuu-----"}, {Lead, "--uuu-----"}}},
      {A::LockOwnGrades,
       "lock_own_grades",
       "of a sub-area, for good",
       Write,
       {{Evaluator, "----u-----"}, {Lead, "----u-----"}}},
      {A::ReadLocks,
       "read_locks",
       "who has locked which sub-area",
       Read,
       {{Evaluator, "----xxxxxx"}, {Lead, "----xxxxxx"}, {Coordinator, "----xxxxxx"}}},
      {A::ReadBlindGrades,
       "read_blind_grades",
       "those of others, with rationales",
       Read,
       {{Evaluator, "----bbbbbb"}, {Lead, "----bbbbbb"}, {Coordinator, "----bbbbbb"}}},
      {A::ReadConsensus,
       "read_consensus",
       "the grades agreed on",
       Read,
       {{Evaluator, "----bbbbbx"}, {Lead, "----bbbbbx"}, {Coordinator, "----bbbbbx"}}},
      {A::WriteConsensus,
       "write_consensus",
       "the grades agreed on",
       Write,
       {{Evaluator, "----bbbb--"}, {Lead, "----bbbb--"}}},
      {A::ReadResults,
       "read_results",
       "all that is computed from grades",
       Read,
       {{Evaluator, "----bbbbbx"}, {Lead, "----bbbbbx"}, {Coordinator, "----bbbbbx"}}},
  };
}

Rows for_report() {
  return {
      {A::ReadDraft,
       "read_draft",
       "texts of the report and its points",
       Read,
       {{Reader, "-------bb-"},
        {Contact, "-------bb-"},
        {Evaluator, "----bbbbbx"},
        {Lead, "----bbbbbx"},
        {Coordinator, "----bbbbbx"}}},
      {A::WriteText,
       "write_text",
       "texts and findings of the report",
       Write,
       {{Evaluator, "----bbbb--"}, {Lead, "----bbbb--"}}},
      {A::WriteEvaluation,
       "write_evaluation",
       "title, dates, key facts",
       Write,
       {{Lead, "xxxxxxxx--"}, {Coordinator, "xxxxxxxx--"}}},
      {A::ReadRemarks,
       "read_remarks",
       "the municipality's remarks on facts",
       Read,
       {{Contact, "-------xxx"},
        {Evaluator, "-------xxx"},
        {Lead, "-------xxx"},
        {Coordinator, "-------xxx"}}},
      {A::WriteRemark, "write_remark", "a remark on facts", Write, {{Contact, "-------x--"}}},
      {A::AnswerRemark,
       "answer_remark",
       "what became of a remark",
       Write,
       {{Evaluator, "-------xx-"}, {Lead, "-------xx-"}}},
      {A::ReadEvaluationAudit,
       "read_evaluation_audit",
       "who changed what and when",
       Read,
       {{Lead, "bbbbbbbbbx"}, {Coordinator, "bbbbbbbbbx"}, {Administrator, "bbbbbbbbbx"}}},
      {A::ExportEvaluation,
       "export_evaluation",
       "the evaluation file",
       Read,
       {{Lead, "----bbbbbx"}, {Coordinator, "----bbbbbx"}}},
  };
}

Rows for_steering() {
  return {
      {A::ManageTeam,
       "manage_team",
       "who is lead, evaluator, contact, reader",
       Write,
       {{Coordinator, "xxxxxxxxx-"}}},
      {A::ManageContributors,
       "manage_contributors",
       "who answers for the municipality",
       Write,
       {{Contact, "xxxx------"}, {Lead, "xxxx------"}, {Coordinator, "xxxx------"}}},
      {A::MoveOn,
       "move_on",
       "to another state",
       Write,
       {{Lead, "xxxxxxxxx-"}, {Coordinator, "xxxxxxxxx-"}}},
      {A::Publish,
       "publish",
       "the report",
       Publish,
       {{Lead, "--------b-"}, {Coordinator, "--------b-"}}},
      {A::Correct,
       "correct",
       "a published report, by a new one with an erratum",
       Publish,
       {{Lead, "---------x"}, {Coordinator, "---------x"}}},
      {A::Withdraw,
       "withdraw",
       "propose that a report or passage is withdrawn",
       Publish,
       {{Lead, "---------x"}, {Coordinator, "---------x"}}},
      {A::ConfirmWithdrawal,
       "confirm_withdrawal",
       "as the second person",
       Publish,
       {{Lead, "---------t"}, {Coordinator, "---------t"}}},
      {A::CreateEvaluation,
       "create_evaluation",
       "within the association",
       Write,
       {{Coordinator, "x"}}},
      {A::InvitePerson,
       "invite_person",
       "makes an account and a link for it",
       Write,
       {{Contact, "xxxx------"}, {Coordinator, "xxxxxxxxxx"}, {Administrator, "xxxxxxxxxx"}}},
  };
}

Rows for_installation() {
  return {
      {A::ManageAccounts,
       "manage_accounts",
       "accounts, and roles beyond an evaluation",
       Admin,
       {{Administrator, "x"}}},
      {A::ManageSettings, "manage_settings", "of the installation", Admin, {{Administrator, "x"}}},
      {A::ManageAssociations,
       "manage_associations",
       "their names and settings",
       Admin,
       {{Administrator, "x"}}},
      {A::Backup, "backup", "makes a copy of the store", Admin, {{Administrator, "x"}}},
      {A::ReadInstallationAudit,
       "read_installation_audit",
       "of accounts, roles and settings",
       Admin,
       {{Administrator, "x"}}},
      {A::ReadInstrumentDraft,
       "read_instrument_draft",
       "editions that are not published",
       Admin,
       {{MethodOwner, "x"}}},
      {A::ManageInstrument,
       "manage_instrument",
       "editions and crosswalks",
       Admin,
       {{MethodOwner, "x"}}},
      {A::ManageRegister,
       "manage_register",
       "municipalities and their groups",
       Admin,
       {{MethodOwner, "x"}}},
      {A::ManageAverages,
       "manage_averages",
       "means of countries and of comparison groups",
       Admin,
       {{MethodOwner, "x"}}},
  };
}

}  // namespace

const std::vector<RightsRow>& rights_table() {
  static const Rows table = [] {
    Rows all;
    for (const auto& rows : {for_all(), for_self_description(), for_material(), for_grades(),
                             for_report(), for_steering(), for_installation()}) {
      all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
  }();
  return table;
}

bool RightsRow::by_state() const {
  return cells.front().second.size() > 1;
}

Cell RightsRow::cell(Role role, State state) const {
  const auto found = std::ranges::find(cells, role, &std::pair<Role, std::string_view>::first);
  if (found == cells.end()) return Cell::No;
  const std::string_view letters = found->second;
  const std::size_t at = by_state() ? static_cast<std::size_t>(state) : 0;
  assert(at < letters.size());
  return Cell{letters[at]};
}

}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
// The table of rights, cell by cell against testdata/rights.txt, and the laws above it.
// KOMPASS_ACCEPT=1 prints docs/manual/rights.md anew.
#include "service/rights/rights.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "base/text.hpp"
#include "service/rights/table.hpp"

namespace kompass::service {
namespace {

const std::string root = KOMPASS_SOURCE_DIR "/";

Caller caller_in(std::vector<HeldRole> roles) {
  return {.account = "me", .roles = std::move(roles), .scopes = {}};
}

// A caller with this role, in the evaluation "e" of the association "a".
Caller caller_as(Role role, const std::string& evaluation = "e",
                 const std::string& association = "a") {
  if (role == Role::Anonymous) return {};
  if (role == Role::SignedIn) return caller_in({});
  const bool wide = role == Role::MethodOwner || role == Role::Administrator;
  return caller_in({{role, wide ? "" : role == Role::Coordinator ? association : evaluation}});
}

// Every way in which author and locks can matter.
std::vector<Subject> situations(State state) {
  const std::vector<Locks> all_locks{{},
                                     {{"me", "other"}, {}},
                                     {{"me", "other"}, {"me"}},
                                     {{"me", "other"}, {"other"}},
                                     {{"me", "other"}, {"other", "me"}},
                                     {{"other"}, {}},
                                     {{"other"}, {"other"}}};
  std::vector<Subject> subjects;
  for (const auto& author : {"", "me", "other"}) {
    for (const auto& locks : all_locks) subjects.push_back({"a", "e", state, author, locks});
  }
  return subjects;
}

void for_each_subject(const std::function<void(Action, const Subject&)>& look) {
  for (const auto& row : rights_table()) {
    for (const auto& [state, word] : spellings(State{})) {
      for (const auto& subject : situations(state)) look(row.action, subject);
    }
  }
}

// --- the expectation -----------------------------------------------------------------------------

struct Cells {
  std::map<std::tuple<std::string, std::string, std::string>, std::string> conditions;
  std::set<std::string> actions;
};

std::vector<std::string> states_in(const std::string& range) {
  std::vector<std::string> all;
  for (const auto& [state, word] : spellings(State{})) all.emplace_back(word);
  if (range == "always") return all;
  const auto dots = range.find("..");
  const auto from = std::ranges::find(all, range.substr(0, dots));
  const auto to = dots == std::string::npos ? from : std::ranges::find(all, range.substr(dots + 2));
  EXPECT_TRUE(from != all.end() && to != all.end() && from <= to) << range;
  return {from, to + 1};
}

// "drafting-final: read_draft write_text/open": states, then actions with their conditions.
void add_line(const std::string& line, const std::string& role, Cells& cells) {
  const auto colon = line.find(": ");
  std::istringstream words(line.substr(colon + 1));
  for (std::string word; words >> word;) {
    const auto slash = std::min(word.find('/'), word.size());
    const std::string action = word.substr(0, slash);
    const std::string condition = slash == word.size() ? "yes" : word.substr(slash + 1);
    cells.actions.insert(action);
    for (const auto& state : states_in(line.substr(0, colon))) {
      cells.conditions[{role, state, action}] = condition;
    }
  }
}

Cells expected_cells() {
  Cells cells;
  std::ifstream file(root + "src/service/rights/testdata/rights.txt");
  std::string role;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      role = line.substr(1, line.size() - 2);
    } else {
      add_line(line, role, cells);
    }
  }
  return cells;
}

bool holds(const std::string& condition, const Subject& subject) {
  const auto has = [](const std::vector<std::string>& accounts, const char* account) {
    return std::ranges::count(accounts, account) > 0;
  };
  const auto& [graders, locked] = subject.locks;
  if (condition == "yes") return true;
  if (condition == "own") return subject.author == "me";
  if (condition == "open") {
    return subject.author == "me" && has(graders, "me") && !has(locked, "me");
  }
  if (condition == "locked") return !graders.empty() && graders.size() == locked.size();
  if (condition == "second") return subject.author == "other";
  EXPECT_EQ(condition, "") << "is no condition";
  return false;
}

// Everybody is anonymous too, and whoever holds a role has signed in.
bool wanted(const Cells& expected, Role role, Action action, const Subject& subject) {
  const std::string state(spelling_of(subject.state)), name(name_of(action));
  const std::array<std::string, 3> held{std::string(spelling_of(role)), "anonymous",
                                        role == Role::Anonymous ? "anonymous" : "signed_in"};
  return std::ranges::any_of(held, [&](const std::string& as) {
    const auto cell = expected.conditions.find({as, state, name});
    return cell != expected.conditions.end() && holds(cell->second, subject);
  });
}

void hold_role(Role role, const Cells& expected) {
  const Caller caller = caller_as(role);
  for_each_subject([&](Action action, const Subject& subject) {
    EXPECT_EQ(may(caller, action, subject), wanted(expected, role, action, subject))
        << spelling_of(role) << " " << name_of(action) << " in " << spelling_of(subject.state)
        << ", author '" << subject.author << "', " << subject.locks.locked.size() << " of "
        << subject.locks.graders.size() << " locked";
  });
}

TEST(Rights, AreWhatWasWrittenDownForEveryActionRoleAndState) {
  const Cells expected = expected_cells();
  for (const auto& [role, word] : spellings(Role{})) hold_role(role, expected);
}

// Whatever the one may, the other may.
void expect_no_more(const Caller& one, const Caller& other, std::string_view word) {
  for_each_subject([&](Action action, const Subject& subject) {
    EXPECT_TRUE(!may(one, action, subject) || may(other, action, subject)) << word;
  });
}

TEST(Rights, EveryActionIsInTheExpectationAndInOrder) {
  std::set<std::string> names;
  for (std::size_t i = 0; i < rights_table().size(); ++i) {
    EXPECT_EQ(rights_table()[i].action, static_cast<Action>(i)) << rights_table()[i].name;
    names.emplace(rights_table()[i].name);
  }
  EXPECT_EQ(names, expected_cells().actions);
  EXPECT_EQ(rights_table().back().action, Action::ManageAverages) << "the last of them";
}

TEST(Rights, EveryRowHasACellForEachStateOrOneForAll) {
  for (const auto& row : rights_table()) {
    for (const auto& [role, cells] : row.cells) {
      EXPECT_EQ(cells.size(), row.by_state() ? spellings(State{}).size() : 1) << row.name;
      EXPECT_EQ(cells.find_first_not_of("-xoubt"), std::string::npos) << row.name;
    }
  }
}

TEST(Rights, AnonymousMayNothingThatAnybodyElseMayNot) {
  for (const auto& [role, word] : spellings(Role{})) {
    Caller caller = caller_as(role);
    expect_no_more({}, caller, word);
    caller.scopes.emplace();
    expect_no_more({}, caller, word);
  }
}

TEST(Rights, AnAdministratorNeverReadsNotesOrGrades) {
  const Caller administrator = caller_as(Role::Administrator);
  for_each_subject([&](Action action, const Subject& subject) {
    const std::string name(name_of(action));
    const bool secret =
        name.find("note") != std::string::npos || name.find("grade") != std::string::npos ||
        name.find("interview") != std::string::npos || name == "read_consensus" ||
        name == "read_results" || name == "read_draft" || name == "export_evaluation";
    EXPECT_FALSE(secret && may(administrator, action, subject)) << name;
  });
}

TEST(Rights, NobodyWithAnyRolesGetsAnythingOfGradesBeforeAllHaveLocked) {
  Caller all = caller_in({});
  for (const auto& [role, word] : spellings(Role{})) {
    for (const auto& held : caller_as(role).roles) all.roles.push_back(held);
  }
  const std::set<Action> revealing{Action::ReadBlindGrades,  Action::ReadConsensus,
                                   Action::ReadResults,      Action::ReadDraft,
                                   Action::ExportEvaluation, Action::ReadEvaluationAudit};
  for_each_subject([&](Action action, const Subject& subject) {
    const auto& [graders, locked] = subject.locks;
    const bool blind = locked.size() < graders.size();
    if (!revealing.contains(action) || !blind || subject.state == State::Published) return;
    EXPECT_FALSE(may(all, action, subject)) << name_of(action);
  });
}

TEST(Rights, LockingIsFinal) {
  const Subject locked{"a", "e", State::Grading, "me", {{"me", "other"}, {"me"}}};
  const Caller lead = caller_as(Role::Lead);
  EXPECT_FALSE(may(lead, Action::WriteOwnGrade, locked));
  EXPECT_FALSE(may(lead, Action::LockOwnGrades, locked));
  EXPECT_TRUE(may(lead, Action::ReadOwnGrades, locked));
}

TEST(Rights, ALeadWhoIsNoGraderWritesNoGrade) {
  const Subject own{"a", "e", State::Grading, "me", {{"other"}, {}}};
  EXPECT_FALSE(may(caller_as(Role::Lead), Action::WriteOwnGrade, own));
}

TEST(Rights, EndAtTheBordersOfTheAssociationAndTheEvaluation) {
  for (const auto& [role, word] : spellings(Role{})) {
    if (role == Role::Administrator || role == Role::MethodOwner) continue;
    const Caller elsewhere = caller_as(role, "another", "another");
    const Caller nobody = role == Role::Anonymous ? Caller{} : caller_in({});
    for_each_subject([&](Action action, const Subject& subject) {
      EXPECT_EQ(may(elsewhere, action, subject), may(nobody, action, subject))
          << word << " " << name_of(action);
    });
  }
}

TEST(Rights, ARoleOfNothingBearsOnNothing) {
  const Subject nowhere{"", "", State::Grading, "me", {}};
  EXPECT_FALSE(may(caller_in({{Role::Lead, ""}}), Action::ReadTeamNotes, nowhere));
  EXPECT_FALSE(may(caller_in({{Role::Coordinator, ""}}), Action::CreateEvaluation, nowhere));
}

TEST(Rights, ScopesOfATokenOnlyTakeAway) {
  for (const auto& [role, role_word] : spellings(Role{})) {
    for (const auto& [scope, word] : spellings(Scope{})) {
      Caller token = caller_as(role);
      token.scopes = {scope};
      expect_no_more(token, caller_as(role), word);
    }
  }
}

TEST(Rights, ATokenDoesWhatItsScopeSays) {
  const Subject subject{"a", "e", State::Drafting, "", {{"other"}, {"other"}}};
  Caller token = caller_as(Role::Lead);
  token.scopes = {Scope::Read};
  EXPECT_TRUE(may(token, Action::ReadDraft, subject));
  EXPECT_FALSE(may(token, Action::WriteText, subject));
  token.scopes = {Scope::Write};
  EXPECT_FALSE(may(token, Action::ReadDraft, subject));
  EXPECT_TRUE(may(token, Action::WriteText, subject));
}

TEST(Rights, NoTokenManagesItsOwnersAccount) {
  Caller token = caller_as(Role::Administrator);
  token.scopes = {Scope::Read, Scope::Write, Scope::Publish, Scope::Admin};
  const Subject own{.author = "me"};
  EXPECT_FALSE(may(token, Action::ManageOwnAccount, own));
  EXPECT_TRUE(may(caller_as(Role::SignedIn), Action::ManageOwnAccount, own));
}

TEST(Rights, WhatIsNotAllowedIsDeniedByName) {
  const auto denied = permit({}, Action::Backup, {});
  ASSERT_FALSE(denied);
  EXPECT_EQ(denied.problem().kind, Trouble::Denied);
  EXPECT_EQ(denied.problem().message(), "you may not do this here (backup); sign in");
  EXPECT_TRUE(permit(caller_as(Role::Administrator), Action::Backup, {}));
}

TEST(Rights, ThePageOfTheManualIsTheTable) {
  const std::string path = root + "docs/manual/rights.md";
  if (std::getenv("KOMPASS_ACCEPT") != nullptr) std::ofstream(path) << rights_page();
  std::ifstream file(path);
  EXPECT_EQ(rights_page(), std::string(std::istreambuf_iterator<char>(file), {})) << path;
}

}  // namespace
}  // namespace kompass::service

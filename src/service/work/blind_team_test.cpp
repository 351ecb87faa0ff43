// SPDX-License-Identifier: EUPL-1.2
// Nobody gets round blindness by changing who grades: attacks, and what has to come of them.
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "service/work/for_tests.hpp"
#include "service/work/results.hpp"

namespace kompass::service {
namespace {

// A deed is "WHO VERB [WHOM]": lena, eva, cia; "grades" and "locks" are about sub-area 1.1.
struct Attack {
  const char* name;
  std::vector<std::string> deeds;
  bool open;         // whether the coordinator can read others' 1.1 in the end
  int pairs;         // of grades in 1.1 that the agreement counts
  std::string last;  // how the last deed ends: done, denied, conflict, missing
};

std::ostream& operator<<(std::ostream& out, const Attack& attack) {
  return out << attack.name;
}

class ATeam : public WorkInstallation {
 public:
  void SetUp() override {
    WorkInstallation::SetUp();
    move_to(State::Grading);
    people_ = {{"lena", lead}, {"eva", evaluator}, {"cia", coordinator}};
  }

  std::string done(const std::string& deed) {
    const auto words = split(deed, ' ');
    const std::string who = people_.at(std::string(words[0]));
    const auto verb = words[1];
    if (verb == "grades") return graded(who);
    if (verb == "locks") return told(lock(who, "1.1"));
    if (verb == "moves") return told(move(State::DeskWork, "again"));
    const TeamChange change{evaluation, people_.at(std::string(words[2])), Role::Evaluator};
    if (verb == "adds") return told(add_to_team(desk, as(who), change));
    if (verb == "removes") return told(remove_from_team(desk, as(who), change));
    return told(strike_grader(desk, as(who), evaluation, {change.account, "is ill"}));
  }

  bool reads_others(const std::string& account) {
    const auto grades = list_parts(desk, as(account), evaluation, *find_part_kind("grades"));
    return grades &&
           std::ranges::any_of(*grades, [&](const PartView& one) { return one.author != account; });
  }

  int pairs() {
    const auto results = results_of(desk, as(coordinator), evaluation);
    return results && !results->sub_areas.empty() ? results->sub_areas[0].agreement.pairs : 0;
  }

 private:
  template <class T>
  static std::string told(const Result<T>& result) {
    return result ? "done" : std::string(name_of(result.problem().kind));
  }

  std::string graded(const std::string& who) {
    std::string last;
    for (const auto& criterion : edition().areas[0].sub_areas[0].criteria) {
      last = told(grade(who, criterion.id.text, 50));
    }
    return last;
  }

  std::map<std::string, std::string> people_;
};

class Team : public ATeam, public ::testing::WithParamInterface<Attack> {};

TEST_P(Team, KeepsBlindWhatIsBlind) {
  const auto& attack = GetParam();
  std::string last;
  for (const auto& deed : attack.deeds) last = done(deed);
  EXPECT_EQ(last, attack.last);
  EXPECT_EQ(reads_others(coordinator), attack.open);
  EXPECT_EQ(pairs(), attack.pairs);
}

using Deeds = std::vector<std::string>;

Deeds operator+(Deeds deeds, const Deeds& more) {
  deeds.insert(deeds.end(), more.begin(), more.end());
  return deeds;
}

const Deeds lena_locks{"lena grades", "lena locks"};
const Deeds eva_locks{"eva grades", "eva locks"};
const Deeds both_lock = lena_locks + eva_locks;
const Deeds cia_looks = Deeds{"cia adds cia"} + both_lock + Deeds{"cia strikes cia"};

INSTANTIATE_TEST_SUITE_P(
    Changed, Team,
    ::testing::Values(
        Attack{"all have locked", both_lock, true, 3, "done"},
        Attack{"a third has not", Deeds{"cia adds cia"} + both_lock, false, 0, "done"},
        Attack{"steps out in passing", Deeds{"cia adds cia"} + both_lock + Deeds{"cia removes cia"},
               false, 0, "conflict"},
        Attack{"strikes herself, looks, comes back", cia_looks + Deeds{"cia adds cia"}, true, 3,
               "done"},
        Attack{"and grades", cia_looks + Deeds{"cia adds cia", "cia grades"}, true, 3, "denied"},
        Attack{"and locks", cia_looks + Deeds{"cia adds cia", "cia locks"}, true, 3, "conflict"},
        Attack{"and grades in desk work",
               cia_looks + Deeds{"cia adds cia", "cia moves", "cia grades"}, false, 0, "denied"},
        Attack{"takes out who has begun", lena_locks + Deeds{"eva grades", "cia removes eva"},
               false, 0, "conflict"},
        Attack{"takes out who has not begun", lena_locks + Deeds{"cia removes eva"}, false, 0,
               "conflict"},
        Attack{"takes out who has locked", both_lock + Deeds{"cia removes eva"}, true, 3,
               "conflict"},
        Attack{"strikes who has locked", both_lock + Deeds{"cia strikes eva"}, true, 3, "done"},
        Attack{"strikes who has locked before the others",
               eva_locks + Deeds{"cia strikes eva"} + lena_locks, true, 3, "done"},
        Attack{"strikes for a moment who has not locked",
               lena_locks + Deeds{"eva grades", "cia strikes eva", "cia adds eva", "eva locks"},
               true, 0, "conflict"},
        Attack{"strikes one who comes back before it is open",
               Deeds{"eva grades", "cia strikes eva", "cia adds eva"} + both_lock, true, 3, "done"},
        Attack{"joins after all have locked", both_lock + Deeds{"cia adds cia"}, true, 3, "done"},
        Attack{"an evaluator strikes", lena_locks + Deeds{"eva strikes lena"}, false, 0, "denied"},
        Attack{"the lead strikes", lena_locks + Deeds{"lena strikes eva"}, false, 0, "denied"},
        Attack{"strikes who does not grade", lena_locks + Deeds{"cia strikes cia"}, false, 0,
               "missing"}));

TEST_F(ATeam, TellsWhyAGraderWasStruck) {
  EXPECT_EQ(strike_grader(desk, as(coordinator), evaluation, {evaluator, " "}).problem().kind,
            Trouble::Input);
  ASSERT_TRUE(strike_grader(desk, as(coordinator), evaluation, {evaluator, "is ill"}));
  const auto strikes = list_strikes(desk, as(lead), evaluation);
  ASSERT_EQ(strikes->size(), 1U);
  EXPECT_EQ(strikes->front().value.account, evaluator);
  EXPECT_EQ(strikes->front().value.reason, "is ill");
  EXPECT_EQ(list_strikes(desk, as(contact), evaluation).problem().kind, Trouble::Denied);
}

TEST_F(ATeam, IsNotLeftFreelyAfterAStepBack) {
  ASSERT_TRUE(move(State::Planned, "too early"));
  EXPECT_EQ(done("cia removes eva"), "conflict");
}

TEST_F(ATeam, WaitsForNobodyWhoJoinsLate) {
  for (const auto& deed : both_lock) ASSERT_EQ(done(deed), "done");
  ASSERT_EQ(done("cia adds cia"), "done");
  const auto locks = list_locks(desk, as(lead), evaluation);
  EXPECT_EQ(std::ranges::count(*locks, Code("1.1"), &LockState::sub_area), 2);
  EXPECT_EQ(std::ranges::count(*locks, Code("1.2"), &LockState::sub_area), 3);
}

}  // namespace
}  // namespace kompass::service

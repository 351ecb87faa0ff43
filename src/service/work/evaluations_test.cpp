// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "service/work/for_tests.hpp"

namespace kompass::service {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class AnEvaluation : public WorkInstallation {
 protected:
  Trouble making(const NewEvaluation& wanted) {
    const auto made = create_evaluation(desk, as(coordinator), wanted);
    return made ? Trouble::Usage : made.problem().kind;  // Usage: it was made
  }
  std::vector<std::string> codes(const Result<Moved>& moved) {
    std::vector<std::string> all;
    for (const auto& finding : moved->findings) all.push_back(finding.code);
    return all;
  }
};

TEST_F(AnEvaluation, IsMadeByACoordinatorOfTheAssociation) {
  EXPECT_EQ(create_evaluation(desk, as(lead), an_order(2020)).problem().kind, Trouble::Denied);
  auto elsewhere = an_order(2020);
  elsewhere.association = "another";
  EXPECT_EQ(making(elsewhere), Trouble::Denied);
  EXPECT_EQ(making(an_order(2026)), Trouble::Conflict);
  EXPECT_EQ(making(an_order(2020)), Trouble::Usage);
}

TEST_F(AnEvaluation, IsOfAMunicipalityInTheRegisterByAPublishedEdition) {
  auto real = an_order();
  real.invented = false;
  real.code = "0115";
  EXPECT_EQ(making(real), Trouble::Input) << "the edition is a draft";
  real.edition = "kommunkompassen/2002";
  EXPECT_EQ(making(real), Trouble::Input) << "its criteria are not known";
  real.edition = "kommunkompassen/2.1";
  EXPECT_EQ(making(real), Trouble::Usage);
  real.code = "0000";
  EXPECT_EQ(making(real), Trouble::Input);
  real.code = "0115";
  real.invented = true;
  EXPECT_EQ(making(real), Trouble::Input) << "a real code is not invented";
  real = an_order(2021);
  for (const char* name : {"Vallentuna", "vallentuna kommun", "Håbo", "Oslo kommune"}) {
    real.name = name;
    EXPECT_EQ(making(real), Trouble::Input) << name << " is real";
  }
}

TEST_F(AnEvaluation, IsListedForThoseWhoHaveARoleInIt) {
  ASSERT_TRUE(create_evaluation(desk, as(coordinator), an_order(2020)));
  EXPECT_EQ(list_own_evaluations(desk, as(coordinator))->size(), 2U);
  const auto of_lead = list_own_evaluations(desk, as(lead));
  ASSERT_EQ(of_lead->size(), 1U);
  EXPECT_THAT(of_lead->front().own_roles, ElementsAre(Role::Lead));
  EXPECT_THAT(*list_own_evaluations(desk, as_administrator()), IsEmpty());
}

TEST_F(AnEvaluation, HasATeam) {
  const auto team = list_team(desk, as(contact), evaluation);
  ASSERT_EQ(team->size(), 5U);
  EXPECT_EQ(team->back().name, "Lena Lead");
  EXPECT_EQ(list_team(desk, as(reader), evaluation).problem().kind, Trouble::Denied);
  EXPECT_EQ(add_to_team(desk, as(lead), {evaluation, contact, Role::Evaluator}).problem().kind,
            Trouble::Denied);
  for (const char* email : {"a@example.org", "b@example.org", "c@example.org"}) {
    join(email, "One More", Role::Evaluator);
  }
  const auto sixth = account("d@example.org");
  EXPECT_EQ(add_to_team(desk, as(coordinator), {evaluation, sixth, Role::Evaluator}).problem().kind,
            Trouble::Conflict);
}

TEST_F(AnEvaluation, IsDescribedByLeadAndCoordinator) {
  const HeadWrite wanted{evaluation, R"({"title": "New", "date": "2026-05-01"})", 1};
  EXPECT_EQ(write_head(desk, as(evaluator), wanted).problem().kind, Trouble::Denied);
  const auto written = write_head(desk, as(lead), wanted);
  ASSERT_TRUE(written->evaluation);
  EXPECT_EQ(written->evaluation->value.head.title, "New");
  EXPECT_EQ(write_head(desk, as(lead), wanted).problem().kind, Trouble::Conflict);
  const auto backwards = write_head(
      desk, as(lead), {evaluation, R"({"period": {"from": "2026-05-02", "to": "2026-05-01"}})", 2});
  EXPECT_EQ(backwards->findings.front().code, "period-backwards");
}

TEST_F(AnEvaluation, IsVisitedWithinItsPeriod) {
  const auto codes = [&](const std::string& from, const std::string& to) {
    const std::string json = R"({"period": {"from": "2026-05-02", "to": "2026-05-20"},
        "visit": {"from": ")" +
                             from + R"(", "to": ")" + to + "\"}}";
    const auto written = write_head(desk, as(lead), {evaluation, json, 1});
    return written->findings.empty() ? std::string() : written->findings.front().code;
  };
  EXPECT_EQ(codes("2026-05-01", "2026-05-04"), "visit-outside-period");
  EXPECT_EQ(codes("2026-05-19", "2026-05-21"), "visit-outside-period");
  EXPECT_EQ(codes("2026-05-02", "2026-05-20"), "");
}

TEST_F(AnEvaluation, GoesOnStepByStep) {
  EXPECT_EQ(move(State::DeskWork).problem().kind, Trouble::Conflict);
  EXPECT_EQ(move(State::Published).problem().kind, Trouble::Conflict);
  EXPECT_EQ(
      move_on(desk, as(evaluator), evaluation, {State::SelfDescription, "", false}).problem().kind,
      Trouble::Denied);
  ASSERT_TRUE(move(State::SelfDescription));
  EXPECT_EQ(now_in(), State::SelfDescription);
  EXPECT_THAT(codes(move(State::Planned)), ElementsAre("reason-missing"));
  ASSERT_TRUE(move(State::Planned, "the visit is put off"));
  const auto moves = list_moves(desk, as(reader), evaluation);
  ASSERT_EQ(moves->size(), 2U);
  EXPECT_EQ(moves->back().value.reason, "the visit is put off");
}

TEST_F(AnEvaluation, WaitsForWhatANextStateNeeds) {
  ASSERT_TRUE(remove_from_team(desk, as(coordinator), {evaluation, contact, Role::Contact}));
  EXPECT_THAT(codes(move(State::SelfDescription)), ElementsAre("contact-missing"));
  EXPECT_EQ(now_in(), State::Planned);
  ASSERT_TRUE(add_to_team(desk, as(coordinator), {evaluation, contact, Role::Contact}));
  move_to(State::Grading);
  EXPECT_EQ(move(State::Consensus)->findings.size(), 7U) << "sub-areas that are not locked";
  grade_and_lock_all();
  move_to(State::Consensus);
  EXPECT_EQ(codes(move(State::Drafting)).front(), "no-consensus");
  agree_on_all();
  move_to(State::Drafting);
  const auto unasked = move_on(desk, as(lead), evaluation, {State::FactCheck, "", false});
  EXPECT_EQ(std::ranges::count(codes(unasked), "draft-becomes-readable"), 1);
  EXPECT_EQ(std::ranges::count(unasked->findings, Severity::Error, &Finding::severity), 1)
      << "the rest may be looked at";
  EXPECT_EQ(now_in(), State::Drafting);
}

}  // namespace
}  // namespace kompass::service

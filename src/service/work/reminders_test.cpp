// SPDX-License-Identifier: EUPL-1.2
// Who is reminded, by whom, and how often.
#include "service/work/reminders.hpp"

#include <algorithm>

#include "service/work/for_tests.hpp"

namespace kompass::service {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Reminders : public WorkInstallation {
 public:
  void SetUp() override {
    WorkInstallation::SetUp();
    move_to(State::SelfDescription);
    ask(contributor, "1.1");
    ask(contributor, "1.2");
  }
  void ask(const std::string& account, const std::string& sub_area) {
    add(contact, "assignments",
        R"({"sub_area": ")" + sub_area + R"(", "account": ")" + account +
            R"(", "due": "2026-03-12"})",
        sub_area);
  }
  Result<Reminding> remind_by(const std::string& account, const std::string& whom) {
    return remind(desk, as(account), {evaluation, whom, "https://kompass.example/"}, wording);
  }
  std::vector<WaitedFor> waited_for() { return *list_waited_for(desk, as(contact), evaluation); }

  Wording wording = *Wording::load(shared.root);
};

TEST_F(Reminders, ListWhoHasQuestionsLeft) {
  ASSERT_EQ(waited_for().size(), 1U);
  EXPECT_EQ(waited_for().front().name, "Bo Contributor");
  EXPECT_EQ(waited_for().front().questions.size(), 2U);
  EXPECT_TRUE(waited_for().front().may_be_reminded);
  add(contributor, "self_description", R"({"sub_area": "1.1", "text": "Klart."})", "1.1");
  EXPECT_EQ(waited_for().front().questions.size(), 1U);
}

TEST_F(Reminders, GoOutInTheLanguageOfWhoGetsThemAndIntoTheAudit) {
  const auto made = remind_by(contact, contributor);
  ASSERT_TRUE(made) << made.problem().message();
  const auto& [to, subject, body] = made->letter.mail;
  EXPECT_EQ(made->letter.account, contributor);
  EXPECT_EQ(to, "bo@example.org");
  EXPECT_THAT(subject, HasSubstr("Påminnelse: spørsmål igjen"));
  EXPECT_THAT(body, HasSubstr("https://kompass.example/nb/arbete/" + evaluation));
  EXPECT_THAT(body, HasSubstr("- 1.1 "));
  EXPECT_THAT(body, HasSubstr("12. mars 2026"));
  EXPECT_EQ(actions().back(), "self_description.remind");
}

TEST_F(Reminders, AreNotSentTwiceADay) {
  ASSERT_TRUE(remind_by(contact, contributor));
  EXPECT_FALSE(waited_for().front().may_be_reminded);
  EXPECT_EQ(remind_by(contact, contributor).problem().kind, Trouble::Conflict);
  pass(std::chrono::hours(23));
  EXPECT_EQ(remind_by(contact, contributor).problem().kind, Trouble::Conflict);
  pass(std::chrono::hours(2));
  EXPECT_TRUE(remind_by(contact, contributor));
  EXPECT_EQ(std::ranges::count(actions(), "self_description.remind"), 2);
}

TEST_F(Reminders, ThatDoNotGoOutAreNotSent) {
  ASSERT_TRUE(remind_by(contact, contributor));
  const auto first = waited_for().front().reminded_at;
  pass(std::chrono::hours(25));
  MailFailed failed;
  send_reminder(
      realm, [&](const PersonalMail&, const MailFailed& call) { failed = call; },
      *remind_by(contact, contributor));
  EXPECT_FALSE(waited_for().front().may_be_reminded) << "it may still go out";
  failed();
  EXPECT_TRUE(waited_for().front().may_be_reminded);
  EXPECT_EQ(waited_for().front().reminded_at, first);
  EXPECT_NE(waited_for().front().failed_at, "");
  EXPECT_EQ(actions().back(), "self_description.remind_failed");
  pass(std::chrono::minutes(1));
  ASSERT_TRUE(remind_by(contact, contributor));
  EXPECT_EQ(waited_for().front().failed_at, "");
  failed();
  EXPECT_FALSE(waited_for().front().may_be_reminded) << "the letter after it went out";
}

TEST_F(Reminders, AreForNobodyElse) {
  EXPECT_EQ(remind_by(contact, lead).problem().kind, Trouble::Missing);
  EXPECT_EQ(remind_by(contact, contact).problem().kind, Trouble::Missing);
  ASSERT_TRUE(
      remove_from_team(desk, as(coordinator), {evaluation, contributor, Role::Contributor}));
  EXPECT_EQ(remind_by(contact, contributor).problem().kind, Trouble::Missing);
  EXPECT_TRUE(waited_for().empty());
}

TEST_F(Reminders, EndWithTheSelfDescription) {
  move_to(State::DeskWork);
  EXPECT_EQ(remind_by(contact, contributor).problem().kind, Trouble::Conflict);
}

TEST_F(Reminders, AreSentOnlyByWhoSharesOutAndReadsTheAnswers) {
  for (const auto& account : {lead, coordinator, evaluator, contributor, reader}) {
    EXPECT_EQ(remind_by(account, contributor).problem().kind, Trouble::Denied);
    EXPECT_FALSE(list_waited_for(desk, as(account), evaluation));
  }
  const auto stranger = account("elsewhere@example.org");
  EXPECT_EQ(remind_by(stranger, contributor).problem().kind, Trouble::Missing);
  EXPECT_EQ(std::ranges::count(actions(), "self_description.remind"), 0);
}

}  // namespace
}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
#include "service/work/self_description.hpp"

#include <algorithm>

#include "service/work/for_tests.hpp"

namespace kompass::service {
namespace {

class ASelfDescription : public WorkInstallation {
 public:
  void SetUp() override {
    WorkInstallation::SetUp();
    move_to(State::SelfDescription);
    add(contact, "assignments", R"({"sub_area": "1.1", "account": ")" + contributor + "\"}", "1.1");
  }
  SelfDescriptionView seen_by(const std::string& account) {
    const auto view = read_self_description(desk, as(account), evaluation);
    EXPECT_TRUE(view) << account;
    return view ? *view : SelfDescriptionView{};
  }
  static std::vector<std::string> answerable(const SelfDescriptionView& view) {
    std::vector<std::string> codes;
    for (const auto& question : view.questions) {
      if (question.may_answer) codes.push_back(question.sub_area.text);
    }
    return codes;
  }
};

TEST_F(ASelfDescription, IsAnsweredByWhoWasAskedAndByTheContact) {
  EXPECT_THAT(answerable(seen_by(contributor)), ::testing::ElementsAre("1.1"));
  const auto all = seen_by(contact);
  EXPECT_EQ(answerable(all).size(), all.questions.size());
  EXPECT_GT(all.questions.size(), 1U);
  EXPECT_TRUE(answerable(seen_by(reader)).empty());
}

TEST_F(ASelfDescription, IsSharedOutAndHandedInByTheContact) {
  EXPECT_TRUE(seen_by(contact).may_share_out);
  EXPECT_TRUE(seen_by(contact).may_hand_in);
  EXPECT_FALSE(seen_by(contributor).may_share_out);
  EXPECT_FALSE(seen_by(contributor).may_hand_in);
  move_to(State::DeskWork);
  EXPECT_FALSE(seen_by(contact).may_hand_in);
  EXPECT_FALSE(seen_by(contact).may_share_out) << "nobody else answers any more";
  EXPECT_TRUE(answerable(seen_by(contributor)).empty());
}

// Who else could give a question to somebody could not read whose it is.
TEST_F(ASelfDescription, IsSharedOutByNobodyElse) {
  const std::string asked = R"({"sub_area": "1.2", "account": ")" + contributor + "\"}";
  for (const auto& account : {lead, coordinator, contributor, reader}) {
    const auto refused = put(account, at("assignments", "1.2"), asked);
    ASSERT_FALSE(refused) << account;
    EXPECT_EQ(refused.problem().kind, Trouble::Denied) << account;
  }
  EXPECT_TRUE(put(contact, at("assignments", "1.2"), asked)->part);
}

TEST_F(ASelfDescription, ShowsWhatWasAnswered) {
  add(contributor, "self_description", R"({"sub_area": "1.1", "text": "A target"})", "1.1");
  const auto view = seen_by(reader);
  EXPECT_EQ(view.questions.front().answer->value.text, "A target");
  EXPECT_EQ(view.questions.front().assignment->value.account, contributor);
  EXPECT_FALSE(view.questions.back().answer);
}

TEST_F(ASelfDescription, IsTheMunicipalitysOwnUntilItIsHandedIn) {
  EXPECT_FALSE(read_self_description(desk, as(lead), evaluation));
  move_to(State::DeskWork);
  EXPECT_TRUE(read_self_description(desk, as(lead), evaluation));
}

}  // namespace
}  // namespace kompass::service

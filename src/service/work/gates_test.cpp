// SPDX-License-Identifier: EUPL-1.2
#include "service/work/gates.hpp"

#include <array>

#include "service/work/for_tests.hpp"

namespace kompass::service {
namespace {

class Gates : public WorkInstallation {
 public:
  // The kind of interviews, the results as a whole, and what needs both.
  std::vector<bool> open_to(const std::string& account) {
    const auto* interviews = find_part_kind("interviews");
    const std::array gates{Gate{interviews, {}}, Gate{nullptr, Action::ReadResults},
                           Gate{interviews, Action::ReadLocks}};
    const auto open = open_gates(desk, as(account), evaluation, gates);
    return open ? *open : std::vector<bool>{};
  }
};

TEST_F(Gates, AreOpenAsTheTableOfRightsSaysNow) {
  using ::testing::ElementsAre;
  EXPECT_THAT(open_to(lead), ElementsAre(false, false, false));
  move_to(State::DeskWork);
  EXPECT_THAT(open_to(lead), ElementsAre(true, false, false));
  move_to(State::Grading);
  EXPECT_THAT(open_to(lead), ElementsAre(true, false, true));
  EXPECT_THAT(open_to(contact), ElementsAre(false, false, false));
}

TEST_F(Gates, AskForWhatAllHaveLocked) {
  grade_and_lock_all();
  EXPECT_TRUE(open_to(lead)[1]);
  EXPECT_TRUE(open_to(coordinator)[1]);
  EXPECT_FALSE(open_to(coordinator)[2]) << "interviews are the evaluators'";
}

TEST_F(Gates, AreNotThereForStrangers) {
  const auto stranger = account("stig@example.org", "Stig");
  const auto open = open_gates(desk, as(stranger), evaluation, {});
  ASSERT_FALSE(open);
  EXPECT_EQ(open.problem().kind, Trouble::Missing);
}

}  // namespace
}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
#include "base/late_part.hpp"

#include <gmock/gmock.h>

namespace kompass {
namespace {

using testing::EndsWith;

TEST(ALatePart, ThatIsNotThereIsToldByItsFile) {
  const auto found = late<int()>("nothing", "answer");
  ASSERT_FALSE(found);
  EXPECT_EQ(found.problem().kind, Trouble::Environment);
  EXPECT_THAT(found.problem().where, EndsWith("/lib/nothing.so"));
  EXPECT_EQ(found.problem().what, "this part of the program is missing");
}

}  // namespace
}  // namespace kompass

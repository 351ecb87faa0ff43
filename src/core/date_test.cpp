// SPDX-License-Identifier: EUPL-1.2
#include "core/date.hpp"

#include <gtest/gtest.h>

namespace kompass {
namespace {

bool before(const char* date, const char* other) {
  return is_before(*parse_date(date), *parse_date(other));
}

TEST(Date, IsBeforeAnotherOnlyWhenItSurelyIs) {
  EXPECT_TRUE(before("2018", "2019-03"));
  EXPECT_TRUE(before("2019-01", "2019-03-15"));
  EXPECT_TRUE(before("2019-03-14", "2019-03-15"));
  EXPECT_FALSE(before("2019", "2019-03"));
  EXPECT_FALSE(before("2019-03", "2019-03-15"));
  EXPECT_FALSE(before("2019-03-15", "2019-03-15"));
  EXPECT_FALSE(before("2019-04", "2019-03-15"));
}

TEST(Date, IsReadOnlyWhenItExists) {
  EXPECT_TRUE(parse_date("2020-02-29"));
  EXPECT_FALSE(parse_date("2019-02-29"));
  EXPECT_FALSE(parse_date("2019-13"));
  EXPECT_FALSE(parse_date("19"));
  EXPECT_EQ(iso(*parse_date("2019-04")), "2019-04");
}

}  // namespace
}  // namespace kompass

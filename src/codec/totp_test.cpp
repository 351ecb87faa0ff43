// SPDX-License-Identifier: EUPL-1.2
#include "codec/totp.hpp"

#include <gtest/gtest.h>

namespace kompass::codec {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

// The secret of RFC 6238, appendix B: "12345678901234567890".
constexpr std::string_view secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

std::string code_at(long long time) {
  return totp_code(secret, totp_step_at(sys_seconds(seconds(time))));
}

TEST(Totp, GivesTheCodesOfTheStandard) {  // the last six of its eight digits
  EXPECT_EQ(code_at(59), "287082");
  EXPECT_EQ(code_at(1111111109), "081804");
  EXPECT_EQ(code_at(1111111111), "050471");
  EXPECT_EQ(code_at(1234567890), "005924");
  EXPECT_EQ(code_at(2000000000), "279037");
  EXPECT_EQ(code_at(20000000000), "353130");
}

TEST(Totp, AllowsAClockOneStepBeforeOrBehind) {
  for (const int drift : {-1, 0, 1}) {
    EXPECT_EQ(totp_step_of(totp_code(secret, 1000 + drift), secret, 1000, 0), 1000 + drift);
  }
  EXPECT_FALSE(totp_step_of(totp_code(secret, 998), secret, 1000, 0));
  EXPECT_FALSE(totp_step_of(totp_code(secret, 1002), secret, 1000, 0));
}

TEST(Totp, TakesNoCodeTwiceAndNoneBeforeOneThatWasTaken) {
  EXPECT_FALSE(totp_step_of(totp_code(secret, 1000), secret, 1000, 1000));
  EXPECT_FALSE(totp_step_of(totp_code(secret, 999), secret, 1000, 1000));
  EXPECT_TRUE(totp_step_of(totp_code(secret, 1001), secret, 1000, 1000));
}

TEST(Totp, ReadsCodesAsPeopleTypeThem) {
  const std::string code = totp_code(secret, 1000);
  EXPECT_TRUE(totp_step_of(code.substr(0, 3) + " " + code.substr(3) + " ", secret, 1000, 0));
  EXPECT_FALSE(totp_step_of(code + "0", secret, 1000, 0));
  EXPECT_FALSE(totp_step_of("", secret, 1000, 0));
}

TEST(Totp, ASecretThatIsNoneMatchesNothing) {
  EXPECT_EQ(totp_code("not base32!", 1000), "");
  EXPECT_FALSE(totp_step_of("", "not base32!", 1000, 0));
}

TEST(Totp, ANewSecretIs160BitsInBase32) {
  const std::string made = new_totp_secret();
  EXPECT_EQ(made.size(), 32U);
  EXPECT_NE(made, new_totp_secret());
  EXPECT_EQ(totp_code(made, 1).size(), 6U);
}

}  // namespace
}  // namespace kompass::codec

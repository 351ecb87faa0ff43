// SPDX-License-Identifier: EUPL-1.2
// That a phone reads it is tested where it is shown (tests/workspace_html/account.mjs).
#include "codec/qr_code.hpp"

#include <gtest/gtest.h>

namespace kompass::codec {
namespace {

TEST(QrCode, HasTheMarksOfThreeCorners) {
  const auto code = qr_code("otpauth://totp/Kompass:agnes@example.org?secret=ABCDEFGH");
  ASSERT_TRUE(code);
  EXPECT_EQ((code->side - 17) % 4, 0U) << "a version has 17 + 4 times its number modules";
  ASSERT_EQ(code->dark.size(), code->side * code->side);
  const auto is_dark = [&](std::size_t x, std::size_t y) { return code->dark[y * code->side + x]; };
  const std::size_t last = code->side - 7;
  for (const auto& [x, y] : {std::pair{std::size_t{0}, std::size_t{0}},
                             {last, std::size_t{0}},
                             {std::size_t{0}, last}}) {
    for (std::size_t i = 0; i < 7; ++i) {
      EXPECT_TRUE(is_dark(x + i, y) && is_dark(x + i, y + 6)) << x << " " << y;
      EXPECT_TRUE(is_dark(x, y + i) && is_dark(x + 6, y + i)) << x << " " << y;
    }
    EXPECT_FALSE(is_dark(x + 1, y + 1));
    EXPECT_TRUE(is_dark(x + 3, y + 3));
  }
}

TEST(QrCode, WhatDoesNotFitHasNone) {
  EXPECT_FALSE(qr_code(""));
  EXPECT_TRUE(qr_code(std::string(2331, 'x'))) << "the most of version 40 with correction M";
  EXPECT_FALSE(qr_code(std::string(2332, 'x')));
}

}  // namespace
}  // namespace kompass::codec

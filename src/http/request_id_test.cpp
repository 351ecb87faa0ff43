// SPDX-License-Identifier: EUPL-1.2
#include "http/request_id.hpp"

#include <gtest/gtest.h>

namespace kompass::http {
namespace {

TEST(RequestId, IsTheCallersOwnWhenItIsPlain) {
  EXPECT_EQ(request_id("a-1"), "a-1");
  for (const auto& odd :
       {std::string(), std::string("a b"), std::string("a\r\nb"), std::string(65, 'a')}) {
    const auto made = request_id(odd);
    EXPECT_EQ(made.size(), 16U);
    EXPECT_NE(made, request_id(odd));
  }
}

}  // namespace
}  // namespace kompass::http

// SPDX-License-Identifier: EUPL-1.2
#include "http/address.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kompass::http {
namespace {

using ::testing::ElementsAre;

TEST(Address, IsDecodedOnce) {
  EXPECT_EQ(decoded("v%C3%A4xj%C3%B6"), "växjö");
  EXPECT_EQ(decoded("a%2525"), "a%25");
  EXPECT_EQ(encoded("växjö/a b"), "v%C3%A4xj%C3%B6%2Fa%20b");
  EXPECT_EQ(encoded_path("/växjö/a b"), "/v%C3%A4xj%C3%B6/a%20b");
}

TEST(Address, ThatCannotBeDecodedIsNone) {
  for (const char* text : {"%", "%4", "%zz", "%00", "%ff", "%C3"}) {
    EXPECT_EQ(decoded(text), std::nullopt) << text;
  }
}

TEST(Address, OfAPathIsPlain) {
  EXPECT_EQ(parse_target("/sv/kommun?q=a%20b")->path, "/sv/kommun");
  EXPECT_EQ(parse_target("/sv/kommun?q=a%20b")->query, "q=a%20b");
  EXPECT_EQ(parse_target("/sv/")->path, "/sv");
  EXPECT_EQ(parse_target("/")->path, "/");
}

TEST(Address, ThatClimbsIsNone) {
  for (const char* text : {"/../etc/passwd", "/sv/..", "/%2e%2e/etc", "//host/x", "/a//b",
                           "http://x/", "*", "", "/a/./b"}) {
    EXPECT_FALSE(parse_target(text)) << text;
  }
}

TEST(Fields, OfAForm) {
  const auto fields = parse_fields("q=upplands+v%C3%A4sby&k=1&k=2&broken=%&=x");
  EXPECT_EQ(value_of(fields, "q"), "upplands väsby");
  EXPECT_THAT(values_of(fields, "k"), ElementsAre("1", "2"));
  EXPECT_EQ(fields.size(), 3U);
}

}  // namespace
}  // namespace kompass::http

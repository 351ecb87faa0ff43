// SPDX-License-Identifier: EUPL-1.2
#include "http/request_target.hpp"

#include <gtest/gtest.h>

namespace kompass::http {
namespace {

TEST(RequestTarget, MayBeAWholeAddress) {
  const auto whole = parse_request_target("HTTP://kompass.example:8080/sv/kommun?q=a");
  EXPECT_EQ(whole->target.path, "/sv/kommun");
  EXPECT_EQ(whole->target.query, "q=a");
  EXPECT_EQ(whole->host, "kompass.example:8080");
  EXPECT_EQ(parse_request_target("http://x")->target.path, "/");
  EXPECT_EQ(parse_request_target("http://x?q=a")->target.query, "q=a");
}

TEST(RequestTarget, IsMostlyAPath) {
  EXPECT_EQ(parse_request_target("/sv?q=http://x/")->target.path, "/sv");
  EXPECT_EQ(parse_request_target("/sv?q=http://x/")->host, "");
}

TEST(RequestTarget, ThatNamesNoHostOrClimbsIsNone) {
  for (const char* text : {"http://", "http:///a", "http://me@x/a", "ftp://x/a", "http://x/../a",
                           "x://x", "*", "", "http:/x"}) {
    EXPECT_FALSE(parse_request_target(text)) << text;
  }
}

}  // namespace
}  // namespace kompass::http

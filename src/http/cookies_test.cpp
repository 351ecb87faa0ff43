// SPDX-License-Identifier: EUPL-1.2
#include "http/cookies.hpp"

#include <gtest/gtest.h>

namespace kompass::http {
namespace {

std::string_view session_of(const Headers& headers) {
  static Request request;
  request.headers = headers;
  return session_in(request);
}

TEST(SessionCookie, IsFoundAmongOthers) {
  EXPECT_EQ(session_of({{"Cookie", "a=b; __Host-session=abc; c=d"}}), "abc");
  EXPECT_EQ(session_of({{"cookie", "__Host-session=abc"}}), "abc");
  EXPECT_EQ(session_of({{"Cookie", "session=abc; x__Host-session=abc"}}), "");
  EXPECT_EQ(session_of({}), "");
}

TEST(SessionCookie, ThatComesTwiceIsNone) {
  EXPECT_EQ(session_of({{"Cookie", "__Host-session=a; __Host-session=b"}}), "");
  EXPECT_EQ(session_of({{"Cookie", "__Host-session=a"}, {"Cookie", "__Host-session=b"}}), "");
}

TEST(SessionCookie, IsKeptFromScriptsAndOtherSites) {
  EXPECT_EQ(session_kept("abc"), "__Host-session=abc; Path=/; Secure; HttpOnly; SameSite=Lax");
  EXPECT_EQ(session_gone(), "__Host-session=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
}

}  // namespace
}  // namespace kompass::http

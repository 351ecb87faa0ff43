// SPDX-License-Identifier: EUPL-1.2
#include "http/forwarded.hpp"

#include <gtest/gtest.h>

namespace kompass::http {
namespace {

Request behind(std::string peer, std::string forwarded) {
  Request request{.peer = std::move(peer)};
  request.headers = {{"X-Forwarded-For", std::move(forwarded)}, {"X-Forwarded-Proto", "https"}};
  look_behind_proxies(request, {"127.0.0.1", "192.0.2.7"});
  return request;
}

TEST(Forwarded, IsBelievedOfATrustedProxy) {
  const auto request = behind("127.0.0.1", "203.0.113.9");
  EXPECT_EQ(request.peer, "203.0.113.9");
  EXPECT_TRUE(request.secure);
}

TEST(Forwarded, IsNotLookedAtFromAnybodyElse) {
  const auto request = behind("203.0.113.9", "127.0.0.1");
  EXPECT_EQ(request.peer, "203.0.113.9");
  EXPECT_FALSE(request.secure);
}

TEST(Forwarded, EndsAtTheFirstThatIsNotTrusted) {
  EXPECT_EQ(behind("127.0.0.1", "10.0.0.1, 203.0.113.9, 192.0.2.7").peer, "203.0.113.9");
}

TEST(Forwarded, OfNobodyLeavesTheProxy) {
  EXPECT_EQ(behind("127.0.0.1", "").peer, "127.0.0.1");
}

}  // namespace
}  // namespace kompass::http

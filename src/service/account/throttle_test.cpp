// SPDX-License-Identifier: EUPL-1.2
#include "service/account/throttle.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace kompass::service {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

const store::Moment start{std::chrono::milliseconds(1'700'000'000'000)};
constexpr ThrottleLimits limits{.free = 2, .first = seconds(1), .longest = seconds(8), .most = 3};

TEST(Throttle, DoublesTheWaitUpToItsLongest) {
  Throttle throttle(limits);
  auto now = start;
  EXPECT_FALSE(throttle.admit("a", now));
  EXPECT_FALSE(throttle.admit("a", now));
  for (const int wait : {1, 2, 4, 8, 8, 8}) {
    EXPECT_EQ(throttle.admit("a", now), seconds(wait));
    now += seconds(wait);
    EXPECT_FALSE(throttle.admit("a", now));
  }
}

TEST(Throttle, DoesNotCountWhatCameTooEarly) {
  Throttle throttle(limits);
  throttle.admit("a", start);
  throttle.admit("a", start);
  for (int i = 0; i < 10; ++i) EXPECT_EQ(throttle.admit("a", start), seconds(1));
}

TEST(Throttle, KeepsOneFromAnother) {
  Throttle throttle(limits);
  for (int i = 0; i < 3; ++i) throttle.admit("a", start);
  EXPECT_FALSE(throttle.admit("b", start));
}

TEST(Throttle, ForgetsWhatSucceededAndWhatIsOld) {
  Throttle throttle(limits);
  for (int i = 0; i < 3; ++i) throttle.admit("a", start);
  EXPECT_FALSE(throttle.admit("a", start + hours(2)));
  EXPECT_FALSE(throttle.admit("a", start + hours(2)));
  EXPECT_TRUE(throttle.admit("a", start + hours(2)));
  throttle.forget("a");
  EXPECT_FALSE(throttle.admit("a", start + hours(2)));
}

TEST(Throttle, GivesOneAttemptBack) {
  Throttle throttle(limits);
  for (int i = 0; i < 2; ++i) throttle.admit("a", start);
  throttle.give_back("a");
  EXPECT_FALSE(throttle.admit("a", start));
  EXPECT_TRUE(throttle.admit("a", start));
  throttle.give_back("nobody");
}

TEST(Throttle, RemembersABoundedNumberTheLatest) {
  Throttle throttle(limits);
  for (int i = 0; i < 3; ++i) throttle.admit("a", start + seconds(10));
  for (int i = 0; i < 20; ++i) throttle.admit("x" + std::to_string(i), start + seconds(i % 10));
  EXPECT_EQ(throttle.remembered(), 3U);
  EXPECT_TRUE(throttle.admit("a", start + seconds(10)));
}

TEST(Throttle, AClockSetBackMakesNobodyWaitLonger) {
  Throttle throttle(limits);
  for (int i = 0; i < 2; ++i) throttle.admit("a", start);
  EXPECT_EQ(throttle.admit("a", start - hours(24)), seconds(1));
}

TEST(Throttle, ManyAtOnceAreNoWayAround) {
  Throttle throttle(limits);
  std::atomic<int> admitted = 0;
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] { admitted += throttle.admit("a", start) ? 0 : 1; });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(admitted, 2);
}

TEST(Peer, IsCountedByAddressOrByItsIpv6Network) {
  EXPECT_EQ(counted_peer("192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(counted_peer("::ffff:192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(counted_peer("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
  EXPECT_EQ(counted_peer("2001:db8:1:2::9%eth0"), "2001:db8:1:2::");
  EXPECT_EQ(counted_peer("unix"), "unix");
}

}  // namespace
}  // namespace kompass::service

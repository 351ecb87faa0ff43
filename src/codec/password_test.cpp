// SPDX-License-Identifier: EUPL-1.2
#include "codec/password.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "codec/password_tokens.hpp"

namespace kompass::codec {
namespace {

using ::testing::StartsWith;

TEST(Password, MatchesItsOwnHashOnly) {
  const auto hash = password_hash("three small boats", least_password_cost);
  ASSERT_TRUE(hash);
  EXPECT_THAT(*hash, StartsWith("$argon2id$v=19$m=8,t=1,p=1$"));
  EXPECT_TRUE(password_matches("three small boats", *hash));
  EXPECT_FALSE(password_matches("three small boat", *hash));
  EXPECT_FALSE(password_matches("three small boats", "no hash"));
  EXPECT_FALSE(password_matches("", ""));
}

TEST(Password, IsHashedWithASaltOfItsOwn) {
  EXPECT_NE(*password_hash("three small boats", least_password_cost),
            *password_hash("three small boats", least_password_cost));
}

TEST(Password, MayHoldAnyByte) {
  const std::string password("a\0b", 3);
  const auto hash = *password_hash(password, least_password_cost);
  EXPECT_TRUE(password_matches(password, hash));
  EXPECT_FALSE(password_matches("a", hash));
}

TEST(Password, ADecoyIsAHashOfTheSameCostThatNothingMatches) {
  const std::string decoy = password_decoy(least_password_cost);
  EXPECT_EQ(decoy.size(), password_hash("x", least_password_cost)->size());
  EXPECT_FALSE(password_hash_is_outdated(decoy, least_password_cost));
  EXPECT_FALSE(password_matches("", decoy));
}

TEST(Password, AHashOfAnotherCostIsOutdated) {
  const auto hash = *password_hash("three small boats", least_password_cost);
  EXPECT_FALSE(password_hash_is_outdated(hash, least_password_cost));
  EXPECT_TRUE(password_hash_is_outdated(hash, {2, least_password_cost.memory}));
}

TEST(Password, ManyAtOnceTakeTurns) {
  const auto hash = *password_hash("three small boats", least_password_cost);
  std::atomic<int> right = 0;
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] { right += password_matches("three small boats", hash) ? 1 : 0; });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(right, 8);
}

TEST(Password, WithoutMemoryIsAProblemOfTheMachine) {
  const auto hash = password_hash("x", {1, std::size_t{1} << 50});
  ASSERT_FALSE(hash);
  EXPECT_EQ(hash.problem().kind, Trouble::Environment);
}

TEST(KeyedHash, IsHmacSha256) {  // RFC 4231, test case 2
  EXPECT_EQ(keyed_hash("Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(RandomToken, Has256BitsThatFitInAnAddress) {
  const std::string token = random_token();
  EXPECT_EQ(token.size(), 43U);
  EXPECT_EQ(
      token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
      std::string::npos);
  EXPECT_NE(token, random_token());
}

TEST(SameSecret, ComparesWhole) {
  EXPECT_TRUE(same_secret("abc", "abc"));
  EXPECT_FALSE(same_secret("abc", "abd"));
  EXPECT_FALSE(same_secret("abc", "ab"));
}

}  // namespace
}  // namespace kompass::codec

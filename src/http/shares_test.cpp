// SPDX-License-Identifier: EUPL-1.2
#include "http/shares.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace kompass::http {
namespace {

TEST(Bytes, AreGivenUntilThereAreNoMoreAndComeBack) {
  Bytes bytes(100);
  std::optional<Bytes::Taken> first(std::in_place, bytes);
  Bytes::Taken second(bytes);
  EXPECT_TRUE(first->up_to(60));
  EXPECT_TRUE(first->up_to(50));
  EXPECT_FALSE(second.up_to(41));
  EXPECT_TRUE(second.up_to(40));
  EXPECT_FALSE(first->up_to(61));
  first.reset();
  EXPECT_TRUE(second.up_to(100));
}

TEST(Places, AreNotAllForOneAddress) {
  Places places(3, 2);
  std::optional<Places::Taken> first(places.take("a"));
  const auto second = places.take("a");
  EXPECT_TRUE(*first && second);
  EXPECT_FALSE(places.take("a"));
  const auto other = places.take("b");
  EXPECT_TRUE(other);
  EXPECT_FALSE(places.take("c"));
  first.reset();
  EXPECT_TRUE(places.take("a"));
}

TEST(Places, AreAllForOneThatIsNotCounted) {
  Places places(3, 1);
  const auto first = places.take(""), second = places.take("");
  EXPECT_TRUE(first && second);
}

}  // namespace
}  // namespace kompass::http

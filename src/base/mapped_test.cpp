// SPDX-License-Identifier: EUPL-1.2
#include "base/mapped.hpp"

#include <gtest/gtest.h>

#include <string>

namespace kompass {
namespace {

struct Thing {
  std::string name;
  [[nodiscard]] std::size_t length() const { return name.size(); }
};

TEST(Mapped, TakesAMemberOrAFunctionAndKeepsTheOrder) {
  const std::vector<Thing> things{{"b"}, {"aa"}};
  EXPECT_EQ(mapped(things, &Thing::name), (std::vector<std::string>{"b", "aa"}));
  EXPECT_EQ(mapped(things, &Thing::length), (std::vector<std::size_t>{1, 2}));
  const auto doubled = [](const Thing& thing) { return thing.name + thing.name; };
  EXPECT_EQ(mapped(things, doubled), (std::vector<std::string>{"bb", "aaaa"}));
}

}  // namespace
}  // namespace kompass

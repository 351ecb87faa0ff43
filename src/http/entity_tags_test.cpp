// SPDX-License-Identifier: EUPL-1.2
#include "http/entity_tags.hpp"

#include <gtest/gtest.h>

namespace kompass::http {
namespace {

TEST(EntityTags, OfAListAreCompared) {
  for (const char* list : {R"("r1")", R"("a", "r1")", R"("a","r1" ,"b")", "*", " * "}) {
    EXPECT_TRUE(names_weakly(list, "r1")) << list;
    EXPECT_TRUE(names_strongly(list, "r1")) << list;
  }
  for (const char* list : {"", "r1", R"("r11")", R"("r")", R"("*")", R"("r1)"}) {
    EXPECT_FALSE(names_weakly(list, "r1")) << list;
    EXPECT_FALSE(names_strongly(list, "r1")) << list;
  }
}

TEST(EntityTags, ThatAreWeakNameNothingToBeChanged) {
  EXPECT_TRUE(names_weakly(R"(W/"r1")", "r1"));
  EXPECT_FALSE(names_strongly(R"(W/"r1")", "r1"));
}

}  // namespace
}  // namespace kompass::http

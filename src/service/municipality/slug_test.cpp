// SPDX-License-Identifier: EUPL-1.2
#include "service/municipality/slug.hpp"

#include <gtest/gtest.h>

namespace kompass::service {
namespace {

TEST(Slug, FoldsNordicAndSamiLetters) {
  EXPECT_EQ(slug_of("Upplands Väsby"), "upplands-vasby");
  EXPECT_EQ(slug_of("ÆRØ Å"), "aero-a");
  EXPECT_EQ(slug_of("Kárášjohka"), "karasjohka");
}

TEST(Slug, NoNameLeadsOutOfItsFolder) {
  EXPECT_EQ(slug_of("../../etc/passwd"), "etc-passwd");
  EXPECT_EQ(slug_of("/"), "evaluation");
  EXPECT_EQ(slug_of(""), "evaluation");
}

}  // namespace
}  // namespace kompass::service

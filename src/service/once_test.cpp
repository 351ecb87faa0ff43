// SPDX-License-Identifier: EUPL-1.2
#include "service/once.hpp"

#include "service/account/accounts_for_tests.hpp"

namespace kompass::service {
namespace {

using What = OnceState::What;

class Once : public AnInstallation {
 protected:
  OnceKey key(const std::string& name = "k", const std::string& asked = "body") {
    return {administrator, name, asked};
  }
  What begun(const OnceKey& one) { return begin_once(realm, one)->what; }
};

TEST_F(Once, TheSameIsAnsweredAsBefore) {
  EXPECT_EQ(begun(key()), What::First);
  ASSERT_TRUE(end_once(realm, key(), "made 7"));
  const auto again = begin_once(realm, key());
  EXPECT_EQ(again->what, What::Done);
  EXPECT_EQ(again->answer, "made 7");
}

TEST_F(Once, WhatIsUnderWayIsNotBegunAgain) {
  EXPECT_EQ(begun(key()), What::First);
  EXPECT_EQ(begun(key()), What::Begun);
  EXPECT_EQ(begun(key("another")), What::First);
}

TEST_F(Once, AKeyIsForOneThing) {
  EXPECT_EQ(begun(key()), What::First);
  EXPECT_EQ(begun(key("k", "other body")), What::Another);
}

TEST_F(Once, AKeyIsOfOneAccount) {
  EXPECT_EQ(begun(key()), What::First);
  EXPECT_EQ(begun({account("bo@example.org"), "k", "other body"}), What::First);
}

TEST_F(Once, WhatFailedMayBeTriedAgain) {
  EXPECT_EQ(begun(key()), What::First);
  ASSERT_TRUE(forget_once(realm, key()));
  EXPECT_EQ(begun(key("k", "better body")), What::First);
}

TEST_F(Once, AnAnswerIsKeptForADay) {
  EXPECT_EQ(begun(key()), What::First);
  ASSERT_TRUE(end_once(realm, key(), "made"));
  pass(std::chrono::hours(23));
  EXPECT_EQ(begun(key()), What::Done);
  pass(std::chrono::hours(2));
  EXPECT_EQ(begun(key()), What::First);
}

}  // namespace
}  // namespace kompass::service

// SPDX-License-Identifier: EUPL-1.2
#include "service/demo/demo.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "codec/register_file_gazetteer.hpp"
#include "service/account/sign_in.hpp"
#include "service/demo/evaluations.hpp"
#include "service/municipality/slug.hpp"
#include "service/published/publications.hpp"
#include "service/work/evaluations.hpp"

namespace kompass::service {
namespace {

const std::filesystem::path root = KOMPASS_SOURCE_DIR;

class ADemo : public ::testing::Test {
 public:
  Result<std::size_t> fill(int municipalities = 0, int evaluations = 2) {
    return fill_demo(desk, {root, municipalities, evaluations}, [](std::size_t, std::size_t) {});
  }

  store::Store store = *store::Store::open("memory:", store::Use::Write, store::system_now);
  Realm realm{store, store::system_now, codec::least_password_cost};
  Instruments instruments = *Instruments::open(root / "instruments");
  Gazetteer gazetteer = *codec::load_gazetteer(root / "data/register");
  Desk desk{realm, instruments, gazetteer};
};

TEST_F(ADemo, HoldsTheExamplesAndIsMarked) {
  EXPECT_FALSE(*is_demo(store));
  const auto added = fill();
  ASSERT_TRUE(added) << added.problem().message();
  EXPECT_GE(*added, 23U);
  EXPECT_TRUE(*is_demo(store));
  EXPECT_EQ(publications(store)->size(), *added);
}

TEST_F(ADemo, KeepsWhatIsThereWhenFilledAgain) {
  ASSERT_TRUE(fill());
  const auto before = store.revision();
  const auto again = fill();
  ASSERT_TRUE(again) << again.problem().message();
  EXPECT_EQ(*again, 0U);
  EXPECT_EQ(store.revision(), before);
}

TEST_F(ADemo, RefusesAStoreThatHoldsRealEvaluations) {
  ASSERT_TRUE(
      import_evaluation(store, instruments, root / "examples/vallentuna-2019.kompass.json", {}));
  const auto refused = fill();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problem().kind, Trouble::Conflict);
  EXPECT_FALSE(*is_demo(store));
}

TEST_F(ADemo, RefusesAStoreThatHoldsAccounts) {
  ASSERT_TRUE(
      make_first_administrator(realm, {"Agnes Alm", "agnes@example.org"}, "three small boats"));
  EXPECT_FALSE(fill());
}

TEST_F(ADemo, LetsEveryRoleSignIn) {
  ASSERT_TRUE(fill());
  SignInThrottle throttle;
  for (const auto& account : demo_accounts()) {
    Attempt attempt;
    attempt.email = account.email;
    attempt.password = demo_password;
    attempt.peer = "127.0.0.1";
    const auto admission = sign_in(realm, throttle, attempt);
    ASSERT_TRUE(admission);
    EXPECT_EQ(admission->what, Admission::What::SignedIn) << account.email;
  }
}

TEST_F(ADemo, HasAnEvaluationUnderWorkWithItsTeam) {
  ASSERT_TRUE(fill());
  for (const auto& account : demo_accounts()) {
    const auto id = looked(store, [&](store::Reading& reading) {
      return Result(reading.named(Account::kind, "", account.email)->id);
    });
    const auto own = list_own_evaluations(desk, *caller_of(realm, *id));
    ASSERT_TRUE(own);
    const bool beyond = account.role == Role::Administrator || account.role == Role::MethodOwner;
    ASSERT_EQ(own->size(), beyond ? 0U : 1U) << account.email;
    if (beyond) continue;
    const auto& head = own->front().evaluation.value.head;
    ASSERT_TRUE(head.previous) << "an example tells of one";
    EXPECT_EQ(head.previous->year, 2019);
  }
}

TEST_F(ADemo, AddsAsManyInventedEvaluationsAsAsked) {
  const auto plain = fill();
  const auto added = fill(3, 2);
  ASSERT_TRUE(added) << added.problem().message();
  EXPECT_EQ(*added, 6U);
  for (const auto& publication : *publications(store)) {
    if (publication.municipality.code.starts_with("900")) {
      EXPECT_TRUE(publication.invented);
      EXPECT_TRUE(publication.total.points);
    }
  }
}

TEST(InventedMunicipalities, AreNoMunicipalityAndEachIsAnother) {
  const auto gazetteer = codec::load_gazetteer(root / "data/register");
  ASSERT_TRUE(gazetteer);
  std::set<std::string> slugs;
  for (int i = 0; i < most_demo_municipalities; ++i) {
    const auto municipality = invented_municipality(i);
    EXPECT_EQ(gazetteer->find("SE", municipality.code), nullptr) << municipality.code;
    const auto slug = slug_of(municipality.name);
    EXPECT_EQ(gazetteer->at_address(slug), nullptr) << slug;
    EXPECT_TRUE(slugs.insert(slug).second) << slug;
  }
}

TEST(InventedEvaluations, AreTheSameForTheSameNumber) {
  auto instruments = *Instruments::open(root / "instruments");
  const auto edition = instruments.find("kommunkompassen/2.1");
  ASSERT_TRUE(edition);
  const auto total = [&](int number, int order) {
    return score((*edition)->edition, invented_evaluation((*edition)->edition, number, order),
                 Missing::Refuse)
        .total;
  };
  EXPECT_EQ(total(7, 3).points, total(7, 3).points);
  EXPECT_NE(total(7, 3).points, total(8, 3).points);
  for (int number = 0; number < 50; ++number) {
    EXPECT_GE(*total(number, 1).shown, 150);
    EXPECT_LE(*total(number, 10).shown, 780);
  }
}

}  // namespace
}  // namespace kompass::service

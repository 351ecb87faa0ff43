// SPDX-License-Identifier: EUPL-1.2
#include "service/published/before.hpp"

#include "service/work/for_tests.hpp"

namespace kompass::service {
namespace {

Publication published(Municipality municipality, int year, bool invented = false) {
  Publication one;
  one.municipality = std::move(municipality);
  one.year = year;
  one.invented = invented;
  one.total.shown = year - 1600;
  return one;
}

const Municipality ovre_eiker{"NO", "3314", "Øvre Eiker", ""};
const Municipality norrby{"SE", "9902", "Norrby", ""};

Before before(const Publications& all, const BeforeWhat& what) {
  return published_before(all, SharedForWork::one().gazetteer, what);
}

TEST(PublishedBefore, IsTheNewestOfTheMunicipalityAlsoUnderAnOlderNumber) {
  const Publications all{published(ovre_eiker, 2028), published({"NO", "0624", "x", ""}, 2015),
                         published(ovre_eiker, 2011), published({"NO", "3301", "y", ""}, 2020)};
  const auto found = before(all, {ovre_eiker, 2027});
  ASSERT_TRUE(found.previous);
  EXPECT_EQ(found.previous->year, 2015);
  EXPECT_EQ(found.previous->total, 415);
  EXPECT_EQ(found.order, 3);
}

TEST(PublishedBefore, GoesOnFromTheOrderThatAReportSays) {
  auto fourth = published(ovre_eiker, 2015);
  fourth.order = 4;
  EXPECT_EQ(before({fourth}, {ovre_eiker, 2027}).order, 5);
  EXPECT_FALSE(before({fourth}, {ovre_eiker, 2015}).previous);
  EXPECT_FALSE(before({fourth}, {ovre_eiker, 2015}).order);
}

TEST(PublishedBefore, OfAnInventedMunicipalityIsAnInventedOneOfItsName) {
  const Publications all{published({"SE", "9902", "Söderby", ""}, 2024, true),
                         published({"SE", "9902", "Norrby kommun", ""}, 2022, true),
                         published(norrby, 2023)};
  EXPECT_EQ(before(all, {norrby, 2027, true}).previous->year, 2022);
  EXPECT_EQ(before(all, {norrby, 2027, false}).previous->year, 2023);
}

}  // namespace
}  // namespace kompass::service

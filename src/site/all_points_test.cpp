// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "site/testing/page_checks.hpp"
#include "site/testing/sample_site.hpp"

namespace kompass::site {
namespace {

using testing::a_publication;
using testing::count_of;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::SampleSite;

const SampleSite& examples() {
  static const SampleSite site = SampleSite::of_examples();
  return site;
}

TEST(AllPoints, GivesTheTotalAllAreasAndSubAreasOfAnEvaluation) {
  const auto csv = *examples().get("/sv/poang.csv").body;
  EXPECT_EQ(count_of(csv, "\"/sv/kommun/vallentuna/2019\""), 1 + 8 + 45);
  EXPECT_THAT(csv, HasSubstr("\"total\";\"\";\"\";\"603\";\"800\""));
  EXPECT_THAT(csv, HasSubstr("\"area\";\"3\";\"Politisk styrning och kontroll\";\"84\";\"100\""));
  EXPECT_THAT(csv, HasSubstr("\"sub_area\";\"1.1\";\"Strategi för demokrati och information\";"
                             "\"11\";\"15\";\"75\";\"11\";\"11,175\";\"11,325\";\"false\""));
}

TEST(AllPoints, ExactPointsHaveOneValueAtBothEnds) {
  const SampleSite site({a_publication(2019)});
  const auto json = *site.get("/en/poang.json").body;
  EXPECT_THAT(json, HasSubstr("\"lowest\": \"70\",\n      \"highest\": \"70\",\n"
                              "      \"highest_included\": true"));
  EXPECT_EQ(count_of(json, "\"level\""), 1 + 8);
}

TEST(AllPoints, LeaveOutWhatNothingIsKnownOfAndTellWhatIsAssumed) {
  auto publication = a_publication(2010);
  publication.areas[2] = {.code = publication.areas[2].code, .max = 100};
  publication.edition_assumed[Language::English] = "the source names none";
  publication.invented = true;
  const SampleSite site({publication});
  const auto csv = *site.get("/en/poang.csv").body;
  EXPECT_THAT(csv, Not(HasSubstr("\"area\",\"3\"")));
  EXPECT_EQ(count_of(csv, "\"true\",\"true\",\"area\""), 7);  // assumed, invented
}

}  // namespace
}  // namespace kompass::site

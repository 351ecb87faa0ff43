// SPDX-License-Identifier: EUPL-1.2
#include "core/crosswalk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/mapped.hpp"
#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Two relations, with their places named by what they are.
struct Written {
  Crosswalk crosswalk{
      .from = {"test", "1"},
      .to = {"test", "2"},
      .relations = {{.from = Code("1"), .to = Code("1")}, {.from = Code("2"), .to = Code("2")}}};
  CrosswalkPlaces places{"instrument",
                         "from",
                         "to",
                         "relations",
                         {{"1 from", "1 to", "1 reason"}, {"2 from", "2 to", "2 reason"}}};
  Written() {
    for (auto& relation : crosswalk.relations) relation.reason[Language::Swedish] = "Skäl.";
  }
};

// "2 from: unknown-code" for each.
std::vector<std::string> told(const Findings& findings) {
  return mapped(findings,
                [](const Finding& finding) { return finding.where + ": " + finding.code; });
}

Edition in_use_from(const std::string& date) {
  Edition edition = testing::tiny_edition();
  edition.valid_from = parse_date(date);
  return edition;
}

TEST(CrosswalkCheck, HoldsEachEndAgainstTheEditionThere) {
  Written written;
  const Edition edition = testing::tiny_edition();
  EXPECT_THAT(check_codes(written.crosswalk, CrosswalkEnd::From, edition, written.places),
              IsEmpty());
  written.crosswalk.relations[1].to = Code("2.2");
  EXPECT_THAT(told(check_codes(written.crosswalk, CrosswalkEnd::To, edition, written.places)),
              ElementsAre("2 to: unknown-code", "relations: relation-missing"));
}

TEST(CrosswalkCheck, AReasonIsThereInEveryLanguageOfTheLaterEdition) {
  Written written;
  Edition later = testing::tiny_edition();
  EXPECT_THAT(check_reasons(written.crosswalk, later, written.places), IsEmpty());
  later.languages = {Language::Swedish, Language::Norwegian};
  written.crosswalk.relations[0].reason[Language::Norwegian] = "Grunn.";
  const auto findings = check_reasons(written.crosswalk, later, written.places);
  EXPECT_THAT(told(findings), ElementsAre("2 reason: language-missing"));
  EXPECT_THAT(findings[0].message, HasSubstr("relation of area 2 has no reason in 'nb'"));
}

TEST(CrosswalkCheck, LeadsForwardInTime) {
  const CrosswalkPlaces places{.to = "to"};
  const Edition old = in_use_from("2010-01-01");
  const Edition recent = in_use_from("2016-01-01");
  EXPECT_THAT(check_direction(old, recent, places), IsEmpty());
  EXPECT_THAT(check_direction(old, in_use_from("2010"), places), IsEmpty());
  EXPECT_THAT(check_direction(recent, testing::tiny_edition(), places), IsEmpty());
  EXPECT_THAT(told(check_direction(recent, old, places)), ElementsAre("to: crosswalk-backwards"));
}

}  // namespace
}  // namespace kompass

// SPDX-License-Identifier: EUPL-1.2
#include "core/main_questions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_edition;
using ::testing::ElementsAre;

TEST(MainQuestions, AreAskedOfEverySubAreaUnlessTheEditionSaysOtherwise) {
  Edition edition = an_edition({{"1.1", 50, {1}}, {"1.2", 50, {1}}, {"2.1", 100, {1}}});
  edition.areas[0].sub_areas[1].main_question[Language::Swedish] = "Vilka mål?";
  EXPECT_THAT(asked_sub_areas(edition), ElementsAre(Code("1.1"), Code("1.2"), Code("2.1")));
  edition.main_questions = MainQuestions::Some;
  EXPECT_THAT(asked_sub_areas(edition), ElementsAre(Code("1.2")));
}

}  // namespace
}  // namespace kompass

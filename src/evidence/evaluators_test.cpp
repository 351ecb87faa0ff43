// SPDX-License-Identifier: EUPL-1.2
#include "evidence/evaluators.hpp"

#include <gtest/gtest.h>

#include "evidence/example_edition.hpp"

namespace kompass::evidence {
namespace {

std::string read(std::string_view text) {
  std::string all;
  for (const auto& who : evaluators_in(text, PlaceNames(small_register()))) {
    all += who.id.text + " " + who.name + " | " + who.organisation + "\n";
  }
  return all;
}

TEST(Evaluators, InCapitalsGetSmallLetters) {
  EXPECT_EQ(read("A. BENGT-ÅKE VON BERG, SKL OCH CILLA DAHL, NORRA SOLVIKAS KOMMUN"),
            "A A. Bengt-Åke von Berg | SKL\nB Cilla Dahl | Norra Solvikas kommun\n");
}

TEST(Evaluators, MayHaveTheirOrganisationInBrackets) {
  EXPECT_EQ(read("Anna Berg (SKL), Bo Ek (Orust kommun) och Eva Å (Region X)"),
            "A Anna Berg | SKL\nB Bo Ek | Orust kommun\nC Eva Å | Region X\n");
}

TEST(Evaluators, MayHaveBracketsInNameAndOrganisation) {
  EXPECT_EQ(read("Utvärderare A (påhittad) (Fyren); B Ek (påhittad) (Almby kommun (påhittad))"),
            "A Utvärderare A (påhittad) | Fyren\nB B Ek (påhittad) | Almby kommun (påhittad)\n");
  EXPECT_EQ(read("Utvärderare A (påhittad), Fyren; B Ek (påhittad), Almby kommun (påhittad)"),
            "A Utvärderare A (påhittad) | Fyren\nB B Ek (påhittad) | Almby kommun (påhittad)\n");
  EXPECT_EQ(read("Anna Berg (SKL"), "A Anna Berg | SKL\n");
}

TEST(Evaluators, MayShareAnOrganisation) {
  EXPECT_EQ(read("Anna Berg och Bo Ek, Sveriges Kommuner och Landsting"),
            "A Anna Berg | Sveriges Kommuner och Landsting\n"
            "B Bo Ek | Sveriges Kommuner och Landsting\n");
}

TEST(Evaluators, InTwosNeedNoKnownOrganisation) {
  EXPECT_EQ(read("Anna Berg, Fyren och Bo Ek, Udden"), "A Anna Berg | Fyren\nB Bo Ek | Udden\n");
}

TEST(Evaluators, MayLackAnOrganisation) {
  EXPECT_EQ(read("Anna Berg"), "A Anna Berg | \n");
}

}  // namespace
}  // namespace kompass::evidence

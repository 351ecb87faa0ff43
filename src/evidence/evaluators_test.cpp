// SPDX-License-Identifier: EUPL-1.2
#include "evidence/evaluators.hpp"

#include <gtest/gtest.h>

#include "evidence/example_edition.hpp"

namespace kompass::evidence {
namespace {

std::string read(std::string_view text) {
  std::string all;
  const auto read = evaluators_in(text, PlaceNames(small_register()));
  for (const auto& who : read.all) {
    all += who.id.text + " " + who.name + " | " + who.organisation + "\n";
  }
  for (const auto& doubt : read.doubts) all += doubt.substr(0, doubt.find(';')) + "\n";
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

TEST(Evaluators, MayHaveTheirOrganisationRightBehindTheName) {
  EXPECT_EQ(read("Anna Sand SKL, Bo Ek SKL"), "A Anna Sand | SKL\nB Bo Ek | SKL\n");
  EXPECT_EQ(read("J Henrik Bergström SKL och Lena Tegenfeldt Orust"),
            "A J Henrik Bergström | SKL\nB Lena Tegenfeldt | Orust\n"
            "\"Lena Tegenfeldt Orust\" is read as Lena Tegenfeldt of Orust\n");
  EXPECT_EQ(read("ANNA SAND, SKL OCH BO VON EK NORRA SOLVIKA"),
            "A Anna Sand | SKL\nB Bo von Ek | Norra Solvika\n"
            "\"Bo von Ek Norra Solvika\" is read as Bo von Ek of Norra Solvika\n");
  EXPECT_EQ(read("Per Olof Orust, SKL och Bo Ek (SKL)"), "A Per Olof Orust | SKL\nB Bo Ek | SKL\n");
  EXPECT_EQ(read("Anna Mark och Eva Sand Mark"), "A Anna Mark | \nB Eva Sand Mark | \n");
}

TEST(Evaluators, AreNeverLeftOut) {
  EXPECT_EQ(read("SKL och Anna Sand och Bo Ek"),
            "A SKL | \nB Anna Sand | \nC Bo Ek | \n"
            "\"SKL\" stands where a name is expected and is kept as an evaluator's\n");
  EXPECT_EQ(read("Anna Sand (SKL, Orust kommun)"), "A Anna Sand | SKL, Orust kommun\n");
  EXPECT_EQ(read("Anna Sand, SKL, Orust kommun"),
            "A Anna Sand | SKL, Orust kommun\n"
            "Anna Sand has a second organisation, Orust kommun\n");
}

TEST(Evaluators, MayLackAnOrganisation) {
  EXPECT_EQ(read("Anna Berg"), "A Anna Berg | \n");
}

}  // namespace
}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/check.hpp"
#include "core/testing/builders.hpp"

namespace kompass {
namespace {

using kompass::testing::an_evaluation;
using kompass::testing::tiny_edition;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Register real{{{"SE", "0115", "Vallentuna", "Vallentuna kommun"},
                     {"SE", "0180", "Stockholm", "Stockholms stad"},
                     {"SE", "1283", "Helsingborg", "Helsingborgs kommun"},
                     {"SE", "1080", "Falun", "Falun kommun"},
                     {"NO", "0301", "Oslo", "Oslo kommune"}}};

std::vector<std::string> found_in(const Evaluation& evaluation) {
  const Edition edition = tiny_edition();
  const Scores scores = score(edition, evaluation, Missing::AsInterval);
  std::vector<std::string> messages;
  for (const auto& finding : check_municipalities({edition, {}, evaluation, scores, real})) {
    messages.push_back(finding.code + ": " + finding.message);
  }
  return messages;
}

std::vector<std::string> found_of(const std::string& code, const std::string& name) {
  Evaluation evaluation = an_evaluation().build();
  evaluation.municipality = {"SE", code, name, ""};
  return found_in(evaluation);
}

std::vector<std::string> found_in_text(const std::string& text, bool invented = false) {
  Evaluation evaluation = an_evaluation().build();
  if (!invented) evaluation.municipality = real.municipalities[0];
  evaluation.invented = invented;
  evaluation.texts.push_back({TextKind::General, Code("1"), {}, text});
  return found_in(evaluation);
}

TEST(CheckMunicipalities, CodeAndNameAreOfOne) {
  EXPECT_THAT(found_of("0115", "Vallentuna"), IsEmpty());
  EXPECT_THAT(found_of("0180", "Stockholms stad"), IsEmpty());
  EXPECT_THAT(found_of("", "Vallentuna"), IsEmpty());
  EXPECT_THAT(found_of("0115", "Vallantuna"),
              ElementsAre(HasSubstr("SE 0115 is 'Vallentuna', and no municipality is called")));
  EXPECT_THAT(found_of("0180", "Vallentuna"),
              ElementsAre(HasSubstr("SE 0180 is 'Stockholm', and 'Vallentuna' has 0115")));
  EXPECT_THAT(found_of("9999", "Vallantuna"), ElementsAre(HasSubstr("'Vallentuna'?")));
}

TEST(CheckMunicipalities, OfRoleModelsToo) {
  Evaluation evaluation = an_evaluation().build();
  evaluation.municipality = real.municipalities[0];
  evaluation.role_models.push_back({.municipality = Municipality{"SE", "0180", "Helsingborg", ""}});
  evaluation.role_models.push_back({.municipality = Municipality{"SE", "", "Helsingborg", ""}});
  EXPECT_THAT(found_in(evaluation), ElementsAre(HasSubstr("code-of-another")));
}

TEST(CheckMunicipalities, AnUnknownNameInTextIsFoundAndTheNearestOffered) {
  EXPECT_THAT(found_in_text("Lär av Hälsingborgs kommun."),
              ElementsAre(HasSubstr("'Hälsingborgs' as a municipality")));
  EXPECT_THAT(found_in_text("Hälsingborgs kommun kan inspirera."),
              ElementsAre(HasSubstr("check the spelling: 'Helsingborg'?")));
  EXPECT_THAT(found_in_text("Ankeborgs kommun har gjort det."),
              ElementsAre(HasSubstr("Ankeborgs")));
  EXPECT_THAT(found_in_text("Det gör også Solvika kommune."), ElementsAre(HasSubstr("'Solvika'")));
  EXPECT_THAT(found_in_text("Hos Nya Ankeborgs kommun."),
              ElementsAre(HasSubstr("'Nya Ankeborgs'")));
}

TEST(CheckMunicipalities, WhatIsNoNameIsNotFound) {
  for (const char* text :
       {"Vallentuna kommun, Falu kommun och Helsingborgs kommun.",
        "I Oslo kommune og Stockholms kommun.", "Vår kommun är god.", "En kommun kan.",
        "Kommunens kommun.", "Attraktiv kommun.", "Varje kommun gör så. Öppen kommun är målet.",
        "Det är Sveriges kommun.", "Framtidens kommun byggs nu.",
        "Många SKL-kommuner och SKL:s kommun.", "Det är en Agenda 2030-kommun.",
        "Samtal om Region Stockholms kommunala bolag."}) {
    EXPECT_THAT(found_in_text(text), IsEmpty()) << text;
  }
}

TEST(CheckMunicipalities, AnInventedOneNamesInventedNeighbours) {
  EXPECT_THAT(found_in_text("Lär av Ankeborgs kommun.", true), IsEmpty());
}

}  // namespace
}  // namespace kompass

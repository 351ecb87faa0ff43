// SPDX-License-Identifier: EUPL-1.2
#include "evidence/role_models.hpp"

#include <gtest/gtest.h>

#include "evidence/example_edition.hpp"
#include "evidence/role_model_list.hpp"

namespace kompass::evidence {
namespace {

using Names = std::vector<std::string>;

// The role models in one paragraph of the chapter of area 1, and the codes of what is doubted.
Names named_in(std::string_view paragraph, const std::set<std::string>& of_evaluators = {}) {
  Doubts doubts("report.txt");
  const Headings headings(edition_2_1(), recognition_2_1());
  auto document = outlined(lines_of("Område 1 Offentlighet och demokrati\n\nAllmänt\n\n" +
                                    std::string(paragraph) + "\n"),
                           edition_2_1(), headings, doubts);
  const PlaceNames places(small_register());
  Names names;
  for (const auto& model :
       role_models({document, sentences_of(document), {}, edition_2_1(), places},
                   {"", "SE-0000", of_evaluators}, doubts)) {
    names.push_back(model.municipality->name);
  }
  for (const auto& finding : std::move(doubts).in_order()) {
    if (finding.code.starts_with("role-model")) names.push_back(finding.code + finding.where);
  }
  return names;
}

TEST(RoleModels, AreRecommendedInTheSameSentence) {
  for (const auto* sentence :
       {"Låt er gärna inspireras av Luleå.", "Titta på hur Luleå har byggt upp sin webb.",
        "Luleå är en förebild när det gäller öppna data.",
        "Ett tips är att ta kontakt med Luleå, som har provat detta.",
        "Ett gott exempel finns i Luleå kommun.", "Utvärderarna rekommenderar ett besök i Luleå.",
        "I Luleå arbetar man föredömligt med frågan.", "Här kan kommunen lära av Luleå.",
        "Luleå kommun har kommit långt med medborgarpaneler.", "Se hur Luleå har löst samma fråga.",
        "För inspiration, se exempelvis Luleå."}) {
    EXPECT_EQ(named_in(sentence), Names{"Luleå"}) << sentence;
  }
}

TEST(RoleModels, AreRecommendedInNorwegianToo) {
  for (const auto* sentence :
       {"Kommunen kan hente inspirasjon fra Trondheim.", "Se til Trondheim for gode løsninger.",
        "Trondheim kommune er et forbilde på dette området.",
        "Et godt eksempel er Trondheim kommunes arbeid med dialog.",
        "Vi anbefaler en tur til Trondheim.", "Her kan en lære av Trondheim."}) {
    EXPECT_EQ(named_in(sentence), Names{"Trondheim"}) << sentence;
  }
}

TEST(RoleModels, PartnersAndNeighboursAreNone) {
  for (const auto* sentence :
       {"Kulturdagen ordnas tillsammans med grannkommunen Täby.",
        "I samverkan med Täby, Haninge och Luleå driver kommunen en upphandlingsenhet.",
        "Ett gott exempel är samarbetet med Täby om räddningstjänsten.",
        "Kommunen ingår i Norrsjöregionen (Täby, Haninge och Tranås).", "Många pendlar till Täby.",
        "Haninge ligger nära.", "Jämfört med Täby är nöjdheten högre.",
        "Kommunen samarbeider med Trondheim om legevakt.",
        "Det er et felles kontor for Trondheim og Kristiansand.",
        "Utbildningen ges vid Luleå tekniska universitet och är ett gott exempel."}) {
    EXPECT_EQ(named_in(sentence), Names{}) << sentence;
  }
}

TEST(RoleModels, OnePartnerAndOneRoleModelInASentenceAreToldApart) {
  EXPECT_EQ(named_in("Utöver samarbetet med Täby kan kommunen titta på Haninge."),
            Names{"Haninge"});
  EXPECT_EQ(named_in("Titta gärna på Haninge, som driver detta tillsammans med Täby."),
            Names{"Haninge"});
  EXPECT_EQ(named_in("Grannkommunen Täby är ett gott exempel på detta."), Names{"Täby"});
  EXPECT_EQ(named_in("Festen tillsammans med grannkommunen Täby är ett gott exempel."), Names{});
}

TEST(RoleModels, AllOfAListAreRecommended) {
  EXPECT_EQ(named_in("Här finns mycket att lära av Haninge, Luleå och Tranås."),
            (Names{"Haninge", "Luleå", "Tranås"}));
}

TEST(RoleModels, ASentenceBesideMayRecommend) {
  EXPECT_EQ(named_in("Det finns andra kommuner att inspireras av. Luleå har en egen panel."),
            Names{"Luleå"});
  EXPECT_EQ(named_in("Luleå har byggt en sådan panel. Den kan tjäna som förebild."),
            Names{"Luleå"});
  EXPECT_EQ(named_in("Täby ligger granne i söder. Ett tips är att samla länkarna."), Names{});
  EXPECT_EQ(named_in("Loppet går till Täby tillsammans med flera. Det är ett gott exempel."),
            Names{});
}

TEST(RoleModels, TheMunicipalityItselfAndTheEvaluatorsOwnAreNone) {
  EXPECT_EQ(named_in("Solvika är en förebild för Luleå."), Names{});
  EXPECT_EQ(named_in("Orust är en förebild.", {"SE-1421"}),
            Names{"role-model-of-evaluatorreport.txt:5"});
  EXPECT_EQ(named_in("Orust ligger i Bohuslän.", {"SE-1421"}), Names{});
}

TEST(RoleModels, AWordAtTheStartOfASentenceIsNoMunicipality) {
  EXPECT_EQ(named_in("Vara en förebild är ett mål. Mark är ett tips för bostäder."), Names{});
  EXPECT_EQ(named_in("Vara kommun är en förebild."), Names{"Vara"});
}

TEST(RoleModels, ForInstanceIsNoRecommendation) {
  EXPECT_EQ(named_in("Flera kommuner, till exempel Täby, har infört avgifter."), Names{});
  EXPECT_EQ(named_in("Flere kommuner, for eksempel Trondheim, har innført gebyr."), Names{});
}

TEST(RoleModels, InATableHaveTextAndSubArea) {
  Doubts doubts("report.txt");
  const Headings headings(edition_2_1(), recognition_2_1());
  auto document = outlined(lines_of("Område 1 Offentlighet och demokrati\n\nAllmänt\n\n"
                                    "Område           Förebild        Det den visar\n\n"
                                    "                                 Korta redogörelser\n"
                                    "Demokrati 1.3    Luleå           för året –\n"
                                    "                                 varje år\n\n"
                                    "Demokrati 1.4    Norrby          Nya sätt sv\n\n"
                                    "Demokrati 1.4    Biblioteket     Ett nytt\n"
                                    "                 egen enhet      tal\n\n"
                                    "Förebilder   Luleå (1.3)\n"),
                           edition_2_1(), headings, doubts);
  std::string read;
  for (const auto& model :
       listed_role_models(document, edition_2_1(), PlaceNames(small_register()), doubts)) {
    read += (model.own() ? "own " + model.unit : model.municipality->name) + " " +
            model.sub_area.value_or(Code()).text + ": " + model.text + "\n";
  }
  EXPECT_EQ(read,
            "Luleå 1.3: Korta redogörelser för året – varje år\nNorrby 1.4: Nya sätt\n"
            "own Biblioteket 1.4: Ett nytt tal\n");
  EXPECT_EQ(std::move(doubts).in_order().back().code, "municipality-unknown");
  EXPECT_TRUE(document.spots[document.size() - 2].taken);
}

}  // namespace
}  // namespace kompass::evidence

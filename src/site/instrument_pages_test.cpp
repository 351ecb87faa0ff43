// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "site/testing/page_checks.hpp"
#include "site/testing/sample_site.hpp"

namespace kompass::site {
namespace {

using testing::count_of;
using testing::expect_page;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::SampleSite;

const std::string edition = "/sv/instrument/kommunkompassen/2.1";

const SampleSite& examples() {
  static const SampleSite site = SampleSite::of_examples();
  return site;
}

std::string body(const std::string& address) {
  const auto response = examples().get(address);
  EXPECT_EQ(response.status, 200) << address;
  return *response.body;
}

void expect_pages(const std::string& address) {
  for (const std::string language : {"sv", "nb", "en"}) {
    const auto there = fmt::format("/{}{}", language, address);
    SCOPED_TRACE(there);
    const auto response = examples().get(there);
    EXPECT_EQ(response.status, 200);
    expect_page(response, language);
  }
}

// Its own and those of its parts; how many sub-areas it has.
std::size_t expect_pages_of(const Edition& one) {
  const auto address = "/instrument/" + one.id.text();
  expect_pages(address);
  std::size_t sub_areas = 0;
  for (const auto& area : one.areas) {
    expect_pages(address + "/omrade/" + area.code.text);
    for (const auto& sub_area : area.sub_areas) {
      expect_pages(address + "/delomrade/" + sub_area.code.text);
    }
    sub_areas += area.sub_areas.size();
  }
  return sub_areas;
}

TEST(InstrumentPages, EveryPublishedEditionAndEachOfItsPartsHasAPageInEveryLanguage) {
  expect_pages("/instrument");
  expect_pages("/forebilder");
  std::size_t sub_areas = 0;
  for (const auto& [name, one] : examples().site().data().editions) {
    if (one->status == EditionStatus::Published) sub_areas += expect_pages_of(*one);
  }
  EXPECT_EQ(sub_areas, 45U);
}

TEST(InstrumentPages, WhatRelationsRestOnStandsInTheLanguageOfThePage) {
  EXPECT_THAT(body("/nb/instrument/kommunkompassen/2.1"),
              HasSubstr("Vår slutning: alle koblinger."));
  EXPECT_THAT(body("/sv/instrument/kommunkompassen/2020"),
              HasSubstr("Vår slutsats: alla kopplingar."));
  const auto english = body("/en/instrument/kommunkompassen/2020");
  EXPECT_THAT(english, HasSubstr("The questions of version 2020 are not known."));
  EXPECT_THAT(english, Not(HasSubstr("edition 2020")));
}

TEST(InstrumentPages, WhatIsSaidOfVersionsWithoutACrosswalkIsInTheLanguageOfThePage) {
  EXPECT_THAT(body("/en/instrument/kommunkompassen/2.1/omrade/7"),
              HasSubstr("<p>No crosswalk between the two versions"));
}

TEST(InstrumentPages, AMeanOfAnotherVersionHasItsMarkBesideAnArea) {
  EXPECT_THAT(body("/sv/kommun/vallentuna/2019/omrade/1"),
              HasSubstr("<dt>Svenskt medel 2021\u00a0↷</dt>"));
  EXPECT_THAT(body("/sv/kommun/vallentuna/2021/omrade/1"),
              HasSubstr("<dt>Svenskt medel 2021</dt>"));
}

TEST(InstrumentPages, ADraftIsNotShown) {
  EXPECT_EQ(examples().get("/sv/instrument/klimatspegeln/1").status, 404);
  EXPECT_EQ(examples().get("/sv/instrument/klimatspegeln/1.csv").status, 404);
  EXPECT_THAT(body("/sv/instrument"), Not(HasSubstr("klimatspegeln")));
}

TEST(InstrumentPages, WhatAnEditionLacksIsNotThere) {
  for (const auto* path : {"/omrade/9", "/omrade/7.4", "/omrade/%3Cb%3E", "/delomrade/7",
                           "/delomrade/9.9", "/omrade/9.csv", "/delomrade/9.9.json"}) {
    SCOPED_TRACE(path);
    const auto response = examples().get(edition + path);
    EXPECT_EQ(response.status, 404);
    expect_page(response, "sv");
  }
  EXPECT_EQ(examples().get("/sv/instrument/kommunkompassen/2.2").status, 404);
  EXPECT_EQ(examples().get("/sv/delomrade/" + std::string(5000, 'x')).status, 302);
}

TEST(InstrumentPages, ShortAddressesLeadToTheEditionKnownInFull) {
  const auto to = [](const std::string& address) {
    const auto response = examples().get(address);
    EXPECT_EQ(response.status, 302);
    return std::string(http::value_of(response.headers, "Location"));
  };
  EXPECT_EQ(to("/sv/omrade/7"), edition + "/omrade/7");
  EXPECT_EQ(to("/sv/delomrade/7.4"), edition + "/delomrade/7.4");
  EXPECT_EQ(to("/sv/omrade/%0d%0aX"), edition + "/omrade/%0D%0AX");
}

TEST(InstrumentPages, ASubAreaTellsItsQuestionsAndThatOneIsTooFew) {
  const auto html = body(edition + "/delomrade/7.4");
  EXPECT_EQ(count_of(html, "<li id=\"k-"), 4U);
  EXPECT_THAT(html, HasSubstr("n = 1"));
  EXPECT_THAT(html, HasSubstr("Bara en publicerad utvärdering"));
  EXPECT_THAT(html, HasSubstr("/sv/kommun/vallentuna/2019\">Vallentuna 2019</a>"));
}

TEST(InstrumentPages, AnAreaIsSpreadByEditionWithItsMarks) {
  const auto html = body(edition + "/omrade/7");
  EXPECT_THAT(html, HasSubstr("Version 2020\u00a0↷"));
  EXPECT_THAT(html, HasSubstr("Version 2010\u00a0//"));
  EXPECT_THAT(html, HasSubstr("Från 65\u00a0till\u00a073\u00a0poäng"));
  const auto csv = body(edition + "/omrade/7.csv");
  EXPECT_THAT(csv, HasSubstr("\"Vallentuna\";\"2019\";\"kommunkompassen/2.1\";\"7\";\"=\";\"62\""));
  EXPECT_THAT(csv, HasSubstr("\"kommunkompassen/2020\";\"6\";\"↷\";\"82\""));
  EXPECT_THAT(csv, Not(HasSubstr("Björkhaga")));
}

TEST(InstrumentPages, AnEditionSaysWhatIsFactAndHowItRelatesToOthers) {
  const auto html = body(edition);
  EXPECT_THAT(html, HasSubstr("id=\"mot-2020\""));
  EXPECT_THAT(html, HasSubstr("id=\"mot-2010\""));
  EXPECT_THAT(html, HasSubstr("Ingen koppling mellan de två versionerna"));
  EXPECT_THAT(html, HasSubstr("<p class=\"ui\">Områdenas svenska och norska namn"));
  EXPECT_THAT(html, Not(HasSubstr(".yaml")));
  EXPECT_THAT(body("/sv/instrument.csv"),
              HasSubstr("\"2.1\";\"2016-01-01\";\"2019-12-31\";\"800\";\"8\";\"45\";\"191\""));
  EXPECT_EQ(count_of(body(edition + ".csv"), "\"sub_area\""), 45U);
  EXPECT_THAT(body(edition + ".json"), HasSubstr("\"to\": \"kommunkompassen/2020\""));
}

TEST(InstrumentPages, AnEditionWithoutAnIntroductionHasNoSectionForIt) {
  for (const std::string language : {"sv", "nb", "en"}) {
    EXPECT_THAT(body("/" + language + "/instrument/kommunkompassen/2010"),
                Not(HasSubstr("id=\"about\"")));
  }
}

TEST(InstrumentPages, WhereOnlyTheYearsOfUseAreKnownOnlyTheyStand) {
  EXPECT_THAT(body("/sv/instrument/kommunkompassen/2002"), HasSubstr("<dd>2002–2009</dd>"));
  EXPECT_THAT(body("/sv/instrument/kommunkompassen/2020"), HasSubstr("<dd>från 2020</dd>"));
}

TEST(InstrumentPages, WordsInAnotherLanguageSaySo) {
  EXPECT_THAT(body("/en/instrument/kommunkompassen/2.1/delomrade/1.3"),
              HasSubstr("<dd lang=\"sv\">"));  // by which the style sheet marks it
  EXPECT_THAT(body("/sv/instrument/kommunkompassen/2.1/delomrade/1.3"),
              Not(HasSubstr("<dd lang=")));
}

TEST(InstrumentPages, RoleModelsStandWithTheirPassageAndWhereItIs) {
  const auto html = body("/sv/forebilder");
  EXPECT_THAT(html, HasSubstr("/sv/kommun/helsingborg\">Helsingborg</a>"));
  EXPECT_THAT(html, HasSubstr(edition + "/delomrade/7.5"));
  EXPECT_LT(html.find("Helsingborg"), html.find("Påhittade exempel"));
  EXPECT_GT(html.find("Norrsund"), html.find("Påhittade exempel"));
  EXPECT_THAT(body(edition + "/omrade/7"), HasSubstr("Nämns som förebild"));
  const auto csv = body("/sv/forebilder.csv");
  EXPECT_THAT(csv, HasSubstr("\"SE\";\"1283\";\"Helsingborg\""));
  EXPECT_EQ(count_of(csv, "\"false\"\r\n") + count_of(csv, "\"true\"\r\n"),
            count_of(html, "<li><p class=\"read\""));
  EXPECT_EQ(count_of(csv, "Norrsund\";\"\";"), 4U);
  EXPECT_THAT(body("/sv/forebilder.json"), HasSubstr("\"invented\": true"));
}

TEST(InstrumentPages, HowFarEditionsCompareIsAlsoData) {
  const auto csv = body("/sv/instrument.csv");
  EXPECT_EQ(count_of(csv, "\"comparison\""), count_of(body("/sv/instrument"), "#mot-"));
  EXPECT_THAT(csv, HasSubstr("\"comparison\";\"2010\";\"≈\";\"7\""));
  EXPECT_THAT(body("/sv/instrument.json"), HasSubstr("\"other\": \"kommunkompassen/2020\""));
}

TEST(InstrumentPages, ACrosswalkStandsInBothForms) {
  const auto csv = body(edition + ".csv");
  EXPECT_EQ(count_of(csv, "\"relation\""), count_of(body(edition + ".json"), "\"reason\""));
  EXPECT_THAT(csv, HasSubstr("\"crosswalk\""));
}

TEST(MunicipalityPages, UnitsOfItsOwnStandApart) {
  const auto html = body("/sv/kommun/vallentuna");
  EXPECT_THAT(html, HasSubstr("<h2 id=\"own\">I den egna organisationen</h2>"));
  EXPECT_THAT(html, HasSubstr("<p class=\"who\">Kontaktcenter</p>"));
  EXPECT_THAT(body("/sv/kommun/helsingborg"), Not(HasSubstr("id=\"own\"")));
}

TEST(MunicipalityPages, WhatStandsOverTimeIsAlsoData) {
  const auto csv = body("/sv/kommun/vallentuna.csv");
  const auto evaluations = count_of(body("/sv/kommun/vallentuna.json"), "\"sha256\"");
  EXPECT_EQ(count_of(csv, "\"total\""), evaluations);
  EXPECT_EQ(count_of(csv, "\"average\""), 1U);
  EXPECT_THAT(csv, HasSubstr("\"area\";\"7\";"));
  EXPECT_THAT(csv, HasSubstr("\"↷\""));
  const auto json = body("/sv/kommun/vallentuna.json");
  EXPECT_THAT(json, HasSubstr("\"row\": \"area\""));
  EXPECT_THAT(json, HasSubstr("\"newest_mark\": \"↷\""));
  EXPECT_EQ(count_of(body("/sv/kommun/bjorkhaga.csv"), "\"average\""), 0U);
}

// Vallentuna 2021 has 648 points, the mean of its version 517.
TEST(MunicipalityPages, ADifferenceFromAnAverageHasTheSignThatItHasInTheFilesOfAnEvaluation) {
  EXPECT_THAT(body("/sv/kommun/vallentuna.csv"),
              HasSubstr("\"svenskt medel 2021\";\"2021\";\"=\";\"131\""));
  EXPECT_THAT(body("/en/kommun/vallentuna.json"), HasSubstr("\"difference\": 131"));
  EXPECT_THAT(body("/en/kommun/vallentuna/2021.json"), HasSubstr("\"average_difference\": 131"));
}

TEST(MunicipalityPages, UnitsAndCountiesCarryTheirLanguage) {
  EXPECT_THAT(body("/nb/kommun/vallentuna"),
              HasSubstr("<p class=\"who\" lang=\"sv\">Kontaktcenter"));
  EXPECT_THAT(body("/nb/forebilder"), HasSubstr("lang=\"sv\">Kontaktcenter, Vallentuna</a>"));
  EXPECT_THAT(body("/en/sok?q=habo"), HasSubstr("<span lang=\"sv\">Jönköpings län</span>, Sweden"));
  EXPECT_THAT(body("/en/jamfor"), HasSubstr("lang=\"sv\">Skåne län (4)</option>"));
  EXPECT_THAT(body("/sv/jamfor"), HasSubstr("lang=\"nb\">Buskerud (1)</option>"));
}

// In a list the first names its language, and no item after it goes without its code.
TEST(MunicipalityPages, EveryItemOfAListIsMarkedForTheEye) {
  const auto& assets = examples().site().assets();
  EXPECT_THAT(*examples().get(assets.styles).body,
              HasSubstr("li + li p[lang]::after, tr + tr .why[lang]::after, "
                        "div + div > dd[lang]::after { content: attr(lang); }"));
  EXPECT_THAT(*examples().get(assets.report_styles).body,
              HasSubstr("~ div dd.foreign::after { content: attr(lang); }"));
}

TEST(InstrumentPages, ALongWordInAHeadingStaysWholeOnAPhone) {
  EXPECT_THAT(body("/nb/instrument/kommunkompassen/2.1/delomrade/2.4"),
              HasSubstr("<h1 class=\"mid long\">Brukerundersøkelser</h1>"));
  EXPECT_THAT(body("/nb/instrument/kommunkompassen/2.1/delomrade/6.5"),
              HasSubstr("<h1 class=\"mid longest\">Medarbeiderundersøkelser</h1>"));
  EXPECT_THAT(body("/sv/metod"), HasSubstr("<h1 class=\"mid\">"));
}

TEST(InstrumentPages, NoFigureIsPartedFromWhatItCounts) {
  EXPECT_THAT(body("/sv/kommun/vallentuna"), HasSubstr("av 800\u00a0poäng"));
  EXPECT_THAT(body("/en/kommun/vallentuna"), HasSubstr("of 800\u00a0points"));
  EXPECT_THAT(body("/nb/kommun/vallentuna/2019"), HasSubstr("fokusområde\u00a05<"));
  for (const auto* file : {"/sv/kommun/vallentuna.csv", "/sv/kommun/vallentuna.json"}) {
    EXPECT_THAT(body(file), Not(HasSubstr("\u00a0")));
  }
}

}  // namespace
}  // namespace kompass::site

// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "site/testing/page_checks.hpp"
#include "site/testing/sample_site.hpp"

namespace kompass::site {
namespace {

using testing::a_publication;
using testing::count_of;
using testing::expect_page;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::SampleSite;
using ::testing::StartsWith;

const SampleSite& examples() {
  static const SampleSite site = SampleSite::of_examples();
  return site;
}

std::string page(const std::string& query, const SampleSite& site = examples()) {
  SCOPED_TRACE(query);
  const auto response = site.get("/sv/jamfor" + query);
  EXPECT_EQ(response.status, 200);
  expect_page(response, "sv");
  return *response.body;
}

// Above the form and at its field.
std::string doubts_in(const std::string& html) {
  std::string found;
  for (auto from = html.find("<ul class=\"doubts\""); from != std::string::npos;
       from = html.find("<ul class=\"doubts\"", from + 1)) {
    found += html.substr(from, html.find("</ul>", from) - from);
  }
  return found;
}

service::Publication under(const std::string& edition, const std::string& code, int year) {
  auto publication = a_publication(year);
  publication.edition.edition = edition;
  publication.municipality.code = code;
  publication.municipality.name = code == "1080" ? "Karlskrona" : "Vallentuna";
  return publication;
}

TEST(Compare, BeginsWithSuggestions) {
  const auto html = page("");
  EXPECT_THAT(html, HasSubstr("Börja här"));
  EXPECT_THAT(html, HasSubstr("Vallentuna över tid"));
  EXPECT_THAT(html, Not(HasSubstr("class=\"cmp\"")));
  page("", SampleSite(service::Publications{}));
}

TEST(Compare, CountsAreasOfThoseAloneWhoseAreasAreKnown) {
  const auto html = page("?kommun=vallentuna/2019&kommun=vallentuna/2021&kommun=orebro/2015");
  EXPECT_THAT(html, HasSubstr("Alla områden går att jämföra över versionsgränsen"));
  EXPECT_THAT(html, HasSubstr("För Örebro är bara totalpoängen känd."));
  EXPECT_THAT(html, Not(HasSubstr("kan inte jämföras med Örebro")));
}

TEST(Compare, SuggestsNoGroupOfTotalsAlone) {
  auto first = under("2.1", "1080", 2019), second = under("2.1", "0480", 2018);
  const auto suggests = [](const service::Publications& all) {
    return page("", SampleSite(all)).find("href=\"/sv/jamfor?grupp=") != std::string::npos;
  };
  EXPECT_TRUE(suggests({first, second}));
  for (auto& area : second.areas) area.points.reset();
  EXPECT_FALSE(suggests({first, second}));
}

TEST(Compare, SetsEvaluationsBesideEachOtherWithTheirMarks) {
  const auto html = page("?kommun=vallentuna/2019&kommun=karlskrona");
  EXPECT_THAT(html, HasSubstr("Vallentuna och Karlskrona"));
  EXPECT_THAT(html, HasSubstr("−94 ≈ mot Vallentuna 2019"));
  EXPECT_THAT(html, HasSubstr("utan område\u00a07, som inte kan jämföras: −105"));
  EXPECT_THAT(html, HasSubstr("// kan inte jämföras"));
}

TEST(Compare, TakesAYearAfterASlashASpaceOrAHyphen) {
  for (const auto* wish : {"vallentuna/2019", "Vallentuna+2019", "vallentuna-2019"}) {
    const auto html = page("?kommun=karlskrona&kommun=" + std::string(wish));
    EXPECT_THAT(html, HasSubstr("Karlskrona och Vallentuna")) << wish;
    EXPECT_THAT(html, Not(HasSubstr("Ingen utvärderad kommun"))) << wish;
  }
}

TEST(Compare, HoldsTheOthersAgainstTheFirst) {
  const auto html = page("?kommun=karlskrona&kommun=vallentuna/2019");
  EXPECT_THAT(html, HasSubstr("+94 ≈ mot Karlskrona 2014"));
  EXPECT_THAT(html, HasSubstr("utan område\u00a07, som inte kan jämföras: +105"));
}

TEST(Compare, KeepsTheWholeChoiceInTheAddress) {
  const auto html = page("?kommun=Vallentuna+2019&kommun=KARLSKRONA&grupp=B4&fran=2010");
  EXPECT_THAT(html, HasSubstr("/sv/jamfor.csv?kommun=vallentuna/2019&amp;kommun=karlskrona/2014"
                              "&amp;grupp=B4&amp;fran=2010\""));
  EXPECT_THAT(html, HasSubstr("href=\"/en/jamfor?kommun=Vallentuna+2019&amp;kommun=KARLSKRONA"));
  EXPECT_THAT(page("?kommun=karlskrona/2014&ny=Vallentuna+2019"),
              HasSubstr("?kommun=karlskrona/2014&amp;kommun=vallentuna/2019\""));
}

TEST(Compare, TakesTheNewestEvaluationInTheYears) {
  EXPECT_THAT(page("?kommun=vallentuna&till=2018"), HasSubstr("<title>Vallentuna 2017"));
  EXPECT_THAT(page("?kommun=vallentuna"), HasSubstr("<title>Vallentuna 2021"));
  EXPECT_THAT(doubts_in(page("?kommun=vallentuna&fran=2019&till=2010")),
              HasSubstr("2019–2010 står i omvänd ordning"));
}

TEST(Compare, NeverChoosesBetweenHaboAndHåbo) {
  const SampleSite site({under("2.1", "0643", 2019), under("2.1", "0305", 2018)});
  const auto doubts = doubts_in(page("?kommun=habo", site));
  EXPECT_THAT(doubts, HasSubstr("”habo” kan vara Habo eller Håbo."));
  EXPECT_THAT(doubts, HasSubstr("kommun=habo-0643/2019"));
  EXPECT_THAT(doubts, HasSubstr("kommun=habo-0305/2018"));
}

TEST(Compare, KeepsWhatWasTypedWithTheReasonAtTheField) {
  const auto html = page("?kommun=vallentuna/2019&ny=habo");
  EXPECT_THAT(html, HasSubstr("value=\"habo\" aria-describedby=\"kommun-hint kommun-fel\""));
  EXPECT_THAT(doubts_in(html), HasSubstr("”habo” kan vara Habo eller Håbo. Ingen av dem"));
  EXPECT_THAT(page("?kommun=vallentuna/2019"), HasSubstr("value=\"\" aria-describedby"));
}

TEST(Compare, KeepsInItsFieldWhatItCouldNotTake) {
  EXPECT_THAT(page("?kommun=xyzzy&kommun=vallentuna"),
              HasSubstr("value=\"xyzzy\" aria-describedby"));
  EXPECT_THAT(page("?kommun=vallentuna&kommun=xyzzy"),
              HasSubstr("value=\"xyzzy\" aria-describedby"));
}

TEST(Compare, SaysWhatItCouldNotTake) {
  EXPECT_THAT(doubts_in(page("?kommun=xyzzy")), HasSubstr("Ingen utvärderad kommun heter ”xyzzy”"));
  EXPECT_THAT(doubts_in(page("?kommun=V%C3%A4xj%C3%B6")), HasSubstr("Växjö har ingen publicerad"));
  EXPECT_THAT(doubts_in(page("?kommun=vallentuna/1999")), HasSubstr("kommun=vallentuna/2019"));
  EXPECT_THAT(doubts_in(page("?grupp=Q9")), HasSubstr("”Q9”"));
}

TEST(Compare, NeverHoldsAnInventedMunicipalityAgainstARealOne) {
  const auto html = page("?kommun=vallentuna/2021&kommun=bjorkhaga/2019");
  EXPECT_EQ(count_of(html, "<li class=\"chip"), 1U);
  EXPECT_THAT(doubts_in(html), HasSubstr("Björkhaga 2019 är inte med: påhittade kommuner"));
  EXPECT_THAT(html, Not(HasSubstr("<option value=\"Björkhaga 2019\">")));
  const auto invented = page("?kommun=bjorkhaga/2019&kommun=vallentuna/2021&grupp=A2");
  EXPECT_THAT(doubts_in(invented), HasSubstr("Vallentuna 2021 är inte med"));
  EXPECT_THAT(doubts_in(invented), HasSubstr("Pendlingskommun nära storstad är inte med"));
  EXPECT_THAT(invented, HasSubstr("<option value=\"Björkhaga 2016\">"));
  EXPECT_THAT(invented, Not(HasSubstr("<option value=\"Vallentuna 2021\">")));
  EXPECT_THAT(invented, Not(HasSubstr("name=\"grupp\"")));
}

TEST(Compare, OffersNoneOfTheOtherKind) {
  EXPECT_THAT(doubts_in(page("?kommun=vallentuna/2021&kommun=bjorkhaga/1999")),
              HasSubstr("Björkhaga är inte med"));
  EXPECT_THAT(doubts_in(page("?kommun=bjorkhaga/1999&kommun=vallentuna/2021")),
              Not(HasSubstr("kommun=bjorkhaga")));
  EXPECT_EQ(doubts_in(page("?kommun=bjorkhaga/2019&kommun=bjorkhaga/2016")), "");
}

TEST(Compare, HasFilesOfOneKindOnly) {
  for (const std::string form : {"csv", "json"}) {
    const auto both = "?kommun=vallentuna/2021&kommun=bjorkhaga/2019";
    const auto text = *examples().get("/sv/jamfor." + form + both).body;
    EXPECT_THAT(text, HasSubstr("Vallentuna"));
    EXPECT_THAT(text, Not(HasSubstr("Björkhaga")));
    const auto grouped = *examples().get("/sv/jamfor." + form + "?kommun=bjorkhaga&grupp=A2").body;
    EXPECT_THAT(grouped, HasSubstr("Björkhaga"));
    EXPECT_THAT(grouped, Not(HasSubstr("Pendlingskommun")));
  }
}

TEST(Compare, NamesTheLimit) {
  std::string query = "?";
  for (const auto* one : {"vallentuna/2019", "vallentuna/2021", "vallentuna/2017", "karlskrona",
                          "grastorp", "orebro", "lidkoping", "hoganas"}) {
    query += std::string("kommun=") + one + "&";
  }
  const auto html = page(query);
  EXPECT_EQ(count_of(html, "<li class=\"chip"), 6U);
  EXPECT_THAT(doubts_in(html), HasSubstr("De första 6 visas; 2 till är inte med."));
}

TEST(Compare, ShowsNothingOfTheQueryAsMarkup) {
  for (const auto* hostile :
       {"%3Cscript%3Ealert(1)%3C/script%3E", "%22%20onmouseover=%22x", "javascript:alert(1)", "%00",
        "%FF%FE", "../../etc/passwd", "%0d%0aSet-Cookie:x"}) {
    for (const std::string field : {"kommun", "ny", "grupp", "fran", "till"}) {
      const auto html = page("?kommun=vallentuna&" + field + "=" + hostile);
      EXPECT_THAT(html, Not(HasSubstr("onmouseover=\"x")));
      EXPECT_THAT(html, Not(HasSubstr("\r\nSet-Cookie")));
    }
  }
}

TEST(Compare, ShowsBracesOfTheQueryAsTheyAre) {
  const auto response = examples().get("/sv/jamfor?kommun=%7B%7Bsite_name%7D%7D");
  EXPECT_THAT(doubts_in(*response.body), HasSubstr("{{site_name}}"));
}

TEST(Compare, BearsHostileLengths) {  // the server takes no longer heads than 16 kB
  EXPECT_LT(page("?kommun=" + std::string(16000, 'a')).size(), 200000U);
  EXPECT_LT(page("?grupp=" + std::string(16000, 'b')).size(), 200000U);
  std::string many = "?";
  for (int i = 0; i < 4000; ++i) many += "kommun=vallentuna/2019&kommun=zzz&";
  const auto html = page(many);
  EXPECT_THAT(doubts_in(html), HasSubstr("7976 till är inte med"));
  EXPECT_EQ(count_of(doubts_in(html), "”zzz”"), 12U);
}

TEST(Compare, WorksOutNoDifferenceWhereNothingCanBeCompared) {
  const SampleSite site({under("2002", "1080", 2008), under("2.1", "0115", 2019)});
  const auto html = page("?kommun=vallentuna&kommun=karlskrona", site);
  EXPECT_THAT(html, HasSubstr("inga skillnader räknas ut"));
  EXPECT_THAT(html, HasSubstr("// kan inte jämföras"));
  EXPECT_THAT(html, Not(HasSubstr("mot Vallentuna 2019</small>")));
}

TEST(Compare, OfTotalsAloneShowsTotalsAlone) {
  const auto html = page("?kommun=angelholm&kommun=helsingborg");
  EXPECT_THAT(html, HasSubstr("Källorna ger bara totalpoäng."));
  EXPECT_THAT(html, HasSubstr("mot Ängelholm 2016"));
  EXPECT_EQ(count_of(html, "class=\"cell\""), 0U);
}

TEST(Compare, SaysWhoAloneHasPointsOfAreas) {
  auto totals = under("2.1", "1080", 2018);
  totals.areas.clear();
  const SampleSite site(service::Publications{under("2.1", "0115", 2019), totals});
  EXPECT_THAT(page("?kommun=vallentuna/2019&kommun=karlskrona/2018", site),
              HasSubstr("Poäng per område är bara känd för Vallentuna"));
}

TEST(Compare, GivesTheMeanOfAGroupWithItsPopulation) {
  const auto html = page("?kommun=grastorp&grupp=B4");
  EXPECT_THAT(html, HasSubstr("medel av\u00a03"));
  EXPECT_THAT(html, HasSubstr("(Grästorp 2014, Strängnäs 2014, Ängelholm 2013)"));
  EXPECT_THAT(html, HasSubstr("Bara Grästorp 2014 har poäng per område"));
  EXPECT_THAT(html, HasSubstr("inget medel</b>"));
  EXPECT_THAT(html, Not(HasSubstr("n = 1")));
}

TEST(Compare, GivesNoMeanOfOne) {
  const SampleSite site({under("2.1", "0115", 2019)});
  const auto html = page("?grupp=A2", site);
  EXPECT_THAT(html, HasSubstr("bara Vallentuna 2019 har en publicerad utvärdering"));
  EXPECT_THAT(html, Not(HasSubstr("medel av 1")));
}

TEST(Compare, NamesThoseWhoseAreasAreApart) {
  EXPECT_THAT(page("?kommun=vallentuna/2019&kommun=karlskrona"),
              HasSubstr("Område\u00a07 kan inte jämföras.</p>"));
  EXPECT_THAT(page("?kommun=vallentuna/2019&kommun=vallentuna/2021&kommun=grastorp"
                   "&kommun=karlskrona"),
              HasSubstr("Område\u00a07 kan inte jämföras med Grästorp och Karlskrona.</p>"));
  EXPECT_THAT(page("?kommun=vallentuna/2019&kommun=orebro"),
              HasSubstr("<small>område\u00a07 kan inte jämföras</small>"));
}

TEST(Compare, DrawsNoSpreadOfTwoYearsOfOneMunicipality) {
  EXPECT_THAT(page("?kommun=vallentuna/2019&kommun=vallentuna/2021"),
              Not(HasSubstr("id=\"strips\"")));
  const SampleSite site({under("2.1", "0115", 2019), under("2.1", "1080", 2019)});
  const auto html = page("?kommun=vallentuna&kommun=karlskrona", site);
  EXPECT_THAT(html, HasSubstr("id=\"strips\""));
  EXPECT_THAT(html, HasSubstr("Båda är utvärderade under version\u00a02.1"));
}

TEST(Compare, TellsOfATickOnlyWhereOneIsDrawn) {
  const std::string note = "class=\"key-tick\"";
  EXPECT_THAT(page("?kommun=vallentuna/2019&kommun=karlskrona"), HasSubstr(note));
  EXPECT_THAT(page("?kommun=grastorp&grupp=B4"), Not(HasSubstr(note)));  // areas without a mean
}

TEST(Compare, AGroupWithoutAMeanHasNoTick) {
  EXPECT_THAT(page("?kommun=grastorp&grupp=B4"),
              HasSubstr("<li class=\"chip\"><b>Pendlingskommun"));
  const SampleSite site({under("2.1", "0115", 2019), under("2.1", "0114", 2019)});
  EXPECT_THAT(page("?kommun=vallentuna&grupp=SE-01", site), HasSubstr("</svg><b>Stockholms län"));
}

TEST(Compare, TheLegendOfTheSpreadHasTheMarksOfTheNames) {
  const auto html = page("?kommun=vallentuna/2019&kommun=vallentuna/2021&kommun=karlskrona");
  const auto legend = html.substr(html.find("id=\"strips\""));
  EXPECT_THAT(legend, HasSubstr("<span>Vallentuna 2021\u00a0↷</span>"));
  EXPECT_THAT(legend, HasSubstr("<span>Karlskrona 2014\u00a0≈</span>"));
  EXPECT_THAT(legend, HasSubstr("<span>Vallentuna 2019</span>"));
}

TEST(Compare, CountsNoInventedMunicipalityInAGroup) {
  auto invented = under("2.1", "0115", 2019);
  invented.invented = true;
  EXPECT_THAT(doubts_in(page("?grupp=A2", SampleSite({invented}))), HasSubstr("”A2”"));
}

TEST(Compare, IsAlsoData) {
  const auto csv = *examples().get("/sv/jamfor.csv?kommun=vallentuna/2019&kommun=karlskrona").body;
  EXPECT_EQ(count_of(csv, "\r\n"), 19U);
  EXPECT_THAT(csv, HasSubstr("\"SE\";\"1080\";\"Karlskrona\";\"2014\";\"1\";\"kommunkompassen/"
                             "2010\";\"false\";\"total\";\"\";\"\";\"509\";\"505\";\"513\";"
                             "\"800\";\"≈\";\"-94\";\"-100,775\";\"-87,65\""));
  const auto json = *examples().get("/en/jamfor.json?kommun=karlskrona&grupp=B4").body;
  EXPECT_THAT(json, HasSubstr("\"mark\": \"=\""));
  EXPECT_THAT(json, HasSubstr("\"count\": 3"));
  EXPECT_EQ(*examples().get("/sv/jamfor.json").body, "{\n  \"figures\": []\n}\n");
  EXPECT_THAT(*examples().get("/sv/jamfor.csv").body, StartsWith("\ufeff\"country\""));
}

TEST(Compare, AnswersInEveryLanguage) {
  for (const std::string language : {"sv", "nb", "en"}) {
    for (const auto* query : {"", "?kommun=vallentuna&kommun=karlskrona", "?grupp=SE-25",
                              "?kommun=bjorkhaga&kommun=ovre-eiker", "?kommun=habo"}) {
      SCOPED_TRACE(language + query);
      expect_page(examples().get("/" + language + "/jamfor" + query), language);
    }
  }
}

}  // namespace
}  // namespace kompass::site

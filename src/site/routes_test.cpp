// SPDX-License-Identifier: EUPL-1.2
#include "site/routes.hpp"

#include <gmock/gmock.h>

#include "site/language.hpp"
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

// An evaluation of a municipality that no register has, by a name that must not become markup.
service::Publication a_nasty_publication() {
  auto publication = a_publication(2021);
  publication.municipality = {"SE", "9901", "<b>Åby\" & co", ""};
  publication.invented = true;
  publication.notice = "<script>alert(1)</script>";
  publication.provided = {"<i>källa</i>", "javascript:alert(1)"};
  return publication;
}

service::Publication a_total_only(int year) {
  auto publication = a_publication(year);
  for (auto& area : publication.areas) area = {.code = area.code, .max = area.max};
  return publication;
}

const SampleSite& sample() {
  static const SampleSite site(
      {a_nasty_publication(), a_publication(2021), a_publication(2019), a_total_only(2017)});
  return site;
}

constexpr std::array paths{"",
                           "/sok",
                           "/sok?q=habo",
                           "/sok?q=%3Cb%3E",
                           "/sok?q=nes",
                           "/utvarderingar",
                           "/kommun/vallentuna",
                           "/kommun/habo-0643",
                           "/kommun/ovre-eiker",
                           "/kommun/b-aby-co",
                           "/kommun/b-aby-co/2021",
                           "/kommun/vallentuna/2017",
                           "/kommun/vallentuna/2019",
                           "/kommun/vallentuna/2021",
                           "/kommun/vallentuna/2019/omrade/7",
                           "/kommun/b-aby-co/2021/omrade/8",
                           "/metod",
                           "/om",
                           "/tillganglighet",
                           "/personuppgifter",
                           "/oppna-data"};

TEST(SiteRoutes, EveryPageAnswersInEveryLanguage) {
  for (const std::string language : {"sv", "nb", "en"}) {
    for (const auto* path : paths) {
      SCOPED_TRACE(language + path);
      const auto response = sample().get("/" + language + path);
      EXPECT_EQ(response.status, 200);
      EXPECT_EQ(http::value_of(response.headers, "Content-Language"), language);
      expect_page(response, language);
    }
  }
}

TEST(SiteRoutes, WhatIsNotThereIsAPageThatSaysSo) {
  for (const auto* path :
       {"/sv/nej", "/sv/kommun/atlantis", "/sv/kommun/vallentuna/2018", "/sv/kommun/vallentuna/x",
        "/sv/kommun/habo-0643/2019", "/sv/a/b/c/d", "/sv/kommun/vallentuna/2019/omrade/9",
        "/sv/kommun/vallentuna/2017/omrade/1", "/sv/kommun/vallentuna/2018/omrade/1",
        "/sv/kommun/vallentuna/2018.csv", "/sv/kommun/vallentuna/2019/omrade/9.json",
        "/sv/kommun/vallentuna/2019/bild/x.png"}) {
    SCOPED_TRACE(path);
    const auto response = sample().get(path);
    EXPECT_EQ(response.status, 404);
    expect_page(response, "sv");
    EXPECT_THAT(*response.body, HasSubstr("Sidan finns inte"));
  }
  EXPECT_EQ(sample().get("/xx").status, 404);
  expect_page(sample().get("/xx", "nb"), "nb");
}

TEST(SiteRoutes, AnAddressThatCannotBeReadIsAPageInItsLanguage) {
  const auto told = [](const char* path, const char* accept) {
    http::Request request{.path = path};
    request.headers.push_back({"Accept-Language", accept});
    return unreadable(sample().site(), request);
  };
  const auto response = told("/en/%zz", "sv");
  EXPECT_EQ(response.status, 400);
  expect_page(response, "en");
  EXPECT_THAT(*response.body, HasSubstr("This address cannot be read"));
  EXPECT_THAT(*response.body, HasSubstr("href=\"/en\""));
  expect_page(told("/%zz", "nb"), "nb");
  expect_page(told("/%3Cb%zz", ""), "sv");
}

TEST(SiteRoutes, TheBrandMarkIsTheIcon) {
  const auto icon = sample().get("/favicon.ico");
  EXPECT_EQ(icon.status, 302);
  const auto mark = sample().get(http::value_of(icon.headers, "Location"));
  EXPECT_EQ(http::value_of(mark.headers, "Content-Type"), "image/svg+xml");
  EXPECT_THAT(*mark.body, Not(HasSubstr("class=\"k-")));
}

TEST(SiteRoutes, EnglishGroupsThousandsWithCommas) {
  EXPECT_THAT(*sample().get("/en/kommun/habo-0643").body,
              ::testing::ContainsRegex("1[0-9],[0-9]{3} \\("));
  EXPECT_THAT(*sample().get("/sv/kommun/habo-0643").body, HasSubstr("\u202f"));
}

TEST(SiteRoutes, AveragesAndHitsAreAlsoData) {
  EXPECT_THAT(*sample().get("/sv/medelvarden.csv").body,
              HasSubstr("\"svenskt medel 2014\";\"de 40 senaste utvärderingarna"));
  EXPECT_THAT(*sample().get("/en/medelvarden.json").body, HasSubstr("\"count\": 40"));
  EXPECT_THAT(*sample().get("/sv/sok.csv?q=habo").body, HasSubstr("\"0305\";\"Håbo\""));
  EXPECT_THAT(*sample().get("/en/sok.json?q=habo").body, HasSubstr("\"code\": \"0643\""));
}

TEST(SiteRoutes, TheFrontDoorGoesByTheBrowsersLanguage) {
  const auto to = [](std::string_view accept) {
    return std::string(http::value_of(sample().get("/", accept).headers, "Location"));
  };
  EXPECT_EQ(to(""), "/sv");
  EXPECT_EQ(to("nn-NO,en;q=0.5"), "/nb");
  EXPECT_EQ(to("de, en-GB;q=0.8, sv;q=0.7"), "/en");
  EXPECT_EQ(to("en;q=0, sv;q=0.1"), "/sv");
}

TEST(SiteRoutes, SearchOffersBothHaboAndHåbo) {
  const auto html = *sample().get("/sv/sok?q=habo").body;
  EXPECT_THAT(html, HasSubstr("/sv/kommun/habo-0643"));
  EXPECT_THAT(html, HasSubstr("/sv/kommun/habo-0305"));
}

TEST(SiteRoutes, TheLanguageSwitchKeepsThePage) {
  EXPECT_THAT(*sample().get("/sv/kommun/vallentuna/2019").body,
              HasSubstr("href=\"/en/kommun/vallentuna/2019\""));
  EXPECT_THAT(*sample().get("/sv/sok?q=habo").body, HasSubstr("href=\"/nb/sok?q=habo\""));
}

TEST(SiteRoutes, WhatTheSourceLacksIsSaidAndNotDrawnAsZero) {
  const auto html = *sample().get("/sv/kommun/vallentuna/2017").body;
  EXPECT_THAT(html, HasSubstr("Bara totalpoängen är publicerad."));
  EXPECT_THAT(html, Not(HasSubstr("id=\"siffror\"")));
}

TEST(SiteRoutes, AreasOverTimeSayWhichEvaluationHasNone) {
  const auto table = [](const std::string& html) {
    const auto from = html.find("Områdena över tid");
    return from == std::string::npos ? std::string()
                                     : html.substr(from, html.find("</table>", from) - from);
  };
  const SampleSite site({a_publication(2021), a_total_only(2019), a_publication(2017)});
  const auto found = table(*site.get("/sv/kommun/vallentuna").body);
  EXPECT_THAT(found, AllOf(HasSubstr(">2021<"), HasSubstr(">2019<"), HasSubstr(">2017<")));
  EXPECT_THAT(found, HasSubstr("saknas"));
  const SampleSite alone({a_publication(2021), a_total_only(2019)});
  EXPECT_EQ(table(*alone.get("/sv/kommun/vallentuna").body), "");
}

TEST(SiteRoutes, AMeanThatIsKnownInWordsIsShownInWords) {
  const auto front = *sample().get("/nb").body;
  EXPECT_THAT(front, HasSubstr("<td class=\"num\">like under\u00a0350</td>"));
  EXPECT_THAT(front, Not(HasSubstr(">350<")));
  auto publication = a_total_only(2015);
  publication.municipality = {"NO", "3048", "Øvre Eiker", ""};
  publication.edition.edition = "2010";
  const SampleSite site({publication});
  const auto html = *site.get("/sv/kommun/ovre-eiker/2015").body;
  EXPECT_THAT(html, HasSubstr("strax under\u00a0350"));
  EXPECT_THAT(html, Not(HasSubstr(">350<")));
  const auto data = *site.get("/sv/kommun/ovre-eiker.json").body;
  EXPECT_THAT(data, HasSubstr("\"row\": \"average\""));
  EXPECT_THAT(data, Not(HasSubstr("350")));
  EXPECT_THAT(*site.get("/en/medelvarden.json").body,
              HasSubstr("\"total_words\": \"just under 350\""));
}

TEST(SiteRoutes, AMeanOfAnAssumedVersionIsComparedWithCare) {
  const SampleSite site({a_total_only(2017)});
  const auto html = *site.get("/sv/kommun/vallentuna/2017").body;
  EXPECT_THAT(html, HasSubstr("svenskt medel 2017\u00a0≈"));
  EXPECT_THAT(html, HasSubstr("2.1, antagen"));
  EXPECT_THAT(*site.get("/sv/kommun/vallentuna.csv").body,
              HasSubstr("\"svenskt medel 2017\";\"2017\";\"≈\""));
}

TEST(SiteRoutes, ASumThatStandsForAMeanThatWasNeverPublishedSaysSo) {
  const std::string note = "Medelvärdets total är inte publicerad.";
  EXPECT_EQ(count_of(*sample().get("/sv").body, note), 1U);
  EXPECT_EQ(count_of(*sample().get("/sv/kommun/vallentuna/2021").body, note), 1U);
}

TEST(SiteRoutes, PromisesNoTextsThatAreNotPublished) {
  EXPECT_THAT(*sample().get("/sv/kommun/vallentuna/2019").body,
              HasSubstr("Källan anger poängen för varje område."));
}

TEST(SiteRoutes, ATextInAnotherLanguageIsMarkedInTheWordsOfThePage) {
  const auto css = *sample().get(sample().site().assets().styles).body;
  EXPECT_THAT(css, HasSubstr(":root:lang(en) [lang=sv]{--in:\"in Swedish\"}"));
  EXPECT_THAT(css, HasSubstr(":root:lang(sv) [lang=nb]{--in:\"på norska\"}"));
  EXPECT_THAT(css, Not(HasSubstr(":root:lang(sv) [lang=sv]")));
}

TEST(SiteRoutes, SharedFilesMayBeKeptForEver) {
  const auto& assets = sample().site().assets();
  const auto css = sample().get(assets.styles);
  EXPECT_EQ(http::value_of(css.headers, "Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_THAT(*css.body, HasSubstr("@font-face"));
  EXPECT_THAT(*sample().get(assets.fonts.at(0)).body, StartsWith("wOF2"));
  EXPECT_EQ(sample().get("/static/site-0.css").status, 404);
}

TEST(SiteRoutes, AMunicipalityIsFoundAtWhatItIsCalled) {
  const auto led = [](const std::string& path) {
    const auto response = sample().get(path);
    EXPECT_EQ(response.status, 302) << path;
    return std::string(http::value_of(response.headers, "Location"));
  };
  EXPECT_EQ(led("/sv/kommun/Vallentuna"), "/sv/kommun/vallentuna");
  EXPECT_EQ(led("/nb/kommun/%C3%98vre%20Eiker"), "/nb/kommun/ovre-eiker");
  EXPECT_EQ(led("/sv/kommun/habo"), "/sv/sok?q=habo") << "Habo or Håbo";
}

TEST(SiteRoutes, WhatCannotBeReadIsNotSaidToBeNothing) {
  auto data = sample().site().data();
  data.publications = [] { return PublicationsNow(); };
  const auto broken = SampleSite::with(std::move(data));
  for (const auto* path : {"/sv", "/sv/kommun/vallentuna", "/nb/kommun/atlantis/2019",
                           "/en/utvarderingar.csv", "/sv/kommun/vallentuna/2019.json"}) {
    const auto response = broken.get(path);
    EXPECT_EQ(response.status, 503) << path;
    EXPECT_EQ(http::value_of(response.headers, "Retry-After"), "60") << path;
  }
  EXPECT_EQ(broken.get("/sv/om").status, 200);
}

TEST(SiteRoutes, TheListIsAlsoData) {
  const auto csv = *sample().get("/sv/utvarderingar.csv").body;
  EXPECT_THAT(csv, HasSubstr("\"SE\";\"0115\";\"Vallentuna\";\"2019\";\"kommunkompassen/2.1\""));
  EXPECT_THAT(*sample().get("/en/utvarderingar.csv").body, HasSubstr("\"SE\",\"0115\""));
  EXPECT_THAT(*sample().get("/sv/utvarderingar.json").body,
              HasSubstr("\"municipality\": \"Vallentuna\""));
}

TEST(SiteRoutes, TheEvaluationsOfAMunicipalityAreAlsoData) {
  const auto csv = *sample().get("/sv/kommun/vallentuna.csv").body;
  EXPECT_EQ(count_of(csv, "\"total\""), 3U);
  EXPECT_THAT(*sample().get("/sv/kommun/vallentuna.json").body, HasSubstr("\"code\": \"0115\""));
  EXPECT_EQ(sample().get("/sv/kommun/atlantis.csv").status, 404);
}

TEST(SiteRoutes, AnEvaluationAndItsAreasAreAlsoData) {
  const auto csv = sample().get("/sv/kommun/vallentuna/2019.csv");
  EXPECT_EQ(http::value_of(csv.headers, "Content-Type"), "text/csv; charset=utf-8");
  EXPECT_EQ(http::value_of(csv.headers, "Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(*csv.body, "report of 2019");
  const auto json = sample().get("/en/kommun/vallentuna/2019/omrade/7.json");
  EXPECT_EQ(http::value_of(json.headers, "Content-Type"), "application/json");
  EXPECT_EQ(*json.body, "report of 2019, area 7");
}

TEST(SiteRoutes, APageOfAnAreaLeadsToTheNextAndBack) {
  const auto html = *sample().get("/nb/kommun/vallentuna/2019/omrade/7").body;
  EXPECT_THAT(html, HasSubstr("rel=\"prev\" href=\"/nb/kommun/vallentuna/2019/omrade/6\""));
  EXPECT_THAT(html, HasSubstr("rel=\"next\" href=\"/nb/kommun/vallentuna/2019/omrade/8\""));
  EXPECT_THAT(*sample().get("/sv/kommun/vallentuna/2019/omrade/8").body,
              Not(HasSubstr("rel=\"next\"")));
}

TEST(SiteRoutes, AnInventedEvaluationStandsBesideNoAverage) {
  EXPECT_THAT(*sample().get("/sv/kommun/vallentuna/2019").body, HasSubstr("svenskt medel 2021"));
  EXPECT_THAT(*sample().get("/sv/kommun/b-aby-co/2021").body, Not(HasSubstr("medel 20")));
}

TEST(SiteRoutes, AnEvaluationStandsBesideTheAverageOfItsComparisonGroup) {
  auto agreed = a_publication(2019);
  agreed.average = "sverige-2014";
  EXPECT_THAT(*SampleSite({agreed}).get("/sv/kommun/vallentuna/2019").body,
              HasSubstr("svenskt medel 2014"));
  agreed.average = "finns-inte";
  EXPECT_THAT(*SampleSite({agreed}).get("/sv/kommun/vallentuna/2019").body,
              HasSubstr("svenskt medel 2021"));
}

TEST(SiteRoutes, AMunicipalityShowsWhoNamesItAsARoleModel) {
  auto naming = a_publication(2019);
  naming.role_models = {{.municipality = Municipality{"SE", "1283", "Helsingborg", ""},
                         .area = Code("7"),
                         .sub_area = Code("7.2"),
                         .text = "Lär av <b>fel</b>"}};
  const SampleSite site({naming});
  const auto html = *site.get("/sv/kommun/helsingborg").body;
  EXPECT_THAT(html, HasSubstr("Lär av &lt;b&gt;fel"));
  EXPECT_THAT(html, HasSubstr("href=\"/sv/kommun/vallentuna/2019\">Vallentuna 2019"));
  EXPECT_THAT(*site.get("/sv/kommun/habo-0643").body, Not(HasSubstr("id=\"named\"")));
}

TEST(SiteRoutes, WhatCannotBeReadJustNowIsSaidWithItsStatus) {
  auto data = sample().site().data();
  data.reports.model = [](const service::PressJob&) -> Result<report::Model> {
    return Problem{Trouble::Environment, "store", "the disk is gone", ""};
  };
  const auto site = SampleSite::with(std::move(data));
  for (const auto* path : {"/sv/kommun/vallentuna/2019", "/sv/kommun/vallentuna/2019/omrade/1"}) {
    const auto response = site.get(path);
    EXPECT_EQ(response.status, 503);
    expect_page(response, "sv");
  }
}

TEST(SiteRoutes, PicturesOfAReportStandBesideIt) {
  const auto site = SampleSite::of_examples();
  const auto html = *site.get("/sv/kommun/bjorkhaga/2019/omrade/3").body;
  const auto from = html.find("/sv/kommun/bjorkhaga/2019/bild/");
  ASSERT_NE(from, std::string::npos);
  const auto picture = site.get(html.substr(from, html.find('"', from) - from));
  EXPECT_EQ(http::value_of(picture.headers, "Content-Type"), "image/png");
  EXPECT_THAT(*picture.body, StartsWith("\x89PNG"));
}

TEST(SiteRoutes, TheReportIsToTakeHome) {
  const auto report = sample().get("/sv/kommun/vallentuna/2021/rapport.pdf");
  EXPECT_EQ(report.status, 200);
  EXPECT_EQ(http::value_of(report.headers, "Content-Disposition"),
            "attachment; filename=\"vallentuna-2021.pdf\"");
  EXPECT_EQ(*report.body, "report of 2021");
  EXPECT_EQ(sample().get("/sv/kommun/vallentuna/1999/rapport.pdf").status, 404);
  EXPECT_EQ(sample().get("/sv/kommun/nowhere/2021/rapport.html").status, 404);
}

TEST(SiteRoutes, WhatABrowserHasAlreadyIsNotSentAgain) {
  http::Request request{.path = "/sv"};
  const auto route = [&] {
    return site_routes(sample().pointer())[2].answer(request, {{"lang", "sv"}});
  };
  const auto first = route();
  request.headers.push_back(
      {"If-None-Match", "\"x\", W/" + std::string(http::value_of(first.headers, "ETag"))});
  const auto second = route();
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(second.status, 304);
  EXPECT_EQ(second.body, nullptr);
}

TEST(SiteRoutes, ALongListIsShownInParts) {
  service::Publications many;
  for (int year = 1900; year < 2020; ++year) many.push_back(a_publication(year));
  const SampleSite long_site(std::move(many));
  const auto rows = [&](const char* query) {
    const auto response = long_site.get(std::string("/sv/utvarderingar") + query);
    return count_of(*response.body, "class=\"yr\"");
  };
  EXPECT_EQ(rows(""), 50U);
  EXPECT_EQ(rows("?sida=3"), 20U);
  EXPECT_EQ(rows("?sida=99"), 20U);  // the nearest there is
  EXPECT_EQ(rows("?sida=-1"), 50U);
  const auto second = long_site.get("/sv/utvarderingar?sida=2");
  EXPECT_THAT(*second.body, HasSubstr("Sida\u00a02\u00a0av\u00a03"));
  EXPECT_THAT(*second.body, HasSubstr("href=\"/sv/utvarderingar?sida=3\""));
  EXPECT_THAT(*second.body, HasSubstr("rel=\"prev\" href=\"/sv/utvarderingar\""));
}

std::string accessibility_page(std::string_view language, const AccessibilityStatement& own) {
  auto data = sample().site().data();
  data.run_by = {"Ett förbund", "post@forbund.example", own};
  const auto response =
      SampleSite::with(std::move(data)).get("/" + std::string(language) + "/tillganglighet");
  expect_page(response, language);
  return *response.body;
}

TEST(SiteRoutes, TheOperatorsAccessibilityStatementTakesThePlaceOfOurs) {
  const AccessibilityStatement own{
      .faults = {{Language::Swedish, "Kartan [saknar](/sv) text.\n\n <b>Ring</b> oss.\r\n"}},
      .tested = {{Language::Swedish, "Prövad av fem personer i maj 2026."}},
      .conformity = "part",
      .date = Date{2026, 5, 9}};
  const auto html = accessibility_page("sv", own);
  EXPECT_THAT(html, HasSubstr("<p class=\"read\">Kartan [saknar](/sv) text.</p>"));
  EXPECT_THAT(html, HasSubstr("<p class=\"read\">&lt;b&gt;Ring&lt;/b&gt; oss.</p>"));
  EXPECT_THAT(html, HasSubstr("Prövad av fem personer i maj 2026."));
  EXPECT_THAT(html, HasSubstr("Ett förbund bedömer att webbplatsen är delvis förenlig"));
  EXPECT_THAT(html, HasSubstr("<a href=\"#s3\">Kända brister</a>"));
  EXPECT_THAT(html, HasSubstr("sågs senast över den 9\u00a0maj 2026"));
  for (const auto* ours : {"Källtexter från kommuner", "verktyget axe", "ersätter inte"}) {
    EXPECT_THAT(html, Not(HasSubstr(ours)));
  }
}

TEST(SiteRoutes, WhatTheOperatorDidNotWriteIsSaidInOurWords) {
  const auto english = accessibility_page("en", {.faults = {{Language::Swedish, "Bara svenska"}}});
  EXPECT_THAT(english, HasSubstr("Source texts from municipalities"));
  EXPECT_THAT(english, HasSubstr("does not replace the accessibility statement"));
  EXPECT_THAT(english, Not(HasSubstr("In the judgement of")));
  const auto norwegian =
      accessibility_page("nb", {.conformity = "full", .date = Date{2026, 11, 27}});
  EXPECT_THAT(norwegian, HasSubstr("Ett förbund vurderer at nettstedet er fullt ut i samsvar"));
  EXPECT_THAT(norwegian, HasSubstr("gjennomgått 27.\u00a0november 2026"));
}

TEST(SiteRoutes, AnEmptySiteStillHasItsPages) {
  const SampleSite empty(service::Publications{});
  for (const auto* path : {"/sv", "/sv/utvarderingar", "/sv/kommun/vallentuna"}) {
    SCOPED_TRACE(path);
    const auto response = empty.get(path);
    EXPECT_EQ(response.status, 200);
    expect_page(response, "sv");
  }
}

}  // namespace
}  // namespace kompass::site

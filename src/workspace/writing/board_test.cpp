// SPDX-License-Identifier: EUPL-1.2
// Writing the report by forms: nothing typed is lost, whoever saved meanwhile.
#include "workspace/writing/words_for_tests.hpp"

namespace kompass::workspace {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class WordsPages : public WordsForTests {};

TEST_F(WordsPages, ShowATextAsTheReportWill) {
  const auto done =
      send(lena, "/text/1.1",
           "part=texts&key=&revision=&do=save&covers=1.1&text=Ett+**tydligt**+m%C3%A5l."
           "%0D%0A%0D%0A-+ett%0D%0A-+tv%C3%A5");
  EXPECT_EQ(done.status, 303) << *done.body;
  EXPECT_THAT(kept("texts"), HasSubstr("m\u00e5l.\\n\\n- ett\\n- tv\u00e5"));
  const auto page = *see(eva, "/text/1.1").body;
  EXPECT_THAT(page, HasSubstr("<strong>tydligt</strong>"));
  EXPECT_THAT(page, HasSubstr("7 ord"));
  EXPECT_THAT(*see(eva, "/text/1.2").body, Not(HasSubstr("tydligt")));
}

TEST_F(WordsPages, HaveAPlaceForTheChecksOfEachTextThatScriptsRefresh) {
  const auto key = text_of_sub_area("Kort");
  EXPECT_THAT(*see(lena, "/text/1.1").body,
              HasSubstr("id=\"checks-texts-" + key + "\" data-refresh"));
}

TEST_F(WordsPages, OpenNoNewOneOfWhatBelongsToTheEvaluation) {
  for (const auto& who : {lena, eva}) {
    const auto page = see(who, "/rapport/kortfakta", "ny=notice");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(*page.body, Not(HasSubstr("name=\"key\" value=\"01")));
  }
  const auto sent =
      send(lena, "/rapport/kortfakta", "part=notice&key=&revision=&do=preview&notice=x");
  EXPECT_LT(sent.status, 500);
}

TEST_F(WordsPages, SayWhatIsWrongAndKeepWhatWasTyped) {
  const auto none = send(lena, "/text/1.1", "part=texts&key=&revision=&do=save&text=Kvar+h%C3%A4r");
  EXPECT_EQ(none.status, 422);
  EXPECT_THAT(*none.body, AllOf(HasSubstr("Kvar här"), HasSubstr("minst ett delområde")));
  const auto pair =
      send(lena, "/text/1.1", "part=findings&key=&revision=&do=save&kind=pair&text=Bra&but=");
  EXPECT_EQ(pair.status, 422);
  EXPECT_THAT(*pair.body,
              AllOf(HasSubstr("Skriv förbehållet"), HasSubstr("value=\"pair\" checked")));
  EXPECT_EQ(count(lead, "texts") + count(lead, "findings"), 0U);
}

TEST_F(WordsPages, KeepBothWhenSomebodyElseSavedMeanwhile) {
  const auto key = text_of_sub_area("Den f\u00f6rsta");
  const std::string fields = "part=texts&key=" + key + "&do=save&covers=1.1&";
  EXPECT_EQ(send(eva, "/text/1.1", fields + "revision=1&text=Evas+ord").status, 303);
  const auto late = send(lena, "/text/1.1", fields + "revision=1&text=Lenas+ord");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body,
              AllOf(HasSubstr("Evas ord"), HasSubstr("Lenas ord"), HasSubstr("av Eva Evaluator"),
                    HasSubstr("name=\"revision\" value=\"2\"")));
  EXPECT_THAT(kept("texts"), HasSubstr("Evas ord"));
  EXPECT_EQ(send(lena, "/text/1.1", fields + "revision=2&text=Bådas+ord").status, 303);
  EXPECT_THAT(kept("texts"), HasSubstr("Bådas ord"));
}

TEST_F(WordsPages, KeepWhatWasTypedWhenItWasRemovedMeanwhile) {
  const auto key = text_of_sub_area("Kort");
  const std::string fields = "part=texts&key=" + key + "&covers=1.1&revision=1&text=Lenas+ord&do=";
  EXPECT_EQ(send(eva, "/text/1.1", fields + "remove").status, 303);
  EXPECT_EQ(count(lead, "texts"), 0U);
  const auto late = send(lena, "/text/1.1", fields + "save");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, AllOf(HasSubstr("Lenas ord"), HasSubstr(" data-fresh"),
                                HasSubstr("name=\"revision\" value=\"\"")));
  const std::string again =
      "part=texts&key=" + key + "&covers=1.1&revision=&text=Lenas+ord&do=save";
  EXPECT_EQ(send(lena, "/text/1.1", again).status, 303);
  EXPECT_EQ(count(lead, "texts"), 1U);
}

TEST_F(WordsPages, PreviewWithoutSaving) {
  const auto page =
      send(lena, "/text/1.1", "part=texts&key=&revision=&do=preview&covers=1.1&text=**Djärvt**");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(*page.body, AllOf(HasSubstr("<strong>Djärvt</strong>"), HasSubstr("**Djärvt**")));
  EXPECT_EQ(count(lead, "texts"), 0U);
}

TEST_F(WordsPages, EscapeWhatPeopleWrite) {
  text_of_sub_area("<script>alert(1)</script> <b>ord</b>");
  add(lead, "findings",
      R"({"kind": "strength", "area": "1", "sub_areas": ["1.1"], "text": "<img src=x>"})");
  const auto page = *see(lena, "/text/1.1", "ny=findings").body;
  EXPECT_THAT(page, AllOf(Not(HasSubstr("<script>")), Not(HasSubstr("<img")),
                          HasSubstr("&lt;script&gt;"), HasSubstr("&lt;img")));
}

TEST_F(WordsPages, SuggestHeadingsAndBulletsOutOfFindings) {
  add(lead, "findings",
      R"({"kind": "pair", "area": "1", "sub_areas": ["1.1"], "text": "Mål finns", "but": "de följs inte"})");
  EXPECT_THAT(*see(lena, "/text/1.1").body, HasSubstr("disposition=1"));
  EXPECT_THAT(
      *see(lena, "/text/1.1", "ny=texts&disposition=1").body,
      HasSubstr("**Styrkor**\n\n- Mål finns\n\n**Förbättringsmöjligheter**\n\n- de följs inte"));
}

TEST_F(WordsPages, LeaveOfAFindingWhatTheFormOfAPlaceDoesNotShow) {
  const auto& other = edition().areas.front().sub_areas[1];
  const auto key =
      add(lead, "findings",
          R"({"kind": "strength", "area": "1", "sub_areas": ["1.1", ")" + other.code.text +
              R"("], "text": "x", "criteria": [")" + other.criteria.front().id.text + "\"]}");
  const auto done = send(
      lena, "/text/1.1",
      "part=findings&key=" + key + "&revision=1&do=save&kind=strength&text=y&but=&criteria=1.1.1");
  EXPECT_EQ(done.status, 303);
  EXPECT_THAT(kept("findings"),
              AllOf(HasSubstr("\"y\""), HasSubstr(other.criteria.front().id.text),
                    HasSubstr("1.1.1"), HasSubstr("\"" + other.code.text + "\"")));
}

TEST_F(WordsPages, AreReadByTheCoordinatorAndNotYetByTheMunicipality) {
  const auto cia = browser("cia@example.org");
  EXPECT_EQ(see(cia, "/text/1.1").status, 200);
  EXPECT_THAT(*see(cia, "/text/1.1", "ny=texts").body, Not(HasSubstr("name=\"text\"")));
  const auto refused =
      send(cia, "/text/1.1", "part=texts&key=&revision=&do=save&covers=1.1&text=Mina+ord");
  EXPECT_EQ(refused.status, 403);
  EXPECT_THAT(*refused.body, AllOf(HasSubstr("Mina ord"), HasSubstr("inte rätt att ändra")));
  EXPECT_EQ(count(lead, "texts"), 0U);
  for (const auto* page :
       {"/text/1.1", "/rapport/sammanfattning", "/utkast", "/publicera", "/forhandsvisning"}) {
    EXPECT_EQ(see(browser("kim@example.org"), page).status, 404) << page;
    EXPECT_EQ(get(base + page).status, 303) << page;
  }
  EXPECT_EQ(see(lena, "/text/9.9").status, 404);
  EXPECT_EQ(see(lena, "/rapport/inget").status, 404);
}

TEST_F(WordsPages, HaveTheSummaryAsLines) {
  const std::string fields = "part=summary&key=report&revision=&do=save&lead=Bra.&stable=&";
  EXPECT_EQ(send(lena, "/rapport/sammanfattning",
                 fields + "improved=1:+M%C3%A5len%0D%0AHelheten:+bra&to_work_on=")
                .status,
            303);
  EXPECT_THAT(kept("summary"), AllOf(HasSubstr("\"area\": \"1\",\n\"text\": \"Målen\""),
                                     HasSubstr("\"area\": null,\n\"text\": \"Helheten: bra\"")));
  const auto wrong = send(lena, "/rapport/sammanfattning", fields + "improved=77:+Nej&to_work_on=");
  EXPECT_EQ(wrong.status, 422);
  EXPECT_THAT(*wrong.body, AllOf(HasSubstr("inget område 77"), HasSubstr("77: Nej")));
  EXPECT_EQ(send(lena, "/rapport/sammanfattning", fields + "improved=1:+Nytt&to_work_on=").status,
            409);
  EXPECT_THAT(kept("summary"), HasSubstr("Målen"));
}

TEST_F(WordsPages, TellWhatTheChecksSayInTheLanguageOfTheReader) {
  add(lead, "summary", R"({"stable": [{"text": "1"}, {"text": "2"}, {"text": "3"},
      {"text": "4"}, {"text": "5"}, {"text": "6"}]})",
      "report");
  EXPECT_THAT(*see(lena, "/rapport/sammanfattning").body, HasSubstr("fler än fem punkter"));
  EXPECT_THAT(*get("/nb/arbete/" + evaluation + "/rapport/sammanfattning", "", lena).body,
              HasSubstr("mer enn fem punkter"));
}

TEST_F(WordsPages, FindRoleModelsInTheRegister) {
  const std::string fields =
      "part=role_models&key=&revision=&do=save&place=1.1&text=L%C3%A4r&unit=";
  const auto near = send(lena, "/rapport/forebilder", fields + "&municipality=Helsinborg");
  EXPECT_EQ(near.status, 422);
  EXPECT_THAT(*near.body, HasSubstr("Menade du Helsingborg?"));
  EXPECT_EQ(send(lena, "/rapport/forebilder", fields + "&municipality=").status, 422);
  EXPECT_EQ(send(lena, "/rapport/forebilder", fields + "Kontakt&municipality=Helsingborg").status,
            422);
  EXPECT_EQ(send(lena, "/rapport/forebilder", fields + "&municipality=helsingborg").status, 303);
  EXPECT_THAT(kept("role_models"), AllOf(HasSubstr("\"1283\""), HasSubstr("\"1.1\"")));
}

TEST_F(WordsPages, KeepWhatRemainsAndKeyFacts) {
  EXPECT_EQ(send(lena, "/rapport/kvarstar",
                 "part=remaining&key=&revision=&do=save&area=1&status=partly&text=Plan&note=")
                .status,
            303);
  EXPECT_THAT(kept("remaining"), HasSubstr("\"partly\""));
  EXPECT_EQ(send(lena, "/rapport/kvarstar",
                 "part=remaining&key=&revision=&do=save&area=&status=&text=&note=")
                .status,
            422);
  const std::string fact = "part=key_facts&key=&revision=&do=save&label=Inv%C3%A5nare&value=33+432";
  EXPECT_EQ(send(lena, "/rapport/kortfakta", fact + "&as_of=i+fjol").status, 422);
  EXPECT_EQ(send(lena, "/rapport/kortfakta", fact + "&as_of=2025-12-31").status, 303);
  EXPECT_THAT(*see(lena, "/rapport/kortfakta").body, HasSubstr("31 december 2025"));
  EXPECT_THAT(kept("key_facts"), HasSubstr("2025-12-31"));
}

TEST_F(WordsPages, ChangeTheNoticeToReaders) {
  const auto revision = std::to_string(
      service::read_evaluation(desk, as(lead), evaluation)->evaluation.item.revision);
  const std::string fields = "part=notice&key=notice&do=save&revision=" + revision + "&notice=";
  EXPECT_EQ(send(lena, "/rapport/kortfakta", fields + "Bara+tv%C3%A5+omr%C3%A5den").status, 303);
  EXPECT_THAT(*see(lena, "/rapport/kortfakta").body, HasSubstr("Bara två områden"));
  const auto late = send(lena, "/rapport/kortfakta", fields + "N%C3%A5got+annat");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, AllOf(HasSubstr("Bara två områden"), HasSubstr("Något annat")));
}

}  // namespace
}  // namespace kompass::workspace

// SPDX-License-Identifier: EUPL-1.2
// The fact check by forms: the municipality remarks on the draft, the evaluators answer.
#include "workspace/writing/words_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::State;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class DraftPages : public WordsForTests {
 public:
  void SetUp() override {
    WordsForTests::SetUp();
    text_of_sub_area("Det finns tolv skolor. <b>x</b>");
    move_to(State::FactCheck);
    kim = browser("kim@example.org");
  }
  std::string remark(const std::string& text = "De \u00e4r tretton.") {
    return add(contact, "remarks",
               R"({"passage": "Det finns tolv skolor.", "text": ")" + text + "\"}");
  }

  http::Headers kim;
};

TEST_F(DraftPages, AreReadByTheMunicipalityWithAWayToRemark) {
  const auto page = *see(kim, "/utkast").body;
  EXPECT_THAT(page, AllOf(HasSubstr("Det finns tolv skolor."), HasSubstr("&lt;b&gt;"),
                          HasSubstr("ny=remarks&amp;om=")));
  EXPECT_THAT(page, Not(HasSubstr("/publicera")));
  const auto rut = *see(browser("rut@example.org"), "/utkast").body;
  EXPECT_THAT(rut, AllOf(HasSubstr("Det finns tolv skolor."), Not(HasSubstr("ny=remarks"))));
  EXPECT_EQ(see(browser("bo@example.org"), "/utkast").status, 404);
}

TEST_F(DraftPages, AreAllThatTheMunicipalityReadsOfTheReport) {
  for (const auto* email : {"kim@example.org", "rut@example.org"}) {
    for (const auto* page : {"/text/1.1", "/text/1", "/rapport/sammanfattning", "/rapport/kvarstar",
                             "/rapport/forebilder", "/rapport/kortfakta"}) {
      EXPECT_EQ(see(browser(email), page).status, 404) << email << page;
      EXPECT_EQ(see(lena, page).status, 200) << page;
    }
  }
}

TEST_F(DraftPages, OpenAFormWithThePassage) {
  const auto page = *see(kim, "/utkast").body;
  const auto at = page.find("tolv skolor");
  const auto link = page.find("ny=remarks&amp;om=", at);
  ASSERT_NE(link, std::string::npos);
  const auto number = page.substr(link + 18, page.find('#', link) - link - 18);
  const auto open = *see(kim, "/utkast", "ny=remarks&om=" + number).body;
  EXPECT_THAT(open, HasSubstr(">\nDet finns tolv skolor. &lt;b&gt;"));
}

TEST_F(DraftPages, KeepARemarkAndSayWhatIsWrongWithOne) {
  const std::string fields = "part=remarks&key=&revision=&do=save&passage=Det+finns+tolv+skolor.";
  const auto empty = send(kim, "/utkast", fields + "&text=+");
  EXPECT_EQ(empty.status, 422);
  EXPECT_THAT(*empty.body,
              AllOf(HasSubstr("Skriv vad som är fel"), HasSubstr("tolv skolor.</textarea>")));
  EXPECT_EQ(send(kim, "/utkast", fields + "&text=De+%C3%A4r+tretton.").status, 303);
  EXPECT_THAT(kept("remarks"), HasSubstr("tretton"));
  EXPECT_THAT(*see(eva, "/utkast").body, AllOf(HasSubstr("De är tretton."), HasSubstr("Svara")));
}

TEST_F(DraftPages, TakeRemarksOfTheContactAlone) {
  const std::string fields = "part=remarks&key=&revision=&do=save&passage=&text=Mina+ord";
  for (const auto* email : {"rut@example.org", "cia@example.org"}) {
    const auto refused = send(browser(email), "/utkast", fields);
    EXPECT_EQ(refused.status, 403) << email;
    EXPECT_THAT(*refused.body, HasSubstr("Mina ord")) << email;
  }
  EXPECT_EQ(count(lead, "remarks"), 0U);
}

TEST_F(DraftPages, AnswerARemark) {
  const auto key = remark();
  const std::string fields = "part=answers&do=save&key=" + key + "&revision=";
  const auto undecided = send(eva, "/utkast", fields + "&text=R%C3%A4ttat");
  EXPECT_EQ(undecided.status, 422);
  EXPECT_THAT(*undecided.body, AllOf(HasSubstr("Välj om synpunkten godtas"), HasSubstr("Rättat")));
  EXPECT_EQ(send(eva, "/utkast", fields + "&accepted=yes&text=R%C3%A4ttat").status, 303);
  EXPECT_THAT(kept("answers"), AllOf(HasSubstr("true"), HasSubstr("Rättat")));
  const auto late = send(lena, "/utkast", fields + "&accepted=no&text=Nej");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, AllOf(HasSubstr("Rättat"), HasSubstr("Nej")));
  EXPECT_EQ(send(kim, "/utkast", fields + "1&accepted=no&text=Nej").status, 403);
  EXPECT_THAT(kept("answers"), HasSubstr("true"));
}

TEST_F(DraftPages, HaveALogToPrint) {
  remark("De <i>är</i> tretton.");
  const auto log = *see(kim, "/utkast/synpunkter").body;
  EXPECT_THAT(
      log, AllOf(HasSubstr("&lt;i&gt;är"), HasSubstr("Kim Contact"), HasSubstr("Inte besvarad")));
  EXPECT_EQ(see(browser("rut@example.org"), "/utkast/synpunkter").status, 404);
}

TEST_F(DraftPages, LogTheTextBeforeAndAfterTheChange) {
  const auto key = remark();
  const auto log = [&] { return *see(kim, "/utkast/synpunkter").body; };
  EXPECT_THAT(log(), Not(HasSubstr("Så stod det")));
  const std::string answer = "part=answers&do=save&key=" + key + "&accepted=yes&text=Ja&revision=";
  ASSERT_EQ(send(eva, "/utkast", answer).status, 303);
  EXPECT_THAT(log(), AllOf(HasSubstr("Så stod det"), HasSubstr("står kvar som det var")));
  const auto texts =
      service::list_parts(desk, as(lead), evaluation, *service::find_part_kind("texts"));
  const auto& text = texts->front().item;
  ASSERT_EQ(send(lena, "/text/1.1",
                 "part=texts&do=save&key=" + text.key +
                     "&revision=1&covers=1.1&text=Det+finns+tretton+skolor.")
                .status,
            303);
  EXPECT_THAT(log(), AllOf(HasSubstr("<blockquote>Det finns tolv skolor.</blockquote>"),
                           HasSubstr("Så står det nu"),
                           HasSubstr("<blockquote>Det finns tretton skolor.</blockquote>")));
}

TEST_F(DraftPages, OfferToChangeAnAnswerThatIsGiven) {
  const auto key = remark();
  EXPECT_THAT(*see(eva, "/utkast").body, HasSubstr(">Svara<"));
  ASSERT_EQ(
      send(eva, "/utkast", "part=answers&do=save&key=" + key + "&accepted=no&text=Nej&revision=")
          .status,
      303);
  EXPECT_THAT(*see(eva, "/utkast").body,
              AllOf(HasSubstr(">Ändra svaret<"), Not(HasSubstr(">Svara<"))));
}

TEST_F(DraftPages, ShowTheReportAsItWillBe) {
  const auto page = see(kim, "/forhandsvisning");
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(*page.body, HasSubstr("Det finns tolv skolor."));
  EXPECT_THAT(api::header_of(page, "Content-Security-Policy"), HasSubstr("sandbox"));
  EXPECT_EQ(api::header_of(page, "Cache-Control"), "no-store");
}

}  // namespace
}  // namespace kompass::workspace

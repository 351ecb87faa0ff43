// SPDX-License-Identifier: EUPL-1.2
// Publishing by forms, and correcting what was published.
#include "service/published/snapshots.hpp"
#include "workspace/writing/words_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::State;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class PublishPages : public WordsForTests {
 public:
  void SetUp() override {
    WordsForTests::SetUp();
    text = text_of_sub_area("Det finns tolv skolor.");
  }
  // The field that says which draft a page shows.
  std::string draft() {
    const auto page = *see(lena, "/publicera").body;
    const auto at = page.find("name=\"draft\" value=\"");
    return at == std::string::npos ? "draft=" : "draft=" + page.substr(at + 20, 64);
  }
  std::size_t snapshots() {
    const auto published = service::snapshots_of(store, evaluation);
    return published ? published->snapshots.size() : 0;
  }
  void publish_it() {
    move_to(State::Final);
    const auto done = send(lena, "/publicera", draft() + "&read=1");
    ASSERT_EQ(done.status, 303) << *done.body;
  }

  std::string text;
};

TEST_F(PublishPages, SayWhatHindersAndWhereItIs) {
  ASSERT_TRUE(service::remove_part(desk, as(lead), at("consensus", "1.1.1"), 1));
  const auto page = *see(lena, "/publicera").body;
  EXPECT_THAT(page, AllOf(HasSubstr("Kriteriet är inte bedömt"), HasSubstr("/text/1.1\"")));
  EXPECT_THAT(page, Not(HasSubstr("name=\"draft\"")));
}

TEST_F(PublishPages, SayBeforeTheirStepThatItIsNotYetReached) {
  const auto early = *see(lena, "/publicera").body;
  EXPECT_THAT(early, AllOf(HasSubstr("Se vad som återstår före nästa steg</a>"),
                           HasSubstr("Inget i själva rapporten hindrar publicering."),
                           Not(HasSubstr("Inget hindrar publicering."))));
  EXPECT_THAT(early, AllOf(HasSubstr("Rapporten saknar sammanfattning."),
                           HasSubstr("/rapport/sammanfattning\""),
                           HasSubstr("Delområdet saknar text."), HasSubstr("/text/1.2\">1.2 ")));
  move_to(State::Final);
  EXPECT_THAT(*see(lena, "/publicera").body,
              AllOf(HasSubstr("Inget hindrar publicering."),
                    Not(HasSubstr("Se vad som återstår före nästa steg"))));
}

TEST_F(PublishPages, GatherWhatIsFoundByWhatItIsAndPlace) {
  const auto page = *see(lena, "/publicera").body;
  const auto at = page.find("Bedömningen har inget underlag.");
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(page.find("Bedömningen har inget underlag.", at + 1), std::string::npos);
  const auto group = page.substr(at, page.find("</details>", at) - at);
  const auto criteria = criteria_count(edition());
  EXPECT_THAT(group,
              AllOf(HasSubstr(std::to_string(criteria) + " ställen"), HasSubstr("/text/1.1\">1.1 "),
                    HasSubstr("/text/1.2\">1.2 "),
                    HasSubstr("Kriterium 1.1.1: <span class=\"said\">bedömt till 50\u00a0%."),
                    Not(HasSubstr("lang=\"en\""))));
}

TEST_F(PublishPages, PublishWhatWasRead) {
  move_to(State::Final);
  EXPECT_EQ(send(lena, "/publicera", draft()).status, 422);
  EXPECT_EQ(send(lena, "/publicera", "draft=another&read=1").status, 409);
  EXPECT_EQ(snapshots(), 0U);
  EXPECT_EQ(send(lena, "/publicera", draft() + "&read=1").status, 303);
  EXPECT_EQ(snapshots(), 1U);
  EXPECT_THAT(
      *see(lena, "/publicera", "klart=publicerat").body,
      AllOf(HasSubstr("Rapporten är publicerad"), HasSubstr("SHA-256"),
            Not(HasSubstr("Inget hindrar publicering")), Not(HasSubstr("forhandsvisning"))));
}

TEST_F(PublishPages, ArePublishedByNobodyElse) {
  move_to(State::Final);
  const auto fields = draft() + "&read=1";
  EXPECT_THAT(*see(eva, "/publicera").body, Not(HasSubstr("name=\"draft\"")));
  for (const auto* email : {"eva@example.org", "kim@example.org", "rut@example.org"}) {
    EXPECT_EQ(send(browser(email), "/publicera", fields).status, 404) << email;
  }
  EXPECT_EQ(snapshots(), 0U);
}

TEST_F(PublishPages, OfferNothingNewOnceItIsPublished) {
  EXPECT_THAT(*see(lena, "/text/1.1").body, HasSubstr("?ny=findings"));
  publish_it();
  const auto page = *see(lena, "/text/1.1").body;
  EXPECT_THAT(page, AllOf(HasSubstr("?andra=" + text), Not(HasSubstr("?ny="))));
  EXPECT_THAT(*see(lena, "/text/1.1", "ny=texts").body, Not(HasSubstr("name=\"text\"")));
  EXPECT_THAT(*see(lena, "/text/1.2", "ny=findings").body, Not(HasSubstr("name=\"text\"")));
  const auto consensus = *get("/sv/arbete/" + evaluation + "/samsyn", "", lena).body;
  EXPECT_THAT(consensus, AllOf(HasSubstr("1.1.1"), Not(HasSubstr("samsyn?k="))));
}

TEST_F(PublishPages, CorrectWhatIsPublishedWithWordsForReaders) {
  publish_it();
  const std::string fields =
      "part=texts&do=save&covers=1.1&text=Det+finns+tretton+skolor.&key=" + text;
  EXPECT_THAT(*see(lena, "/text/1.1").body, HasSubstr("ges ut som en rättelse"));
  const auto silent = send(lena, "/text/1.1", fields + "&revision=1&erratum=");
  EXPECT_EQ(silent.status, 422);
  EXPECT_THAT(*silent.body, AllOf(HasSubstr("tretton"), HasSubstr("Skriv vad som var fel")));
  EXPECT_EQ(send(eva, "/text/1.1", fields + "&revision=1&erratum=Antalet").status, 403);
  EXPECT_EQ(snapshots(), 1U);
  EXPECT_EQ(send(lena, "/text/1.1", fields + "&revision=1&erratum=Antalet").status, 303);
  EXPECT_EQ(snapshots(), 2U);
  EXPECT_THAT(kept("texts"), HasSubstr("tretton"));
  EXPECT_EQ(send(lena, "/text/1.1", fields + "&revision=1&erratum=Igen").status, 409);
  EXPECT_THAT(*see(lena, "/publicera").body, HasSubstr("<p>Antalet</p>"));
}

TEST_F(PublishPages, GetATextTheyNeverHadByACorrection) {
  publish_it();
  EXPECT_THAT(*see(lena, "/text/1.2").body, HasSubstr("?ny=texts"));
  const auto form = *see(lena, "/text/1.2", "ny=texts").body;
  EXPECT_THAT(form, AllOf(HasSubstr("name=\"text\""), HasSubstr("name=\"erratum\"")));
  const std::string fields = "part=texts&do=save&covers=1.2&text=Det+saknades.&revision=&key=" +
                             store::new_id(realm.clock());
  EXPECT_EQ(send(lena, "/text/1.2", fields + "&erratum=").status, 422);
  EXPECT_EQ(send(eva, "/text/1.2", fields + "&erratum=Texten+saknades").status, 403);
  EXPECT_EQ(snapshots(), 1U);
  EXPECT_EQ(send(lena, "/text/1.2", fields + "&erratum=Texten+saknades").status, 303);
  EXPECT_EQ(snapshots(), 2U);
  EXPECT_EQ(send(lena, "/text/1.2", fields + "&erratum=Texten+saknades").status, 409);
  EXPECT_EQ(snapshots(), 2U);
  EXPECT_THAT(*see(lena, "/text/1.2").body,
              AllOf(HasSubstr("Det saknades."), Not(HasSubstr("?ny=texts"))));
  EXPECT_THAT(*see(lena, "/publicera").body, HasSubstr("<p>Texten saknades</p>"));
}

TEST_F(PublishPages, CorrectTheNoticeToReaders) {
  publish_it();
  const auto form = *see(lena, "/rapport/kortfakta", "andra=notice").body;
  const auto at = form.find("name=\"part\" value=\"notice\"");
  ASSERT_NE(at, std::string::npos);
  const auto from = form.find("name=\"revision\" value=\"", at) + 23;
  const auto revision = form.substr(from, form.find('"', from) - from);
  const std::string fields = "part=notice&key=notice&do=save&revision=" + revision + "&notice=";
  const auto silent = send(lena, "/rapport/kortfakta", fields + "Ett+f%C3%B6rs%C3%B6k&erratum=");
  EXPECT_EQ(silent.status, 422);
  EXPECT_THAT(*silent.body, HasSubstr("Ett försök"));
  EXPECT_EQ(send(eva, "/rapport/kortfakta", fields + "Ett&erratum=x").status, 403);
  EXPECT_EQ(
      send(lena, "/rapport/kortfakta", fields + "Ett+f%C3%B6rs%C3%B6k&erratum=Saknades").status,
      303);
  EXPECT_EQ(snapshots(), 2U);
  EXPECT_THAT(*see(lena, "/rapport/kortfakta").body, HasSubstr("Ett försök"));
  const auto late = send(lena, "/rapport/kortfakta", fields + "Annat&erratum=Igen");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, AllOf(HasSubstr("Annat</textarea>"), HasSubstr("Ett försök")));
  EXPECT_EQ(snapshots(), 2U);
}

}  // namespace
}  // namespace kompass::workspace

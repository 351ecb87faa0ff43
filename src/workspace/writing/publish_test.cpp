// SPDX-License-Identifier: EUPL-1.2
// Publishing by forms, and correcting what was published.
#include "service/snapshots.hpp"
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

TEST_F(PublishPages, PublishWhatWasRead) {
  move_to(State::Final);
  EXPECT_EQ(send(lena, "/publicera", draft()).status, 422);
  EXPECT_EQ(send(lena, "/publicera", "draft=another&read=1").status, 409);
  EXPECT_EQ(snapshots(), 0U);
  EXPECT_EQ(send(lena, "/publicera", draft() + "&read=1").status, 303);
  EXPECT_EQ(snapshots(), 1U);
  EXPECT_THAT(*see(lena, "/publicera", "klart=publicerat").body,
              AllOf(HasSubstr("Rapporten är publicerad"), HasSubstr("SHA-256")));
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

}  // namespace
}  // namespace kompass::workspace

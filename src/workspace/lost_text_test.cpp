// SPDX-License-Identifier: EUPL-1.2
// Who may not write (any more) has what they sent before them, and nothing else.
#include "http/address.hpp"
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::Role;
using service::State;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class LostText : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    move_to(State::DeskWork);
  }
  http::Response note(const std::string& id, const std::string& email, const std::string& text) {
    return note(id, browser(email), text);
  }
  http::Response note(const std::string& id, const http::Headers& who, const std::string& text) {
    return post("/sv/arbete/" + id + "/anteckningar/gemensamma",
                csrf_of(who) + "&revision=&text=" + http::encoded(text), who);
  }
};

TEST_F(LostText, OfWhoLostTheirRoleInMidSentenceIsShownToThem) {
  ASSERT_EQ(note(evaluation, "eva@example.org", "Det var här").status, 303);
  const auto cia = browser("cia@example.org");
  const auto out = post("/sv/arbete/" + evaluation + "/arbetslag/stryk",
                        csrf_of(cia) + "&account=" + evaluator + "&reason=Slutat", cia);
  ASSERT_EQ(out.status, 303);
  const auto sent = note(evaluation, "eva@example.org", "Mitt i en <mening> som");
  EXPECT_EQ(sent.status, 404);
  EXPECT_THAT(*sent.body, AllOf(HasSubstr("Mitt i en &lt;mening&gt; som"),
                                HasSubstr("Texten sparades inte"), Not(HasSubstr("Det var här"))));
}

// The page with the addresses that it was asked for taken out.
std::string without(std::string page, const std::string& id) {
  for (auto at = page.find(id); at != std::string::npos; at = page.find(id))
    page.erase(at, id.size());
  return page;
}

TEST_F(LostText, TellsNobodyWhetherThereIsAnEvaluation) {
  ASSERT_FALSE(account("olle@example.org", "Olle Outside").empty());
  const auto olle = browser("olle@example.org");
  const std::string other = store::new_id(realm.clock());
  const auto there = note(evaluation, olle, "Mina egna ord");
  const auto nowhere = note(other, olle, "Mina egna ord");
  EXPECT_EQ(there.status, 404);
  EXPECT_EQ(nowhere.status, 404);
  EXPECT_THAT(*there.body, HasSubstr("Mina egna ord"));
  EXPECT_EQ(without(*there.body, evaluation), without(*nowhere.body, other));
}

TEST_F(LostText, OfAFormWithoutWordsIsNone) {
  const auto sent = note(evaluation, "rut@example.org", "Ord");
  EXPECT_EQ(sent.status, 404);
  EXPECT_THAT(*sent.body, HasSubstr("Det finns ingen sådan sida"));
}

}  // namespace
}  // namespace kompass::workspace

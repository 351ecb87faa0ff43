// SPDX-License-Identifier: EUPL-1.2
// Private and team notes: who reads them, what they link, and that no text is lost.
#include "service/work/records.hpp"
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::State;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class NotePages : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    move_to(State::DeskWork);
    eva = browser("eva@example.org");
    lena = browser("lena@example.org");
  }
  [[nodiscard]] std::string address(const std::string& rest) const {
    return "/sv/arbete/" + evaluation + "/anteckningar" + rest;
  }
  http::Response send(const http::Headers& who, const std::string& rest,
                      const std::string& fields) {
    return post(address(rest), csrf_of(who) + "&" + fields, who);
  }
  std::string key_of_first(std::string_view kind, const std::string& account) {
    const auto list =
        service::list_parts(desk, as(account), evaluation, *service::find_part_kind(kind));
    return list && !list->empty() ? list->front().item.key : "";
  }
  http::Headers eva, lena;
};

TEST_F(NotePages, SayWhoReadsThem) {
  EXPECT_THAT(*get(address("/egna"), "", eva).body, HasSubstr("Bara du kan läsa"));
  EXPECT_THAT(*get(address("/gemensamma"), "", eva).body, HasSubstr("Alla som utvärderar"));
}

TEST_F(NotePages, AreReadByThemOnly) {
  EXPECT_EQ(send(eva, "/egna", "text=Min+egen&revision=").status, 303);
  EXPECT_EQ(send(eva, "/gemensamma", "text=V%C3%A5r+%3Ci%3E&revision=").status, 303);
  EXPECT_THAT(*get(address("/egna"), "", eva).body, HasSubstr("Min egen"));
  EXPECT_THAT(*get(address("/egna"), "", lena).body, Not(HasSubstr("Min egen")));
  EXPECT_THAT(*get(address("/gemensamma"), "", lena).body, HasSubstr("Vår &lt;i&gt;"));
  for (const auto* email : {"kim@example.org", "rut@example.org", "cia@example.org"}) {
    EXPECT_EQ(get(address("/egna"), "", browser(email)).status, 404) << email;
    EXPECT_EQ(get(address("/gemensamma"), "", browser(email)).status, 404) << email;
  }
  const auto key = key_of_first("private_notes", evaluator);
  EXPECT_EQ(send(lena, "/egna/" + key, "text=Kapad&revision=1").status, 404);
  EXPECT_EQ(get(address("/andras"), "", eva).status, 404);
}

TEST_F(NotePages, TellAScriptWhereTheyStandWithoutThePage) {
  const auto led = api::header_of(send(eva, "/egna", "text=Ett&revision="), "Location");
  EXPECT_THAT(led, HasSubstr("#"));
  auto script = eva;
  script.push_back({"Prefer", "return=minimal"});
  const auto told = send(script, "/egna", "text=Tv%C3%A5&revision=");
  EXPECT_EQ(told.status, 204);
  EXPECT_EQ(told.body, nullptr);
  EXPECT_EQ(api::header_of(told, "Preference-Applied"), "return=minimal");
  EXPECT_THAT(api::header_of(told, "Location"),
              HasSubstr("/sv/arbete/" + evaluation + "/anteckningar/egna#"));
  EXPECT_EQ(send(script, "/egna", "text=&revision=").status, 422) << "what is refused is shown";
}

TEST_F(NotePages, LinkTheCriteriaTheyName) {
  EXPECT_EQ(send(eva, "/gemensamma", "text=Se+%231.1.2.&revision=").status, 303);
  auto part =
      service::read_part(desk, as(lead), at("team_notes", key_of_first("team_notes", lead)));
  const auto note = service::stored<service::TeamNote>(std::move(part->item))->value;
  ASSERT_EQ(note.criteria.size(), 1U);
  EXPECT_EQ(note.criteria.front().text, "1.1.2");
  const auto faulty = send(eva, "/gemensamma", "text=Se+%239.9.9&revision=");
  EXPECT_EQ(faulty.status, 422);
  EXPECT_THAT(*faulty.body, HasSubstr("inget kriterium #9.9.9"));
  EXPECT_THAT(*faulty.body, HasSubstr("Se #9.9.9</textarea>"));
  EXPECT_EQ(send(eva, "/gemensamma", "text=+&revision=").status, 422);
}

TEST_F(NotePages, LinkTheRoleGroupsTheyNameToWhatIsLeftToAsk) {
  EXPECT_EQ(send(eva, "/gemensamma", "text=Fr%C3%A5ga+%40ink+om+avtal&revision=").status, 303);
  const auto page = *get(address("/gemensamma"), "", lena).body;
  EXPECT_THAT(page, AllOf(HasSubstr("/intervjuer/fragor/buyers\">Inköpare och måltidschefer"),
                          HasSubstr("<dt>@samhällsplanerare</dt>")));
  EXPECT_EQ(get("/sv/arbete/" + evaluation + "/intervjuer/fragor/buyers", "", lena).status, 200);
}

TEST_F(NotePages, OfferWhichRoleGroupMayBeMeant) {
  const auto several = send(eva, "/gemensamma", "text=Till+%40k&revision=");
  EXPECT_EQ(several.status, 422);
  EXPECT_THAT(*several.body, AllOf(HasSubstr("Till @k</textarea>"),
                                   HasSubstr("@kommunalråd-och-gruppledare, @klimat-och-milj")));
  const auto none = send(eva, "/gemensamma", "text=Till+%40ku&revision=");
  EXPECT_EQ(none.status, 422);
  EXPECT_THAT(*none.body, HasSubstr("ingen rollgrupp @ku"));
  EXPECT_EQ(count(lead, "team_notes"), 0U);
}

TEST_F(NotePages, StandBesideTheGradingOfWhatTheyName) {
  move_to(State::Grading);
  EXPECT_EQ(send(eva, "/egna", "text=Bara+min+%231.1.2&revision=").status, 303);
  EXPECT_EQ(send(eva, "/gemensamma", "text=Allas+%231.1&revision=").status, 303);
  const std::string grading = "/sv/arbete/" + evaluation + "/bedom/";
  const auto of_eva = *get(grading + "1.1", "", eva).body;
  EXPECT_THAT(of_eva, AllOf(HasSubstr("Bara min"), HasSubstr("Egen, bara du kan läsa den"),
                            HasSubstr("Allas"), HasSubstr("Gemensam, Eva Evaluator")));
  EXPECT_THAT(*get(grading + "1.1", "", lena).body,
              AllOf(Not(HasSubstr("Bara min")), HasSubstr("Allas")));
  EXPECT_THAT(*get(grading + "1.2", "", eva).body,
              AllOf(Not(HasSubstr("Bara min")), Not(HasSubstr("Allas"))));
}

TEST_F(NotePages, KeepWhatCameTooLateBesideTheOther) {
  send(eva, "/gemensamma", "text=Ett&revision=");
  const auto key = key_of_first("team_notes", evaluator);
  EXPECT_THAT(*get(address("/gemensamma"), "n=" + key, lena).body, HasSubstr("Ett</textarea>"));
  EXPECT_EQ(send(lena, "/gemensamma/" + key, "text=Tv%C3%A5&revision=1").status, 303);
  const auto late = send(eva, "/gemensamma/" + key, "text=Tre&revision=1");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, HasSubstr("Tre</textarea>"));
  EXPECT_THAT(*late.body, HasSubstr("<p class=\"typed\">Två</p>"));
  EXPECT_EQ(send(eva, "/gemensamma/" + key + "/ta-bort", "revision=1").status, 409);
  EXPECT_EQ(count(lead, "team_notes"), 1U);
}

TEST_F(NotePages, TakeWhatIsSentAgainAsSaved) {
  const std::string fields = "text=Ett&revision=&key=" + store::new_id(realm.clock());
  EXPECT_EQ(send(eva, "/egna", fields).status, 303);
  EXPECT_EQ(send(eva, "/egna", fields).status, 303);
  EXPECT_EQ(count(evaluator, "private_notes"), 1U);
}

TEST_F(NotePages, KeepTheTextOfANoteThatIsGone) {
  send(eva, "/gemensamma", "text=Ett&revision=");
  const auto key = key_of_first("team_notes", evaluator);
  EXPECT_EQ(send(lena, "/gemensamma/" + key + "/ta-bort", "revision=1").status, 303);
  EXPECT_EQ(count(lead, "team_notes"), 0U);
  const auto late = send(eva, "/gemensamma/" + key, "text=Kvar&revision=1");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, HasSubstr("Kvar</textarea>"));
  EXPECT_THAT(*late.body, HasSubstr("action=\"" + address("/gemensamma") + "\""));
}

}  // namespace
}  // namespace kompass::workspace

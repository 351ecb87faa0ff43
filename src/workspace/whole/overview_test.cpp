// SPDX-License-Identifier: EUPL-1.2
// The page of one evaluation: what it tells whom, and moving it on and back.
#include "workspace/pages_for_tests.hpp"
#include "workspace/waiting.hpp"

namespace kompass::workspace {
namespace {

using service::State;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class TheEvaluation : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    cia = browser("cia@example.org");
    address = "/sv/arbete/" + evaluation;
  }

  std::string page(const http::Headers& who) { return *get(address, "", who).body; }
  http::Response send(const std::string& fields) {
    return post(address + "/steg", csrf_of(cia) + "&" + fields, cia);
  }

  http::Headers cia;
  std::string address;
};

TEST_F(TheEvaluation, ShowsItsStatesAndWhatIsBeforeTheNext) {
  const auto shown = page(cia);
  EXPECT_THAT(shown, HasSubstr(R"(<li class="now" aria-current="step"><b>Planering)"));
  EXPECT_THAT(shown, HasSubstr(">Gå vidare</button>"));
  EXPECT_THAT(shown, HasSubstr("Kommunen har en kontaktperson. <span class=\"is\">Klart"));
  EXPECT_THAT(shown, HasSubstr("Lena Lead"));
  EXPECT_THAT(shown, HasSubstr("Klimatspegeln, Version 1"));
}

TEST_F(TheEvaluation, SaysWhatIsMissingAndWhereItIsMended) {
  ASSERT_TRUE(service::remove_from_team(desk, as(coordinator),
                                        {evaluation, contact, service::Role::Contact}));
  EXPECT_THAT(page(cia), HasSubstr("kontaktperson. <span class=\"is\">Återstår</span> <a href=\"" +
                                   address + "/arbetslag\""));
  EXPECT_THAT(page(cia), HasSubstr("Gå vidare, 1 återstår"));
  const auto sent = send("form=on&from=planned&to=self_description");
  EXPECT_EQ(sent.status, 422);
  EXPECT_THAT(*sent.body, HasSubstr("Se vad som återstår i listan"));
  EXPECT_EQ(now_in(), State::Planned);
}

TEST_F(TheEvaluation, MovesOnAndBackWithAReason) {
  EXPECT_EQ(send("form=on&from=planned&to=self_description").status, 303);
  EXPECT_EQ(now_in(), State::SelfDescription);
  const auto unsaid = send("form=back&from=self_description&to=planned&reason=");
  EXPECT_EQ(unsaid.status, 422);
  EXPECT_THAT(*unsaid.body, HasSubstr("Skriv varför"));
  EXPECT_EQ(send("form=back&from=self_description&to=planned&reason=%3Cb%3EFlyttat").status, 303);
  EXPECT_EQ(now_in(), State::Planned);
  EXPECT_THAT(page(cia), HasSubstr("&lt;b&gt;Flyttat"));
  EXPECT_THAT(page(cia), HasSubstr("Gick tillbaka till <b>Planering</b>"));
}

TEST_F(TheEvaluation, KeepsTheReasonOfAFormThatComesTooLate) {
  move_to(State::DeskWork);
  move_to(State::Visit);
  const auto late = send("form=back&from=desk_work&to=planned&reason=Ny+tid+f%C3%B6r+bes%C3%B6k");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, HasSubstr("Den står nu i steget Besök"));
  EXPECT_THAT(*late.body, HasSubstr(">Ny tid för besök</textarea>"));
  EXPECT_THAT(*late.body, HasSubstr(R"(<option value="planned" selected>)"));
  EXPECT_EQ(now_in(), State::Visit);
}

TEST_F(TheEvaluation, AsksBeforeTheDraftCanBeRead) {
  grade_and_lock_all();
  move_to(State::Consensus);
  agree_on_all();
  move_to(State::Drafting);
  EXPECT_THAT(page(cia), HasSubstr("allmän handling"));
  const auto unsaid = send("form=on&from=drafting&to=fact_check");
  EXPECT_EQ(unsaid.status, 422);
  EXPECT_THAT(*unsaid.body, HasSubstr("Kryssa i att kommunen får läsa utkastet"));
  EXPECT_EQ(now_in(), State::Drafting);
  EXPECT_EQ(send("form=on&from=drafting&to=fact_check&readable=1").status, 303);
  EXPECT_EQ(now_in(), State::FactCheck);
}

TEST_F(TheEvaluation, TellsOfWhatIsNotWrittenAndLetsItGoOn) {
  grade_and_lock_all();
  move_to(State::Consensus);
  agree_on_all();
  move_to(State::Drafting);
  const auto shown = page(cia);
  EXPECT_THAT(shown, HasSubstr("Rapporten har en sammanfattning. <span class=\"is\">Återstår. "
                               "Hindrar inte</span> <a href=\"" +
                               address + "/rapport/sammanfattning\""));
  EXPECT_THAT(shown, HasSubstr("Varje delområde har en text. <span class=\"is\">7 återstår. "
                               "Hindrar inte"));
  EXPECT_THAT(shown, HasSubstr("<a href=\"" + address + "/text/1.1\">1.1</a>"));
  EXPECT_THAT(shown, HasSubstr(">Gå vidare</button>"));
  EXPECT_THAT(shown, Not(HasSubstr("saknar anteckningar"))) << "interviews are the evaluators'";
  const auto lena = browser("lena@example.org");
  EXPECT_THAT(page(lena), HasSubstr("Ingen intervju saknar anteckningar."));
  EXPECT_EQ(send("form=on&from=drafting&to=fact_check&readable=1").status, 303);
}

TEST_F(TheEvaluation, LeadsToAnAcceptedRemarkWhosePassageStands) {
  grade_and_lock_all();
  move_to(State::Consensus);
  agree_on_all();
  move_to(State::FactCheck);
  add(lead, "texts", R"({"kind": "general", "area": "1", "text": "Tolv skolor."})");
  const auto first = add(contact, "remarks", R"({"text": "Fel.", "passage": "Sju lador"})");
  pass(std::chrono::milliseconds(1));  // so that it comes after the first
  const auto second = add(contact, "remarks", R"({"text": "Fel.", "passage": "Tolv skolor"})");
  for (const auto& key : {first, second}) {
    add(lead, "answers", R"({"text": "Ja", "accepted": true})", key);
  }
  EXPECT_THAT(page(cia), HasSubstr("<a href=\"" + address + "/utkast#d-" + report::slug_of(second) +
                                   "\">Synpunkt 2</a>"));
  EXPECT_THAT(page(cia), Not(HasSubstr("#d-" + report::slug_of(first))));
}

TEST_F(TheEvaluation, LeadsAReaderToTheDraftOnceItIsOpen) {
  const auto rut = browser("rut@example.org");
  grade_and_lock_all();
  move_to(State::Consensus);
  agree_on_all();
  move_to(State::Drafting);
  EXPECT_THAT(page(rut), Not(HasSubstr(address + "/utkast")));
  EXPECT_THAT(page(cia), HasSubstr(address + "/text"));
  move_to(State::FactCheck);
  EXPECT_THAT(page(rut), HasSubstr(address + "/utkast"));
  EXPECT_THAT(page(rut), Not(HasSubstr(address + "/publicera")));
}

TEST_F(TheEvaluation, WarnsInTheWordsOfTheOperator) {
  grade_and_lock_all();
  move_to(State::Consensus);
  agree_on_all();
  move_to(State::Drafting);
  workspace = workspace_with(site, {{Language::Swedish, "Våra <egna> ord."}});
  pages = http::Router(workspace_routes(workspace));
  EXPECT_THAT(page(cia), HasSubstr("Våra &lt;egna&gt; ord."));
  EXPECT_THAT(page(cia), Not(HasSubstr("allmän handling")));
  const auto lena = browser("lena@example.org");
  EXPECT_THAT(*get(address + "/utkast", "", lena).body, HasSubstr("Våra &lt;egna&gt; ord."));
  EXPECT_THAT(*get("/nb/arbete/" + evaluation, "", cia).body, HasSubstr("saksdokument"));
}

TEST_F(TheEvaluation, IsMovedByNobodyElse) {
  const auto eva = browser("eva@example.org");
  EXPECT_THAT(page(eva), Not(HasSubstr("Gå vidare")));
  const auto sent =
      post(address + "/steg", csrf_of(eva) + "&form=on&from=planned&to=self_description", eva);
  EXPECT_EQ(sent.status, 404);
  EXPECT_EQ(now_in(), State::Planned);
}

TEST_F(TheEvaluation, TellsAReaderNothingOfTheTeam) {
  const auto rut = browser("rut@example.org");
  EXPECT_THAT(page(rut), HasSubstr("Planering"));
  EXPECT_THAT(page(rut), Not(HasSubstr("Lena Lead")));
  account("elsewhere@example.org");
  EXPECT_EQ(get(address, "", browser("elsewhere@example.org")).status, 404);
}

TEST_F(TheEvaluation, CountsWhatIsLeftAndLeadsWhoMendsIt) {
  move_to(State::Grading);
  const auto& code = edition().areas.front().sub_areas.front().code.text;
  EXPECT_THAT(page(cia), HasSubstr("Gå vidare, 7 återstår"));
  const auto own = "<a href=\"" + address + "/bedom/" + code + "\">" + code + "</a>";
  EXPECT_THAT(page(browser("lena@example.org")), HasSubstr(own));
  EXPECT_THAT(page(cia), Not(HasSubstr(own)));
}

TEST_F(TheEvaluation, TellsForWhomASubAreaWaits) {
  move_to(State::Grading);
  const auto& sub_area = edition().areas.front().sub_areas.front();
  grade_all(lead, sub_area, 50);
  ASSERT_TRUE(lock(lead, sub_area.code.text));
  EXPECT_THAT(page(cia), HasSubstr("1 av 2 har låst, väntar på Eva Evaluator"));
  EXPECT_THAT(page(browser("kim@example.org")), Not(HasSubstr("har låst, väntar")));
}

TEST_F(TheEvaluation, ItsActivityIsClosedUntilAllHaveLocked) {
  move_to(State::Grading);
  EXPECT_THAT(*get(address + "/handelser", "", cia).body,
              HasSubstr("när alla som bedömer har låst"));
  EXPECT_EQ(get(address + "/handelser", "", browser("eva@example.org")).status, 404);
  grade_and_lock_all();
  const auto open = *get(address + "/handelser", "", cia).body;
  EXPECT_THAT(open, HasSubstr("<b>Lena Lead</b> låste ett delområde"));
  EXPECT_THAT(open, HasSubstr("<b>Cia Coordinator</b> bytte steg"));
}

TEST(WaitingFor, TellsWhoIsWaitedForWhereSomeHaveLocked) {
  const auto waiting = waiting_in({{"a", Code("1.1"), true},
                                   {"b", Code("1.1"), false},
                                   {"a", Code("1.2"), true},
                                   {"b", Code("1.2"), true},
                                   {"a", Code("1.3"), false},
                                   {"b", Code("1.3"), false}});
  ASSERT_EQ(waiting.partly.size(), 1U);
  EXPECT_THAT(waiting.partly.front().waited_for, ElementsAre("b"));
  EXPECT_THAT(waiting.only_for("b"), ElementsAre(Code("1.1")));
  EXPECT_TRUE(waiting.only_for("a").empty());
  EXPECT_EQ(waiting.graders.at("a").done, 2);
  EXPECT_THAT(waiting.unfinished_but("a"), ElementsAre("b"));
}

}  // namespace
}  // namespace kompass::workspace

// SPDX-License-Identifier: EUPL-1.2
// The municipality's own side: sharing out, answering, reminding, handing in.
#include "service/work/records.hpp"
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using service::State;
using ::testing::HasSubstr;
using ::testing::Not;

class SelfDescriptionPages : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    move_to(State::SelfDescription);
    kim = browser("kim@example.org");
    bo = browser("bo@example.org");
  }

  [[nodiscard]] std::string address(const std::string& rest = "") const {
    return "/sv/arbete/" + evaluation + "/sjalvbeskrivning" + rest;
  }
  http::Response send(const http::Headers& who, const std::string& rest,
                      const std::string& fields) {
    return post(address(rest), csrf_of(who) + "&" + fields, who);
  }
  void ask_bo(const std::string& sub_area = "1.1") {
    add(contact, "assignments",
        R"({"sub_area": ")" + sub_area + R"(", "account": ")" + contributor + "\"}", sub_area);
  }
  std::optional<service::SelfDescription> answer_of(const std::string& sub_area) {
    auto part = service::read_part(desk, as(contact), at("self_description", sub_area));
    if (!part) return std::nullopt;
    return service::stored<service::SelfDescription>(std::move(part->item))->value;
  }
  std::optional<service::Assignment> assignment_of(const std::string& sub_area) {
    auto part = service::read_part(desk, as(contact), at("assignments", sub_area));
    if (!part) return std::nullopt;
    return service::stored<service::Assignment>(std::move(part->item))->value;
  }
  static std::string answer(const std::string& text, const std::string& revision = "") {
    return "text=" + text + "&revision=" + revision + "&link_title=&link_address=";
  }

  http::Headers kim, bo;
};

TEST_F(SelfDescriptionPages, TellWhatIsAskedAndWhatIsLeft) {
  ask_bo();
  const auto page = *get(address(), "", kim).body;
  EXPECT_THAT(page, HasSubstr("Beskriv kommunens klimatmål"));
  EXPECT_THAT(page, HasSubstr("Bo Contributor"));
  EXPECT_THAT(page, HasSubstr("0 av "));
  EXPECT_THAT(page, HasSubstr(address("/fordela")));
  const auto own = *get(address(), "", bo).body;
  EXPECT_THAT(own, HasSubstr("du svarar"));
  EXPECT_THAT(own, HasSubstr(address("/1.1")));
  EXPECT_THAT(own, Not(HasSubstr(address("/1.2"))));
  EXPECT_THAT(own, Not(HasSubstr(address("/fordela"))));
}

TEST_F(SelfDescriptionPages, SaveAnAnswerWithItsLinks) {
  ask_bo();
  const auto done = send(bo, "/1.1",
                         "text=Vi+har+%3Cb%3Em%C3%A5l&revision=&link_title=Plan&link_address="
                         "https%3A%2F%2Fexample.org%2Fplan&link_title=&link_address=");
  EXPECT_EQ(done.status, 303);
  ASSERT_TRUE(answer_of("1.1"));
  EXPECT_EQ(answer_of("1.1")->text, "Vi har <b>mål");
  ASSERT_EQ(answer_of("1.1")->links.size(), 1U);
  EXPECT_EQ(answer_of("1.1")->links.front().title, "Plan");
  const auto page = *get(address(), "", kim).body;
  EXPECT_THAT(page, HasSubstr("Vi har &lt;b&gt;mål"));
  EXPECT_THAT(page, HasSubstr("href=\"https://example.org/plan\""));
}

TEST_F(SelfDescriptionPages, SayWhatIsWrongWithAnAnswerAndKeepIt) {
  EXPECT_EQ(send(kim, "/1.1", answer("++")).status, 422);
  const auto page =
      send(kim, "/1.1", "text=Beh%C3%A5ll&revision=&link_title=&link_address=javascript%3Ax");
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(*page.body, HasSubstr("webbadress är inte fullständig"));
  EXPECT_THAT(*page.body, HasSubstr("Behåll"));
  EXPECT_FALSE(answer_of("1.1"));
}

TEST_F(SelfDescriptionPages, KeepAnAnswerThatCameTooLateBesideTheOther) {
  EXPECT_EQ(send(kim, "/1.1", answer("F%C3%B6rst")).status, 303);
  const auto late = send(kim, "/1.1", answer("Sedan"));
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(*late.body, HasSubstr("Först"));
  EXPECT_THAT(*late.body, HasSubstr("Sedan"));
  EXPECT_THAT(*late.body, HasSubstr("name=\"revision\" value=\"1\""));
  EXPECT_EQ(answer_of("1.1")->text, "Först");
  EXPECT_EQ(send(kim, "/1.1", answer("Sedan", "1")).status, 303);
  EXPECT_EQ(answer_of("1.1")->text, "Sedan");
}

TEST_F(SelfDescriptionPages, CarryAnOldRevisionThroughAFault) {
  EXPECT_EQ(send(kim, "/1.1", answer("F%C3%B6rst")).status, 303);
  const auto faulty = send(kim, "/1.1", answer(""));
  EXPECT_THAT(*faulty.body, HasSubstr("name=\"revision\" value=\"\""));
}

TEST_F(SelfDescriptionPages, AreAnsweredOnlyByWhoMay) {
  ask_bo();
  EXPECT_EQ(send(bo, "/1.2", answer("Nej")).status, 404);
  EXPECT_EQ(get(address("/1.2"), "", bo).status, 404);
  EXPECT_EQ(get(address("/9.9"), "", kim).status, 404);
  for (const auto* email : {"eva@example.org", "lena@example.org", "agnes@example.org"}) {
    EXPECT_EQ(get(address(), "", browser(email)).status, 404) << email;
  }
  EXPECT_EQ(get(address("/1.1"), "", browser("rut@example.org")).status, 404);
  EXPECT_EQ(get(address("/fordela"), "", bo).status, 404);
  EXPECT_EQ(send(bo, "/fordela", "who-1.2=" + contributor).status, 404);
  EXPECT_FALSE(assignment_of("1.2"));
}

TEST_F(SelfDescriptionPages, ShareOutOnlyTheRowsThatWereChanged) {
  const auto done = send(kim, "/fordela",
                         "due=2027-03-12&who-1.1=" + contributor + "&due-1.1=&who-1.2=" + contact +
                             "&due-1.2=2027-04&who-2.1=&due-2.1=");
  EXPECT_EQ(done.status, 303);
  ASSERT_TRUE(assignment_of("1.1"));
  EXPECT_EQ(iso(*assignment_of("1.1")->due), "2027-03-12");
  EXPECT_EQ(iso(*assignment_of("1.2")->due), "2027-04");
  EXPECT_FALSE(assignment_of("2.1"));
  // Who sends the same page again, with a row that another has changed and they have not, changes
  // nothing of it.
  const auto again = send(kim, "/fordela",
                          "who-1.1=&due-1.1=&was-who-1.1=&was-due-1.1=&revision-1.1=&who-1.2=&"
                          "due-1.2=&was-who-1.2=" +
                              contact + "&was-due-1.2=2027-04&revision-1.2=1");
  EXPECT_EQ(again.status, 303);
  EXPECT_TRUE(assignment_of("1.1"));
  EXPECT_FALSE(assignment_of("1.2"));
}

TEST_F(SelfDescriptionPages, ShareOutWhatNobodyHasInAnAreaAtOnce) {
  ask_bo("1.1");
  const auto done =
      send(kim, "/fordela",
           "due=2027-03-12&who-area-1=" + contact + "&who-1.1=&was-who-1.1=" + contributor +
               "&revision-1.1=1&who-1.2=&who-2.1=");
  EXPECT_EQ(done.status, 303);
  EXPECT_FALSE(assignment_of("1.1")) << "taken from one is not given to another";
  ASSERT_TRUE(assignment_of("1.2"));
  EXPECT_EQ(assignment_of("1.2")->account, contact);
  EXPECT_EQ(iso(*assignment_of("1.2")->due), "2027-03-12");
  EXPECT_FALSE(assignment_of("2.1")) << "of another area";
  EXPECT_THAT(http::value_of(done.headers, "Location"), HasSubstr("?klart=fordelat#fordelning"));
  EXPECT_THAT(*get(address(), "klart=fordelat", kim).body, HasSubstr("Fördelningen är sparad."));
  EXPECT_THAT(*get(address(), "", kim).body, Not(HasSubstr("Fördelningen är sparad.")));
}

TEST_F(SelfDescriptionPages, KeepWhatWasWrittenWhileItWasHandedIn) {
  ask_bo("1.1");
  move_to(service::State::DeskWork);
  const auto late = send(bo, "/1.1", answer("Mina+ord"));
  EXPECT_EQ(late.status, 422);
  EXPECT_THAT(*late.body, AllOf(HasSubstr("Mina ord"), HasSubstr("Kopiera det du skrev")));
  EXPECT_EQ(get(address("/1.1"), "", bo).status, 404);
  EXPECT_EQ(send(bo, "/1.2", answer("Mina+ord")).status, 404) << "nobody asked";
  EXPECT_EQ(count(contact, "self_description"), 0U);
}

TEST_F(SelfDescriptionPages, SaySharedOutRowsThatAreFaultyOrLate) {
  ask_bo();
  const auto page = send(kim, "/fordela",
                         "who-1.1=" + contact + "&due-1.1=&revision-1.1=&who-1.2=" + contact +
                             "&due-1.2=snart&revision-1.2=");
  EXPECT_EQ(page.status, 422);
  EXPECT_THAT(*page.body,
              ::testing::ContainsRegex("-f\">[^<]+</p><input [^>]+value=\"snart\" aria-invalid"))
      << "the fault stands at its field";
  EXPECT_THAT(*page.body, HasSubstr("Sparat nu: Bo Contributor"));
  EXPECT_EQ(assignment_of("1.1")->account, contributor);
  EXPECT_FALSE(assignment_of("1.2"));
}

TEST_F(SelfDescriptionPages, RemindThoseWhoHaveQuestionsLeft) {
  EXPECT_THAT(*get(address("/paminn"), "", kim).body, HasSubstr("Ingen har frågor kvar"));
  ask_bo("1.1");
  ask_bo("1.2");
  EXPECT_EQ(send(kim, "/1.1", answer("Klart")).status, 303);
  const auto page = *get(address("/paminn"), "", kim).body;
  EXPECT_THAT(page, HasSubstr("Hej Bo Contributor!"));
  EXPECT_THAT(page, HasSubstr("- 1.2 "));
  EXPECT_THAT(page, Not(HasSubstr("- 1.1 ")));
  EXPECT_THAT(page, HasSubstr("https://kompass.example" + address()));
}

TEST_F(SelfDescriptionPages, SendAReminderOnceADayWhereThereIsMail) {
  ask_bo("1.1");
  EXPECT_THAT(*get(address("/paminn"), "", kim).body, Not(HasSubstr("Skicka med e-post")));
  EXPECT_EQ(send(kim, "/paminn", "account=" + contributor).status, 503);
  std::vector<std::string> sent_to;
  backstage.send_mail = [&](const service::PersonalMail& letter, const service::MailFailed&) {
    sent_to.push_back(letter.mail.to);
  };
  EXPECT_THAT(*get(address("/paminn"), "", kim).body, HasSubstr("Skicka med e-post</button>"));
  const auto done = send(kim, "/paminn", "account=" + contributor);
  EXPECT_EQ(api::header_of(done, "Location"), address("/paminn?klart=" + contributor));
  const auto after = *get(address("/paminn"), "klart=" + contributor, kim).body;
  EXPECT_THAT(after, HasSubstr("Brevet är på väg"));
  EXPECT_THAT(after, HasSubstr("Påmindes senast"));
  EXPECT_THAT(after, Not(HasSubstr("Skicka med e-post</button>")));
  const auto again = send(kim, "/paminn", "account=" + contributor);
  EXPECT_EQ(again.status, 409);
  EXPECT_THAT(*again.body, HasSubstr("senaste dygnet"));
  EXPECT_EQ(send(kim, "/paminn", "account=" + lead).status, 409);
  EXPECT_EQ(send(bo, "/paminn", "account=" + contributor).status, 404);
  EXPECT_THAT(sent_to, ::testing::ElementsAre("bo@example.org"));
}

TEST_F(SelfDescriptionPages, SayThatAReminderDidNotGoOutAndOfferItAgain) {
  ask_bo("1.1");
  backstage.send_mail = [](const service::PersonalMail&, const service::MailFailed& failed) {
    failed();
  };
  EXPECT_EQ(send(kim, "/paminn", "account=" + contributor).status, 303);
  const auto after = *get(address("/paminn"), "klart=" + contributor, kim).body;
  EXPECT_THAT(after, HasSubstr("Det senaste brevet gick inte iväg"));
  EXPECT_THAT(after, HasSubstr("Skicka med e-post</button>"));
  EXPECT_THAT(after, Not(HasSubstr("Brevet är på väg")));
  EXPECT_THAT(after, Not(HasSubstr("Påmindes senast")));
}

TEST_F(SelfDescriptionPages, AreHandedInByTheContact) {
  EXPECT_EQ(send(bo, "/lamna-in", "").status, 404);
  EXPECT_EQ(now_in(), State::SelfDescription);
  const auto unsure = send(kim, "/lamna-in", "");
  EXPECT_EQ(unsure.status, 422) << "questions are left";
  EXPECT_THAT(*unsure.body, HasSubstr("Kryssa för att ni lämnar in ändå"));
  EXPECT_EQ(now_in(), State::SelfDescription);
  EXPECT_EQ(send(kim, "/lamna-in", "sure=1").status, 303);
  EXPECT_EQ(now_in(), State::DeskWork);
  EXPECT_THAT(*get(address(), "", kim).body, Not(HasSubstr("/lamna-in")));
  EXPECT_EQ(get(address(), "", browser("eva@example.org")).status, 200);
}

}  // namespace
}  // namespace kompass::workspace

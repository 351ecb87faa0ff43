// SPDX-License-Identifier: EUPL-1.2
// A coordinator makes an evaluation.
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Orders : public PagesForTests {
 public:
  void SetUp() override {
    PagesForTests::SetUp();
    cia = browser("cia@example.org");
  }
  http::Response send(const std::string& fields) {
    return post("/sv/arbete/ny", csrf_of(cia) + "&" + fields, cia);
  }
  static std::string an_order(const std::string& year) {
    return "municipality=SE-0115&association=" + std::string(association) + "&year=" + year +
           "&edition=kommunkompassen%2F2.1&title=Kompass+2027&language=sv&from=2027-02&to=2027-05";
  }

  http::Headers cia;
};

TEST_F(Orders, OfferAllMunicipalitiesThatMayBeMeant) {
  const auto found = *get("/sv/arbete/ny", "q=habo", cia).body;
  EXPECT_THAT(found, HasSubstr("kommun=SE-0643"));
  EXPECT_THAT(found, HasSubstr("kommun=SE-0305"));
  EXPECT_THAT(*get("/sv/arbete/ny", "q=xyzxyz", cia).body, HasSubstr("Ingen kommun hittades"));
  const auto form = *get("/sv/arbete/ny", "kommun=SE-0115", cia).body;
  EXPECT_THAT(form, HasSubstr("<b>Vallentuna</b>"));
  EXPECT_THAT(form, HasSubstr(R"(<option value="kommunkompassen/2.1" selected>)"));
  EXPECT_THAT(form, Not(HasSubstr("kommunkompassen/2010")));
  EXPECT_THAT(form, HasSubstr(R"(<option value="sv" selected>Svenska</option>)"));
  EXPECT_THAT(*get("/sv/arbete/ny", "kommun=NO-3314", cia).body,
              HasSubstr(R"(<option value="nb" selected>Norska)"));
}

TEST_F(Orders, BecomeAnEvaluation) {
  const auto sent = send(an_order("2027"));
  EXPECT_EQ(sent.status, 303);
  const auto made = service::list_own_evaluations(desk, as(coordinator))->front();
  EXPECT_EQ(api::header_of(sent, "Location"), "/sv/arbete/" + made.evaluation.item.id);
  EXPECT_EQ(made.evaluation.value.year, 2027);
  EXPECT_EQ(made.evaluation.value.head.title, "Kompass 2027");
  EXPECT_EQ(made.evaluation.value.head.period.from, (Date{2027, 2, 0}));
  EXPECT_FALSE(made.evaluation.value.head.previous);
}

TEST_F(Orders, AreMadeForInventedMunicipalities) {
  EXPECT_THAT(*get("/sv/arbete/ny", "", cia).body, HasSubstr("?pahittad=1"));
  const auto form = *get("/sv/arbete/ny", "pahittad=1", cia).body;
  EXPECT_THAT(form, HasSubstr(R"(name="invented" value="1")"));
  EXPECT_THAT(form, HasSubstr(R"(<option value="klimatspegeln/1")"));
  const std::string rest = "&association=" + std::string(association) +
                           "&year=2027&edition=klimatspegeln%2F1&title=Prov&language=sv";
  EXPECT_EQ(send("invented=1&country=SE&code=9902&name=Norr%3Cby" + rest).status, 303);
  const auto made = service::list_own_evaluations(desk, as(coordinator))->front().evaluation;
  EXPECT_TRUE(made.value.invented);
  EXPECT_EQ(made.value.municipality->name, "Norr<by");
  EXPECT_THAT(*get("/sv/arbete/" + made.item.id, "", cia).body, HasSubstr("Påhittad kommun"));
}

TEST_F(Orders, OfInventedMunicipalitiesAreRefusedAtTheFieldAndKept) {
  const std::string rest = "&association=" + std::string(association) +
                           "&year=2027&edition=klimatspegeln%2F1&title=Prov&language=sv";
  const auto taken = send("invented=1&country=SE&code=0115&name=Norrby" + rest);
  EXPECT_EQ(taken.status, 422);
  EXPECT_THAT(*taken.body, HasSubstr(R"(id="code-fault">En verklig kommun har det numret)"));
  EXPECT_THAT(*taken.body, HasSubstr(R"(value="Norrby")"));
  const auto wordy = send("invented=1&country=SE&code=nio&name=Norrby" + rest);
  EXPECT_THAT(*wordy.body, HasSubstr(R"(id="code-fault">Skriv ett nummer)"));
  const auto nameless = send("invented=1&country=SE&code=9902&name=" + rest);
  EXPECT_THAT(*nameless.body, HasSubstr(R"(id="name-fault">Skriv vad den påhittade)"));
  const auto lena = browser("lena@example.org");
  EXPECT_EQ(post("/sv/arbete/ny",
                 csrf_of(lena) + "&invented=1&country=SE&code=9902&name=Norrby" + rest, lena)
                .status,
            404);
  EXPECT_EQ(service::list_own_evaluations(desk, as(coordinator))->size(), 1U);
}

TEST_F(Orders, FindThePreviousEvaluationByThemselves) {
  show({.publications =
            [] {
              service::Publication earlier;
              earlier.municipality = {"SE", "0115", "Vallentuna", ""};
              earlier.year = 2019;
              earlier.edition = {"kommunkompassen", "2.1"};
              earlier.total.shown = 603;
              service::Publication later = earlier;
              later.year = 2028;
              return std::make_shared<service::Publications>(service::Publications{later, earlier});
            },
        .gazetteer = &common.gazetteer,
        .search = &common.search,
        .wording = &common.wording});
  EXPECT_THAT(*get("/sv/arbete/ny", "kommun=SE-0115", cia).body, HasSubstr("Vallentuna 2019"));
  ASSERT_EQ(send(an_order("2027")).status, 303);
  const auto head =
      service::list_own_evaluations(desk, as(coordinator))->front().evaluation.value.head;
  ASSERT_TRUE(head.previous);
  EXPECT_EQ(head.previous->year, 2019);
  EXPECT_EQ(head.previous->total, 603);
  EXPECT_EQ(head.order, 2);
}

TEST_F(Orders, FindThePreviousEvaluationOfAnInventedMunicipality) {
  service::Publication earlier;
  earlier.municipality = {"SE", "9902", "Norrby", ""};
  earlier.year = 2022;
  earlier.edition = {"klimatspegeln", "1"};
  earlier.invented = true;
  show({.publications =
            [earlier] {
              return std::make_shared<service::Publications>(service::Publications{earlier});
            },
        .gazetteer = &common.gazetteer,
        .search = &common.search,
        .wording = &common.wording});
  const std::string rest = "&association=" + std::string(association) +
                           "&year=2027&edition=klimatspegeln%2F1&title=Prov&language=sv";
  ASSERT_EQ(send("invented=1&country=SE&code=9902&name=Norrby" + rest).status, 303);
  const auto head =
      service::list_own_evaluations(desk, as(coordinator))->front().evaluation.value.head;
  ASSERT_TRUE(head.previous);
  EXPECT_EQ(head.previous->year, 2022);
  EXPECT_EQ(head.order, 2);
}

TEST_F(Orders, NameTheirComparisonGroup) {
  with_averages();
  const auto form = *get("/sv/arbete/ny", "kommun=SE-0115", cia).body;
  EXPECT_THAT(form, HasSubstr(R"(<option value="sverige-2014">de 40 senaste)"));
  EXPECT_THAT(form, HasSubstr("Det medelvärde som ligger närmast"));
  EXPECT_THAT(*get("/sv/arbete/ny", "kommun=NO-3314", cia).body,
              Not(HasSubstr(R"(value="sverige-2014")")));
  ASSERT_EQ(send(an_order("2027") + "&comparison_group=sverige-2014").status, 303);
  const auto made = service::list_own_evaluations(desk, as(coordinator))->front().evaluation;
  ASSERT_TRUE(made.value.head.comparison_group);
  EXPECT_EQ(made.value.head.comparison_group->average, "sverige-2014");
  EXPECT_THAT(made.value.head.comparison_group->population, HasSubstr("de 40 senaste"));
  EXPECT_THAT(*get("/sv/arbete/" + made.item.id, "", cia).body,
              HasSubstr("de 40 senaste utvärderingarna"));
}

TEST_F(Orders, RefuseAComparisonGroupThatIsNotHere) {
  with_averages();
  const auto sent = send(an_order("2027") + "&comparison_group=norden-1999");
  EXPECT_EQ(sent.status, 422);
  EXPECT_THAT(*sent.body,
              HasSubstr(R"(id="comparison_group-fault">Den jämförelsegruppen finns inte här)"));
  EXPECT_THAT(*sent.body, HasSubstr("2014"));
  EXPECT_EQ(service::list_own_evaluations(desk, as(coordinator))->size(), 1U);
  ASSERT_EQ(send(an_order("2027")).status, 303);
  const auto made = service::list_own_evaluations(desk, as(coordinator))->front().evaluation;
  const auto saved =
      post("/sv/arbete/" + made.item.id + "/uppgifter",
           csrf_of(cia) + "&language=sv&title=Kompass&comparison_group=norden-1999&" +
               "revision=" + std::to_string(made.item.revision),
           cia);
  EXPECT_EQ(saved.status, 422);
  EXPECT_THAT(*saved.body, HasSubstr(R"(id="comparison_group-fault">Den jämf)"));
}

TEST_F(Orders, KeepAComparisonGroupWhoseFiguresAreNotKnown) {
  with_averages();
  ASSERT_EQ(send(an_order("2027")).status, 303);
  const auto made = [&] {
    return service::list_own_evaluations(desk, as(coordinator))->front().evaluation;
  };
  auto head = made().value.head;
  head.comparison_group = {"grannkommunerna", ""};
  ASSERT_TRUE(service::write_head(desk, as(coordinator),
                                  {made().item.id, codec::to_json(head), made().item.revision}));
  const auto facts = "/sv/arbete/" + made().item.id + "/uppgifter";
  EXPECT_THAT(*get(facts, "", cia).body,
              HasSubstr(R"(<option value="=" selected>grannkommunerna)"));
  const auto save = [&](const std::string& chosen) {
    return post(facts,
                csrf_of(cia) + "&language=sv&title=Kompass&revision=" +
                    std::to_string(made().item.revision) + "&comparison_group=" + chosen,
                cia)
        .status;
  };
  ASSERT_EQ(save("%3D"), 303);
  EXPECT_EQ(made().value.head.comparison_group->population, "grannkommunerna");
  ASSERT_EQ(save("sverige-2021"), 303);
  EXPECT_EQ(made().value.head.comparison_group->average, "sverige-2021");
  ASSERT_EQ(save(""), 303);
  EXPECT_FALSE(made().value.head.comparison_group);
}

TEST_F(Orders, AreRefusedAtTheFieldAndKept) {
  const auto sent = send(an_order("27"));
  EXPECT_EQ(sent.status, 422);
  EXPECT_THAT(*sent.body, HasSubstr(R"(id="year-fault">Skriv ett årtal)"));
  EXPECT_THAT(*sent.body, HasSubstr(R"(value="Kompass 2027")"));
  EXPECT_EQ(send("municipality=SE-9999&year=2027").status, 422);
  ASSERT_EQ(send(an_order("2027")).status, 303);
  const auto twice = send(an_order("2027"));
  EXPECT_EQ(twice.status, 409);
  EXPECT_THAT(*twice.body, HasSubstr("redan en utvärdering det året"));
  EXPECT_THAT(*twice.body, HasSubstr(">Gå till den</a>"));
}

TEST_F(Orders, AreMadeByNobodyWithoutTheRight) {
  const auto lena = browser("lena@example.org");
  EXPECT_EQ(get("/sv/arbete/ny", "", lena).status, 404);
  EXPECT_EQ(post("/sv/arbete/ny", csrf_of(lena) + "&" + an_order("2027"), lena).status, 404);
  EXPECT_EQ(service::list_own_evaluations(desk, as(coordinator))->size(), 1U);
  EXPECT_EQ(send("municipality=SE-0115&association=another&year=2027&edition=kommunkompassen%2F2.1&"
                 "title=A&language=sv")
                .status,
            404);
}

}  // namespace
}  // namespace kompass::workspace

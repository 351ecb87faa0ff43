// SPDX-License-Identifier: EUPL-1.2
// The information letter as a page and as a PDF.
#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class LetterPages : public PagesForTests {
 public:
  [[nodiscard]] std::string address(const std::string& rest = "") const {
    return "/sv/arbete/" + evaluation + "/brev" + rest;
  }
};

TEST_F(LetterPages, ShowTheLetterWithItsQuestions) {
  const auto kim = browser("kim@example.org");
  const auto page = *get(address(), "", kim).body;
  EXPECT_THAT(page, HasSubstr("Utvärdering av Björkhaga 2026"));
  EXPECT_THAT(page, HasSubstr(R"(<article class="sheet" lang="sv")"));
  EXPECT_THAT(page, HasSubstr("Beskriv kommunens klimatmål"));
  EXPECT_THAT(page, HasSubstr("Lena Lead"));
  EXPECT_THAT(page, HasSubstr("lena@example.org"));
  EXPECT_THAT(page, HasSubstr("allmän handling"));
  EXPECT_THAT(page, HasSubstr(address(".pdf?sprak=sv")));
  EXPECT_THAT(*get("/sv/arbete/" + evaluation, "", kim).body,
              HasSubstr("href=\"" + address() + "\""));
}

TEST_F(LetterPages, AreInTheLanguageThatIsChosen) {
  const auto page = *get(address(), "sprak=nb", browser("kim@example.org")).body;
  EXPECT_THAT(page, HasSubstr("Evaluering av Björkhaga 2026"));
  EXPECT_THAT(page, HasSubstr(R"(<html lang="sv">)"));
  EXPECT_THAT(page, HasSubstr(R"(lang="nb")"));
  EXPECT_THAT(page, HasSubstr(address("?sprak=nb") + "\" aria-current=\"true\""));
}

TEST_F(LetterPages, EscapeWhatPeopleWrote) {
  ASSERT_TRUE(service::write_head(
      desk, as(lead),
      {evaluation,
       R"({"evaluators": [{"account": ")" + lead + R"(", "organisation": "<b>Norrby"}]})", 1}));
  const auto page = *get(address(), "", browser("lena@example.org")).body;
  EXPECT_THAT(page, HasSubstr("&lt;b&gt;Norrby"));
  EXPECT_THAT(page, Not(HasSubstr("<b>Norrby")));
}

TEST_F(LetterPages, GiveThePdf) {
  const auto pdf = get(address(".pdf"), "sprak=en", browser("cia@example.org"));
  ASSERT_EQ(pdf.status, 200);
  EXPECT_EQ(api::header_of(pdf, "Content-Type"), "application/pdf");
  EXPECT_EQ(api::header_of(pdf, "Content-Language"), "en");
  EXPECT_THAT(api::header_of(pdf, "Content-Disposition"), HasSubstr("bjorkhaga-2026-en.pdf"));
  EXPECT_THAT(*pdf.body, StartsWith("%PDF-1.7"));
}

TEST_F(LetterPages, AreForThoseWhoReadTheTeam) {
  account("elsewhere@example.org");
  for (const auto* email : {"bo@example.org", "rut@example.org", "elsewhere@example.org"}) {
    EXPECT_EQ(get(address(), "", browser(email)).status, 404) << email;
    EXPECT_EQ(get(address(".pdf"), "", browser(email)).status, 404) << email;
  }
  EXPECT_THAT(*get("/sv/arbete/" + evaluation, "", browser("rut@example.org")).body,
              Not(HasSubstr(address())));
}

}  // namespace
}  // namespace kompass::workspace

// SPDX-License-Identifier: EUPL-1.2
// What is set about the installation, and who may know it.
#include "workspace/people/people_for_tests.hpp"

namespace kompass::workspace {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Installation : public People {
 public:
  void SetUp() override {
    People::SetUp();
    const auto read =
        service::read_settings({.flags = {{"listen", "127.0.0.1:8081", "--listen"}},
                                .environment = {{"KOMPASS_SMTP_PASSWORD", "three boats"}},
                                .file = {}});
    backstage.settings = service::told(*read);
  }
  std::string page(const std::string& language = "sv") {
    return *get("/" + language + "/installation", "", me).body;
  }
};

TEST_F(Installation, TellsEachSettingWithItsValueAndWhereItIsSet) {
  EXPECT_THAT(page(), HasSubstr("<b>127.0.0.1:8081</b></td><td>--listen</td>"));
  EXPECT_THAT(page(), HasSubstr("<b>587</b></td><td>förval</td>"));
}

TEST_F(Installation, HidesSecrets) {
  EXPECT_THAT(page(), HasSubstr("<b>satt, visas inte</b></td><td>KOMPASS_SMTP_PASSWORD</td>"));
  EXPECT_THAT(page(), Not(HasSubstr("three boats")));
}

TEST_F(Installation, HasWordsForEachSettingInEveryLanguage) {
  for (const auto* language : {"sv", "nb", "en"}) {
    const auto text = page(language);
    for (const auto& row : service::settings_table()) {
      const auto at = text.find("<code>" + std::string(row.name) + "</code><span class=\"note\">");
      ASSERT_NE(at, std::string::npos) << row.name;
    }
    EXPECT_THAT(text, Not(HasSubstr("<span class=\"note\"></span>"))) << language;
    EXPECT_THAT(text, Not(HasSubstr("work_setting_"))) << language;
  }
}

TEST_F(Installation, IsForAdministratorsAlone) {
  for (const auto* email : {"cia@example.org", "lena@example.org", "kim@example.org"}) {
    EXPECT_EQ(get("/sv/installation", "", browser(email)).status, 404) << email;
  }
  EXPECT_EQ(get("/sv/installation", "").status, 303);  // to sign in
  EXPECT_THAT(*get("/sv/arbete", "", me).body, HasSubstr("<a href=\"/sv/installation\">"));
}

}  // namespace
}  // namespace kompass::workspace

// SPDX-License-Identifier: EUPL-1.2
// What the checks find is told in the language of the reader: each code has a phrase, and each
// phrase of particulars is the words of a check.
#include "workspace/writing/said.hpp"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "workspace/pages_for_tests.hpp"

namespace kompass::workspace {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

const fs::path root = KOMPASS_SOURCE_DIR;

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// Where what the workspace shows is found: the checks of an evaluation and of its parts. An
// evaluation under work has no printed figures.
std::vector<std::string> sources_of_findings() {
  std::vector<std::string> texts;
  for (const auto* folder : {"src/core", "src/service"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string name = entry.path().filename().string();
      const bool wanted =
          name.starts_with("check_") || entry.path().parent_path().filename() == "work" ||
          name == "score.cpp" || name == "score_sheet.cpp" || name == "plain_text.cpp" ||
          name == "withdrawals.cpp" || name == "edition.cpp" || name == "criterion_finder.cpp";
      if (!wanted || !name.ends_with(".cpp") || name.ends_with("_test.cpp")) continue;
      if (name != "check_printed.cpp") texts.push_back(text_of(entry.path()));
    }
  }
  return texts;
}

// The words in quotes that findings.md has a paragraph for.
std::set<std::string> codes_shown() {
  std::set<std::string> known;
  std::istringstream manual(text_of(root / "docs/manual/findings.md"));
  for (std::string line; std::getline(manual, line);) {
    if (line.starts_with("### ")) known.insert(line.substr(4));
  }
  std::set<std::string> codes;
  const std::regex quoted("\"([a-z]+(-[a-z]+)+)\"");
  for (const auto& text : sources_of_findings()) {
    for (std::sregex_iterator at(text.begin(), text.end(), quoted), end; at != end; ++at) {
      if (known.contains((*at)[1])) codes.insert((*at)[1]);
    }
  }
  return codes;
}

std::string underscored(std::string code) {
  std::ranges::replace(code, '-', '_');
  return code;
}

TEST(WhatIsFound, HasAPhraseInEachLanguage) {
  const auto wording = *service::Wording::load(root);
  const auto codes = codes_shown();
  EXPECT_GT(codes.size(), 35U);
  EXPECT_TRUE(codes.contains("finding-without-evidence"));
  for (const auto& code : codes) {
    for (const auto language : all_languages) {
      const auto& words = wording.in(language);
      const std::string name = underscored(code);
      const bool told = words.has("work_check_" + name) || words.has("work_refused_" + name) ||
                        words.has("work_condition_" + name) || name == "reason_missing" ||
                        name == "draft_becomes_readable";  // told by the form that asks for them
      EXPECT_TRUE(told) << code << " in " << tag_of(language) << ": add the phrase work_check_"
                        << name;
    }
  }
}

// "names '{name}' as" is "names '{}' as" in the check that says it.
TEST(Particulars, AreTheWordsOfTheChecks) {
  std::string all;
  const std::regex between("\"\\s*\"");
  for (const auto& text : sources_of_findings()) all += std::regex_replace(text, between, "");
  const auto wording = *service::Wording::load(root);
  int count = 0;
  for (const auto& [key, phrase] : wording.in(Language::English).phrases()) {
    if (!key.starts_with("work_told_")) continue;
    ++count;
    const auto words = std::regex_replace(phrase, std::regex("\\{[a-z]+\\}"), "{}");
    EXPECT_NE(all.find("\"" + words + "\""), std::string::npos)
        << key << ": no check says \"" << words << "\"";
    for (const auto language : {Language::Swedish, Language::Norwegian}) {
      EXPECT_TRUE(wording.in(language).has(key)) << key;
    }
  }
  EXPECT_GT(count, 30);
}

TEST(Particulars, AreReadBackFromThePhraseTheyWereMadeFrom) {
  EXPECT_THAT(
      *read_back("gives {row} {said} points, but {shown}.", "gives area 1 58 points, but 85."),
      UnorderedElementsAre(Pair("row", "area 1"), Pair("said", "58"), Pair("shown", "85")));
  EXPECT_THAT(*read_back("all of it", "all of it"), ElementsAre());
  EXPECT_THAT(*read_back("{a}", ""), ElementsAre(Pair("a", "")));
  EXPECT_THAT(*read_back("x {a}{b}", "x yz"), UnorderedElementsAre(Pair("a", "yz"), Pair("b", "")));
  for (const auto* text : {"", "names 'x'", "names 'x' as b", "calls 'x' as a"}) {
    EXPECT_FALSE(read_back("names '{name}' as a", text)) << text;
  }
}

class ToldOf : public PagesForTests {
 public:
  std::string told(const Finding& finding, Language language = Language::Swedish) {
    const http::Request request{.path = "/sv/arbete"};
    const http::Parameters parameters;
    const site::Visit visit(*site, language, request, parameters);
    const api::Who nobody;
    const Turn turn{*workspace, visit, nobody, {}};
    const auto said = said_of(turn, edition(), finding);
    return said.where + "|" + said.words + (said.english ? "|en" : "");
  }
  static Finding finding(const char* code, const char* where, const char* message) {
    return {Severity::Warning, code, where, message};
  }
};

TEST_F(ToldOf, EachPartInTheReadersLanguage) {
  EXPECT_EQ(told(finding("wrong-points", "texts[0] (area 1)",
                         "gives sub-area 1.1 9 points, but 10 are shown; correct the text")),
            "Text|anger 9 poäng för delområde 1.1, men tabellen visar 10. Rätta texten.");
  EXPECT_EQ(
      told(finding("superlative-against-points", "texts[0] (area 1)",
                   "calls area 1 with 40 points the strongest, but area 2 has 50; correct the "
                   "text"),
           Language::Norwegian),
      "Tekst|område 1 kalles det sterkeste med 40 poeng, men område 2 har 50. Rett teksten.");
  EXPECT_EQ(told(finding("code-of-another", "municipality",
                         "SE 0115 is 'Vallentuna', and no municipality is called 'Valla'; correct "
                         "the code or the name")),
            "Kommun|SE 0115 är ”Vallentuna”, och ingen kommun heter ”Valla”. Rätta numret eller "
            "namnet.");
  EXPECT_EQ(told(finding("unknown-municipality", "texts[0] (area 1)",
                         "names 'Helsinborg' as a municipality, which is in no register; check the "
                         "spelling: 'Helsingborg'?")),
            "Text|”Helsinborg” kallas kommun men finns inte i registret. Menas ”Helsingborg”? "
            "Kontrollera stavningen.");
  EXPECT_EQ(told(finding("period-backwards", "period",
                         "ends 2027-05-12 before it begins 2027-06-01; correct the dates")),
            "Period|slutar 12 maj 2027 men börjar 1 juni 2027. Rätta datumen.");
}

TEST_F(ToldOf, WhatPeopleWroteAsTheyWroteIt) {
  EXPECT_EQ(told(finding("heading-without-text", "texts[0] (area 1)",
                         "has the heading 'area 1' with no text under it; write it or take the "
                         "heading out")),
            "Text|rubriken ”area 1” har ingen text under sig. Skriv den eller ta bort rubriken.");
}

TEST_F(ToldOf, WhatHasNoOtherWordsInEnglish) {
  const auto changed = finding("wrong-points", "texts[0]", "says something else today");
  EXPECT_EQ(told(changed), "Text|says something else today|en");
  EXPECT_EQ(told(changed, Language::English), "Text|says something else today");
  EXPECT_EQ(told(finding("title-missing", "title", "is missing; name the report")), "|");
  EXPECT_EQ(told(finding("cannot-be-printed", "figure f", "is no picture; the PDF")),
            "Bild|is no picture; the PDF|en");
}

}  // namespace
}  // namespace kompass::workspace

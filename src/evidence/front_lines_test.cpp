// SPDX-License-Identifier: EUPL-1.2
#include "evidence/front_lines.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "evidence/example_edition.hpp"

namespace kompass::evidence {
namespace {

std::string evaluators(const std::string& front) {
  Doubts doubts("report.txt");
  const Headings headings(edition_2_1(), recognition_2_1());
  const auto document =
      outlined(lines_of(front + "\n\n1. Inledning\n"), edition_2_1(), headings, doubts);
  const auto found =
      evaluator_lines(front_lines(document), edition_2_1(), PlaceNames(small_register()));
  return found ? std::string(trimmed(found->text)) : "none";
}

const std::string two = "Karin Holm (SKL), Per Ek (Mark kommun)";

TEST(EvaluatorLines, AreNotTheTitle) {
  for (const std::string title :
       {"Utvärdering av Solvika kommun", "Utvärdering av Solvika kommun 2018",
        "Utvärdering av Solvika kommun med Kommunkompassen", "UTVÄRDERING AV SOLVIKA KOMMUN",
        "Utvärdering av Norra Solvikas kommun, 2018"}) {
    const auto text = fmt::format("{}\n\nUtvärderare: {}\n\nMaj 2018", title, two);
    EXPECT_EQ(evaluators(text), two) << title;
  }
}

TEST(EvaluatorLines, MayOpenAsATitleDoes) {
  EXPECT_EQ(evaluators("Kommunkompassen 2018\n\nUtvärdering av Karin Holm, Mark kommun"),
            "Karin Holm, Mark kommun");
  EXPECT_EQ(evaluators("Kommunkompassen 2018\n\nUtvärdering av " + two), two);
  EXPECT_EQ(evaluators("Utvärdering av Solvika kommun 2018\n\nUtvärdering: " + two), two);
}

TEST(EvaluatorLines, MayBeASentence) {
  EXPECT_EQ(evaluators("Utvärdering av Solvika kommun\n\nUtvärderingen är gjord av " + two), two);
}

TEST(EvaluatorLines, MayBreakBeforeTheLastWordOfAnOrganisation) {
  EXPECT_EQ(evaluators("Kommunkompassen 2018\n\nUTVÄRDERARE: KARIN HOLM, SKL OCH PER EK, MARK\n"
                       "KOMMUN"),
            "KARIN HOLM, SKL OCH PER EK, MARK KOMMUN");
}

TEST(EvaluatorLines, MayBreakBeforeABracket) {
  EXPECT_EQ(evaluators("Kommunkompassen 2018\n\nUtvärderare\nKarin Holm (påhittad)\n(SKL)\nPer Ek\n"
                       "(Mark kommun)"),
            "Karin Holm (påhittad) (SKL);Per Ek (Mark kommun)");
}

}  // namespace
}  // namespace kompass::evidence

// SPDX-License-Identifier: EUPL-1.2
// What the reader makes of texts that are no reports, and of single passages.
#include "evidence/printed_report.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "evidence/example_edition.hpp"
#include "evidence/usable_text.hpp"

namespace kompass::evidence {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

ReadReport read(std::string_view text) {
  return read_printed_report(text, "report.txt", small_world());
}

std::vector<std::string> codes(std::string_view text) {
  std::vector<std::string> all;
  for (const auto& finding : read(text).findings) all.push_back(finding.code);
  return all;
}

TEST(UnusableText, IsRefusedWithOneError) {
  EXPECT_THAT(codes(""), ElementsAre("empty"));
  EXPECT_THAT(codes(" \n\t\n"), ElementsAre("empty"));
  EXPECT_THAT(codes("%PDF-1.7 ..."), ElementsAre("binary"));
  EXPECT_THAT(codes(std::string_view("a\0b", 3)), ElementsAre("binary"));
  EXPECT_THAT(codes("\xFF\xFE"
                    "a"),
              ElementsAre("binary"));
  EXPECT_THAT(codes(std::string(largest_text + 1, 'a')), ElementsAre("too-large"));
}

TEST(UnusableText, InDamagedUtf8TellsLineAndByte) {
  const auto findings = read("ett\ntvå \xE5\n").findings;
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "invalid-utf8");
  EXPECT_EQ(findings[0].where, "report.txt:2");
  EXPECT_THAT(findings[0].message, ::testing::HasSubstr("byte 9"));
  EXPECT_EQ(findings[0].severity, Severity::Error);
}

TEST(ATextInAnOlderEncoding, IsReadWithAFinding) {
  const auto latin = read("Kommunkompassen analys av Stor\xE5s kommun 2018\n\n\x93K\xE4rna\x94");
  EXPECT_EQ(latin.evaluation.municipality.name, "Storås");
  const auto told = std::ranges::find(latin.findings, "text-decoded", &Finding::code);
  ASSERT_NE(told, latin.findings.end());
  EXPECT_EQ(told->where, "report.txt:1");
  const std::string_view utf16("\xFF\xFEK\0o\0m\0m\0u\0n\0k\0o\0m\0p\0a\0s\0s\0 \0\xE5\0", 32);
  EXPECT_EQ(read(utf16).evaluation.title, "Kommunkompass å");
}

TEST(AText, ThatIsNoReportHasNoTables) {
  EXPECT_THAT(codes("Protokoll\n\nMötet öppnas.\n"), Contains("no-tables"));
}

TEST(AnUnknownMunicipality, IsOfferedTheNearestName) {
  const auto report = read("Kommunkompassen analys av Solvka kommun 2018\n");
  EXPECT_EQ(report.evaluation.municipality.name, "Solvka");
  EXPECT_EQ(report.evaluation.municipality.code, "");
  const auto found = std::ranges::find(report.findings, "municipality-unknown", &Finding::code);
  ASSERT_NE(found, report.findings.end());
  EXPECT_THAT(found->message, ::testing::HasSubstr("Solvika"));
}

TEST(TheFrontPage, MayHaveTheKindOfReportInAColumn) {
  const auto e = read(
                     "  Kommunkompassen      Påhittad kommun   Utvärderingsrapport\n\n"
                     "Norrby kommun\n2018\n\n1 Inledning\n")
                     .evaluation;
  EXPECT_EQ(e.title, "Kommunkompassen Norrby kommun 2018");
  EXPECT_EQ(e.municipality.name, "Norrby");
  EXPECT_EQ(e.municipality.country, "SE");
  EXPECT_TRUE(e.invented);
}

TEST(TheFrontPage, MayLeaveOutTheInstrument) {
  const auto e = read("Utvärdering av Solvika kommun 2018\n\n1 Inledning\n").evaluation;
  EXPECT_EQ(e.title, "Utvärdering av Solvika kommun 2018");
  EXPECT_FALSE(e.invented);
}

const std::string front = "Kommunkompassen analys av Solvika kommun 2018\n\n1 Inledning\n\n";

TEST(TheSummary, TellsOrderPreviousAndInterviewed) {
  const auto e =
      read(front +
           "Detta är kommunens tredje utvärdering. Den förra utvärderingen gjordes 2014. "
           "År 2016 gjordes en revidering, så tidigare utvärderingar är inte jämförbara. "
           "Gruppen har intervjuat tjugo personer. Besöket ägde rum den 4-6 mars 2018, då "
           "utvärderingen genomfördes.\n")
          .evaluation;
  EXPECT_EQ(e.order, 3);
  ASSERT_TRUE(e.previous);
  EXPECT_EQ(e.previous->year, 2014);
  EXPECT_EQ(e.interviews.people, 20);
  EXPECT_EQ(e.period.from, (Date{2018, 3, 4}));
}

TEST(TheSummary, AnEarlierEvaluationsOrdinalIsNotThisOnes) {
  const auto e = read(front + "Kommunens första utvärdering var 2011.\n").evaluation;
  EXPECT_EQ(e.order, std::nullopt);
  EXPECT_EQ(e.previous->year, 2011);
}

TEST(TheSummary, ATotalInTheTextIsPrinted) {
  const auto total = [](const std::string& text) {
    return read(front + text + "\n").evaluation.printed.total.points;
  };
  EXPECT_EQ(total("Solvika får totalt 512 poäng."), 512);
  EXPECT_EQ(total("Resultatet är 512 poäng av 800 möjliga."), 512);
  EXPECT_EQ(total("Vid förra utvärderingen fick Solvika totalt 480 poäng."), std::nullopt);
  EXPECT_EQ(total("Genomsnittet är totalt 480 poäng."), std::nullopt);
  EXPECT_EQ(total("Området får 51 poäng."), std::nullopt);
}

TEST(TheSummary, ATotalWithDecimalsIsToldWhenRounded) {
  const auto report = read(front + "Totalpoäng: 603,5\n");
  EXPECT_EQ(report.evaluation.printed.total.points, 604);
  EXPECT_THAT(report.findings, Contains(::testing::Field(&Finding::code, "decimals-rounded")));
  EXPECT_THAT(codes(front + "Totalpoäng: 603,0\n"), ::testing::Not(Contains("decimals-rounded")));
}

TEST(Figures, OfSumsAreHeldAgainstEachOther) {
  const std::string table =
      "4. Översikt av poängfördelning\n\n5.\tResultat och effektivitet\tUppnått\tMax\tProcent\n"
      "5.1\tA\t13\t15\t85 %\n5.2\tB\t23\t25\t90 %\n5.3\tC\t15\t15\t100 %\n5.4\tD\t13\t15\t85 %\n"
      "5.5\tE\t12\t20\t60 %\n5.6\tF\t10\t10\t95 %\n";
  EXPECT_THAT(codes(front + table + "\t\t85\t100\t58 %\n"), Contains("printed-disagreement"));
  EXPECT_THAT(codes(front + table + "\t\t58\t100\t58 %\n"), Contains("printed-disagreement"));
  EXPECT_THAT(codes(front + table + "\t\t85\t100\t85 %\n"),
              ::testing::Not(Contains("printed-disagreement")));
  EXPECT_THAT(codes(front + table + "\t\t85\t100\t85 %\n"), Contains("parts-do-not-add-up"));
}

TEST(Figures, WithoutAnyPercentAreToldOnce) {
  const std::string table = "Poäng per fråga\n\n5. Resultat och effektivitet\tPoäng\tMax\n";
  EXPECT_THAT(codes(front + table + "5.1 A? 13 15\n5.2 B? 23 25\n"), Contains("percent-missing"));
}

TEST(Figures, ThatAreMissingAreToldAtTheirNeighbours) {
  const auto report = read(front +
                           "Poäng per fråga\n\n5. Resultat och effektivitet\tPoäng\tMax\n"
                           "5.2 B? 23 25\n5.3 C? 15 15\n");
  for (const auto& finding : report.findings) {
    if (finding.code == "row-missing" || finding.code == "sum-missing") {
      EXPECT_NE(finding.where, "report.txt") << finding.message;
    }
  }
  EXPECT_THAT(report.findings, Contains(::testing::Field(&Finding::where, "report.txt:8")));
}

TEST(Figures, OverTheMaximumAreHeldAgainstThePercent) {
  const std::string table =
      "Poäng per fråga\n\n5. Resultat och effektivitet\tPoäng\tMax\tProcent\n";
  const auto told = codes(front + table + "5.1 A? 31 15 85 %\n5.2 B? 23 25 90 %\n");
  EXPECT_THAT(told, Contains("points-over-max"));
  EXPECT_THAT(told, Contains("printed-disagreement"));
}

TEST(TheTitle, IsHeldAgainstDateAndText) {
  const std::string title = "Kommunkompassen analys av Solvika kommun 2018\n\n";
  EXPECT_THAT(codes(title + "9 april 2019\n"), Contains("year-differs"));
  EXPECT_THAT(codes(title + "9 april 2018\n"), ::testing::Not(Contains("year-differs")));
  EXPECT_THAT(codes(front + "5 Kortfakta om Täby kommun\n\nInvånare\t8 412\n"),
              Contains("municipality-differs"));
  std::string text;
  for (int i = 0; i < 5; ++i) text += "Här arbetar Täby med frågan. ";
  EXPECT_THAT(codes(front + text + "\n"), Contains("municipality-differs"));
  EXPECT_THAT(codes(front + text + "Så gör Solvika.\n"),
              ::testing::Not(Contains("municipality-differs")));
}

TEST(KeyFacts, AreReadWithDatesAndChange) {
  const auto facts =
      read(front +
           "5 Kortfakta om Solvika kommun\n\nInvånare 31/12-2017      8 412 (-35)\n"
           "Anställda (2017-11-30): 731\nPartier i styret efter valet 2018\tA och B\n")
          .evaluation.key_facts;
  ASSERT_EQ(facts.size(), 4u);
  EXPECT_EQ(facts[0].value, "8 412");
  EXPECT_EQ(facts[0].as_of, (Date{2017, 12, 31}));
  EXPECT_EQ(facts[1].value, "-35");
  EXPECT_EQ(facts[2].label, "Anställda");
  EXPECT_EQ(facts[2].as_of, (Date{2017, 11, 30}));
  EXPECT_EQ(facts[3].as_of_text, "efter valet 2018");
}

TEST(KeyFacts, MayWrapInBothColumnsAndOverAPage) {
  const auto report = read(front +
                           "5 Kortfakta om Solvika kommun\n\n"
                           "Kommungrupp enligt          Storstäder\n"
                           "SKL:s definition 2017       (huvudgrupp). Nära\n"
                           "\n30\n\f\n"
                           "                            storstad (A2)\n"
                           "Invånare, kvartal 4         8 412 (+257)\n"
                           "2018 (förändring 1/1-\n"
                           "31/12)\n"
                           "Kommunvapen\n"
                           "(fastställt 15/12-1950)\n"
                           "\n31\n");
  const auto& facts = report.evaluation.key_facts;
  ASSERT_EQ(facts.size(), 4u);
  EXPECT_EQ(facts[0].label, "Kommungrupp");
  EXPECT_EQ(facts[0].value, "Storstäder (huvudgrupp). Nära storstad (A2)");
  EXPECT_EQ(facts[0].source, "SKL:s definition");
  EXPECT_EQ(facts[1].label, "Invånare");
  EXPECT_EQ(facts[1].as_of, (Date{2018, 12, 31}));
  EXPECT_EQ(facts[2].label, "Invånare, förändring 1/1-31/12");
  EXPECT_EQ(facts[3].label, "Kommunvapen");
  EXPECT_EQ(facts[3].as_of, (Date{1950, 12, 15}));
}

TEST(KeyFacts, TakeNoPageNumberForAValue) {
  const auto report = read(front +
                           "5 Kortfakta om Solvika kommun\n\n"
                           "Invånare                    8 412\n"
                           "Kommunvapen\n"
                           "\n31\n");
  ASSERT_EQ(report.evaluation.key_facts.size(), 2u);
  EXPECT_EQ(report.evaluation.key_facts[1].value, "");
  EXPECT_THAT(report.findings,
              Contains(::testing::Field(&Finding::code, "key-fact-without-value")));
}

TEST(KeyFacts, InATableAreToldByItsHead) {
  const auto facts = read(front +
                          "Kortfakta om kommunen\n\n"
                          "Uppgift          Värde             Avser              Källa\n\n"
                          "Kommungrupp      A2, nära          2017               SKL\n"
                          "                 storstad\n\n"
                          "Invånare         8 412             31 december 2017   SCB, folkmängd\n\n"
                          "Förändring av    +87 (0,6 %)       1 januari–         SCB\n"
                          "antalet                            31 december 2017\n")
                         .evaluation.key_facts;
  ASSERT_EQ(facts.size(), 3u);
  EXPECT_EQ(facts[0].value, "A2, nära storstad");
  EXPECT_EQ(facts[0].as_of, (Date{2017, 0, 0}));
  EXPECT_EQ(facts[1].as_of, (Date{2017, 12, 31}));
  EXPECT_EQ(facts[1].source, "SCB, folkmängd");
  EXPECT_EQ(facts[2].label, "Förändring av antalet");
  EXPECT_EQ(facts[2].value, "+87 (0,6 %)");
  EXPECT_EQ(facts[2].as_of_text, "1 januari– 31 december 2017");
}

}  // namespace
}  // namespace kompass::evidence

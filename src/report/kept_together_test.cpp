// SPDX-License-Identifier: EUPL-1.2
#include "report/kept_together.hpp"

#include <gtest/gtest.h>

namespace kompass::report {
namespace {

// No-break spaces as "~".
std::string shown(std::string_view html) {
  FigureWords words;
  words.add("poäng poeng points procent delområden innbyggere april område fokusområde versjon",
            "av of");
  std::string text = kept_together(html, words);
  for (auto at = text.find("\u00a0"); at != std::string::npos; at = text.find("\u00a0")) {
    text.replace(at, 2, "~");
  }
  return text;
}

TEST(KeptTogether, AFigureStaysWithItsUnit) {
  EXPECT_EQ(shown("<p>Kommunen får 603 poäng, 45 procent.</p>"),
            "<p>Kommunen får 603~poäng, 45~procent.</p>");
  EXPECT_EQ(shown("8,0–12,0 poeng, 33\u202f432 innbyggere, −3 points, 45 %"),
            "8,0–12,0~poeng, 33\u202f432~innbyggere, −3~points, 45~%");
}

TEST(KeptTogether, AFigureStaysWithTheOneItIsPartOf) {
  EXPECT_EQ(shown("<b>1 av 3 delområden</b>"), "<b>1~av~3~delområden</b>");
  EXPECT_EQ(shown("603 of 800"), "603~of~800");
  EXPECT_EQ(shown("medel 55 för 2 poäng"), "medel 55 för 2~poäng");
}

TEST(KeptTogether, ANumberThatEndsStaysWithWhatItNumbers) {
  EXPECT_EQ(shown("<td>etter innhold, fokusområde 5</td>"),
            "<td>etter innhold, fokusområde~5</td>");
  EXPECT_EQ(shown("versjon 2.1, område 7."), "versjon~2.1, område~7.");
  EXPECT_EQ(shown("sammanlagt 45 delområden"), "sammanlagt 45~delområden");
  EXPECT_EQ(shown("Område 7 kan inte jämföras"), "Område~7 kan inte jämföras");
  EXPECT_EQ(shown("mot 5, strax under 350"), "mot~5, strax under~350");
}

TEST(KeptTogether, ADayStaysWithItsMonthAndAYearAlone) {
  EXPECT_EQ(shown("den 9 april 2019 i Vallentuna"), "den 9~april 2019 i Vallentuna");
  EXPECT_EQ(shown("9. april 2019 ble"), "9.~april 2019 ble");
  EXPECT_EQ(shown("åren 2016–2019 och 2020 samt Höganäs 2023"),
            "åren 2016–2019 och 2020 samt Höganäs 2023");
}

TEST(KeptTogether, NothingButTextChanges) {
  const std::string_view page =
      "<style>a { margin: 0 auto }</style><p title=\"603 poäng\">A4 ark, 7 Arbetsliv</p>"
      "<option>3 poäng</option><textarea>3 poäng</textarea><code>seq 3 poäng</code>";
  EXPECT_EQ(shown(page), page);
  EXPECT_EQ(shown(""), "");
  EXPECT_EQ(shown("<p"), "<p");
  EXPECT_EQ(shown(" 5 av <b>5 </b> 3"), " 5 av <b>5 </b> 3");
}

}  // namespace
}  // namespace kompass::report

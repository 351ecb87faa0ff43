// SPDX-License-Identifier: EUPL-1.2
#include "evidence/pdf_text.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <vector>

namespace kompass::evidence {
namespace {

// A page whose rows are laid out at the given places, in the smallest PDF that holds them.
std::string pdf_with(const std::string& content) {
  const std::string page =
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
      "/Resources<</Font<</F 5 0 R>>>>>>";
  const std::vector<std::string> objects{
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page,
      fmt::format("<</Length {}>>stream\n{}\nendstream", content.size(), content),
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
  std::string pdf = "%PDF-1.4\n", table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", pdf.size());
    pdf += fmt::format("{} 0 obj{}endobj\n", i + 1, objects[i]);
  }
  return fmt::format("{}xref\n0 {}\n{}trailer<</Size {}/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n", pdf,
                     objects.size() + 1, table, objects.size() + 1, pdf.size());
}

TEST(PdfText, KeepsTableRowsAsRows) {
  const auto text = text_of_pdf(
      pdf_with("BT /F 11 Tf 50 700 Td (1.1 Finns en plan?) Tj 300 0 Td (11) Tj 60 0 Td (15) Tj "
               "60 0 Td (75 %) Tj ET BT /F 11 Tf 50 680 Td (1.2 R\xE4tt?) Tj 300 0 Td (17) Tj ET"),
      "a.pdf");
  ASSERT_TRUE(text);
  EXPECT_THAT(*text, ::testing::ContainsRegex("1.1 Finns en plan\\?  +11  +15  +75 %\n"));
  EXPECT_THAT(*text, ::testing::ContainsRegex("1.2 Rätt\\?  +17\n"));
}

TEST(PdfText, AScanHasNone) {
  const auto text = text_of_pdf(pdf_with("0 0 m 100 100 l S"), "scan.pdf");
  ASSERT_FALSE(text);
  EXPECT_EQ(text.problem().where, "scan.pdf");
  EXPECT_EQ(text.problem().kind, Trouble::Input);
}

TEST(PdfText, IsRefusedFromWhatIsNoPdf) {
  EXPECT_FALSE(text_of_pdf("", "empty.pdf"));
  EXPECT_FALSE(text_of_pdf("no pdf at all", "a.pdf"));
  EXPECT_FALSE(text_of_pdf("%PDF-1.4\ncut off", "cut.pdf"));
}

}  // namespace
}  // namespace kompass::evidence

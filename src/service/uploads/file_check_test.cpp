// SPDX-License-Identifier: EUPL-1.2
#include "service/uploads/file_check.hpp"

#include <gmock/gmock.h>

#include "service/uploads/file_for_tests.hpp"
#include "service/uploads/file_name.hpp"
#include "service/uploads/picture_for_tests.hpp"
#include "service/uploads/zip_names.hpp"

namespace kompass::service {
namespace {

using std::string;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

string office(const string& part) {
  return zip_of({{"[Content_Types].xml", "<Types/>"}, {part, "<x/>"}});
}
string open_document(const string& type) {
  return zip_of({{"mimetype", type}, {"content.xml", "<x/>"}});
}
const string odt = "application/vnd.oasis.opendocument.text";
const string ods = "application/vnd.oasis.opendocument.spreadsheet";

// A photo as a camera writes it, of more pixels than a report could print.
string large_jpeg() {
  const string header("\xFF\xC0\x00\x0B\x08\x30\x00\x30\x00\x01\x01\x11\x00", 13);
  return "\xFF\xD8" + header + string("\xFF\xDA\x00\x08\x01\x01\x00\x00\x3F\x00", 10) +
         "abc\xFF\xD9";
}

TEST(AFile, IsTakenWhenItIsWhatItIsCalled) {
  const std::vector<std::pair<string, string>> files{{"a.pdf", small_pdf()},
                                                     {"a.docx", small_docx()},
                                                     {"a.docx", office("word/document2.xml")},
                                                     {"a.XLSX", office("xl/workbook.xml")},
                                                     {"a.pptx", office("ppt/presentation.xml")},
                                                     {"a.odt", open_document(odt)},
                                                     {"a.ods", open_document(ods)},
                                                     {"a.png", small_png()},
                                                     {"a.jpg", large_jpeg()},
                                                     {"a.JPEG", large_jpeg()},
                                                     {"a.txt", "Öppet möte\r\n\tkl. 18\n"},
                                                     {"a.txt", "\xEF\xBB\xBFm\xC3\xB6te"},
                                                     {"a.csv", "namn;m\xF6te\r\nBo;3\r\n"}};
  for (const auto& [name, bytes] : files) {
    const auto check = check_file(name, bytes);
    EXPECT_FALSE(check.fault) << name << ": " << (check.fault ? problem_of(check).message() : "");
    EXPECT_EQ(file_type_of(check.type->media_type), check.type);
  }
}

TEST(AFile, IsRefusedWithWordsWhenItLies) {
  const auto lie = [](const string& name, const string& bytes) {
    const auto check = check_file(name, bytes);
    EXPECT_EQ(check.fault, FileFault::AnotherType) << name;
    return check.fault ? problem_of(check).message() : "";
  };
  EXPECT_EQ(
      lie("plan.pdf", small_png()),
      "plan.pdf: is called .pdf, and its content is of the type PNG picture; name it .png if it "
      "is meant, or choose the right file");
  EXPECT_THAT(lie("plan.docx", office("xl/workbook.xml")), HasSubstr("Excel workbook"));
  EXPECT_THAT(lie("plan.txt", small_pdf()), HasSubstr(".pdf"));
  EXPECT_THAT(lie("plan.odt", open_document(ods)), HasSubstr(".ods"));
  EXPECT_THAT(lie("plan.png", large_jpeg()), HasSubstr(".jpg"));
  EXPECT_THAT(lie("plan.pdf", "just words"), HasSubstr(".txt"));
}

TEST(AFile, IsRefusedWhenItIsNoneOfTheTypes) {
  const auto fault = [](const string& name, const string& bytes) {
    const auto check = check_file(name, bytes);
    EXPECT_FALSE(check.fault && problem_of(check).remedy.empty()) << name;
    return check.fault;
  };
  EXPECT_EQ(fault("a.exe", "MZ"), FileFault::UnknownEnding);
  EXPECT_EQ(fault("a.svg", "<svg/>"), FileFault::UnknownEnding);
  EXPECT_EQ(fault("pdf", small_pdf()), FileFault::UnknownEnding);
  EXPECT_EQ(fault("a.pdf.html", small_pdf()), FileFault::UnknownEnding);
  EXPECT_EQ(fault("a.pdf", string("MZ\0\0", 4)), FileFault::NotItsType);
  EXPECT_EQ(fault("a.txt", " <!DOCTYPE html><script>"), FileFault::NotItsType);
  EXPECT_EQ(fault("a.txt", "\xEF\xBB\xBF<svg onload=alert(1)>"), FileFault::NotItsType);
  EXPECT_EQ(fault("a.docx", string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0", 9)),
            FileFault::NotItsType);
  EXPECT_EQ(fault("a.docx", zip_of({{"a.exe", "MZ"}})), FileFault::NotItsType);
  EXPECT_EQ(fault("a.docx", zip_of({{"[Content_Types].xml", ""},
                                    {"word/document.xml", ""},
                                    {"word/vbaProject.bin", ""}})),
            FileFault::Macros);
}

void expect_refused_when_broken_off(const string& whole, const char* name) {
  for (std::size_t length = 1; length + 2 < whole.size(); ++length) {
    EXPECT_TRUE(check_file(name, whole.substr(0, length)).fault) << name << " " << length;
  }
}

TEST(AFile, IsRefusedWhenItBreaksOff) {
  for (const string& whole : {small_pdf(), small_docx(), open_document(odt), small_png()}) {
    for (const auto* name : {"a.pdf", "a.docx", "a.odt", "a.png"}) {
      expect_refused_when_broken_off(whole, name);
    }
  }
}

TEST(AFile, HasSomethingInItAndNotTooMuch) {
  EXPECT_EQ(check_file("a.txt", "").fault, FileFault::Empty);
  string large(largest_file, 'a');
  EXPECT_FALSE(check_file("a.txt", large).fault);
  large += 'a';
  EXPECT_EQ(check_file("a.txt", large).fault, FileFault::TooLarge);
}

TEST(AFileName, IsKeptAsItWasGivenWithoutItsFolders) {
  EXPECT_EQ(clean_file_name("Översikt 🧭 (2).pdf"), "Översikt 🧭 (2).pdf");
  EXPECT_EQ(clean_file_name("تقرير 2026.pdf"), "تقرير 2026.pdf");
  EXPECT_EQ(clean_file_name("👩‍👩‍👧.pdf"), "👩‍👩‍👧.pdf");
  EXPECT_EQ(clean_file_name("C:\\docs\\..\\plan.pdf"), "plan.pdf");
  EXPECT_EQ(clean_file_name("../../etc/passwd"), "passwd");
  EXPECT_EQ(clean_file_name(" .plan.pdf. "), "plan.pdf");
}

TEST(AFileName, HidesNothing) {
  EXPECT_EQ(clean_file_name("plan\r\nSet-Cookie: a\t.pdf"), "planSet-Cookie: a.pdf");
  EXPECT_EQ(clean_file_name(string("a\0b.pdf", 7)), "ab.pdf");
  EXPECT_EQ(clean_file_name("plan\u202Efdp.exe"), "planfdp.exe");
  EXPECT_EQ(clean_file_name("a\u2028b\xC2\x85.pdf"), "ab.pdf");
  EXPECT_EQ(clean_file_name("\u202E/.."), "");
  EXPECT_EQ(check_file("...", small_pdf()).fault, FileFault::Unnamed);
}

TEST(AFileName, IsCutBeforeItsEnding) {
  string name;
  for (int i = 0; i < 200; ++i) name += "å";
  const auto cut = clean_file_name(name + ".pdf");
  EXPECT_EQ(cut.size(), 146U * 2 + 4);
  EXPECT_TRUE(cut.ends_with("å.pdf"));
  EXPECT_EQ(clean_file_name(name).size(), 150U * 2);
  EXPECT_EQ(clean_file_name(std::string(149, 'a') + " " + name), std::string(149, 'a'));
  EXPECT_EQ(clean_file_name("a." + name).size(), 1U + 1 + 148U * 2);
}

TEST(AnArchive, NamesWhatItHolds) {
  EXPECT_THAT(*zip_names(zip_of({{"a", "1"}, {"b/c", ""}})), ElementsAre("a", "b/c"));
  EXPECT_FALSE(zip_names("PK"));
  EXPECT_FALSE(zip_names(small_docx().substr(1)));
  EXPECT_FALSE(zip_names(small_docx() + "x"));
  auto claims_more = small_docx();
  claims_more[claims_more.size() - 12] = 9;  // entries
  EXPECT_FALSE(zip_names(claims_more));
  auto points_out = small_docx();
  points_out[points_out.size() - 4] = 9;  // offset of the directory
  EXPECT_FALSE(zip_names(points_out));
  EXPECT_EQ(first_unpacked(zip_of({{"mimetype", "x/y"}}), "mimetype"), "x/y");
  EXPECT_EQ(first_unpacked(small_docx(), "mimetype"), "");
}

}  // namespace
}  // namespace kompass::service

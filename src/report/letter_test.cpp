// SPDX-License-Identifier: EUPL-1.2
// What the letter says, and what a reader who does not see its PDF is told.
#include "report/letter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>

#include "base/file.hpp"
#include "codec/texts_file.hpp"
#include "core/testing/builders.hpp"
#include "report/typst.hpp"

namespace kompass::report {
namespace {

using kompass::testing::an_edition;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
namespace fs = std::filesystem;

const fs::path root = KOMPASS_SOURCE_DIR;

const Phrasebook& words_of(Language language) {
  static const std::array books{*codec::load_phrasebook((root / "texts/sv.yaml").string()).value,
                                *codec::load_phrasebook((root / "texts/nb.yaml").string()).value,
                                *codec::load_phrasebook((root / "texts/en.yaml").string()).value};
  return books.at(static_cast<std::size_t>(language));
}

LocalText in_all(const std::string& text) {
  LocalText all;
  for (const auto language : all_languages) all[language] = text;
  return all;
}

Edition asked_edition() {
  auto edition = an_edition({{"1.1", 15, {1}}, {"1.2", 20, {1}}});
  edition.name = in_all("Prövokompassen");
  edition.label = in_all("Version 3");
  edition.introduction = in_all("Den mäter *ingenting*.");
  edition.role_groups = {{RoleGroupId("heads"), in_all("Chefer <b>")},
                         {RoleGroupId("unions"), in_all("Facken")}};
  edition.areas.front().name = in_all("Styrning");
  auto& asked = edition.areas.front().sub_areas.front();
  asked.name = in_all("Mål");
  asked.main_question = in_all("Vilka mål? #panic() $x$ @y");
  return edition;
}

struct Asked {
  Language language = Language::Swedish;
  std::string country = "SE";
  bool planned = true;
};

Letter letter_of(const Asked& asked = {}) {
  static const auto edition = asked_edition();
  LetterInput input{.edition = edition,
                    .municipality = {asked.country, "0115", "Vallentuna", "Vallentuna kommun"},
                    .year = 2027,
                    .answers_by = Date{2027, 3, 12},
                    .visit = {Date{2027, 4, 12}, Date{2027, 4, 13}},
                    .words = words_of(asked.language)};
  if (asked.planned) input.planned = {{RoleGroupId("heads"), 4}, {RoleGroupId("heads"), 3}};
  input.people = {{"Lena Lead", "Förbundet", "lena@example.org", true, false},
                  {"Per Peer", "Norrby kommun", "", false, true}};
  return build_letter(input);
}

TEST(Letter, SaysWhenAndWhoAndWhat) {
  const auto letter = letter_of();
  EXPECT_EQ(letter.title, "Utvärdering av Vallentuna kommun 2027");
  EXPECT_THAT(letter.lead, HasSubstr("Prövokompassen, version 3"));
  EXPECT_EQ(letter.dates[0].text, "senast 12 mars 2027");
  EXPECT_EQ(letter.dates[1].text, "12 april 2027 – 13 april 2027");
  EXPECT_EQ(letter.dates[3].text, "inte bestämt ännu");
  EXPECT_EQ(letter.people[0].text, "ansvarig utvärderare, Förbundet");
  EXPECT_EQ(letter.people[1].text, "utvärderare, Norrby kommun, kollega från en annan kommun");
  EXPECT_THAT(letter.reach, HasSubstr("lena@example.org"));
  ASSERT_EQ(letter.areas.size(), 1U);
  EXPECT_EQ(letter.areas.front().questions.front().question.text, "Vilka mål? #panic() $x$ @y");
}

TEST(Letter, AsksWhatTheEditionAsks) {
  auto edition = asked_edition();
  LetterInput input{.edition = edition,
                    .municipality = {"SE", "0115", "Vallentuna", ""},
                    .words = words_of(Language::Swedish)};
  EXPECT_EQ(build_letter(input).areas.front().questions.size(), 2U);
  edition.main_questions = MainQuestions::Some;
  EXPECT_EQ(build_letter(input).areas.front().questions.size(), 1U);
  edition.areas.front().sub_areas.front().main_question = {};
  EXPECT_TRUE(build_letter(input).areas.empty());
}

TEST(Letter, AddsUpWhoIsPlannedAndSaysWhoIsNot) {
  const auto letter = letter_of();
  EXPECT_TRUE(letter.any_planned);
  EXPECT_EQ(letter.groups[0].people, "7");
  EXPECT_EQ(letter.groups[1].people, "inte planerat");
  const auto open = letter_of({.planned = false});
  EXPECT_FALSE(open.any_planned);
  EXPECT_THAT(open.groups_note, HasSubstr("när besöket planeras"));
}

TEST(Letter, WarnsOfTheDraftByTheLawOfTheCountry) {
  const auto warning = [](const std::string& country) {
    return letter_of({.country = country}).handling.paragraphs.at(2);
  };
  EXPECT_THAT(warning("SE"), HasSubstr("allmän handling"));
  EXPECT_THAT(warning("NO"), HasSubstr("offentleglova"));
  EXPECT_THAT(warning("DK"), Not(HasSubstr("allmän handling")));
}

TEST(Letter, MarksWordsThatAreInAnotherLanguage) {
  auto edition = asked_edition();
  edition.role_groups = {{RoleGroupId("heads"), {}}};
  edition.role_groups.front().name[Language::Swedish] = "Chefer";
  const LetterInput input{.edition = edition,
                          .municipality = {"SE", "0115", "Vallentuna", ""},
                          .words = words_of(Language::English)};
  EXPECT_EQ(build_letter(input).groups.front().name.lang, "sv");
}

class PrintedLetter : public ::testing::Test {
 public:
  static WorkerPlace place() {
    WorkerPlace place = worker_place(root);
    if (const char* node = std::getenv("KOMPASS_NODE")) place.node = node;
    return place;
  }
  std::string pdf_of(const Letter& letter) {
    const auto pdf = worker.pdf({.model = render_json(letter), .files = {}, .main = "letter.typ"});
    EXPECT_TRUE(pdf) << (pdf ? "" : pdf.problem().message());
    return pdf ? pdf->bytes : std::string();
  }

  TypstWorker worker = *TypstWorker::start(place());
};

// What a program of poppler's says of the file, with its options before and behind.
std::string said_by(const std::string& program, const fs::path& file, const char* rest = "") {
  const fs::path heard = file.string() + ".txt";
  const auto command =
      program + " " + file.string() + rest + " > " + heard.string() + " 2>/dev/null";
  EXPECT_EQ(std::system(command.c_str()), 0) << command;
  return *read_file(heard, 1'000'000);
}

TEST_F(PrintedLetter, IsTheSameBytesForTheSameLetter) {
  const auto first = pdf_of(letter_of());
  EXPECT_THAT(first, StartsWith("%PDF-1.7"));
  EXPECT_TRUE(first == pdf_of(letter_of()));
  // A time of making would make two of them, now and then.
  const auto file = fs::path(::testing::TempDir()) / "kompass-letter-same.pdf";
  ASSERT_TRUE(write_file(file, first));
  EXPECT_THAT(said_by("pdfinfo", file), Not(HasSubstr("Date:")));
}

TEST_F(PrintedLetter, TellsAReaderWhoDoesNotSeeItItsTitleLanguageAndHeadings) {
  const std::array<std::pair<Language, std::string>, 3> languages{
      {{Language::Swedish, "sv-SE"}, {Language::Norwegian, "nb-NO"}, {Language::English, "en-GB"}}};
  for (const auto& [language, tag] : languages) {
    const auto letter = letter_of({.language = language});
    const auto bytes = pdf_of(letter);
    const auto file = fs::path(::testing::TempDir()) / ("kompass-letter-" + tag + ".pdf");
    ASSERT_TRUE(write_file(file, bytes));
    EXPECT_THAT(bytes, HasSubstr("pdfuaid:part"));
    EXPECT_THAT(bytes, HasSubstr("/Lang (" + tag + ")"));
    const auto info = said_by("pdfinfo", file);
    EXPECT_THAT(info, HasSubstr("Tagged:          yes"));
    EXPECT_THAT(info, HasSubstr(letter.title));
    const auto structure = said_by("pdfinfo -struct", file);
    for (const auto* part : {"H1", "H2", "Table", "TH", "L "}) {
      EXPECT_THAT(structure, HasSubstr(part)) << tag;
    }
    EXPECT_THAT(structure, Not(HasSubstr("Figure")));
    EXPECT_THAT(said_by("pdftotext", file, " -"), HasSubstr("#panic() $x$ @y"));
  }
}

}  // namespace
}  // namespace kompass::report

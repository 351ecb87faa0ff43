// SPDX-License-Identifier: EUPL-1.2
#include "codec/edition_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "base/file.hpp"
#include "base/mapped.hpp"
#include "codec/crosswalk_file.hpp"

namespace kompass::codec {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const fs::path instruments = fs::path(KOMPASS_SOURCE_DIR) / "instruments";

// A copy of the small instrument that a test may spoil.
class EditionFiles : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::temp_directory_path() / ("kompass-edition-test-" + std::to_string(::getpid()));
    fs::create_directories(root_);
    fs::copy(instruments / "klimatspegeln", root_ / "klimatspegeln", fs::copy_options::recursive);
  }
  void TearDown() override { fs::remove_all(root_); }

  [[nodiscard]] fs::path file(const std::string& name) const {
    return root_ / "klimatspegeln" / "1" / name;
  }
  void replace(const std::string& name, const std::string& from, const std::string& to) const {
    std::string text = *read_file(file(name), 1'000'000);
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    ASSERT_TRUE(write_file(file(name), text));
  }
  [[nodiscard]] Findings findings() const { return load_edition(file("edition.yaml")).findings; }
  [[nodiscard]] std::vector<std::string> codes() const {
    return mapped(findings(), &Finding::code);
  }

  fs::path root_;
};

TEST(Editions, EveryPublishedOneLoadsWithoutAFinding) {
  for (const char* name : {"kommunkompassen/2002", "kommunkompassen/2010", "kommunkompassen/2.1",
                           "kommunkompassen/2020", "klimatspegeln/1"}) {
    const auto decoded = load_edition(instruments / name / "edition.yaml");
    EXPECT_TRUE(decoded.value) << name;
    for (const auto& finding : decoded.findings) {
      ADD_FAILURE() << finding.where << ": " << finding.message;
    }
  }
}

TEST(Editions, Kommunkompassen21HasItsPublishedShape) {
  const auto decoded = load_edition(instruments / "kommunkompassen/2.1/edition.yaml");
  ASSERT_TRUE(decoded.value);
  const Edition& edition = decoded.value->edition;
  std::size_t sub_areas = 0;
  for (const auto& area : edition.areas) sub_areas += area.sub_areas.size();
  EXPECT_EQ(edition.areas.size(), 8u);
  EXPECT_EQ(sub_areas, 45u);
  EXPECT_GE(criteria_count(edition), 150u);
  EXPECT_LE(criteria_count(edition), 210u);
}

TEST_F(EditionFiles, MaximaThatDoNotAddUpAreToldWithFileLineAndRemedy) {
  replace("areas/1.yaml", "max: 50", "max: 60");
  ASSERT_EQ(findings().size(),
            2u);  // the area against its sub-areas, the edition against its areas
  EXPECT_EQ(findings()[1].code, "maxima-do-not-add-up");
  EXPECT_THAT(findings()[1].where, HasSubstr("areas/1.yaml:4:"));
  EXPECT_THAT(findings()[1].message, HasSubstr("have maxima 50 of 60; add 10"));
}

TEST_F(EditionFiles, TellsAllFaultsOfAllFilesAtOnce) {
  replace("areas/1.yaml", "worth: 3", "wroth: 3");
  replace("areas/2.yaml", "worth: ", "worth: 1.");
  replace("edition.yaml", "status: draft", "status: finished");
  EXPECT_THAT(codes(), testing::IsSupersetOf(
                           {"unknown-key", "missing-key", "not-a-whole-number", "unknown-word"}));
}

TEST_F(EditionFiles, ADuplicateIdAndAWorthOfZeroAreFaults) {
  replace("areas/1.yaml", "id: \"1.1.2\"", "id: \"1.1.1\"");
  replace("areas/1.yaml", "worth: 3", "worth: 0");
  replace("areas/2.yaml", "sources: [", "sources: [rumour, ");
  EXPECT_THAT(codes(),
              testing::UnorderedElementsAre("duplicate-id", "worth-not-positive", "unknown-id"));
}

TEST_F(EditionFiles, APublishedEditionIsHeldToItsLock) {
  replace("edition.yaml", "status: draft", "status: published");
  EXPECT_THAT(codes(), testing::ElementsAre("edition-not-locked"));
  const auto unlocked = load_edition(file("edition.yaml"), Lock::Ignore);
  ASSERT_TRUE(unlocked.value);
  ASSERT_TRUE(write_file(root_ / "published.lock", unlocked.value->sha256 + "  klimatspegeln/1\n"));
  EXPECT_THAT(codes(), testing::IsEmpty());
  replace("areas/3.yaml", "en", "eN");
  EXPECT_THAT(codes(), testing::Contains("published-edition-changed"));
}

TEST_F(EditionFiles, AFolderHasTheNameOfItsEdition) {
  fs::rename(root_ / "klimatspegeln/1", root_ / "klimatspegeln/2");
  const auto findings = load_edition(root_ / "klimatspegeln/2/edition.yaml").findings;
  EXPECT_THAT(mapped(findings, &Finding::code), testing::ElementsAre("folder-differs"));
  EXPECT_THAT(findings[0].where, HasSubstr("edition.yaml:6:10"));
}

TEST_F(EditionFiles, AFaultyHeadHidesNoOtherFault) {
  replace("edition.yaml", "status: draft", "status: finished");
  replace("edition.yaml", "sv: Samhällsplanerare, ", "");
  EXPECT_THAT(codes(), testing::ElementsAre("unknown-word", "language-missing"));
}

TEST_F(EditionFiles, AMissingAreaFileIsNamed) {
  fs::remove(file("areas/2.yaml"));
  ASSERT_FALSE(findings().empty());
  EXPECT_EQ(findings()[0].code, "file-unreadable");
  EXPECT_THAT(findings()[0].where, HasSubstr("areas/2.yaml"));
}

TEST(Crosswalks, AreReadWithTheirReasons) {
  const auto decoded = load_crosswalk(instruments / "kommunkompassen/crosswalks/2010-2.1.yaml");
  ASSERT_TRUE(decoded.value);
  EXPECT_EQ(decoded.value->crosswalk.relations.size(), 8u);
  EXPECT_EQ(decoded.value->crosswalk.relations[6].kind, RelationKind::None);
  EXPECT_FALSE(decoded.value->crosswalk.relations[6].reason.empty());
}

}  // namespace
}  // namespace kompass::codec

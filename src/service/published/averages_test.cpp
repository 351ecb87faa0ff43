// SPDX-License-Identifier: EUPL-1.2
#include "service/published/averages.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "base/mapped.hpp"
#include "codec/evaluation_file.hpp"
#include "service/account/accounts_for_tests.hpp"
#include "service/files/export.hpp"
#include "service/published/library.hpp"
#include "store/backup.hpp"

namespace kompass::service {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class AnAverage : public AnInstallation {
 public:
  fs::path root = KOMPASS_SOURCE_DIR;
  fs::path folder = fs::path(::testing::TempDir()) / "averages_test";
  Instruments instruments = *Instruments::open(root / "instruments");

  void SetUp() override {
    AnInstallation::SetUp();
    fs::remove_all(folder);
    fs::create_directories(folder);
  }
  // That of Sweden in 2014, with another total.
  fs::path file(int total, const std::string& name = "own-2014") {
    auto average = open_average(root / "examples/sverige-2014.average.json", instruments);
    average.value->average.total = total;
    const auto path = folder / (name + ".average.json");
    std::ofstream(path) << codec::write_average(average.value->average);
    return path;
  }
  Result<Imported> import(const fs::path& path, const std::string& erratum = "") {
    return import_average(store, instruments, path, {.erratum = erratum});
  }
  Averages all() { return *averages(store, instruments); }
  std::vector<std::string> names() { return mapped(all(), &OpenedAverage::name); }
};

TEST_F(AnAverage, IsTakenInWithAnEntryAndTheSameAgainChangesNothing) {
  const auto done = import(root / "examples/sverige-2014.average.json");
  ASSERT_TRUE(done) << done.problem().message();
  EXPECT_EQ(done->id, "sverige-2014");
  EXPECT_EQ(actions().back(), "average.import");
  const auto before = store.revision();
  ASSERT_TRUE(import(root / "examples/sverige-2014.average.json"));
  EXPECT_EQ(store.revision(), before);
  ASSERT_THAT(names(), ElementsAre("sverige-2014"));
  EXPECT_EQ(all().front().scores.total.shown, 455);
  EXPECT_EQ(all().front().average.count, 40);
}

TEST_F(AnAverage, IsReplacedByOneThatSaysWhatWasWrongAlone) {
  ASSERT_TRUE(import(file(455)));
  const auto silently = import(file(456));
  ASSERT_FALSE(silently);
  EXPECT_EQ(silently.problem().kind, Trouble::Conflict);
  EXPECT_THAT(silently.problem().where, HasSubstr("own-2014.average.json"));
  EXPECT_EQ(all().front().scores.total.shown, 455);
  ASSERT_TRUE(import(file(456), "The sum was of other municipalities."));
  const auto holds = all().front();
  EXPECT_EQ(holds.scores.total.shown, 456);
  EXPECT_EQ(holds.kept.issue, 2);
  EXPECT_EQ(holds.kept.erratum, "The sum was of other municipalities.");
  const auto item = looked(store, [](store::Reading& reading) {
    return find_named<AverageItem>(reading, "", "own-2014");
  });
  for (const auto& issue : item->value.issues) EXPECT_TRUE(store.file(issue.document));
}

TEST_F(AnAverage, ThatIsNotThereHasNothingToCorrect) {
  EXPECT_EQ(import(file(455), "Wrong.").problem().kind, Trouble::Conflict);
}

TEST_F(AnAverage, WithFaultsIsRefusedAndTellsThem) {
  std::ofstream(folder / "faulty.average.json") << R"({"format": "kompass-average/1"})";
  const auto faulty = import(folder / "faulty.average.json");
  ASSERT_TRUE(faulty);
  EXPECT_TRUE(faulty->id.empty());
  EXPECT_TRUE(any_error(faulty->findings));
  EXPECT_EQ(import(file(455, "Own Mean")).problem().kind, Trouble::Input);
  EXPECT_THAT(names(), IsEmpty());
}

TEST_F(AnAverage, OfTheProgramIsAdoptedOnceByAStoreThatHasSomething) {
  ASSERT_TRUE(adopt_averages(store, instruments, root));
  EXPECT_THAT(names(), ElementsAre("norge-2015", "sverige-2014", "sverige-2014-karlskoga",
                                   "sverige-2017", "sverige-2021"));
  EXPECT_EQ(actions().back(), "average.adopt");
  const auto before = store.revision();
  ASSERT_TRUE(adopt_averages(store, instruments, folder)) << "nothing is read a second time";
  EXPECT_EQ(store.revision(), before);
}

TEST_F(AnAverage, OfTheProgramIsNotAdoptedByAnEmptyStore) {
  auto empty = *store::Store::open("memory:", store::Use::Write, store::system_now);
  ASSERT_TRUE(adopt_averages(empty, instruments, root));
  EXPECT_EQ(empty.revision(), 0) << "a backup can be restored into it";
}

TEST_F(AnAverage, OfTheProgramDoesNotReplaceWhatIsThere) {
  ASSERT_TRUE(import(file(456, "sverige-2014")));
  ASSERT_TRUE(adopt_averages(store, instruments, root));
  EXPECT_EQ(find_average(store, instruments, "sverige-2014")->scores.total.shown, 456);
  EXPECT_EQ(names().size(), 5U);
}

TEST_F(AnAverage, ComesOutAsItCameIn) {
  ASSERT_TRUE(import(file(455)));
  ASSERT_TRUE(import(file(456), "The sum was wrong."));
  const auto files = export_all(store, folder / "out");
  ASSERT_TRUE(files) << files.problem().message();
  ASSERT_THAT(*files, ElementsAre((folder / "out/averages/own-2014.average.json").string()));
  auto other = *store::Store::open("memory:", store::Use::Write, store::system_now);
  const auto meant = evaluation_files(folder / "out");
  ASSERT_TRUE(meant) << meant.problem().message();
  ASSERT_TRUE(import_average(other, instruments, meant->front(), {}));
  EXPECT_EQ(averages(other, instruments)->front().scores.total.shown, 456);
  EXPECT_EQ(*average_file(other, "own-2014"), *average_file(store, "own-2014"));
}

TEST_F(AnAverage, IsInABackup) {
  const auto url = "sqlite:" + (folder / "a.db").string();
  {
    auto here = *store::Store::open(url, store::Use::Write, store::system_now);
    ASSERT_TRUE(import_average(here, instruments, file(455), {}));
  }
  ASSERT_TRUE(store::back_up(url, folder / "a.tar"));
  const auto there = "sqlite:" + (folder / "b.db").string();
  ASSERT_TRUE(store::restore(folder / "a.tar", there));
  auto restored = *store::Store::open(there, store::Use::Read, store::system_now);
  EXPECT_EQ(averages(restored, instruments)->front().name, "own-2014");
}

TEST_F(AnAverage, IsOnTheShelfOfReadersAtOnce) {
  Library library(store, instruments);
  const auto before = *library.shelf();
  EXPECT_THAT(before->averages, IsEmpty());
  ASSERT_TRUE(import(file(455)));
  const auto after = *library.shelf();
  EXPECT_GT(after->revision, before->revision) << "what was kept of pages is made anew";
  EXPECT_NE(after->tag, before->tag);
  EXPECT_EQ(after->averages.size(), 1U);
  EXPECT_EQ(*library.shelf(), after) << "read once a revision";
}

TEST_F(AnAverage, IsPutByAMethodOwnerAlone) {
  const PutAverage put{"own-2014",
                       codec::write_average(open_average(file(455), instruments).value->average),
                       "",
                       {}};
  EXPECT_EQ(put_average(realm, instruments, as_administrator(), put).problem().kind,
            Trouble::Denied);
  const auto owner = account("mia@example.org");
  ASSERT_TRUE(grant_role(realm, as_administrator(), {owner, Role::MethodOwner, {}, ""}));
  const auto done = put_average(realm, instruments, as(owner), put);
  ASSERT_TRUE(done) << done.problem().message();
  EXPECT_EQ(done->average->scores.total.shown, 455);
  EXPECT_EQ(store.read()->audit(store.revision() - 1, 1).front().by, owner);
  const auto was = as(owner);
  ASSERT_TRUE(revoke_role(realm, as_administrator(), {owner, Role::MethodOwner, {}, ""}));
  EXPECT_EQ(put_average(realm, instruments, was, {"b", put.json, "", {}}).problem().kind,
            Trouble::Denied);
}

}  // namespace
}  // namespace kompass::service

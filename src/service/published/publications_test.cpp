// SPDX-License-Identifier: EUPL-1.2
#include "service/published/publications.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "service/files/export.hpp"
#include "service/published/items.hpp"
#include "service/stored.hpp"

namespace kompass::service {
namespace {

namespace fs = std::filesystem;
using ::testing::Optional;

const fs::path root = KOMPASS_SOURCE_DIR;

class APublication : public ::testing::Test {
 protected:
  Result<Imported> import(const std::string& name, const ImportAs& as = {}) {
    return import_evaluation(store_, instruments_, root / "examples" / name, as);
  }
  std::string association_of(const std::string& id) {
    return looked(store_,
                  [&](store::Reading& reading) { return find<EvaluationItem>(reading, id); })
        ->value.association;
  }

  store::Store store_ = *store::Store::open("memory:", store::Use::Write, store::system_now);
  Instruments instruments_ = *Instruments::open(root / "instruments");
};

TEST_F(APublication, HasTheFiguresOfItsFile) {
  ASSERT_TRUE(import("vallentuna-2019.kompass.json"));
  const auto all = publications(store_);
  ASSERT_TRUE(all);
  ASSERT_EQ(all->size(), 1U);
  const Publication& vallentuna = all->front();
  EXPECT_EQ(vallentuna.municipality.name, "Vallentuna");
  EXPECT_THAT(vallentuna.total.shown, Optional(603));
  EXPECT_EQ(vallentuna.areas.size(), 8U);
  EXPECT_EQ(vallentuna.snapshot, 1);
  ASSERT_FALSE(vallentuna.role_models.empty());
  for (const auto& model : vallentuna.role_models) EXPECT_TRUE(model.municipality.has_value());
}

TEST_F(APublication, KeepsItsPointsExact) {
  for (const char* name : {"vallentuna-2019.kompass.json", "bjorkhaga-2019.kompass.json"}) {
    ASSERT_TRUE(import(name));
  }
  const auto all = publications(store_);
  ASSERT_TRUE(all);
  for (const auto& publication : *all) {
    const auto opened = open_publication(store_, instruments_, publication);
    ASSERT_TRUE(opened);
    EXPECT_EQ(publication.total.points, opened->scores.total.points);
    ASSERT_EQ(publication.areas.size(), opened->scores.areas.size());
    for (std::size_t i = 0; i < publication.areas.size(); ++i) {
      EXPECT_EQ(publication.areas[i].points, opened->scores.areas[i].points);
      EXPECT_EQ(publication.areas[i].shown_from, opened->scores.areas[i].shown_from);
    }
  }
}

TEST_F(APublication, IsOpenedWhole) {
  ASSERT_TRUE(import("bjorkhaga-2019.kompass.json"));
  const auto all = publications(store_);
  ASSERT_TRUE(all);
  EXPECT_TRUE(all->front().invented);
  const auto opened = open_publication(store_, instruments_, all->front());
  ASSERT_TRUE(opened);
  EXPECT_FALSE(opened->evaluation.texts.empty());
  EXPECT_TRUE(store_.file(opened->evaluation.figures.front().sha256));
}

TEST_F(APublication, ComesNewestFirst) {
  ASSERT_TRUE(import("vallentuna-2017.kompass.json"));
  ASSERT_TRUE(import("vallentuna-2021.kompass.json"));
  ASSERT_TRUE(import("published/karlskrona-2014.kompass.json"));
  const auto all = publications(store_);
  ASSERT_TRUE(all);
  EXPECT_EQ(all->at(0).year, 2021);
  EXPECT_EQ(all->at(2).municipality.name, "Karlskrona");
}

// They are read in batches; the two snapshots of an evaluation lie in one of them, at its end too.
TEST_F(APublication, IsTheNewestSnapshotOfEachOfManyEvaluations) {
  ASSERT_TRUE(import("vallentuna-2019.kompass.json"));
  const auto first = looked(store_, [](store::Reading& reading) {
    return stored<SnapshotItem>(std::move(reading.all(SnapshotItem::kind).front()));
  });
  ASSERT_TRUE(first);
  constexpr int count = 1000;
  std::vector<store::Change> more;
  for (int i = 0; i < count; ++i) {
    for (const int number : {1, 2}) {
      SnapshotItem snapshot = first->value;
      snapshot.number = number;
      more.push_back(created(snapshot, {.parent = fmt::format("evaluation-{:04}", i),
                                        .key = fmt::format("{:04}", number)}));
    }
  }
  ASSERT_TRUE(store_.apply({"test", "evaluation.publish"}, more));
  const auto all = publications(store_);
  ASSERT_TRUE(all);
  std::set<std::string> found;
  for (const auto& one : *all) {
    if (one.id.starts_with("evaluation-") && one.snapshot == 2) found.insert(one.id);
  }
  EXPECT_EQ(found.size(), count);
  EXPECT_EQ(all->size(), count + 1);
}

TEST_F(APublication, IsOneAYearAndMunicipality) {
  ASSERT_TRUE(import("vallentuna-2017.kompass.json"));
  const auto twice = import("vallentuna-2017.kompass.json");
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.problem().kind, Trouble::Conflict);
}

TEST_F(APublication, BelongsToTheAssociationItIsImportedFor) {
  const auto own = import("vallentuna-2017.kompass.json", {"se-1", ""});
  ASSERT_TRUE(own);
  EXPECT_EQ(association_of(own->id), "se-1");
  const auto list = looked(store_, [&](store::Reading& reading) {
    return Result(reading.children(AssociationEvaluation::kind, "se-1").size());
  });
  EXPECT_EQ(*list, 1U);
  EXPECT_EQ(import("vallentuna-2017.kompass.json", {"se-2", ""}).problem().kind, Trouble::Conflict);
  EXPECT_EQ(import("vallentuna-2021.kompass.json", {"a\nb", ""}).problem().kind, Trouble::Input);
}

TEST_F(APublication, GetsItsAssociationByTheSameFileAgain) {
  const auto first = import("vallentuna-2017.kompass.json");
  const auto again = import("vallentuna-2017.kompass.json", {"se-1", ""});
  ASSERT_TRUE(again) << again.problem().message();
  EXPECT_EQ(again->id, first->id);
  EXPECT_EQ(association_of(first->id), "se-1");
  EXPECT_EQ(publications(store_)->front().snapshot, 1);
}

TEST_F(APublication, IsCorrectedByAnotherFile) {
  EXPECT_EQ(import("vallentuna-2017.kompass.json", {"", "A slip."}).problem().kind,
            Trouble::Conflict);
  const auto first = import("vallentuna-2017.kompass.json", {"se-1", ""});
  const auto second = import("vallentuna-2017.kompass.json", {"", "A slip."});
  ASSERT_TRUE(second) << second.problem().message();
  EXPECT_EQ(second->id, first->id);
  const auto all = publications(store_);
  ASSERT_EQ(all->size(), 1U);
  EXPECT_EQ(all->front().snapshot, 2);
  EXPECT_EQ(all->front().erratum, "A slip.");
  EXPECT_EQ(association_of(first->id), "se-1");
}

TEST_F(APublication, MovesFromStoreToStore) {
  for (const char* name : {"vallentuna-2017.kompass.json", "bjorkhaga-2019.kompass.json"}) {
    ASSERT_TRUE(import(name));
  }
  const auto folder = fs::temp_directory_path() / store::new_id(store::system_now());
  ASSERT_TRUE(export_all(store_, folder));
  const auto files = evaluation_files(folder);
  ASSERT_TRUE(files);
  ASSERT_EQ(files->size(), 2U);
  auto other = *store::Store::open("memory:", store::Use::Write, store::system_now);
  for (const auto& file : *files) {
    const auto imported = import_evaluation(other, instruments_, file, {});
    ASSERT_TRUE(imported && !imported->id.empty()) << file;
  }
  EXPECT_EQ(publications(other)->back().sha256, publications(store_)->back().sha256);
  EXPECT_EQ(evaluation_files(folder / "SE-0115-2017")->size(), 1U);
  EXPECT_FALSE(evaluation_files(root / "docs"));
  fs::remove_all(folder);
}

TEST_F(APublication, IsNotMadeOfAFileWithFaults) {
  const auto refused = import("README.md");
  ASSERT_TRUE(refused);
  EXPECT_TRUE(any_error(refused->findings));
  EXPECT_TRUE(publications(store_)->empty());
}

}  // namespace
}  // namespace kompass::service

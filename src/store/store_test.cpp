// SPDX-License-Identifier: EUPL-1.2
// The contract of a store, held by every kind of it.
#include "store/store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/mapped.hpp"
#include "codec/hash.hpp"
#include "codec/random.hpp"
#include "store/backup.hpp"

namespace kompass::store {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Deed deed{"tester", "test.change"};

class AStore : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("kompass-store-" + codec::random_hex(6));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string url() const {
    const std::string kind = GetParam();
    return kind == "memory" ? "memory:" : kind + ":" + (folder_ / "test.db").string();
  }
  Store opened() {
    return *Store::open(url(), Use::Write, [this] { return now_; });
  }

  static Change create(std::string key, std::string body = "{}") {
    return {Change::What::Create,
            {.kind = "note",
             .municipality = "SE-0115",
             .key = std::move(key),
             .body = std::move(body)}};
  }
  static Change with(Change::What what, Item item, std::string body = "{}") {
    item.body = std::move(body);
    return {what, std::move(item)};
  }
  static Item added(Store& store, Change change) {
    return store.apply(deed, std::vector{std::move(change)})->front();
  }
  static std::vector<std::string> keys(Store& store) {
    return mapped(store.read()->children("note", ""), &Item::key);
  }

  fs::path folder_;
  Moment now_ = Moment(std::chrono::milliseconds(1'700'000'000'000));
};

TEST_P(AStore, GivesBackWhatWasPutIn) {
  Store store = opened();
  const Item item = added(store, create("a", R"({"x":"å"})"));
  const auto found = store.read()->item(item.id);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->body, R"({"x":"å"})");
  EXPECT_EQ(found->revision, 1);
  EXPECT_EQ(found->created_at, "2023-11-14T22:13:20.000Z");
  EXPECT_EQ(found->created_by, "tester");
  EXPECT_EQ(store.read()->named("note", "", "a")->id, item.id);
  EXPECT_FALSE(store.read()->named("note", "", "b"));
}

TEST_P(AStore, RefusesAChangeOfAnotherRevision) {
  Store store = opened();
  const Item first = added(store, create("a"));
  const Item second = added(store, with(Change::What::Replace, first, "[2]"));
  EXPECT_EQ(second.revision, 2);
  const auto late = store.apply(deed, std::vector{with(Change::What::Replace, first, "[3]")});
  ASSERT_FALSE(late);
  EXPECT_EQ(late.problem().kind, Trouble::Conflict);
  EXPECT_THAT(late.problem().message(), HasSubstr("revision 1 was expected, it has 2"));
  EXPECT_EQ(store.read()->item(first.id)->body, "[2]");
}

TEST_P(AStore, DoesAllChangesOrNone) {
  Store store = opened();
  const Item item = added(store, create("a"));
  const std::int64_t before = store.revision();
  Item stale = item;
  stale.revision = 7;
  EXPECT_FALSE(store.apply(deed, std::vector{create("b"), with(Change::What::Unchanged, stale)}));
  EXPECT_THAT(keys(store), ElementsAre("a"));
  EXPECT_EQ(store.revision(), before);
  EXPECT_TRUE(store.apply(deed, std::vector{create("b"), with(Change::What::Unchanged, item)}));
  EXPECT_THAT(keys(store), ElementsAre("a", "b"));
}

TEST_P(AStore, KnowsWhenAKindWasLastChanged) {
  constexpr std::array<std::string_view, 1> notes{"note"}, others{"other"};
  Store store = opened();
  added(store, create("a"));
  const auto before = store.revision_of(notes);
  EXPECT_EQ(before, store.revision());
  added(store, create("b"));
  EXPECT_EQ(store.revision_of(notes), before + 1);
  EXPECT_LT(store.revision_of(others), before);
}

TEST_P(AStore, HasOneItemOfAName) {
  Store store = opened();
  added(store, create("a"));
  const auto twice = store.apply(deed, std::vector{create("a")});
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.problem().kind, Trouble::Conflict);
}

TEST_P(AStore, RemovesAndSaysWhatIsNotThere) {
  Store store = opened();
  const Item item = added(store, create("a"));
  EXPECT_TRUE(store.apply(deed, std::vector{with(Change::What::Remove, item)}));
  EXPECT_THAT(keys(store), IsEmpty());
  const auto again = store.apply(deed, std::vector{with(Change::What::Remove, item)});
  EXPECT_EQ(again.problem().kind, Trouble::Missing);
}

TEST_P(AStore, KeepsAnEntryOfEveryChangeInAChain) {
  Store store = opened();
  const Item item = added(store, create("a"));
  added(store, with(Change::What::Replace, item, "[2]"));
  const auto entries = store.read()->audit(0, 100);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[1].before, entries[0].after);
  EXPECT_EQ(entries[1].action, "test.change");
  EXPECT_EQ(entries[1].municipality, "SE-0115");
  ChainCheck check;
  for (const auto& entry : entries) EXPECT_EQ(check.next(entry), std::nullopt);
}

TEST_P(AStore, AReadingSeesOneState) {
  Store store = opened();
  added(store, create("a"));
  auto reading = store.read();
  EXPECT_EQ(reading->children("note", "").size(), 1U);
  added(store, create("b"));
  EXPECT_EQ(reading->children("note", "").size(), 1U);
  EXPECT_TRUE(reading->finish());
  EXPECT_EQ(keys(store).size(), 2U);
}

TEST_P(AStore, TakesWritesFromManyThreads) {
  Store store = opened();
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&store, t] {
      for (int i = 0; i < 10; ++i) added(store, create(std::to_string(100 * t + i)));
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(keys(store).size(), 40U);
  EXPECT_EQ(store.revision(), 40);
}

TEST_P(AStore, KeepsFilesByTheirHash) {
  Store store = opened();
  const auto hash = store.keep_file("bytes");
  ASSERT_TRUE(hash);
  EXPECT_EQ(*hash, codec::sha256("bytes"));
  EXPECT_EQ(*store.file(*hash), "bytes");
  EXPECT_EQ(store.file(codec::sha256("others")).problem().kind, Trouble::Missing);
  EXPECT_EQ(store.file("../../etc/passwd").problem().kind, Trouble::Missing);
}

INSTANTIATE_TEST_SUITE_P(Kinds, AStore, ::testing::Values("memory", "sqlite"),
                         [](const auto& kind) { return std::string(kind.param); });

class ASqliteStore : public AStore {
 protected:
  // What others than the owner may read, write or enter.
  [[nodiscard]] std::vector<std::string> open_to_others() const {
    constexpr auto of_others = fs::perms::group_all | fs::perms::others_all;
    std::vector<std::string> open;
    for (const auto& one : fs::recursive_directory_iterator(folder_)) {
      const bool closed = (one.status().permissions() & of_others) == fs::perms::none;
      if (!closed) open.push_back(one.path().string());
    }
    return open;
  }
};

TEST_P(ASqliteStore, IsThereWhenOpenedAgain) {
  {
    Store store = opened();
    added(store, create("a"));
  }
  Store store = opened();
  EXPECT_THAT(keys(store), ElementsAre("a"));
  EXPECT_EQ(store.revision(), 1);
}

TEST_P(ASqliteStore, IsForItsOwnerOnly) {
  Store store = opened();
  added(store, create("a"));
  *store.keep_file("a picture");
  EXPECT_THAT(open_to_others(), IsEmpty());
}

TEST_P(ASqliteStore, IsForItsOwnerOnlyAlsoWhenRestored) {
  {
    Store store = opened();
    added(store, create("a"));
    *store.keep_file("a picture");
    ASSERT_TRUE(back_up(url(), folder_ / "kept.backup"));
  }
  const auto other = "sqlite:" + (folder_ / "other.db").string();
  ASSERT_TRUE(restore(folder_ / "kept.backup", other));
  auto store = *Store::open(other, Use::Write, system_now);
  *store.keep_file("a picture from after that");
  EXPECT_THAT(open_to_others(), IsEmpty());
}

TEST_P(ASqliteStore, ClosesAFolderOfFilesThatOthersCouldRead) {
  *opened().keep_file("a picture");
  const auto files = folder_ / "test.db.files";
  fs::permissions(files, fs::perms::others_read | fs::perms::others_exec, fs::perm_options::add);
  opened();
  EXPECT_EQ(fs::status(files).permissions(), fs::perms::owner_all);
}

TEST_P(ASqliteStore, IsWrittenByOneProgramOnly) {
  const Store store = opened();
  const auto second = Store::open(url(), Use::Write, system_now);
  ASSERT_FALSE(second);
  EXPECT_THAT(second.problem().message(), HasSubstr("is in use by process"));
  EXPECT_TRUE(Store::open(url(), Use::Read, system_now));
}

TEST_P(ASqliteStore, ThatIsNoneIsRefused) {
  std::ofstream(folder_ / "test.db")
      << "no database at all, but long enough to be looked at closely";
  const auto refused = Store::open(url(), Use::Write, system_now);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.problem().message(), HasSubstr("is no database of Kompass"));
}

INSTANTIATE_TEST_SUITE_P(OnDisk, ASqliteStore, ::testing::Values("sqlite"),
                         [](const auto& kind) { return std::string(kind.param); });

TEST(StoreUrl, OfAnUnknownKindIsRefused) {
  EXPECT_THAT(Store::open("mysql:x", Use::Write, system_now).problem().message(),
              HasSubstr("say sqlite:PATH or memory:"));
}

TEST_P(AStore, KeepsItsChainWhenTheClockIsSetBack) {
  auto store = opened();
  added(store, create("one"));
  now_ -= std::chrono::hours(24);
  added(store, create("two"));
  const auto entries = store.read()->audit(0, 10);
  ChainCheck chain;
  for (const auto& entry : entries) EXPECT_EQ(chain.next(entry), std::nullopt);
  EXPECT_LT(entries.at(1).at, entries.at(0).at);
  EXPECT_THAT(keys(store), ElementsAre("one", "two"));
}

TEST(SqliteStore, RefusesToGoOnWhenItsFileWasReplaced) {
  const auto folder = fs::temp_directory_path() / ("kompass-store-" + codec::random_hex(6));
  fs::create_directories(folder);
  const auto path = (folder / "a.db").string();
  auto store = *Store::open("sqlite:" + path, Use::Write, system_now);
  *Store::open("sqlite:" + path + ".new", Use::Write, system_now);
  fs::rename(path + ".new", path);
  const Change change{Change::What::Create, {.kind = "note", .key = "one", .body = "{}"}};
  const auto written = store.apply(deed, std::span(&change, 1));
  ASSERT_FALSE(written);
  EXPECT_THAT(written.problem().message(), HasSubstr("is another file than when it was opened"));
  EXPECT_FALSE(store.read());
  fs::remove_all(folder);
}

class LinkedStore : public ::testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] std::string url(const std::string& name) const {
    return "sqlite:" + (folder_ / name).string();
  }
  std::string refusal(const std::string& name) {
    const auto opened = Store::open(url(name), Use::Write, system_now);
    return opened ? "" : opened.problem().message();
  }

  fs::path folder_ = fs::temp_directory_path() / ("kompass-store-" + codec::random_hex(6));
};

TEST_F(LinkedStore, IsTheOneItsLinksLeadTo) {
  fs::create_symlink("second.db", folder_ / "link.db");
  fs::create_symlink(folder_ / "a.db", folder_ / "second.db");
  {
    const auto first = Store::open(url("link.db"), Use::Write, system_now);  // is not there yet
    ASSERT_TRUE(first);
    EXPECT_THAT(refusal("a.db"), HasSubstr("is in use by process"));
  }
  const auto first = Store::open(url("a.db"), Use::Write, system_now);
  EXPECT_THAT(refusal("link.db"), HasSubstr("is in use by process"));
  EXPECT_FALSE(fs::exists(folder_ / "link.db.lock"));
}

TEST_F(LinkedStore, IsNotOpenedWhenItHasTwoNames) {
  const auto first = Store::open(url("a.db"), Use::Write, system_now);
  fs::create_hard_link(folder_ / "a.db", folder_ / "b.db");
  EXPECT_THAT(refusal("b.db"), HasSubstr("has 2 names on the disk"));
  fs::remove(folder_ / "b.db");
}

TEST_F(LinkedStore, OfALinkInARingIsRefused) {
  fs::create_symlink("a.db", folder_ / "a.db");
  EXPECT_THAT(refusal("a.db"), HasSubstr("leads to itself"));
}

TEST_F(LinkedStore, ThatIsDamagedLaterIsNoFaultOfTheCaller) {
  ASSERT_TRUE(Store::open(url("a.db"), Use::Write, system_now));  // and closed: all is in the file
  auto store = *Store::open(url("a.db"), Use::Write, system_now);
  fs::resize_file(folder_ / "a.db", 4096);
  auto reading = store.read();
  if (reading) {
    reading->all("note");
    const auto done = reading->finish();
    ASSERT_FALSE(done);
    EXPECT_EQ(done.problem().kind, Trouble::Environment);
  } else {
    EXPECT_EQ(reading.problem().kind, Trouble::Environment);
  }
}

}  // namespace
}  // namespace kompass::store

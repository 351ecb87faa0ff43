// SPDX-License-Identifier: EUPL-1.2
// A database that another hand writes to, past the program.
#include "store/strays.hpp"

#include <gmock/gmock.h>

#include <filesystem>

#include "codec/random.hpp"
#include "store/sqlite.hpp"
#include "store/store.hpp"

namespace kompass::store {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Strays : public ::testing::Test {
 protected:
  void SetUp() override {
    auto store = *Store::open("sqlite:" + file_.string(), Use::Write, system_now);
    const std::vector made{note("a"), note("b"), note("c")};
    const auto items = *store.apply({"tester", "make"}, made);
    const std::vector later{Change{Change::What::Replace, items[0]},
                            Change{Change::What::Remove, items[2]}};
    ASSERT_TRUE(store.apply({"tester", "change"}, later));
    id_ = items[0].id;
  }
  void TearDown() override {
    for (const char* ending : {"", "-wal", "-shm", ".lock"}) fs::remove(file_.string() + ending);
  }

  static Change note(std::string key) {
    return {Change::What::Create,
            {.kind = "note", .municipality = "SE-0115", .key = std::move(key), .body = "{}"}};
  }
  void other_hand(std::string_view sql) {
    auto connection = *sqlite::Connection::open(file_.string(), sqlite::Access::ReadWrite);
    connection.script(std::string(sql));
    ASSERT_FALSE(connection.failure());
  }
  std::vector<std::string> faults() {
    std::vector<std::string> found;
    EXPECT_TRUE(find_strays("sqlite:" + file_.string(), [&](const Stray& stray) {
      found.push_back((stray.item == id_ ? "a " : "another ") + stray.what);
    }));
    return found;
  }

  fs::path file_ = fs::temp_directory_path() / ("kompass-trail-" + codec::random_hex(6) + ".db");
  std::string id_;
};

TEST_F(Strays, AreNoneOfWhatTheProgramWrote) {
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(Strays, AreWhatWasChangedPastTheTrail) {
  for (const auto* change :
       {"body = '{\"x\":1}'", "salt = '00'", "kind = 'grade'", "municipality = 'SE-0114'",
        "revision = 1", "changed_by = 'somebody'", "changed_at = '2026-01-01T00:00:00.000Z'"}) {
    TearDown();
    SetUp();
    other_hand("UPDATE item SET " + std::string(change) + " WHERE id = '" + id_ + "'");
    EXPECT_THAT(faults(), ElementsAre("a is not as entry 4 left it")) << change;
  }
}

TEST_F(Strays, AreWhatIsGoneOrCameWithoutAnEntry) {
  other_hand("DELETE FROM item WHERE id = '" + id_ + "'");
  EXPECT_THAT(faults(), ElementsAre("a is gone, and entry 4 did not remove it"));
  other_hand(
      "INSERT INTO item SELECT 'x', kind, municipality, parent, 'x', body, salt, revision, "
      "created_at, created_by, changed_at, changed_by FROM item WHERE key = 'b'");
  EXPECT_THAT(faults(), ElementsAre("another no entry of the trail is about it",
                                    "a is gone, and entry 4 did not remove it"));
}

}  // namespace
}  // namespace kompass::store

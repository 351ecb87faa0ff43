// SPDX-License-Identifier: EUPL-1.2
#include "store/archive.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "base/file.hpp"
#include "store/archive_header.hpp"

namespace kompass::store {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class Archive : public ::testing::Test {
 protected:
  Archive() { fs::create_directories(folder_); }
  ~Archive() override { fs::remove_all(folder_); }

  void pack() {
    auto writer = *ArchiveWriter::create(file_);
    ASSERT_TRUE(writer.add("a.txt", "one"));
    ASSERT_TRUE(writer.add("b/c.bin", std::string(3000, '\x01')));
    ASSERT_TRUE(writer.finish());
  }
  std::string bytes() { return *read_file(file_, 1'000'000); }
  std::string fault_of(const std::string& changed) {
    EXPECT_TRUE(write_file(file_, changed));
    const auto unpacked = unpack(file_, folder_ / "out");
    fs::remove_all(folder_ / "out");
    return unpacked ? "" : unpacked.problem().what;
  }

  fs::path folder_ = fs::path(::testing::TempDir()) / ("archive-" + std::to_string(getpid()));
  fs::path file_ = folder_ / "made.tar";
};

TEST_F(Archive, GivesBackWhatWasPutIn) {
  pack();
  const auto sums = unpack(file_, folder_ / "out");
  ASSERT_TRUE(sums);
  EXPECT_EQ(sums->size(), 2U);
  EXPECT_EQ(*read_file(folder_ / "out/a.txt", 100), "one");
  EXPECT_EQ(*read_file(folder_ / "out/b/c.bin", 10'000), std::string(3000, '\x01'));
}

TEST_F(Archive, IsReadableByItsOwnerOnly) {
  pack();
  EXPECT_EQ(fs::status(file_).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Archive, ThatWasCutOffIsRefusedWhereverThatWas) {
  pack();
  const auto whole = bytes();
  for (const std::size_t size : {0U, 1U, 511U, 512U, 700U, 1024U, 4000U, 5632U}) {
    EXPECT_NE(fault_of(whole.substr(0, size)), "") << size;
  }
}

TEST_F(Archive, WithAnotherByteIsRefusedWhereverThatIs) {
  pack();
  const auto whole = bytes();
  const auto sums_end = whole.find("b/c.bin\n") + 8;
  for (std::size_t at = 0; at < sums_end; at += 13) {
    if (whole[at] == '\0' || whole[at] == ' ') continue;  // what fills up means nothing
    auto changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    ASSERT_NE(fault_of(changed), "") << at;
  }
}

TEST_F(Archive, ThatLeadsElsewhereIsRefused) {
  const auto block = block_of({"../elsewhere", 0});
  EXPECT_THAT(fault_of(std::string(block.data(), block.size())), HasSubstr("is no backup"));
}

TEST_F(Archive, TakesBackWhatWasNotFinished) {
  {
    auto writer = *ArchiveWriter::create(file_);
    ASSERT_TRUE(writer.add("a.txt", "one"));
  }
  EXPECT_TRUE(fs::is_empty(folder_));
}

TEST(ArchiveHeader, TellsSizesBeyondWhatOctalHolds) {
  for (const std::uint64_t size : {std::uint64_t{0}, std::uint64_t{8'589'934'591},
                                   std::uint64_t{8'589'934'592}, std::uint64_t{1} << 50}) {
    const auto header = header_in(block_of({"a", size}));
    ASSERT_TRUE(header);
    EXPECT_EQ(header->size, size);
  }
}

}  // namespace
}  // namespace kompass::store

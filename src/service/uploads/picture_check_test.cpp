// SPDX-License-Identifier: EUPL-1.2
#include "service/uploads/picture_check.hpp"

#include <gmock/gmock.h>

#include "base/file.hpp"
#include "service/uploads/picture_for_tests.hpp"

namespace kompass::service {
namespace {

using ::testing::HasSubstr;

std::string segment(char marker, const std::string& data) {
  const auto length = data.size() + 2;
  return std::string("\xFF") + marker + static_cast<char>(length / 256) +
         static_cast<char>(length % 256) + data;
}

// As a camera writes it, with a word of its own after the end.
std::string jpeg(int width, int height) {
  const auto two = [](int number) {
    return std::string{static_cast<char>(number / 256), static_cast<char>(number % 256)};
  };
  return "\xFF\xD8" + segment('\xE0', "JFIF") +
         segment('\xC0', "\x08" + two(height) + two(width) + std::string("\x01\x01\x11\x00", 4)) +
         segment('\xDA', std::string("\x01\x01\x00\x00\x3F\x00", 6)) +
         std::string(
             "abc\xFF\x00"
             "def\xFF\xD0ghi",
             12) +
         "\xFF\xD9 more";
}

// The same with another length and another checksum, which is that of the new header.
std::string png_of_30000_pixels() {
  std::string png = small_png();
  return png.replace(16, 8, std::string("\x00\x00\x75\x30\x00\x00\x75\x30", 8))
      .replace(29, 4, "\x43\x4C\xA7\x66");
}

bool is_picture(const std::string& bytes) {
  return static_cast<bool>(checked_picture(bytes));
}

TEST(APicture, IsAWholePngOrJpeg) {
  EXPECT_EQ(*checked_picture(small_png()), "image/png");
  EXPECT_EQ(*checked_picture(jpeg(640, 480)), "image/jpeg");
  const auto example =
      read_file(std::string(KOMPASS_SOURCE_DIR) + "/examples/bjorkhaga-styrmodell.png", 20'000'000);
  ASSERT_TRUE(example);
  EXPECT_TRUE(is_picture(*example));
}

TEST(APicture, IsNotGarbageBehindAGoodBeginning) {
  EXPECT_FALSE(is_picture(""));
  EXPECT_FALSE(is_picture("GIF89a"));
  EXPECT_FALSE(is_picture("\x89PNG\r\n\x1a\n"));
  EXPECT_FALSE(is_picture("\x89PNG\r\n\x1a\n<script>alert(1)</script>"));
  EXPECT_FALSE(is_picture("\xFF\xD8\xFF and more"));
  EXPECT_FALSE(is_picture(small_png() + "more"));
}

TEST(APicture, IsNotOneThatBreaksOff) {
  const std::string png = small_png(), photo = jpeg(640, 480);
  for (std::size_t length = 0; length < png.size(); ++length) {
    EXPECT_FALSE(is_picture(png.substr(0, length))) << length;
  }
  for (std::size_t length = 0; length < photo.find("\xFF\xD9") + 2; ++length) {
    EXPECT_FALSE(is_picture(photo.substr(0, length))) << length;
  }
}

TEST(APicture, IsNotOneWithAByteChanged) {
  for (std::size_t at = 0; at < small_png().size(); ++at) {
    std::string png = small_png();
    png[at] = static_cast<char>(png[at] ^ 1);
    EXPECT_FALSE(is_picture(png)) << at;
  }
}

TEST(APicture, IsNotLargerThanAPageCanShow) {
  EXPECT_FALSE(is_picture(jpeg(0, 480)));
  EXPECT_TRUE(is_picture(jpeg(12'000, 3'333)));
  EXPECT_FALSE(is_picture(jpeg(12'001, 1)));
  EXPECT_FALSE(is_picture(jpeg(12'000, 12'000)));
  const auto bomb = checked_picture(png_of_30000_pixels());
  ASSERT_FALSE(bomb);
  EXPECT_THAT(bomb.problem().message(), HasSubstr("30000 x 30000"));
}

}  // namespace
}  // namespace kompass::service

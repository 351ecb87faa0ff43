// SPDX-License-Identifier: EUPL-1.2
#include "api/download.hpp"

#include <gmock/gmock.h>

#include "http/security.hpp"

namespace kompass::api {
namespace {

service::OpenedFile opened(const std::string& name) {
  return {{.id = "1",
           .name = name,
           .media_type = "application/pdf",
           .sha256 = std::string(64, 'a'),
           .bytes = 3,
           .added_at = {},
           .added_by = {}},
          "pdf"};
}

TEST(ADownload, IsSavedAndNeverShown) {
  const auto response = http::secured(download({}, opened("plan.pdf")));
  const auto header = [&](std::string_view name) {
    return std::string(http::value_of(response.headers, name));
  };
  EXPECT_EQ(header("Content-Type"), "application/pdf");
  EXPECT_EQ(header("Content-Disposition"),
            "attachment; filename=\"plan.pdf\"; filename*=UTF-8''plan.pdf");
  EXPECT_EQ(header("X-Content-Type-Options"), "nosniff");
  EXPECT_THAT(header("Content-Security-Policy"), ::testing::HasSubstr("sandbox"));
  EXPECT_EQ(*response.body, "pdf");
}

TEST(ADownload, IsNotSentAgain) {
  const http::Request again{.headers = {{"If-None-Match", "\"aaaaaaaaaaaaaaaa\""}}};
  EXPECT_EQ(download(again, opened("plan.pdf")).status, 304);
}

TEST(ADownload, HasItsNameWhateverIsInIt) {
  EXPECT_EQ(to_be_saved_as("Mål 🧭.pdf"),
            "attachment; filename=\"M_l _.pdf\"; filename*=UTF-8''M%C3%A5l%20%F0%9F%A7%AD.pdf");
  EXPECT_EQ(to_be_saved_as("a\"; x=\r\n%41\\.pdf"),
            "attachment; filename=\"a_; x=___41_.pdf\"; "
            "filename*=UTF-8''a%22%3B%20x%3D%0D%0A%2541%5C.pdf");
}

}  // namespace
}  // namespace kompass::api

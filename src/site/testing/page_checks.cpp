// SPDX-License-Identifier: EUPL-1.2
#include "site/testing/page_checks.hpp"

#include <gmock/gmock.h>

namespace kompass::site::testing {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    ++count;
  }
  return count;
}

void expect_page(const http::Response& response, std::string_view language) {
  const std::string& html = *response.body;
  EXPECT_THAT(html, StartsWith("<!DOCTYPE html>\n<html lang=\"" + std::string(language) + "\""));
  EXPECT_EQ(count_of(html, "<h1"), 1U);
  EXPECT_EQ(count_of(html, "<main"), 1U);
  EXPECT_EQ(count_of(html, "</html>"), 1U);
  for (const auto* leftover :
       {"{{", "}}", "[site_", "<b>Å", "<script", "<i>k", " style=", "href=\"javascript:"}) {
    EXPECT_THAT(html, Not(HasSubstr(leftover)));
  }
}

}  // namespace kompass::site::testing

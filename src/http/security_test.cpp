// SPDX-License-Identifier: EUPL-1.2
#include "http/security.hpp"

#include <gtest/gtest.h>

#include <set>

namespace kompass::http {
namespace {

TEST(Security, AddsOnlyWhatAnAnswerDoesNotSayItself) {
  auto page = text_response(200, "text/html", "");
  page.with("referrer-policy", "no-referrer").with("X-Content-Type-Options", "nosniff");
  const auto response = secured(std::move(page));
  std::set<std::string> names;
  for (const auto& header : response.headers) EXPECT_TRUE(names.insert(header.name).second);
  EXPECT_EQ(value_of(response.headers, "Referrer-Policy"), "no-referrer");
  EXPECT_EQ(response.headers.size(), 6U);
}

TEST(Security, TellsNoOtherSiteWhereAReaderCameFrom) {
  const auto response = secured(text_response(200, "text/html", ""));
  EXPECT_EQ(value_of(response.headers, "Referrer-Policy"), "same-origin");
}

}  // namespace
}  // namespace kompass::http

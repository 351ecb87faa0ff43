// SPDX-License-Identifier: EUPL-1.2
#include "http/answer_cache.hpp"

#include <gtest/gtest.h>

#include "http/gzip.hpp"

namespace kompass::http {
namespace {

const std::string long_text(5000, 'a');

class AnswerCacheTest : public ::testing::Test {
 public:
  Response page() {
    ++made;
    auto response = text_response(200, type, body);
    response.with("Cache-Control", control).with("ETag", "\"1f0c\"");
    return response;
  }
  Response ask(const Request& request, std::int64_t revision = 1) {
    auto found = cache.find(request, revision);
    return found ? *found : cache.kept(request, revision, page());
  }
  static Request asking(std::string path, Headers headers = {}) {
    return {.path = std::move(path),
            .query = "",
            .headers = std::move(headers),
            .body = "",
            .peer = ""};
  }

  AnswerCache cache{20'000};
  std::string type = "text/html; charset=utf-8", body = long_text, control = "public, no-cache";
  int made = 0;
};

TEST_F(AnswerCacheTest, MakesAPublicAnswerOnce) {
  EXPECT_EQ(*ask(asking("/sv")).body, long_text);
  EXPECT_EQ(*ask(asking("/sv")).body, long_text);
  EXPECT_EQ(made, 1);
  ask(asking("/nb"));
  EXPECT_EQ(made, 2);
  EXPECT_EQ(cache.counts().hits, 1U);
}

TEST_F(AnswerCacheTest, ForgetsWhenTheRevisionIsAnother) {
  ask(asking("/sv"), 1);
  body = "new";
  EXPECT_EQ(*ask(asking("/sv"), 2).body, "new");
  EXPECT_EQ(*ask(asking("/sv"), 2).body, "new");
  EXPECT_EQ(made, 2);
  EXPECT_EQ(cache.counts().answers, 1U);
}

TEST_F(AnswerCacheTest, AnAnswerFromBeforeAChangeIsNotKeptAfterIt) {
  ask(asking("/sv"), 2);
  ask(asking("/nb"), 1);
  ask(asking("/nb"), 2);
  EXPECT_EQ(made, 3);
}

TEST_F(AnswerCacheTest, KeepsNothingThatIsNotPublic) {
  control = "no-store";
  ask(asking("/sv"));
  ask(asking("/sv"));
  EXPECT_EQ(made, 2);
}

TEST_F(AnswerCacheTest, GivesGzipToWhoTakesItWithATagOfItsOwn) {
  for (int i = 0; i < 2; ++i) {
    const auto zipped = ask(asking("/sv", {{"Accept-Encoding", "br, gzip"}}));
    EXPECT_EQ(*zipped.body, gzipped(long_text));
    EXPECT_EQ(value_of(zipped.headers, "Content-Encoding"), "gzip");
    EXPECT_EQ(value_of(zipped.headers, "ETag"), "\"1f0c-gzip\"");
    EXPECT_EQ(value_of(zipped.headers, "Vary"), "Accept-Encoding");
  }
  for (const auto* refusing : {"gzip;q=0", "gzip;q=0, *", "*, gzip;q=0.0", "*;q=0", "br"}) {
    const auto plain = ask(asking("/sv", {{"Accept-Encoding", refusing}}));
    EXPECT_EQ(*plain.body, long_text) << refusing;
    EXPECT_EQ(value_of(plain.headers, "ETag"), "\"1f0c\"") << refusing;
  }
  for (const auto* taking : {"*", "GZIP", "gzip;q=0.1, *;q=0"}) {
    EXPECT_EQ(*ask(asking("/sv", {{"Accept-Encoding", taking}})).body, gzipped(long_text));
  }
}

TEST_F(AnswerCacheTest, WhoHasItAlreadyGetsNoBody) {
  for (const auto* tag : {"\"1f0c\"", "W/\"1f0c\"", "\"0\", \"1f0c\"", "*"}) {
    const auto response = ask(asking("/sv", {{"If-None-Match", tag}}));
    EXPECT_EQ(response.status, 304) << tag;
    EXPECT_EQ(response.body, nullptr) << tag;
  }
  EXPECT_EQ(ask(asking("/sv", {{"If-None-Match", "\"2e1d\""}})).status, 200);
}

TEST_F(AnswerCacheTest, WhatWasAskedForLongestAgoGoesFirst) {
  type = "application/pdf";  // is not packed
  ask(asking("/1"));
  ask(asking("/2"));
  ask(asking("/3"));
  ask(asking("/1"));  // kept, and now the latest
  ask(asking("/4"));  // takes the place of /2
  EXPECT_EQ(made, 4);
  ask(asking("/1"));
  EXPECT_EQ(made, 4);
  ask(asking("/2"));
  EXPECT_EQ(made, 5);
  EXPECT_LE(cache.counts().bytes, 20'000U);
}

TEST_F(AnswerCacheTest, KeepsOnlyThePackedOfWhatPacks) {
  ask(asking("/sv", {{"Accept-Encoding", "gzip"}}));
  EXPECT_LT(cache.counts().bytes, 200U);
  EXPECT_EQ(*ask(asking("/sv")).body, long_text);
  EXPECT_EQ(made, 1);
}

TEST_F(AnswerCacheTest, AHeadIsAnsweredFromWhatAGetLeft) {
  ask(asking("/sv"));
  auto head = asking("/sv");
  head.method = Method::Head;
  EXPECT_EQ(ask(head).status, 200);
  EXPECT_EQ(made, 1);
}

}  // namespace
}  // namespace kompass::http

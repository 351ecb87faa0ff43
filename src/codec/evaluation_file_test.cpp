// SPDX-License-Identifier: EUPL-1.2
#include "codec/evaluation_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/mapped.hpp"

namespace kompass::codec {
namespace {

using testing::HasSubstr;

const std::string smallest = R"({"format": "kompass-evaluation/2",
 "edition": "kommunkompassen/2.1", "year": 2019,
 "municipality": {"country": "SE", "code": "0115", "name": "Vallentuna"})";

Decoded<Evaluation> read(const std::string& rest) {
  const std::string text = smallest + rest + "}";
  return read_evaluation({text, "a.json"});
}

TEST(EvaluationFile, WritesWhatItRead) {
  const auto first = read(R"(, "date": "2019-04-09", "printed": {"areas": [{"code": "1",
     "points": 72}]}, "consensus": [{"criterion": "1.1.1", "percent": 60}],
     "findings": [{"kind": "pair", "area": "3", "text": "a", "but": "b"}])");
  ASSERT_TRUE(first.value) << first.findings.front().message;
  const std::string written = write_evaluation(*first.value);
  const auto again = read_evaluation({written, "b.json"});
  ASSERT_TRUE(again.value);
  EXPECT_EQ(write_evaluation(*again.value), written);
  EXPECT_EQ(again.value->printed.areas.at(0).points, 72);
  EXPECT_EQ(again.value->consensus.at(0).percent->percent(), 60);
}

TEST(EvaluationFile, UnknownKeysAreFindingsWithLineAndColumn) {
  const auto decoded = read(", \"yaer\": 3");
  ASSERT_EQ(decoded.findings.size(), 1u);
  EXPECT_EQ(decoded.findings[0].where, "a.json:3:75");
  EXPECT_THAT(decoded.findings[0].message, HasSubstr("did you mean 'year'?"));
}

TEST(EvaluationFile, TellsAllFaultsAtOnce) {
  const auto decoded = read(R"(, "date": "2019-02-30", "order": 1.5, "consensus":
     [{"criterion": "1.1.1", "percent": 101}], "language": "fi", "title": ["x"])");
  EXPECT_THAT(mapped(decoded.findings, &Finding::code),
              testing::UnorderedElementsAre("not-a-date", "not-a-whole-number",
                                            "grade-out-of-range", "unknown-word", "wrong-kind"));
}

TEST(EvaluationFile, UpgradesTheOlderFormat) {
  const std::string old = R"({"format": "kompass-evaluation/1", "edition": "2.1", "number": 2,
     "year": 2019, "municipality": {"country": "SE", "code": "0115", "name": "Vallentuna"}})";
  const auto decoded = read_evaluation({old, "old.json"});
  ASSERT_TRUE(decoded.value);
  EXPECT_EQ(decoded.value->edition.text(), "kommunkompassen/2.1");
  EXPECT_EQ(decoded.value->order, 2);
}

TEST(EvaluationFile, RefusesANewerFormatByName) {
  const auto decoded = read_evaluation({R"({"format": "kompass-evaluation/9"})", "new.json"});
  ASSERT_EQ(decoded.findings.size(), 1u);
  EXPECT_EQ(decoded.findings[0].code, "format-newer");
  EXPECT_THAT(decoded.findings[0].message, HasSubstr("kompass-evaluation/9 is newer"));
}

}  // namespace
}  // namespace kompass::codec

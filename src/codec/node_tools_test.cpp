// SPDX-License-Identifier: EUPL-1.2
#include "codec/node_tools.hpp"

#include <gtest/gtest.h>

namespace kompass::codec {
namespace {

Node parsed(std::string_view json) {
  Findings findings;
  auto node = parse_json({json, "test"}, findings);
  EXPECT_TRUE(node && findings.empty()) << json;
  return node.value_or(Node{});
}

std::string same(std::string_view json) {
  return json_of(parsed(json));
}

// The examples of RFC 7396, appendix A, that have a record or a list as target.
TEST(AMergePatch, DoesWhatTheStandardSays) {
  const std::vector<std::array<const char*, 3>> cases{
      {R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})"},
      {R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})"},
      {R"({"a":"b"})", R"({"a":null})", R"({})"},
      {R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})"},
      {R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})"},
      {R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})"},
      {R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})"},
      {R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})"},
      {R"(["a","b"])", R"(["c","d"])", R"(["c","d"])"},
      {R"({"a":"b"})", R"(["c"])", R"(["c"])"},
      {R"({"a":"foo"})", R"(null)", R"(null)"},
      {R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})"},
      {R"([1,2])", R"({"a":"b","c":null})", R"({"a":"b"})"},
      {R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})"},
  };
  for (const auto& [target, patch, result] : cases) {
    EXPECT_EQ(json_of(merged(parsed(target), parsed(patch))), same(result)) << target << patch;
  }
}

TEST(ATree, IsWrittenAsItWasRead) {
  const Node node = parsed(R"({"a": [1, -2.5, true, null], "b": {"c": "å\n"}})");
  EXPECT_EQ(json_of(parsed(json_of(node))), json_of(node));
  EXPECT_EQ(node.find("b")->find("c")->text, "å\n");
  EXPECT_NE(json_of(node).find("-2.5"), std::string::npos);
}

}  // namespace
}  // namespace kompass::codec

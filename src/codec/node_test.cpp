// SPDX-License-Identifier: EUPL-1.2
#include "codec/node.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kompass::codec {
namespace {

using testing::HasSubstr;

Finding only_finding(const Findings& findings) {
  EXPECT_EQ(findings.size(), 1u);
  return findings.empty() ? Finding{} : findings.front();
}

Finding json_fault(const std::string& text) {
  Findings findings;
  EXPECT_FALSE(parse_json({text, "x.json"}, findings) && findings.empty());
  return only_finding(findings);
}

Finding yaml_fault(const std::string& text) {
  Findings findings;
  EXPECT_FALSE(parse_yaml({text, "x.yaml"}, findings) && findings.empty());
  return only_finding(findings);
}

TEST(Json, RemembersWhereEverythingStood) {
  Findings findings;
  const auto root = parse_json({"{\n  \"a\": [1,\n    \"x\"]}", "x.json"}, findings);
  ASSERT_TRUE(root);
  const Node& list = *root->find("a");
  EXPECT_EQ(list.at.line, 2);
  EXPECT_EQ(list.at.column, 8);
  EXPECT_EQ(list.items[1].at.line, 3);
  EXPECT_EQ(list.items[1].at.column, 5);
}

// Every value and every key, with line ends wherever JSON allows them.
TEST(Json, RemembersWhereEverythingStoodBetweenAnyWhitespace) {
  Findings findings;
  const auto root = parse_json(
      {"\n {\r\n\t\"a\"\n:\n\n  {}\n ,\n\"b\" : [\n\n]\n,\"c\":\n -1.5\n\n , \"d\":[[\n1]\n,"
       "\ntrue ]}\n\n",
       "x.json"},
      findings);
  ASSERT_TRUE(root);
  const auto stands = [](const Position& at) { return std::pair(at.line, at.column); };
  const auto& members = root->members;
  EXPECT_EQ(stands(root->at), std::pair(2, 2));
  EXPECT_EQ(stands(members[0].at), std::pair(3, 2));
  EXPECT_EQ(stands(members[0].value.at), std::pair(6, 3));
  EXPECT_EQ(stands(members[1].at), std::pair(8, 1));
  EXPECT_EQ(stands(members[1].value.at), std::pair(8, 7));
  EXPECT_EQ(stands(members[2].at), std::pair(11, 2));
  EXPECT_EQ(stands(members[2].value.at), std::pair(12, 2));
  EXPECT_EQ(stands(members[3].at), std::pair(14, 4));
  EXPECT_EQ(stands(members[3].value.items[0].at), std::pair(14, 9));
  EXPECT_EQ(stands(members[3].value.items[0].items[0].at), std::pair(15, 1));
  EXPECT_EQ(stands(members[3].value.items[1].at), std::pair(17, 1));
}

TEST(Json, TellsWhereItIsBroken) {
  EXPECT_THAT(json_fault("{\"a\": 1,\n \"b\": NaN}").where, HasSubstr("x.json:2:"));
  EXPECT_EQ(json_fault("{\"a\": [1, 2").code, "invalid-json");
  EXPECT_EQ(json_fault("").code, "empty-file");
  EXPECT_EQ(json_fault("{\"a\": \"\xE5\"}").code, "invalid-utf8");
  EXPECT_EQ(json_fault("{\"a\": 1, \"a\": 2}").code, "duplicate-key");
  EXPECT_EQ(json_fault(std::string(100, '[')).code, "too-deep");
}

TEST(Yaml, ReadsRecordsListsAndText) {
  Findings findings;
  const auto root =
      parse_yaml({"a: {sv: Ja, nb: \"1\"}\nb: [1, x]\nc: |\n  text\n", "x"}, findings);
  ASSERT_TRUE(root);
  EXPECT_EQ(root->find("a")->find("nb")->kind, Node::Kind::Text);
  EXPECT_EQ(root->find("b")->items[0].kind, Node::Kind::Number);
  EXPECT_EQ(root->find("c")->text, "text\n");
  EXPECT_EQ(root->find("c")->at.line, 3);
}

TEST(Yaml, RefusesWhatABombIsMadeOf) {
  EXPECT_EQ(yaml_fault("a: &x [1]\nb: *x\n").code, "yaml-feature");
  EXPECT_EQ(yaml_fault("a: !!int 3\n").code, "yaml-feature");
  EXPECT_EQ(yaml_fault("a: 1\na: 2\n").code, "duplicate-key");
  EXPECT_EQ(yaml_fault("a: [1\n").code, "invalid-yaml");
  EXPECT_EQ(yaml_fault("a: 1\n---\nb: 2\n").code, "several-documents");
}

}  // namespace
}  // namespace kompass::codec

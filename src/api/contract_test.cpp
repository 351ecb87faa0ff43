// SPDX-License-Identifier: EUPL-1.2
// The contract has every route of the server, each with its query and right, and no other.
#include "api/contract.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "api/route.hpp"
#include "base/mapped.hpp"
#include "base/text.hpp"
#include "codec/node.hpp"

namespace kompass::api {
namespace {

using codec::Node;

std::string in_capitals(std::string word) {
  std::ranges::transform(word, word.begin(), [](unsigned char c) { return std::toupper(c); });
  return word;
}

bool says(const Node& record, std::string_view key, std::string_view wanted) {
  const Node* found = record.find(key);
  return found != nullptr && found->text == wanted;
}

// "cursor", of a parameter that may stand among the components.
std::string query_field(const Node& document, const Node& parameter) {
  const Node* meant = &parameter;
  if (const Node* reference = parameter.find("$ref")) {
    const auto name = reference->text.substr(reference->text.rfind('/') + 1);
    meant = document.find("components")->find("parameters")->find(name);
  }
  if (!says(*meant, "in", "query")) return {};
  const bool list = says(*meant->find("schema"), "type", "array");
  return meant->find("name")->text + (list ? "*" : "");
}

// "?cursor,limit", in order.
std::string query_of(const Node& document, const Node& operation) {
  std::vector<std::string> fields;
  const Node* parameters = operation.find("parameters");
  for (const auto& one : parameters == nullptr ? std::vector<Node>{} : parameters->items) {
    if (auto field = query_field(document, one); !field.empty()) fields.push_back(field);
  }
  std::ranges::sort(fields);
  return "?" + joined(fields, ",");
}

std::string query_of(const Route& route) {
  std::vector<std::string> fields(route.options.query.begin(), route.options.query.end());
  std::ranges::sort(fields);
  return "?" + joined(fields, ",");
}

// "read_own_grades read_blind_grades": one right, or several of which one will do.
std::string rights_of(const Node& operation) {
  const Node* right = operation.find("x-right");
  if (right == nullptr) return "";
  if (right->kind == Node::Kind::Text) return right->text;
  return joined(mapped(right->items, &Node::text), " ");
}

std::string rights_of(const Route& route) {
  return joined(mapped(route.right.actions(),
                       [](service::Action action) { return std::string(name_of(action)); }),
                " ");
}

// "GET /api/v1/evaluations?cursor,limit read_published"
std::vector<std::string> promised() {
  Findings findings;
  const auto document = codec::parse_yaml({contract(), "contract"}, findings);
  EXPECT_TRUE(findings.empty()) << findings.front().where << " " << findings.front().message;
  std::vector<std::string> all;
  for (const auto& [path, at, item] : document->find("paths")->members) {
    for (const auto& [method, there, operation] : item.members) {
      all.push_back(fmt::format("{} /api/v1{}{} {}", in_capitals(method), path,
                                query_of(*document, operation), rights_of(operation)));
    }
  }
  return all;
}

std::vector<std::string> served() {
  std::vector<std::string> all;
  for (const auto& route : all_routes()) {
    all.push_back(fmt::format("{} {}{} {}", name_of(route.method), route.path, query_of(route),
                              rights_of(route)));
  }
  return all;
}

TEST(Contract, HasEveryRouteWithItsQueryAndRightAndNoOther) {
  EXPECT_THAT(promised(), ::testing::UnorderedElementsAreArray(served()));
}

}  // namespace
}  // namespace kompass::api
